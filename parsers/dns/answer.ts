import type { LogRecord } from '../record.ts';

/**
 * What a response code says of a look-up. Only a found name was surely let through. A name that is said not to exist may not exist,
 * or a filter further up says so: both look alike, and calling it allowed would show a blocked site as one that got through.
 */
export function dispositionOfCode(code: string): LogRecord['disposition'] {
  return /^(?:NOERROR|NoError)$/.test(code) ? 'allowed' : 'unknown';
}

/** True for the addresses that stand for "nowhere": no site has them, filters answer with them. */
export function isNowhere(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}
