import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Came, OLDEST_DAYS, rangesOf } from '../../../daemon/archive/day-ranges.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;
/** Wednesday, 2026-09-30, 10:00 in London. */
const CAME = Date.UTC(2026, 8, 30, 9);
const { schoolDayOf } = createPeriods(defaultTimetable);
const came: Came = { at: CAME, dayOf: schoolDayOf };

function rangesFor(...times: readonly number[]) {
  const quarters = new Set(times.map((time) => Math.floor(time / QUARTER_MS)));
  return rangesOf(
    [...quarters].toSorted((a, b) => a - b),
    came,
  );
}

describe('the day of a record', () => {
  test('is the school day on which it happened, whichever day that is elsewhere', () => {
    // In summer the school's day begins at 23:00 of the day before, UTC.
    const [before, after] = [Date.UTC(2026, 8, 28, 22, 59), Date.UTC(2026, 8, 28, 23, 1)];
    expect(rangesFor(before, after).map(({ day }) => day)).toEqual(['2026-09-28', '2026-09-29']);
  });

  test('is never later than the day on which it came, whatever the clock of its device says', () => {
    expect(rangesFor(CAME + 3 * DAY_MS, CAME + 40 * DAY_MS).map(({ day }) => day)).toEqual(['2026-09-30']);
  });

  test('is the day on which it came for a clock that is more than a year behind', () => {
    const [ranges] = rangesFor(0, Date.UTC(2000, 0, 1), CAME - (OLDEST_DAYS + 1) * DAY_MS);
    expect(ranges).toMatchObject({ day: '2026-09-30', from: -Infinity });
  });

  test('is one for each record, and there are some 400 at most', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: 0, max: 1e13 - 1 }),
      fc.integer({ min: CAME - 500 * DAY_MS, max: CAME + DAY_MS }),
    );
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1, maxLength: 100 }), (times) => {
        const ranges = rangesFor(...times);
        for (const time of times) {
          const own = ranges.filter(({ from, to }) => time >= from && time < to);
          expect(own).toHaveLength(1);
          expect(own[0]?.day).toBe(expectedDay(time));
        }
        expect(new Set(ranges.map(({ day }) => day)).size).toBeLessThanOrEqual(OLDEST_DAYS + 2);
      }),
    );
  });
});

function expectedDay(time: number): string {
  const today = schoolDayOf(CAME);
  const oldest = Math.floor((CAME - OLDEST_DAYS * DAY_MS) / QUARTER_MS) * QUARTER_MS;
  if (time < oldest || schoolDayOf(time) > today) return today;
  return schoolDayOf(time);
}
