import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../daemon/policy/policy.ts';
import {
  checkTimetable,
  createPeriods,
  defaultTimetable,
  type Timetable,
  type TimetableSlot,
  type Weekday,
} from '../../../daemon/policy/timetable.ts';

const HOUR_MS = 3_600_000;

function london(wallTime: string): number {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/London').epochMilliseconds;
}

function onDay(weekday: Weekday, slots: readonly TimetableSlot[], zone = 'Europe/London'): Timetable {
  const days = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
  return { ...defaultTimetable, zone, days: { ...days, [weekday]: slots } };
}

describe('the usual week', () => {
  const { periodAt } = createPeriods(defaultTimetable);
  test.each<[string, Period]>([
    ['2026-11-17T07:29:59.999', 'out_of_hours'],
    ['2026-11-17T07:30', 'before_after_school'],
    ['2026-11-17T08:50', 'lessons'],
    ['2026-11-17T10:29:59.999', 'lessons'],
    ['2026-11-17T10:30', 'breaks'],
    ['2026-11-17T12:15', 'breaks'],
    ['2026-11-17T15:15', 'before_after_school'],
    ['2026-11-17T17:30', 'out_of_hours'],
    ['2026-11-17T00:00', 'out_of_hours'],
    ['2026-11-21T10:00', 'out_of_hours'],
    ['2026-07-14T09:00', 'lessons'],
  ])('%s is %s', (wallTime, period) => {
    expect(periodAt(london(wallTime))).toBe(period);
  });

  test('has no problems', () => {
    expect(checkTimetable(defaultTimetable)).toEqual([]);
  });
});

test('a closed day is out of hours from its first to its last minute', () => {
  const closed = [{ from: '2026-12-19', to: '2027-01-03', why: 'Christmas' }];
  const { periodAt } = createPeriods({ ...defaultTimetable, closed });
  expect(periodAt(london('2026-12-18T10:00'))).toBe('lessons');
  expect(periodAt(london('2026-12-21T10:00'))).toBe('out_of_hours');
  expect(periodAt(london('2027-01-01T10:00'))).toBe('out_of_hours');
  expect(periodAt(london('2027-01-04T10:00'))).toBe('lessons');
});

test('the day and time are those of the school, not of Greenwich', () => {
  const { dayAndTime, schoolDayOf, startOfDay } = createPeriods(defaultTimetable);
  const lateInSummer = Date.UTC(2026, 6, 14, 23, 30);
  expect(dayAndTime(lateInSummer)).toBe('Wednesday 00:30');
  expect(schoolDayOf(lateInSummer)).toBe('2026-07-15');
  expect(startOfDay(lateInSummer)).toBe(Date.UTC(2026, 6, 14, 23));
});

describe('when the clocks change', () => {
  const aroundOne: readonly TimetableSlot[] = [{ from: '01:15', to: '01:45', period: 'lessons' }];

  test('a slot in the hour that is skipped never happens', () => {
    const { periodAt } = createPeriods(onDay('sunday', aroundOne));
    const midnight = london('2026-03-29T00:00');
    for (let minute = 0; minute < 180; minute += 5) expect(periodAt(midnight + minute * 60_000)).toBe('out_of_hours');
  });

  test('a slot in the hour that comes twice happens twice', () => {
    const { periodAt } = createPeriods(onDay('sunday', aroundOne));
    const first = london('2026-10-25T01:30');
    expect([periodAt(first), periodAt(first + HOUR_MS / 2), periodAt(first + HOUR_MS)]).toEqual([
      'lessons',
      'out_of_hours',
      'lessons',
    ]);
  });

  test('the day has 23 hours in spring and 25 in autumn', () => {
    const { startOfDay } = createPeriods(defaultTimetable);
    const lengthOf = (from: string, to: string) => startOfDay(london(to)) - startOfDay(london(from));
    expect(lengthOf('2026-03-29T12:00', '2026-03-30T12:00')).toBe(23 * HOUR_MS);
    expect(lengthOf('2026-10-25T12:00', '2026-10-26T12:00')).toBe(25 * HOUR_MS);
  });
});

