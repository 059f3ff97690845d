import { expect, test } from 'vitest';
import type { CheckOutcome } from '../../../../daemon/health/filter-checks/filter-check.ts';
import {
  type CheckStanding,
  isUnable,
  NO_STANDING,
  standingAfter,
  verdictOf,
} from '../../../../daemon/health/filter-checks/standing.ts';

/** After checks of an address that must be blocked, one a minute. */
function after(...outcomes: readonly CheckOutcome[]): CheckStanding {
  return outcomes.reduce<CheckStanding>(
    (before, outcome, at) => standingAfter(before, { at, outcome, expected: 'blocked' }),
    NO_STANDING,
  );
}

test('what failed stands since the first time, until a later check passes', () => {
  expect(after('blocked', 'allowed', 'allowed').failedSince).toBe(1);
  expect(after('blocked', 'allowed', 'blocked').failedSince).toBe(null);
  expect(after('allowed', 'blocked', 'allowed').failedSince).toBe(2);
});

test('a check that does not tell clears nothing', () => {
  expect(after('allowed', 'not_clear', 'could_not_ask').failedSince).toBe(0);
  expect(after('not_clear').failedSince).toBe(null);
});

test('what could not be asked twice running is told, and once is not', () => {
  expect(isUnable(after('could_not_ask'))).toBe(false);
  expect(isUnable(after('could_not_ask', 'blocked', 'could_not_ask'))).toBe(false);
  expect(after('blocked', 'could_not_ask', 'could_not_ask')).toMatchObject({ unableTimes: 2, unableSince: 1 });
  expect(isUnable(after('could_not_ask', 'could_not_ask', 'not_clear'))).toBe(false);
});

test('since when it is as it is, is remembered over checks that did not tell', () => {
  expect(after('blocked', 'not_clear', 'blocked')).toMatchObject({
    clearSince: 0,
    lastClear: { at: 2, outcome: 'blocked' },
  });
  expect(after('blocked', 'allowed').clearSince).toBe(1);
});

test('a check passes where the filter did what it must', () => {
  expect(verdictOf('allowed', 'allowed')).toBe('passed');
  expect(verdictOf('blocked', 'allowed')).toBe('failed');
  expect(verdictOf('not_clear', 'blocked')).toBe('not_clear');
  expect(verdictOf('could_not_ask', 'blocked')).toBe('not_made');
});
