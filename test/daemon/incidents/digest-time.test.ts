import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DigestEvery, type DigestTimes, digestAt } from '../../../daemon/incidents/digest-time.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';

const TIMES: DigestTimes = { at: '15:30', on: 'friday' };
const ZONE = 'Europe/London';
const { isSchoolDay } = createPeriods({
  ...defaultTimetable,
  zone: ZONE,
  closed: [
    { from: '2026-10-23', to: '2026-10-30', why: 'Half term' },
    { from: '2026-12-21', to: '2027-01-01', why: 'Christmas' },
  ],
});
const calendar = { zone: ZONE, isSchoolDay };

const moment = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const local = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
const due = (every: DigestEvery, at: string): string => local(digestAt(every, moment(at), TIMES, calendar));

describe('what was gathered is told of', () => {
  test.each<[DigestEvery, string, string]>([
    ['hourly', '2026-11-17T10:42', '2026-11-17T11:00'],
    ['hourly', '2026-11-17T11:00', '2026-11-17T12:00'],
    ['hourly', '2026-11-17T23:59', '2026-11-18T00:00'],
    ['daily', '2026-11-17T10:42', '2026-11-17T15:30'],
    ['daily', '2026-11-17T15:30', '2026-11-18T15:30'],
    // A Friday after the time: the weekend lies between.
    ['daily', '2026-11-20T15:31', '2026-11-23T15:30'],
    // The clocks go back on 25 October, in half term; four days is the longest that anything waits.
    ['daily', '2026-10-22T16:00', '2026-10-26T15:30'],
    ['daily', '2027-01-01T09:00', '2027-01-04T15:30'],
    ['weekly', '2026-11-17T10:42', '2026-11-20T15:30'],
    ['weekly', '2026-11-20T15:30', '2026-11-27T15:30'],
    // No school on that Friday, nor on the days after it.
    ['weekly', '2026-10-20T09:00', '2026-10-27T15:30'],
    ['weekly', '2026-10-27T15:30', '2026-11-02T15:30'],
  ])('%s: of %s at %s', (every, at, expected) => {
    expect(due(every, at)).toBe(expected);
  });

  test('at the school’s own time on both sides of the change of the clocks', () => {
    expect(new Date(digestAt('daily', moment('2026-03-27T16:00'), TIMES, calendar)).toISOString()).toBe(
      '2026-03-30T14:30:00.000Z',
    );
    expect(new Date(digestAt('daily', moment('2026-03-26T16:00'), TIMES, calendar)).toISOString()).toBe(
      '2026-03-27T15:30:00.000Z',
    );
  });
});

test('it is always later than what it tells of, and nothing waits longer than its week and the longest hold', () => {
  const DAY = 24 * 3_600_000;
  const longest = { hourly: DAY / 24, daily: 7 * DAY, weekly: 14 * DAY } as const;
  const at = fc.integer({ min: moment('2026-09-01T00:00'), max: moment('2027-08-31T00:00') });
  fc.assert(
    fc.property(fc.constantFrom('hourly', 'daily', 'weekly'), at, (every, from) => {
      const goesAt = digestAt(every, from, TIMES, calendar);
      expect(goesAt).toBeGreaterThan(from);
      expect(goesAt - from).toBeLessThanOrEqual(longest[every] + 3_600_000);
      // All of one slot stand in one mail, in term.
      if (isSchoolDay(local(goesAt).slice(0, 10))) expect(digestAt(every, goesAt - 1, TIMES, calendar)).toBe(goesAt);
    }),
  );
});
