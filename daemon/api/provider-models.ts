/** Signing in through the school's own accounts. Part of the contract; import it from there. */
import type { Viewer } from './contract.ts';

export interface SignInWays {
  readonly providers: readonly { readonly id: string; readonly title: string }[];
  /** emergency: whoever has the sealed envelope, and nobody else. */
  readonly passwordsFor: 'everybody' | 'emergency';
}

export type ProviderBegun =
  /** Send the browser there; the handle comes back in a cookie. */
  | { readonly kind: 'go'; readonly url: string; readonly handle: string }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'gone' };

export type ProviderResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer; readonly onward: string }
  /** The provider does not answer. */
  | { readonly kind: 'unavailable' }
  /** What came back is not what was asked for, came too late, or says no. */
  | { readonly kind: 'failed' }
  /** None of the groups stands for a role. */
  | { readonly kind: 'no_group' }
  /** Microsoft leaves the groups out where somebody is in too many. */
  | { readonly kind: 'too_many_groups' }
  | { readonly kind: 'wrong_domain' }
  /** The provider does not vouch for the e-mail address. */
  | { readonly kind: 'unverified' }
  /** There is no account, and none is made by itself. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'closed' };

export interface ProviderAnswers {
  signInWays(): SignInWays;
  beginAtProvider(id: string, onward: string): Promise<ProviderBegun>;
  /** `query` is what the provider sent along, as it stands in the address. */
  finishAtProvider(id: string, handle: string, query: string): Promise<ProviderResult>;
}
