import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, isQuiet, retryDelay } from '../../../daemon/lists/due.ts';
import { type ListState, NEW_LIST } from '../../../daemon/lists/state.ts';
import { buildListSource } from '../../support/list-source.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 30, 12);
const refresh = { expression: '10 1 * * *', zone: 'UTC', quietHours: [8, 19] } as const;
const source = buildListSource({ refresh });

function stateOf(given: Partial<ListState>, ageHours = 24): ListState {
  const fetchedAt = NOON - ageHours * HOUR;
  const measures = { parts: [], skipped: [], lines: 0, overruled: 0, leftOut: 0 };
  const content = { version: '', folder: 'content-1', fetchedAt, files: [], measures, meaning: '' };
  return { ...NEW_LIST, content, checkedAt: fetchedAt, ...given };
}

test('a list that was never asked for is due at once, in quiet hours too', () => {
  expect(isDue({ source, state: NEW_LIST }, NOON)).toBe(true);
});

test('a list that is asked for by hand is never due', () => {
  expect(isDue({ source: buildListSource({ refresh: null }), state: NEW_LIST }, NOON)).toBe(false);
});

test('a list whose time went by while the machine was off is due, outside of quiet hours', () => {
  const state = stateOf({ nextAt: NOON - 11 * HOUR });
  expect(isDue({ source, state }, NOON)).toBe(false);
  expect(isDue({ source, state }, NOON + 7 * HOUR)).toBe(true);
});

test('a machine that runs in quiet hours alone still has its list once a week', () => {
  const state = stateOf({ nextAt: NOON - 11 * HOUR }, 8 * 24);
  expect(isDue({ source, state }, NOON)).toBe(true);
});

test('a list whose time comes by its plan is left to the plan', () => {
  const evening = NOON + 8 * HOUR;
  expect(isDue({ source, state: stateOf({ nextAt: evening }) }, evening + 60_000)).toBe(false);
});

test('a list that could not be had is due again after a while', () => {
  const failure = { at: NOON, message: 'No connection.', times: 1 };
  const own = buildListSource({ refresh: { ...refresh, quietHours: null } });
  expect(isDue({ source: own, state: stateOf({ failure }) }, NOON + retryDelay(1) - 1)).toBe(false);
  expect(isDue({ source: own, state: stateOf({ failure }) }, NOON + retryDelay(1))).toBe(true);
});

test('the wait grows with each failure, up to six hours', () => {
  fc.assert(
    fc.property(fc.nat(200), (times) => {
      expect(retryDelay(times + 1)).toBeGreaterThanOrEqual(retryDelay(times));
      expect(retryDelay(times)).toBeLessThanOrEqual(6 * HOUR);
    }),
  );
});

test('quiet hours may go over midnight', () => {
  const at = (hour: number) => Date.UTC(2026, 10, 30, hour, 30);
  expect([7, 8, 18, 19].map((hour) => isQuiet([8, 19], at(hour)))).toEqual([false, true, true, false]);
  expect([21, 22, 3, 6].map((hour) => isQuiet([22, 6], at(hour)))).toEqual([false, true, true, false]);
});
