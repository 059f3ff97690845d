import { hash, timingSafeEqual } from 'node:crypto';

/** Says whether a token is the right one, in a time that does not depend on how much of it is right. */
export type TokenCheck = (token: string) => boolean;

/** Keeps the token's hash, not the token. */
export function createTokenCheck(token: string): TokenCheck {
  const right = digestOf(token);
  return (given) => timingSafeEqual(digestOf(given), right);
}

// Of one length whatever the token's is, as the comparison needs it.
function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
