import { expect, test } from 'vitest';
import { checksOfWeek, type WeekParts } from '../../../daemon/store/checks-of-week.ts';
import type { StoredCheck } from '../../../daemon/store/filter-check-rows.ts';
import { buildCheck } from '../../support/filter-check.ts';
import { TUESDAY } from '../../support/office.ts';

const DAY = 24 * 3_600_000;
const stored = (given: Partial<StoredCheck> = {}): StoredCheck => ({ ...buildCheck(given), seen: null, ...given });
const round = (planned: Readonly<Record<string, number>>) => ({
  ...({ id: 'round-1', how: 'scheduled', by: null, byRole: null, profileId: null, dueAt: TUESDAY, planned } as const),
  ...{ startedAt: TUESDAY, finishedAt: TUESDAY, isMissed: false },
});
const week = (parts: Partial<WeekParts>) =>
  checksOfWeek({ checks: [], rounds: [], standings: [], ...parts }, TUESDAY + DAY);

test('a week without checks says so', () => {
  expect(week({})).toEqual({ planned: 0, made: 0, profiles: [], openFailures: [], byHand: [] });
});

test('each profile tells what passed, what failed, what was not clear, and what was planned and not made', () => {
  const checks = [
    stored(),
    stored({ outcome: 'allowed' }),
    stored({ outcome: 'not_clear' }),
    stored({ outcome: 'could_not_ask' }),
    stored({ profileId: 'guests', profileName: 'Guest Wi-Fi' }),
  ];
  const { planned, made, profiles } = week({ checks, rounds: [round({ pupils: 5, guests: 1 }), round({ staff: 2 })] });
  expect([planned, made]).toEqual([8, 4]);
  expect(profiles).toEqual([
    { profileId: 'pupils', name: 'Pupils', passed: 1, failed: 1, notClear: 1, notMade: 2 },
    { profileId: 'guests', name: 'Guest Wi-Fi', passed: 1, failed: 0, notClear: 0, notMade: 0 },
    { profileId: 'staff', name: 'staff', passed: 0, failed: 0, notClear: 0, notMade: 2 },
  ]);
});

test('what failed and was not cleared is told with since when, and nothing of later weeks', () => {
  const standing = { lastClear: null, clearSince: null, unableTimes: 0, unableSince: null };
  const standings = [TUESDAY - 40 * DAY, null, TUESDAY + 2 * DAY].map((failedSince) => ({
    ...standing,
    failedSince,
    last: stored({ outcome: 'allowed' }),
  }));
  expect(week({ standings }).openFailures).toEqual([
    { profileName: 'Pupils', title: 'A casino', expected: 'blocked', since: TUESDAY - 40 * DAY },
  ]);
});

test('checks by hand are apart, with the role of whoever made them and no name', () => {
  const byHand = stored({ how: 'by_hand', byRole: 'technician', place: 'Room 12', outcome: 'allowed', roundId: null });
  const told = week({ checks: [byHand] });
  expect([told.planned, told.made, told.profiles]).toEqual([0, 0, []]);
  expect(told.byHand).toEqual([
    { at: TUESDAY, role: 'technician', place: 'Room 12', profileName: 'Pupils', title: 'A casino', verdict: 'failed' },
  ]);
});
