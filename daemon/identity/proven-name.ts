import type { LogRecord } from '../../parsers/record.ts';

const SIGN_IN_AT_THE_PROXY = 407;
const SIGN_IN_ELSEWHERE: readonly (number | null)[] = [401, 511];

/**
 * True where the filter vouches for the name in its line. A line that turns somebody away to sign in carries what was typed, and anybody
 * can type the name of another child. A request that was blocked for other reasons was made by somebody who had signed in.
 *
 * Most products' sign-in lines never become records; this holds for every format, the school's own included. Known of single products:
 * Squid looks a name up only when a rule asks for it, so a site that is denied before that has no name; e2guardian's `proxy-basic` takes
 * the name that the proxy behind it has checked, and logs 407 where it was refused; FortiGate's `unauthuser`, the location that Zscaler
 * writes for a name, and Cisco's `(unauthenticated)name` are no names; names from an ident daemon are the device's own claim, which no
 * log marks: such a set-up should not log them.
 */
export function isNameProven({ statusCode, disposition }: LogRecord): boolean {
  if (statusCode === SIGN_IN_AT_THE_PROXY) return false;
  // A site that was reached may answer 401 itself: that is its own sign-in, and the filter's name stands.
  return disposition === 'allowed' || !SIGN_IN_ELSEWHERE.includes(statusCode);
}

const NOBODY: ReadonlySet<string> = new Set([
  '',
  '-',
  'n/a',
  'null',
  'none',
  '(none)',
  'unknown',
  'anonymous',
  'unauthenticated',
  'unauthenticated user',
  'not authenticated',
]);

/** True for what products write in place of a name; unless the school's roster has an account that is called so. */
export function isPlaceholder(logged: string): boolean {
  const text = logged.trim().toLowerCase();
  return NOBODY.has(text) || text.startsWith('(unauthenticated)');
}
