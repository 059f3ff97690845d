import type { Identity } from '../../identity/identity.ts';

/** True where an account was signed in there, as a log or a sign-on says; whose device it is says nothing of who sat at it. */
export function isSignedIn({ via }: Extract<Identity, { readonly kind: 'person' }>): boolean {
  return via === 'log' || via === 'login';
}
