/** How far the clock of a log stands from ours. */

import { LIMITS } from './limits.ts';

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
  if (ahead > LIMITS.clockAheadMs) return ahead;
  return line.isRead && ahead < -LIMITS.clockBehindMs ? ahead : null;
}
