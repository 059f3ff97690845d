const WINDOW_MS = 15 * 60_000;
const FREE_FAILURES = 5;
const FIRST_WAIT_SECONDS = 5;
/**
 * The longest wait. Long enough that an account takes 60 guesses an hour; short enough that a pupil who types wrong
 * passwords for a teacher's account keeps nobody out on the morning when something has happened.
 */
const LONGEST_WAIT_SECONDS = 60;
/** More failures than lead to the longest wait need not be remembered. */
const KEPT_FAILURES = FREE_FAILURES + Math.ceil(Math.log2(LONGEST_WAIT_SECONDS / FIRST_WAIT_SECONDS));
const MAX_KEYS = 10_000;

/** Slows down guessing. A key is whatever is counted: an account's address, or the network address it is tried from. */
export interface SignInThrottle {
  /** Seconds until the next try may be looked at; 0 means now. */
  waitSeconds(key: string): number;
  /**
   * Counts one failure. For an account, count it before the password is looked at and call `succeeded` if it was right:
   * a hundred tries sent at once would otherwise all find that nobody has to wait.
   */
  failed(key: string): void;
  /** Forgets the key's failures. Not for a network address: one good account would buy free guesses at all others. */
  succeeded(key: string): void;
  /** How many keys were forgotten because too many were counted at once. */
  forgotten(): number;
}

/** Counts failures of the last 15 minutes: from the fifth on, the wait doubles from 5 seconds up to a minute. */
export function createThrottle({ now }: { readonly now: () => number }): SignInThrottle {
  const failures = new Map<string, readonly number[]>();
  let forgotten = 0;
  const recent = (key: string) => failures.get(key)?.filter((at) => now() - at < WINDOW_MS) ?? [];
  return {
    waitSeconds: (key) => waitAfter(recent(key), now()),
    failed(key) {
      const kept = [...recent(key), now()].slice(-KEPT_FAILURES);
      // Taken out and put in again, so that the map's order is from the longest quiet to the latest.
      failures.delete(key);
      failures.set(key, kept);
      if (failures.size > MAX_KEYS) forgotten += forgetOldest(failures);
    },
    succeeded: (key) => void failures.delete(key),
    forgotten: () => forgotten,
  };
}

function waitAfter(failures: readonly number[], now: number): number {
  const last = failures.at(-1);
  if (last === undefined || failures.length < FREE_FAILURES) return 0;
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (failures.length - FREE_FAILURES), LONGEST_WAIT_SECONDS);
  return Math.max(0, Math.ceil((last + wait * 1_000 - now) / 1_000));
}

function forgetOldest(failures: Map<string, unknown>): number {
  for (const key of failures.keys()) {
    failures.delete(key);
    return 1;
  }
  return 0;
}
