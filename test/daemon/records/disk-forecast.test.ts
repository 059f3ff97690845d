import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysUntilFull, isNearlyFull } from '../../../daemon/records/disk-forecast.ts';

const DAY = 24 * 3_600_000;
const GB = 1_000_000_000;

function nights(free: readonly number[]): readonly { readonly at: number; readonly freeBytes: number }[] {
  return free.map((gigabytes, night) => ({ at: night * DAY, freeBytes: gigabytes * GB }));
}

test('a disk that loses a gigabyte each night is full when they are used up', () => {
  expect(daysUntilFull(nights([20, 19, 18, 17, 16, 15, 14, 13]), 12 * GB)).toBe(12);
});

test('nothing is said of a week, which has two quiet days', () => {
  expect(daysUntilFull(nights([20, 19, 18, 17, 16, 15, 14]), 12 * GB)).toBe(null);
});

test('nothing is said of a disk that does not fill', () => {
  expect(daysUntilFull(nights([12, 12, 12, 12, 12, 12, 12, 12]), 12 * GB)).toBe(null);
  expect(daysUntilFull(nights([12, 11, 13, 12, 14, 13, 15, 14]), 14 * GB)).toBe(null);
});

test('nothing is said because of one large copy', () => {
  expect(daysUntilFull(nights([90, 90, 90, 90, 90, 20, 20, 20]), 20 * GB)).toBe(null);
});

test('nothing is said of what is far ahead', () => {
  expect(daysUntilFull(nights([800, 799, 798, 797, 796, 795, 794, 793]), 792 * GB)).toBe(null);
});

test('what is said is a whole number of days from now', () => {
  const free = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 });
  fc.assert(
    fc.property(free, fc.integer({ min: 0, max: 500 }), (gigabytes, now) => {
      const days = daysUntilFull(nights(gigabytes), now * GB);
      expect(days === null || (Number.isInteger(days) && days >= 0 && days <= 90)).toBe(true);
    }),
  );
});

test('a disk is nearly full below a twentieth or a gigabyte', () => {
  expect(isNearlyFull({ freeBytes: 49 * GB, totalBytes: 1_000 * GB })).toBe(true);
  expect(isNearlyFull({ freeBytes: 51 * GB, totalBytes: 1_000 * GB })).toBe(false);
  expect(isNearlyFull({ freeBytes: 0.9 * GB, totalBytes: 8 * GB })).toBe(true);
});
