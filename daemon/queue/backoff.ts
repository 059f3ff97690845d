const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 5 * 60_000;

const FIRST_DELAY_WHILE_PARKED_MS = 60_000;
const LONGEST_DELAY_WHILE_PARKED_MS = 3_600_000;

/**
 * Milliseconds to wait after `attempts` tries in vain (0 after the first): doubled each time up to five minutes, less up
 * to half by chance (`chance` is 0 to 1), so that a hundred rows that failed together do not come back together.
 */
export function delayAfter(attempts: number, chance: number): number {
  return doubled(FIRST_DELAY_MS, LONGEST_DELAY_MS, attempts, chance);
}

/** The same for what is parked, from a minute up to an hour: a server that has said no is not asked every second. */
export function delayWhileParked(attempts: number, chance: number): number {
  return doubled(FIRST_DELAY_WHILE_PARKED_MS, LONGEST_DELAY_WHILE_PARKED_MS, attempts, chance);
}

function doubled(first: number, longest: number, attempts: number, chance: number): number {
  return Math.round(Math.min(first * 2 ** attempts, longest) * (1 - chance / 2));
}
