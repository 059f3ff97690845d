const FIRST_DELAY_MS = 1_000;

const LONGEST_DELAY_MS = 5 * 60_000;

/**
 * Milliseconds to wait after `attempts` tries in vain (0 after the first): doubled each time up to five minutes, less up
 * to half by chance (`chance` is 0 to 1), so that a hundred rows that failed together do not come back together.
 */
export function delayAfter(attempts: number, chance: number): number {
  const doubled = Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);
  return Math.round(doubled * (1 - chance / 2));
}
