import { expect, test } from 'vitest';
import { clockDifference } from '../../../daemon/health/clock-difference.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 17, 12);

test.each([
  ['a line of this second', 0, true, null],
  ['a line that took ten minutes', -10 * MINUTE, true, null],
  ['a line of an hour ago, while nothing waits to be read', -60 * MINUTE, true, -60 * MINUTE],
  ['a line of an hour ago, while old lines are read', -60 * MINUTE, false, null],
  ['a line of the next minute', MINUTE, true, null],
  ['a line of the next hour', 60 * MINUTE, true, 60 * MINUTE],
  ['a line of the next hour, while old lines are read', 60 * MINUTE, false, 60 * MINUTE],
])('%s', (_, difference, isRead, expected) => {
  expect(clockDifference({ at: NOON + difference, cameAt: NOON, isRead })).toBe(expected);
});
