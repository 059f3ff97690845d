import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstDayKept,
  firstDayWithout,
  isAtLeastAsLong,
  KEEP_UNITS,
  keepForInWords,
  parseKeepFor,
} from '../../../daemon/records/keep-for.ts';

const LONDON = 'Europe/London';
const keeps = fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom(...KEEP_UNITS) });
const zones = fc.constantFrom(LONDON, 'Pacific/Auckland', 'America/St_Johns', 'UTC');
/** Ten years with all their changes of the clocks. */
const moments = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2032, 0, 1) });

test('a length is written as it is read', () => {
  expect(parseKeepFor('1 year')).toEqual({ count: 1, unit: 'years' });
  expect(parseKeepFor(' 13  Months')).toEqual({ count: 13, unit: 'months' });
  fc.assert(
    fc.property(keeps, (keep) => {
      expect(parseKeepFor(keepForInWords(keep))).toEqual(keep);
    }),
  );
});

test('what is no length is none', () => {
  for (const text of ['', '30', 'days', '0 days', '-1 days', '1.5 years', '99999 days', '30 days or so'])
    expect(parseKeepFor(text)).toBe(null);
});

test('thirty days from the last of November reach back to the last of October', () => {
  const now = Date.UTC(2026, 10, 30, 2, 40);
  expect(firstDayKept({ count: 30, unit: 'days' }, now, LONDON)).toEqual({
    day: '2026-10-31',
    at: Date.UTC(2026, 9, 31),
  });
});

test('a day begins an hour earlier by UTC while summer time lasts', () => {
  const now = Date.UTC(2026, 10, 1, 3);
  expect(firstDayKept({ count: 8, unit: 'days' }, now, LONDON)).toEqual({
    day: '2026-10-24',
    at: Date.UTC(2026, 9, 23, 23),
  });
});

describe('whatever the clocks and the calendar do', () => {
  test('what happened is kept until its day of going, and not a day longer', () => {
    fc.assert(
      fc.property(keeps, moments, zones, (keep, at, zone) => {
        const goes = firstDayWithout(keep, at, zone);
        expect(firstDayKept(keep, goes.at, zone).at).toBeGreaterThan(at);
        expect(firstDayKept(keep, goes.at - 1, zone).at).toBeLessThanOrEqual(at);
      }),
    );
  });

  test('what is kept longer goes no sooner', () => {
    fc.assert(
      fc.property(keeps, keeps, moments, (one, other, now) => {
        fc.pre(isAtLeastAsLong(one, other));
        expect(firstDayKept(one, now, LONDON).at).toBeLessThanOrEqual(firstDayKept(other, now, LONDON).at);
      }),
    );
  });
});
