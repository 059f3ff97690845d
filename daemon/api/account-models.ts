/** What signing in and the first account come to. Part of the contract; import it from there. */
import type { Viewer } from './contract.ts';
import type { PasswordFault } from './password-rule.ts';

export type SignInResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export type SetUpResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'bad_token' }
  | { readonly kind: 'weak_password'; readonly fault: PasswordFault }
  | { readonly kind: 'already_done' };
