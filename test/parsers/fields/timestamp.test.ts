import { expect, test } from 'vitest';
import { epochMsIn, isoMs, unsignedIn } from '../../../parsers/fields/timestamp.ts';

test('an epoch time needs nine or ten digits, a point and three more', () => {
  const read = (text: string) => epochMsIn(text, 0, text.length);
  expect(read('1768209243.049')).toBe(1768209243049);
  expect(read('968209243.049')).toBe(968209243049);
  expect(
    ['1768209243', '1768209243.49', '17682092430.049', '176820924x.049', '1768209243,049', '.049', ''].map(read),
  ).toEqual(Array(7).fill(-1));
});

test('a whole number is digits and nothing else', () => {
  const read = (text: string) => unsignedIn(text, 0, text.length);
  expect([read('0'), read('000'), read('123456789012345')]).toEqual([0, 0, 123456789012345]);
  expect(['', '-1', '1.5', ' 1', '1234567890123456'].map(read)).toEqual([-1, -1, -1, -1, -1]);
});

test.each([
  ['2026-01-12T09:14:03Z', 1768209243000],
  ['2026-01-12T09:14:03.5z', 1768209243500],
  ['2026-01-12T09:14:03.049123456Z', 1768209243049],
  ['2026-01-12T10:14:03+01:00', 1768209243000],
  ['2026-01-12T04:14:03-0500', 1768209243000],
  ['2026-01-12T09:14:03', -1],
  ['2026-02-30T09:14:03Z', -1],
  ['2026-01-12T25:14:03Z', -1],
  ['yesterday', -1],
])('the ISO time %s is %d', (text, ms) => {
  expect(isoMs(text)).toBe(ms);
});
