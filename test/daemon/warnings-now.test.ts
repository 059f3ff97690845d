import { expect, test } from 'vitest';
import { createActionAnswers } from '../../daemon/answers/actions.ts';
import { createReviews } from '../../daemon/answers/reviews.ts';
import { createInForce, inForceOf } from '../../daemon/in-force.ts';
import { createWarningsNow } from '../../daemon/warnings-now.ts';
import { examinerSettings } from '../support/batch.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY } from '../support/office.ts';
import { openStore } from '../support/open-store.ts';

const { stores } = openStore();
const CONCERN = { resolution: 'concern', intent: 'deliberate', note: 'We talked.', caseReference: '' } as const;

test('a warning counts as soon as it is recorded, and no more once the finding is undone', async () => {
  const world = newWorld();
  const inForce = createInForce(inForceOf(examinerSettings()));
  const told: number[] = [];
  inForce.tell({ apply: ({ warnings }) => void told.push(warnings.length) });
  const findingChanged = createWarningsNow(stores().database, { siteId: 'main', now: () => world.now }, inForce);
  const office = { ...officeOf(stores(), world), findingChanged };
  const reviews = createReviews(office);
  const actions = createActionAnswers(office);
  const lead = await addStaff(stores(), 'lead');
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY } }]);
  if (id === undefined) throw new Error('An incident was expected.');

  await reviews.claim(lead, id, 1);
  await reviews.resolve(lead, id, 2, CONCERN);
  expect(inForce.current().warnings).toEqual([]);
  await actions.chooseRows(lead, id, { rows: ['off-task-in-lesson'], note: '', version: 0 });
  const record = (state: 'done' | 'to_do', version: number) =>
    actions.recordAction(lead, id, { action: 'warning', state, note: '', version });
  expect(await record('done', 0)).toEqual({ kind: 'done' });
  expect(inForce.current().warnings).toEqual([{ subjectKey: 'person:pupil017', category: 'gambling', at: world.now }]);

  await record('to_do', 1);
  expect(inForce.current().warnings).toEqual([]);
  await record('done', 2);
  await reviews.undo(lead, id);
  expect(inForce.current().warnings).toEqual([]);
  expect(told).toEqual([1, 0, 1, 0]);
});

test('a finding that warns nobody disturbs nobody who reads lines', async () => {
  const inForce = createInForce(inForceOf(examinerSettings()));
  const told: string[] = [];
  inForce.tell({ apply: () => void told.push('changed') });
  await createWarningsNow(stores().database, { siteId: 'main', now: () => TUESDAY }, inForce)();
  expect(told).toEqual([]);
});
