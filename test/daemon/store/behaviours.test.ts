import { expect, test } from 'vitest';
import type { Remembered } from '../../../daemon/activity/behaviour/remembered.ts';
import { loadBehaviours } from '../../../daemon/store/behaviours.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { buildOutcome } from '../../support/flagged-event.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const { stores } = openStore();

const SHARING: Remembered = {
  behaviour: 'account-sharing',
  subjectKey: 'person:pupil017',
  part: '2026-11-17 computer',
  keepUntil: '2026-11-17',
  isTold: false,
  traces: [{ what: 'address:192.0.2.17', first: 1, last: 2, count: 3 }],
};
const WORRY: Remembered = {
  ...SHARING,
  behaviour: 'rising-concern',
  part: 'a worry',
  keepUntil: '2026-12-15',
  isTold: true,
};

function commit(kept: readonly Remembered[], forgetBefore: string | null = null) {
  return commitBatch(stores().database, commitOf(buildOutcome([], { behaviours: { kept, forgetBefore } })));
}
const loaded = () => loadBehaviours(stores().database, 'main');

test('what is remembered is there after a restart, as it was', async () => {
  await commit([SHARING, WORRY]);
  expect(await loaded()).toEqual([SHARING, WORRY]);
});

test('what has changed takes the place of what was', async () => {
  await commit([SHARING]);
  const later = { ...SHARING, isTold: true, traces: [] };
  await commit([later]);
  expect(await loaded()).toEqual([later]);
});

test('what is over goes with the batch in which the new day began', async () => {
  await commit([SHARING, WORRY]);
  const today = { ...SHARING, part: '2026-11-18 computer', keepUntil: '2026-11-18' };
  await commit([today], '2026-11-18');
  expect(await loaded()).toEqual([today, WORRY]);
});

test('a behaviour that this version does not know is left alone', async () => {
  await commit([SHARING]);
  await stores().database.writer.updateTable('behaviours').set({ behaviour: 'of-later-versions' }).execute();
  expect(await loaded()).toEqual([]);
});

test('of another school nothing is loaded', async () => {
  await commit([SHARING]);
  expect(await loadBehaviours(stores().database, 'other')).toEqual([]);
});
