import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../daemon/policy/policy.ts';
import {
  type CalendarDays,
  checkTimetable,
  createPeriods,
  defaultTimetable,
  type Timetable,
} from '../../../daemon/policy/timetable.ts';

function london(wallTime: string): number {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime('Europe/London').epochMilliseconds;
}

function calendarOf(...calendar: readonly CalendarDays[]): Timetable {
  return { ...defaultTimetable, calendar };
}

const inset = { kind: 'inset', from: '2026-11-17', to: '2026-11-17', why: 'INSET day' } as const;

describe('a calendar', () => {
  test('on a training day pupils are out of hours, and staff are in without lessons', () => {
    const { periodAt, isSchoolDay } = createPeriods(calendarOf(inset));
    const at = london('2026-11-17T09:30');
    expect([periodAt(at), periodAt(at, ['Year 5', 'pupils']), periodAt(at, ['staff'])]).toEqual([
      'out_of_hours',
      'out_of_hours',
      'before_after_school',
    ]);
    expect(periodAt(london('2026-11-17T12:30'), ['staff'])).toBe('breaks');
    expect([isSchoolDay('2026-11-17'), isSchoolDay('2026-11-17', ['staff']), isSchoolDay('2026-11-18')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a training day within a holiday is one, and a closed half day is closed', () => {
    const holiday = { kind: 'closed', from: '2026-11-16', to: '2026-11-20', why: 'Half term' } as const;
    const half = { ...holiday, kind: 'half_day', why: 'Early finish', ends: '12:00' } as const;
    const { standingOf } = createPeriods(calendarOf(holiday, half, inset));
    expect([standingOf('2026-11-17'), standingOf('2026-11-18'), standingOf('2026-11-21')]).toEqual([
      { kind: 'inset', why: 'INSET day' },
      { kind: 'closed', why: 'Half term' },
      { kind: 'usual' },
    ]);
  });

  test('on a half day the day ends early, to the minute', () => {
    const days = { kind: 'half_day', from: '2026-11-17', to: '2026-11-17', why: 'Last day', ends: '13:15' } as const;
    const { periodAt } = createPeriods(calendarOf(days));
    const at = ['08:50', '12:30', '13:14:59', '13:15', '15:30'].map((time) => periodAt(london(`2026-11-17T${time}`)));
    expect(at).toEqual(['lessons', 'breaks', 'lessons', 'out_of_hours', 'out_of_hours']);
    expect(periodAt(london('2026-11-18T14:00'))).toBe('lessons');
  });

  test('between terms and around them the school is closed, until the calendar has run out', () => {
    const terms = calendarOf(
      { kind: 'term', from: '2026-09-02', to: '2026-12-18', why: 'Autumn' },
      { kind: 'term', from: '2027-01-04', to: '2027-07-21', why: 'Spring and summer' },
    );
    const { standingOf } = createPeriods(terms);
    const closed = { kind: 'closed', why: null };
    const usual = { kind: 'usual' };
    const dates = ['2026-05-01', '2026-08-31', '2026-09-02', '2026-12-18', '2026-12-21', '2027-08-20', '2027-10-01'];
    expect(dates.map(standingOf)).toEqual([usual, closed, usual, usual, closed, closed, usual]);
  });

  test('in the weeks that it names, the other of two weeks holds', () => {
    const friday = [{ from: '08:50', to: '12:00', period: 'lessons' }] as const;
    const timetable: Timetable = {
      ...calendarOf({ kind: 'week_b', from: '2026-11-16', to: '2026-11-22', why: 'Week B' }),
      weekB: { ...defaultTimetable.days, friday },
    };
    const { periodAt } = createPeriods(timetable);
    const at = (date: string) => periodAt(london(`${date}T14:00`));
    expect([at('2026-11-13'), at('2026-11-19'), at('2026-11-20'), at('2026-11-27')]).toEqual([
      'lessons',
      'lessons',
      'out_of_hours',
      'lessons',
    ]);
  });

  test('a half day whose time is none is a problem', () => {
    const days = { kind: 'half_day', from: '2026-11-17', to: '2026-11-17', why: 'Fair', ends: '25:00' } as const;
    expect(checkTimetable(calendarOf(days)).map(({ where }) => where)).toEqual(['Half day: Fair']);
  });
});

describe('timetables of groups', () => {
  const early = [{ from: '08:30', to: '12:00', period: 'lessons' }] as const;
  const days = { ...defaultTimetable.days, tuesday: early };
  const timetable: Timetable = {
    ...defaultTimetable,
    others: [
      { groups: ['Reception', 'Year 1'], days, weekB: null },
      { groups: ['5B'], days: { ...days, tuesday: [] }, weekB: null },
    ],
  };
  const { periodAt, spanAt, isSchoolDay } = createPeriods(timetable);
  const at = london('2026-11-17T08:40');

  test.each<[readonly string[], Period]>([
    [[], 'before_after_school'],
    [['Year 6', 'pupils'], 'before_after_school'],
    [['reception', 'pupils'], 'lessons'],
    [['Year 5', '5B', 'pupils'], 'out_of_hours'],
    [['Year 1', '5B', 'pupils'], 'lessons'],
    [['staff'], 'before_after_school'],
  ])('for %j it is then %s', (groups, period) => {
    expect(periodAt(at, groups)).toBe(period);
    expect(spanAt(at, groups).period).toBe(period);
  });

  test('a day without parts is no school day for its group alone', () => {
    expect([isSchoolDay('2026-11-17', ['5B']), isSchoolDay('2026-11-17')]).toEqual([false, true]);
  });

  test('a part that overlaps is found in the week of a group too', () => {
    const overlapping = { ...days, monday: [...early, { from: '11:00', to: '13:00', period: 'breaks' } as const] };
    const wrong = { ...timetable, others: [{ groups: ['x'], days: overlapping, weekB: null }] };
    expect(checkTimetable(wrong).map(({ where }) => where)).toEqual(['Monday']);
  });
});

test('however groups are asked in turn, each answer is that of its own timetable, when the clocks change too', () => {
  const early = [{ from: '00:30', to: '02:10', period: 'lessons' } as const];
  const others = [
    { groups: ['early'], days: { ...defaultTimetable.days, sunday: early, monday: early }, weekB: null },
    { groups: ['never'], days: { ...defaultTimetable.days, monday: [] }, weekB: null },
  ];
  const calendar: readonly CalendarDays[] = [
    { ...inset, from: '2026-03-30', to: '2026-03-30' },
    { kind: 'half_day', from: '2026-10-25', to: '2026-10-26', why: '', ends: '01:30' },
  ];
  const timetable: Timetable = { ...defaultTimetable, others, calendar };
  const who = fc.constantFrom([], ['early', 'pupils'], ['never'], ['staff'], ['early', 'staff']);
  const moments = fc.oneof(
    fc.integer({ min: london('2026-03-28T20:00'), max: london('2026-03-30T20:00') }),
    fc.integer({ min: london('2026-10-24T20:00'), max: london('2026-10-26T20:00') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(who, moments), { minLength: 1, maxLength: 30 }), (asked) => {
      const together = createPeriods(timetable);
      for (const [groups, timestamp] of asked) {
        // Whoever is asked alone remembers nothing of the others.
        const alone = createPeriods(timetable).spanAt(timestamp, [...groups]);
        expect(together.spanAt(timestamp, groups)).toEqual(alone);
        expect(together.periodAt(timestamp, groups)).toBe(alone.period);
        expect(alone.start <= timestamp && timestamp < alone.end).toBe(true);
      }
    }),
  );
});
