import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf, quantileOf, shareOf } from '../../../daemon/report/share.ts';

test('the interval is the one that the textbooks have', () => {
  // Newcombe 1998, table I: 81 of 263, and 0 of 20.
  expect(shareOf(81, 263).interval).toMatchObject({ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) });
  expect(shareOf(0, 20).interval).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) });
});

test('of nothing there is no share', () => {
  expect(shareOf(0, 0)).toEqual({ part: 0, whole: 0, interval: null });
});

test('a share lies within its interval, the interval within 0 and 1, and more of the same makes it narrower', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, of) => {
      const part = Math.round(whole * of);
      const { interval } = shareOf(part, whole);
      const more = shareOf(part * 2, whole * 2).interval;
      if (interval === null || more === null) throw new Error('There is an interval.');
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(more.high - more.low).toBeLessThan(interval.high - interval.low);
    }),
  );
});

test('the middle and nine of ten of a few times', () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1, 5]), medianOf([1, 2])]).toEqual([null, 7, 5, 2]);
  expect(quantileOf([], 0.9)).toBe(null);
  expect(quantileOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9)).toBe(9);
  expect(quantileOf([3], 0.9)).toBe(3);
});