/** Within three days of a change of the clocks half of the time, and any moment of these years otherwise. */
const moments = fc.oneof(
  fc
    .record({
      change: fc.constantFrom(
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 9, 25, 1),
        Date.UTC(2026, 3, 5),
        Date.UTC(2026, 9, 4),
      ),
      away: fc.integer({ min: -72 * HOUR_MS, max: 72 * HOUR_MS }),
    })
    .map(({ change, away }) => change + away),
  fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
);
const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC');
const everyDay: readonly TimetableSlot[] = [
  { from: '00:00', to: '01:30', period: 'before_after_school' },
  { from: '01:30', to: '02:10', period: 'breaks' },
  { from: '08:50', to: '15:15', period: 'lessons' },
  { from: '23:00', to: '23:59', period: 'breaks' },
];
const nightAndDay = (zone: string): Timetable => ({
  ...defaultTimetable,
  zone,
  days: {
    monday: everyDay,
    tuesday: everyDay,
    wednesday: everyDay,
    thursday: everyDay,
    friday: everyDay,
    saturday: everyDay,
    sunday: everyDay,
  },
});

test('every answer is what the wall clock says, in any order of asking, in any zone', () => {
  fc.assert(
    fc.property(zones, fc.array(moments, { minLength: 1, maxLength: 20 }), (zone, timestamps) => {
      const periods = createPeriods(nightAndDay(zone));
      for (const timestamp of timestamps) {
        const moment = Temporal.Instant.fromEpochMilliseconds(timestamp).toZonedDateTimeISO(zone);
        const clock = moment.toPlainTime().toString({ smallestUnit: 'minute' });
        const slot = everyDay.find(({ from, to }) => from <= clock && clock < to);
        expect(periods.periodAt(timestamp)).toBe(slot?.period ?? 'out_of_hours');
        expect(periods.schoolDayOf(timestamp)).toBe(moment.toPlainDate().toString());
        expect(periods.startOfDay(timestamp)).toBe(moment.startOfDay().epochMilliseconds);
        expect(periods.dayAndTime(timestamp).endsWith(` ${clock}`)).toBe(true);
      }
    }),
  );
});

describe('what is wrong with a timetable is said with what to write instead', () => {
  test('a zone that does not exist', () => {
    expect(checkTimetable({ ...defaultTimetable, zone: 'Europe/Lundon' })).toEqual([
      { where: 'Time zone', found: '“Europe/Lundon”', writeInstead: 'a name such as “Europe/London”' },
    ]);
  });

  test.each([
    ['9:00', '10:00'],
    ['10:00', '10:00'],
    ['10:00', '09:00'],
    ['10:00', '24:00'],
    ['', '10:00'],
  ])('a slot from “%s” to “%s”', (from, to) => {
    expect(checkTimetable(onDay('monday', [{ from, to, period: 'lessons' }]))).toEqual([
      {
        where: 'Monday',
        found: `“${from}” to “${to}” (lessons)`,
        writeInstead: 'two times such as “08:50” and “10:30”',
      },
    ]);
  });

  test('slots that overlap, in whatever order they are written', () => {
    const problems = checkTimetable(
      onDay('friday', [
        { from: '11:00', to: '11:30', period: 'breaks' },
        { from: '09:00', to: '12:00', period: 'lessons' },
        { from: '11:45', to: '13:00', period: 'breaks' },
        { from: '13:00', to: '14:00', period: 'lessons' },
      ]),
    );
    expect(problems.map(({ found, writeInstead }) => [found, writeInstead])).toEqual([
      ['“11:00” to “11:30” (breaks)', 'a start at 12:00 or later'],
      ['“11:45” to “13:00” (breaks)', 'a start at 12:00 or later'],
    ]);
  });

  test.each([
    ['2026-12-19', '2026-12-18'],
    ['19.12.2026', '2026-12-31'],
    ['2026-02-29', '2026-03-01'],
    ['2026-13-01', '2026-13-02'],
  ])('a closure from %s to %s', (from, to) => {
    const problems = checkTimetable({ ...defaultTimetable, closed: [{ from, to, why: 'Half-term' }] });
    expect(problems.map(({ where }) => where)).toEqual(['Closed: Half-term']);
  });

  test('a closure of one leap day is fine', () => {
    const closed = [{ from: '2028-02-29', to: '2028-02-29', why: 'Training' }];
    expect(checkTimetable({ ...defaultTimetable, closed })).toEqual([]);
  });
});
