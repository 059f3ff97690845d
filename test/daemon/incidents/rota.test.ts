import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everybodyOf, onDuty, type Rota } from '../../../daemon/incidents/rota.ts';
import { WEEKDAYS } from '../../../daemon/policy/timetable-week.ts';

const [ANN, BEN, CAT, DEB] = ['ann@example.org', 'ben@example.org', 'cat@example.org', 'deb@example.org'] as const;
const MONDAY = '2026-11-16';
const WEDNESDAY = '2026-11-18';
const SATURDAY = '2026-11-21';
const always = { weekdays: [], from: null, to: null };
const away = (who: string, from: string, to: string, deputy: string | null = null) => ({ who, from, to, deputy });

const ROTA: Rota = {
  name: 'safeguarding',
  duty: [
    { ...always, from: '2026-11-18', to: '2026-11-18', who: [CAT] },
    { ...always, weekdays: ['monday', 'tuesday'], who: [ANN] },
    { ...always, weekdays: ['wednesday', 'thursday', 'friday'], who: [BEN] },
  ],
  deputies: [DEB],
  away: [],
};

describe('on duty is', () => {
  test('whoever the first duty names that holds on the day', () => {
    expect(onDuty(ROTA, MONDAY)).toEqual([ANN]);
    expect(onDuty(ROTA, WEDNESDAY)).toEqual([CAT]);
    expect(onDuty(ROTA, '2026-11-19')).toEqual([BEN]);
  });

  test('the deputy where nobody is', () => {
    expect(onDuty(ROTA, SATURDAY)).toEqual([DEB]);
  });

  test('the deputy for whoever is away, on the first and on the last day of it', () => {
    const rota = { ...ROTA, away: [away('Ann <ANN@example.org>', MONDAY, MONDAY)] };
    expect(onDuty(rota, MONDAY)).toEqual([DEB]);
    expect(onDuty(rota, '2026-11-17')).toEqual([ANN]);
  });

  test('whoever stands in for them, where somebody is named, unless they are away too', () => {
    const rota = { ...ROTA, away: [away(ANN, MONDAY, '2026-11-17', BEN), away(BEN, '2026-11-17', '2026-11-17')] };
    expect(onDuty(rota, MONDAY)).toEqual([BEN]);
    expect(onDuty(rota, '2026-11-17')).toEqual([DEB]);
  });

  test('both of two, with a deputy for the one who is away', () => {
    const rota = { ...ROTA, duty: [{ ...always, who: [ANN, BEN] }], away: [away(BEN, MONDAY, MONDAY)] };
    expect(onDuty(rota, MONDAY)).toEqual([ANN, DEB]);
    expect(onDuty(rota, WEDNESDAY)).toEqual([ANN, BEN]);
  });

  test('nobody where all are away: the usual recipients are told', () => {
    const rota = { ...ROTA, away: [away(ANN, MONDAY, MONDAY), away(DEB, MONDAY, MONDAY)] };
    expect(onDuty(rota, MONDAY)).toEqual([]);
  });
});

test('nobody is ever on duty who is away that day, or whom the rota does not name', () => {
  const people = fc.constantFrom(ANN, BEN, CAT, DEB);
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
  const duty = fc.record({
    weekdays: fc.subarray([...WEEKDAYS]),
    from: fc.option(date),
    to: fc.option(date),
    who: fc.uniqueArray(people, { minLength: 1 }),
  });
  const absence = fc.record({ who: people, from: date, to: date, deputy: fc.option(people) });
  const rota = fc.record({
    name: fc.constant('any'),
    duty: fc.array(duty, { maxLength: 5 }),
    deputies: fc.uniqueArray(people),
    away: fc.array(absence, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(rota, date, (given, on) => {
      const told = onDuty(given, on);
      expect(new Set(told).size).toBe(told.length);
      for (const one of told) {
        expect(everybodyOf(given)).toContain(one);
        expect(given.away.filter(({ who, from, to }) => who === one && from <= on && on <= to)).toEqual([]);
      }
      const isSomebodyThere = given.deputies.some(
        (one) => !given.away.some(({ who, from, to }) => who === one && from <= on && on <= to),
      );
      if (isSomebodyThere) expect(told.length).toBeGreaterThan(0);
    }),
  );
});
