import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPeriods, defaultTimetable, type Timetable } from '../../../daemon/policy/timetable.ts';
import { createReportPeriods } from '../../../daemon/report/periods.ts';

const HOUR_MS = 3_600_000;
const TERMS = [
  ['2025-09-03', '2025-12-19'],
  ['2026-01-05', '2026-03-27'],
  ['2026-04-13', '2026-07-21'],
  ['2026-09-02', '2026-12-18'],
] as const;
const CALENDAR: Timetable['calendar'] = [
  ...TERMS.map(([from, to]) => ({ kind: 'term', from, to, why: 'Term' }) as const),
  { kind: 'closed', from: '2026-10-26', to: '2026-10-30', why: 'Half-term' },
];

function periodsOf(calendar: Timetable['calendar'] = CALENDAR, zone = 'Europe/London') {
  const { isSchoolDay, standingOf } = createPeriods({ ...defaultTimetable, zone, calendar });
  return createReportPeriods({ zone, calendar, isSchoolDay, standingOf });
}

function weekOf(id: string, of = periodsOf()) {
  const period = of.of(id);
  if (period === null) throw new Error(`There is no period ${id}.`);
  return period;
}

describe('a week', () => {
  test('goes from Monday to Sunday by the school’s clock, and says which days of it are school', () => {
    expect(weekOf('2026-W47')).toEqual({
      kind: 'week',
      id: '2026-W47',
      from: Date.UTC(2026, 10, 16),
      to: Date.UTC(2026, 10, 23),
      firstDay: '2026-11-16',
      lastDay: '2026-11-22',
      schoolDays: 5,
      daysOff: [],
    });
    expect(weekOf('2026-W44')).toMatchObject({ schoolDays: 0, daysOff: ['Half-term'] });
  });

  test('has an hour more or less where the clocks change', () => {
    const hours = (id: string) => (weekOf(id).to - weekOf(id).from) / HOUR_MS;
    expect([hours('2026-W13'), hours('2026-W43'), hours('2026-W47')]).toEqual([167, 169, 168]);
  });

  test('lies across the new year in the year of its Thursday', () => {
    expect(weekOf('2026-W53')).toMatchObject({ firstDay: '2026-12-28', lastDay: '2027-01-03' });
    expect(periodsOf().previous(weekOf('2027-W01'))?.id).toBe('2026-W53');
    expect(periodsOf().of('2025-W53')).toBe(null);
  });

  test('is compared with the same week of the term before, where that term was so long', () => {
    const same = (id: string) => periodsOf().sameOfLastTerm(weekOf(id))?.id ?? null;
    // The first week of each term, then the twelfth; and one of a term that has none before it.
    expect([same('2026-W36'), same('2026-W47'), same('2025-W40')]).toEqual(['2026-W16', '2026-W27', null]);
    // The autumn term has sixteen weeks, the summer term fifteen.
    expect([same('2026-W50'), same('2026-W51'), same('2026-W52')]).toEqual(['2026-W30', null, null]);
  });
});

describe('terms and years', () => {
  test('are those of the calendar', () => {
    const periods = periodsOf();
    expect(weekOf('term-2026-09-02')).toMatchObject({ firstDay: '2026-09-02', lastDay: '2026-12-18' });
    expect(periods.previous(weekOf('term-2026-09-02'))?.id).toBe('term-2026-04-13');
    expect(periods.previous(weekOf('term-2025-09-03'))).toBe(null);
    expect(weekOf('year-2025')).toMatchObject({ firstDay: '2025-09-03', lastDay: '2026-09-01' });
    expect(periods.previous(weekOf('year-2026'))?.id).toBe('year-2025');
  });

  test('without a calendar there are no terms, and a year begins in September', () => {
    const periods = periodsOf([]);
    expect(periods.before(Date.UTC(2026, 10, 30, 7)).map(({ id }) => id)).toEqual(['2026-W48', 'year-2025']);
    expect(weekOf('year-2025', periods)).toMatchObject({ firstDay: '2025-09-01', lastDay: '2026-08-31' });
    expect(periods.sameOfLastTerm(weekOf('2026-W47', periods))).toBe(null);
  });

  test('are told of when they are over', () => {
    const ids = (at: number) =>
      periodsOf()
        .before(at)
        .map(({ id }) => id);
    expect(ids(Date.UTC(2026, 11, 18, 20))).toEqual(['2026-W50', 'term-2026-04-13', 'year-2025']);
    expect(ids(Date.UTC(2026, 11, 21, 7))).toEqual(['2026-W51', 'term-2026-09-02', 'year-2025']);
    expect(ids(Date.UTC(2026, 7, 20))).toEqual(['2026-W33', 'term-2026-04-13', 'year-2024']);
  });
});

test('no other text is a period', () => {
  for (const id of [
    '',
    '2026-W00',
    '2026-W54',
    '2026-w47',
    'term-2026-09-03',
    'year-26',
    'week',
    '2026-W47 ',
    '../2026-W47',
  ])
    expect(periodsOf().of(id)).toBe(null);
});

test('in any zone weeks follow on one another without a gap, and each is found by its name', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) });
  const zone = fc.constantFrom(
    'Europe/London',
    'Asia/Kolkata',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  fc.assert(
    fc.property(moment, zone, (now, where) => {
      const periods = periodsOf([], where);
      const [week] = periods.before(now);
      if (week === undefined) throw new Error('There always is a week.');
      expect(week.to).toBeLessThanOrEqual(now);
      expect(now - week.to).toBeLessThan(8 * 24 * HOUR_MS);
      expect(periods.of(week.id)).toEqual(week);
      expect(periods.previous(week)?.to).toBe(week.from);
    }),
    { numRuns: 60 },
  );
});
