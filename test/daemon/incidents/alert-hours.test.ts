import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertTime, goesOutAt } from '../../../daemon/incidents/alert-hours.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';

const HOURS = { from: '07:00', to: '18:00' };
const holiday = { from: '2026-12-21', to: '2027-01-03', why: 'Christmas' };
const { isSchoolDay } = createPeriods({ ...defaultTimetable, closed: [holiday] });
const calendar = { zone: 'Europe/London', isSchoolDay };
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/London]`).epochMilliseconds;
const held = (local: string) =>
  Temporal.Instant.fromEpochMilliseconds(alertTime(at(local), HOURS, calendar))
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('what can wait', () => {
  test.each([
    ['in the middle of a school day', '2026-11-17T10:42', '2026-11-17T10:42'],
    ['at the first minute', '2026-11-17T07:00', '2026-11-17T07:00'],
    ['before it', '2026-11-17T06:59', '2026-11-17T07:00'],
    ['at the last minute', '2026-11-17T17:59', '2026-11-17T17:59'],
    ['in the evening', '2026-11-17T18:00', '2026-11-18T07:00'],
    ['on Friday evening', '2026-11-20T19:00', '2026-11-23T07:00'],
    ['on Sunday, when the clocks go back', '2026-10-25T01:30', '2026-10-26T07:00'],
    ['on Sunday, when the clocks go forward', '2027-03-28T03:30', '2027-03-29T07:00'],
    ['before the holidays', '2026-12-18T19:00', '2026-12-22T07:00'],
    ['within the holidays', '2026-12-24T12:00', '2026-12-28T07:00'],
    ['within the holidays, not on a weekend', '2026-12-22T12:00', '2026-12-28T07:00'],
    ['at their end', '2027-01-02T12:00', '2027-01-04T07:00'],
  ])('%s', (_, from, to) => {
    expect(held(from)).toBe(to);
  });

  test('is never mailed before it happened, outside the hours of a day, or later than four days and a weekend', () => {
    const moments = fc.integer({ min: at('2026-09-01T00:00'), max: at('2027-07-31T00:00') });
    fc.assert(
      fc.property(moments, (moment) => {
        const when = alertTime(moment, HOURS, calendar);
        expect(when).toBeGreaterThanOrEqual(moment);
        expect(when - moment).toBeLessThanOrEqual(7 * 24 * 3_600_000);
        const { hour } = Temporal.Instant.fromEpochMilliseconds(when).toZonedDateTimeISO('Europe/London');
        expect(hour >= 7 && hour < 18).toBe(true);
        expect(alertTime(when, HOURS, { ...calendar, isSchoolDay: () => true })).toBe(when);
      }),
    );
  });
});

describe('what has waited', () => {
  const time = (moment: number) => alertTime(moment, HOURS, calendar);
  const goesOut = (since: string, now: string, isLate: boolean) =>
    goesOutAt({ since: at(since), now: at(now), isLate }, time);

  test('goes out when its time has come, and does not wait once more within the holidays', () => {
    expect(goesOut('2026-12-18T19:00', '2026-12-21T12:00', false)).toBe(at('2026-12-22T07:00'));
    expect(goesOut('2026-12-18T19:00', '2026-12-22T07:00', false)).toBe(at('2026-12-22T07:00'));
  });

  test('and could not be mailed in time waits for the morning, but for no holiday', () => {
    expect(goesOut('2026-11-17T16:00', '2026-11-17T23:00', true)).toBe(at('2026-11-18T07:00'));
    expect(goesOut('2026-12-18T19:00', '2026-12-22T09:00', true)).toBe(at('2026-12-22T09:00'));
  });
});
