/** Whether something was missed while it was expected: what was missed once is missed until it comes, whatever the hour then. */

const STEP_MS = 5 * 60_000;
/** Two terms of holidays: further back nobody needs to know. */
const MOST_MS = 90 * 24 * 3_600_000;

/** True where there was a moment between `from` and `to`, epoch milliseconds, at which it was expected. */
export function wasExpectedBetween(from: number, to: number, isExpected: (timestamp: number) => boolean): boolean {
  if (from > to) return false;
  if (isExpected(to)) return true;
  for (let moment = Math.max(from, to - MOST_MS); moment <= to; moment += STEP_MS) {
    if (isExpected(moment)) return true;
  }
  return false;
}
