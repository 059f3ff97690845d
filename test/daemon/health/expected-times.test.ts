import { expect, test } from 'vitest';
import { wasExpectedBetween } from '../../../daemon/health/expected-times.ts';

const HOUR = 3_600_000;
const isLesson = (hours: number, from = 9, to = 15) => hours % 24 >= from && hours % 24 < to;
const between = (from: number, to: number) => wasExpectedBetween(from * HOUR, to * HOUR, (at) => isLesson(at / HOUR));

test('what was missed in a lesson is missed in the break, at night and in the morning', () => {
  expect([between(10, 10.5), between(14.9, 15.5), between(14.9, 26)]).toEqual([true, true, true]);
});

test('what was not missed in any lesson is missed when the next one begins', () => {
  expect([between(15.5, 20), between(15.5, 32.9), between(15.5, 33)]).toEqual([false, false, true]);
});

test('nothing is missed before its time', () => {
  expect(between(10, 9.9)).toBe(false);
});
