import { beforeEach, expect, test } from 'vitest';
import { createLiveAnswers } from '../../../daemon/answers/live.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { LiveAnswers, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import { addStaff, auditOf, newWorld, officeOf, pupil, raise, TUESDAY, viewerOf } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores, path } = openStore();
let live: LiveAnswers;
let lead: Viewer;
let head: Viewer;

beforeEach(async () => {
  live = createLiveAnswers(officeOf(stores(), newWorld()));
  lead = await addStaff(stores(), 'lead');
  head = await addStaff(stores(), 'head');
});

const newFor = async (viewer: Viewer) => (await live.live(viewer, { since: TUESDAY, incident: null })).newIncidents;
const standing = async (viewer: Viewer, incident: IncidentId) =>
  (await live.live(viewer, { since: null, incident })).incident;

async function one(audience: 'pupils' | 'staff' = 'pupils'): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ offset: 1, identity: pupil('pupil017') }], { audience });
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

test('says how many are new since it was shown, to each within their reach', async () => {
  await raise(stores(), [{ offset: 1, identity: pupil('pupil017') }]);
  await raise(stores(), [{ offset: 2, identity: pupil('pupil023') }], { at: TUESDAY + 1 });
  await raise(stores(), [{ offset: 3, identity: pupil('staff03') }], { at: TUESDAY + 1, audience: 'staff' });
  expect(await newFor(lead)).toBe(1);
  expect(await newFor(head)).toBe(2);
  expect(await newFor(viewerOf('technician'))).toBe(0);
  expect(await newFor(viewerOf('governor'))).toBe(0);
});

test('says who is looking at an incident and who closed it, without a view in the record', async () => {
  const id = await one();
  const reviews = createReviews(officeOf(stores(), newWorld()));
  expect(await standing(lead, id)).toEqual({ version: 1, status: 'new', byName: null, isByViewer: false });
  await reviews.claim(head, id, 1);
  expect(await standing(lead, id)).toEqual({
    version: 2,
    status: 'in_review',
    byName: 'The head',
    isByViewer: false,
  });
  await reviews.resolve(head, id, 2, { resolution: 'test', intent: 'unclear', note: '', caseReference: null });
  expect(await standing(head, id)).toEqual({ version: 3, status: 'resolved', byName: 'The head', isByViewer: true });
  expect(await auditOf(stores())).toEqual([]);
});

test('an incident out of reach stands as one that is not there', async () => {
  const id = await one('staff');
  expect(await standing(lead, id)).toBe(null);
  expect(await standing(head, id)).toMatchObject({ status: 'new' });
});

test('whoever listens is told of what this process and another one commit, and not of what changes no incident', async () => {
  let told = 0;
  const off = live.onChange(() => {
    told += 1;
  });
  await stores().settings.set('school_name', 'Example School');
  const id = await one();
  await expect.poll(() => told).toBe(1);
  const other = await openStores(path(), 'main');
  await other.incidents.told({ id, told: 'at_once', at: TUESDAY, by: lead.staffId });
  await other.database.close();
  await expect.poll(() => told).toBe(2);
  off();
  await raise(stores(), [{ offset: 9, identity: pupil('pupil023') }]);
  expect(told).toBe(2);
});
