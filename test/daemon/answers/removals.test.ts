import { beforeEach, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReferringAnswers } from '../../../daemon/answers/referring.ts';
import { createRemovalAnswers } from '../../../daemon/answers/removals.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const CONCERN = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: null } as const;
const DAYS = { fromDay: '2026-11-17', untilDay: '2026-11-20', reason: 'A week without.' };
let world: World;
let office: Office;
let removals: ReturnType<typeof createRemovalAnswers>;
let lead: Viewer;
let id: IncidentId;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  removals = createRemovalAnswers(office);
  lead = await addStaff(stores(), 'lead');
  const event = { identity: pupil('pupil017'), rule: 'everyone-filter-bypass', record: { timestamp: TUESDAY } };
  const [first] = await raise(stores(), [event]);
  if (first === undefined) throw new Error('An incident was expected.');
  id = first;
  await createReviews(office).resolve(lead, id, 1, CONCERN);
});

async function mails(kind: string): Promise<readonly string[]> {
  const rows = await stores().database.reader.selectFrom('outbox').selectAll().where('kind', '=', kind).execute();
  return rows.map((row) => row.subject_id);
}

test('access is taken away with days and a reason, and stands there until it is given back', async () => {
  expect(await removals.removeAccess(lead, id, { ...DAYS, untilDay: '2026-11-16' })).toEqual({ kind: 'wrong_order' });
  expect(await removals.removeAccess(lead, id, { ...DAYS, fromDay: 'soon' })).toEqual({ kind: 'no_day' });
  expect(await removals.removeAccess(lead, id, { ...DAYS, reason: ' ' })).toEqual({ kind: 'no_reason' });
  expect(await removals.removeAccess(lead, id, DAYS)).toEqual({ kind: 'done' });
  const [row] = await removals.removals(lead);
  expect(row).toMatchObject({ untilDay: '2026-11-20', isDue: false });
  const { actions } = await stores().incidentActions.of(id);
  expect(actions.find(({ action }) => action === 'remove-access')).toMatchObject({ state: 'done' });
  world.now += 4 * 24 * 3_600_000;
  expect(await removals.removals(lead)).toMatchObject([{ isDue: true }]);
  expect(await removals.endRemoval(lead, id, row?.id ?? '')).toEqual({ kind: 'done' });
  expect(await removals.endRemoval(lead, id, row?.id ?? '')).toEqual({ kind: 'changed' });
  expect(await removals.removals(lead)).toEqual([]);
});

test('on its last day, and not before, one reminder waits to be mailed', async () => {
  await removals.removeAccess(lead, id, DAYS);
  const remind = (day: string) => stores().accessRemovals.remind(day, world.now);
  expect([await remind('2026-11-19'), await remind('2026-11-20'), await remind('2026-11-20')]).toEqual([0, 1, 0]);
  expect(await mails('access_ends')).toHaveLength(1);
});

test('an incident is referred to a class teacher once, with a mail that holds ids alone', async () => {
  const teacher = await addStaff(stores(), 'class_teacher');
  const referring = createReferringAnswers(office);
  expect(await referring.refer(lead, id, teacher.staffId)).toEqual({ kind: 'referred' });
  expect(await referring.refer(lead, id, teacher.staffId)).toEqual({ kind: 'referred_before' });
  expect(await mails('referral')).toEqual([`${id} ${teacher.staffId}`]);
  const { actions } = await stores().incidentActions.of(id);
  expect(actions.find(({ action }) => action === 'class-teacher')).toMatchObject({ state: 'done' });
  expect(await removals.removals(teacher)).toEqual([]);
});
