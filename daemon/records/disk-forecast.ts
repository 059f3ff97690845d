/** How full the disk is, and whether it can be said when it will be full. */

export interface FreeSpace {
  readonly at: number;
  readonly freeBytes: number;
}

const DAY_MS = 24 * 3_600_000;
/** A school's week has two quiet days: fewer nights than these would show a slope that is none. */
const FEWEST_NIGHTS = 8;
/** Further ahead, a holiday or a new list changes more than the sum can know. */
const FARTHEST_DAYS = 90;

/**
 * In how many days the disk will be full if it goes on as in the nights that were measured, oldest first; null where that cannot be
 * said honestly: too few nights, no steady fall, or too far ahead.
 */
export function daysUntilFull(nights: readonly FreeSpace[], freeNow: number): number | null {
  const [first, last] = [nights.at(0), nights.at(-1)];
  if (first === undefined || last === undefined || nights.length < FEWEST_NIGHTS) return null;
  const days = (last.at - first.at) / DAY_MS;
  const lostADay = (first.freeBytes - last.freeBytes) / days;
  if (days < FEWEST_NIGHTS - 1 || lostADay <= 0 || !isSteady(nights, first, last)) return null;
  const left = Math.floor(freeNow / lostADay);
  return left > FARTHEST_DAYS ? null : left;
}

/** Both halves must fall: one large copy somewhere in between says nothing of the days to come. */
function isSteady(nights: readonly FreeSpace[], first: FreeSpace, last: FreeSpace): boolean {
  const middle = nights[Math.floor(nights.length / 2)] ?? last;
  const [early, late] = [first.freeBytes - middle.freeBytes, middle.freeBytes - last.freeBytes];
  return early > 0 && late > 0 && Math.max(early, late) <= 4 * Math.min(early, late);
}

/** Too little to go on for long: an alarm. */
export function isNearlyFull({
  freeBytes,
  totalBytes,
}: {
  readonly freeBytes: number;
  readonly totalBytes: number;
}): boolean {
  return freeBytes < LEAST_BYTES || freeBytes < totalBytes * LEAST_SHARE;
}

const LEAST_BYTES = 1_000_000_000;
const LEAST_SHARE = 0.05;
