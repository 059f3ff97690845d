import type { DuckDBConnection } from '@duckdb/node-api';
import type { DayRange } from './write-segments.ts';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;
/**
 * A record that is older than this when it comes was written by a device whose clock is wrong, as a rule: it counts as one of the day on
 * which it came, and so does one of a later day. So no record is kept for ever, or dropped on the day it came, because
 * of a clock; and what is sealed at once is of some 400 days at most.
 */
export const OLDEST_DAYS = 400;

export interface Came {
  /** When the last of the records came: epoch milliseconds. */
  readonly at: number;
  /** ISO date, school time. */
  dayOf(timestamp: number): string;
}

/** Which records of a fresh generation are of which school day. Each lies in one range. */
export async function dayRangesOf(
  connection: DuckDBConnection,
  prefix: string,
  came: Came,
): Promise<readonly DayRange[]> {
  const answer = await connection.runAndReadAll(
    `select distinct ("time" // ${QUARTER_MS})::double as quarter from ${prefix}_records order by quarter`,
  );
  return rangesOf(
    answer.getRowsJS().map(([quarter]) => Number(quarter)),
    came,
  );
}

/** Quarters of an hour since 1970, in their order: in every zone a day begins with one. */
export function rangesOf(quarters: readonly number[], { at, dayOf }: Came): readonly DayRange[] {
  const today = dayOf(at);
  const oldest = Math.floor((at - OLDEST_DAYS * DAY_MS) / QUARTER_MS);
  const ranges: DayRange[] = quarters.some((quarter) => quarter < oldest)
    ? [{ day: today, from: -Infinity, to: oldest * QUARTER_MS }]
    : [];
  for (const quarter of quarters) {
    if (quarter < oldest) continue;
    const [from, to] = [quarter * QUARTER_MS, (quarter + 1) * QUARTER_MS];
    const day = from > at ? today : dayOf(from);
    const before = ranges.at(-1);
    if (before?.day === day && before.from !== -Infinity) ranges.splice(-1, 1, { ...before, to });
    else ranges.push({ day, from, to });
  }
  return ranges;
}
