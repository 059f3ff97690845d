/** How far the clock of a log stands from ours. */

/** A log is written when a request ends, and read within seconds; two minutes of difference are no accident. */
const AHEAD_MS = 2 * 60_000;
/** What a sender gathers before it sends makes a log late and not wrong. */
const BEHIND_MS = 15 * 60_000;

/**
 * Milliseconds that the newest line says it is later than it was when it came; below 0 where it is earlier; null where that is no more
 * than the way of a line takes. `isRead` is false while old lines are being read: then nothing can be said of a clock that is behind.
 */
export function clockDifference(line: {
  readonly at: number;
  readonly cameAt: number;
  readonly isRead: boolean;
}): number | null {
  const ahead = line.at - line.cameAt;
  if (ahead > AHEAD_MS) return ahead;
  return line.isRead && ahead < -BEHIND_MS ? ahead : null;
}
