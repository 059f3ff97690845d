import { expect, test } from 'vitest';
import { createReviews } from '../../daemon/answers/reviews.ts';
import { createInForce, inForceOf } from '../../daemon/in-force.ts';
import { createWarningsNow } from '../../daemon/warnings-now.ts';
import { examinerSettings } from '../support/batch.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY } from '../support/office.ts';
import { openStore } from '../support/open-store.ts';

const { stores } = openStore();
const CONCERN = { resolution: 'concern', intent: 'deliberate', note: 'We talked.', caseReference: '' } as const;

test('a finding warns at once, and its undoing takes the warning back', async () => {
  const world = newWorld();
  const inForce = createInForce(inForceOf(examinerSettings()));
  const told: number[] = [];
  inForce.tell({ apply: ({ warnings }) => void told.push(warnings.length) });
  const findingChanged = createWarningsNow(stores().database, { siteId: 'main', now: () => world.now }, inForce);
  const reviews = createReviews({ ...officeOf(stores(), world), findingChanged });
  const lead = await addStaff(stores(), 'lead');
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY } }]);
  if (id === undefined) throw new Error('An incident was expected.');

  await reviews.claim(lead, id, 1);
  await reviews.resolve(lead, id, 2, CONCERN);
  expect(inForce.current().warnings).toEqual([{ subjectKey: 'person:pupil017', category: 'gambling', at: world.now }]);

  await reviews.undo(lead, id);
  expect(inForce.current().warnings).toEqual([]);
  expect(told).toEqual([1, 0]);
});

test('a finding that warns nobody disturbs nobody who reads lines', async () => {
  const inForce = createInForce(inForceOf(examinerSettings()));
  const told: string[] = [];
  inForce.tell({ apply: () => void told.push('changed') });
  await createWarningsNow(stores().database, { siteId: 'main', now: () => TUESDAY }, inForce)();
  expect(told).toEqual([]);
});
