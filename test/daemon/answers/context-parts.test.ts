import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsAround } from '../../../daemon/answers/context-parts.ts';

const HALF_HOUR = 30 * 60_000;
const TWO_HOURS = 4 * HALF_HOUR;

/** Spans as the store gives them: in order, none over another, within one day. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 86_400_000 }), { minLength: 1, maxLength: 60 })
  .map((moments) => moments.toSorted((a, b) => a - b).map((moment) => ({ from: moment, to: moment })));

test('the parts are in order, cover every half hour around a request and nothing else, and none is longer than two hours', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: -HALF_HOUR, max: 86_400_000 + HALF_HOUR }), (all, moment) => {
      const parts = partsAround(all);
      const isNear = all.some(({ from, to }) => moment >= from - HALF_HOUR && moment <= to + HALF_HOUR);
      expect(parts.filter(({ from, to }) => moment >= from && moment < to)).toHaveLength(isNear ? 1 : 0);
      expect(parts.every(({ from, to }) => from < to && to - from <= TWO_HOURS)).toBe(true);
      expect(parts).toEqual(parts.toSorted((a, b) => a.from - b.from));
    }),
    { numRuns: 200 },
  );
});

test('without requests there are no parts', () => {
  expect(partsAround([])).toEqual([]);
});
