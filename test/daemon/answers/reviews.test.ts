import { beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews, type Reviews } from '../../../daemon/answers/reviews.ts';
import type { Finding, IncidentDetail, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { UNDO_WITHIN_MS } from '../../../daemon/incidents/triage.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { addStaff, auditOf, newWorld, officeOf, pupil, raise, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const FALSE_ALARM: Finding = {
  resolution: 'false_alarm',
  intent: 'accidental',
  note: ' An advert. ',
  caseReference: '',
};
let world: World;
let office: Office;
let reviews: Reviews;
let lead: Viewer;
let deputy: Viewer;
let head: Viewer;
let technician: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  reviews = createReviews(office);
  lead = await addStaff(stores(), 'lead');
  deputy = await addStaff(stores(), 'lead', 'The deputy');
  head = await addStaff(stores(), 'head');
  technician = await addStaff(stores(), 'technician');
});

async function raiseOne(parts: EventParts = {}): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ identity: pupil('pupil017'), record: { timestamp: TUESDAY }, ...parts }]);
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

async function seen(viewer: Viewer, id: IncidentId): Promise<IncidentDetail> {
  const incident = await reviews.incident(viewer, id);
  if (incident === null) throw new Error('The incident was expected to be shown.');
  return incident;
}

describe('looking at an incident', () => {
  test('shows who, what and why, and what the policy says', async () => {
    const id = await raiseOne({ record: { timestamp: TUESDAY, url: 'http://bet365.com/', urlDomain: 'bet365.com' } });
    expect(await seen(lead, id)).toMatchObject({
      id,
      title: expect.stringMatching(/gambling/i),
      status: 'new',
      version: 1,
      who: { kind: 'person', name: 'Name of pupil017', account: 'pupil017', group: 'Year 5' },
      rule: { id: 'everyone-gambling' },
      reasons: [{ kind: 'category', sentence: 'It is about gambling.' }],
      requests: [{ address: 'http://bet365.com/', addressWithheld: false, disposition: 'allowed' }],
      history: [{ kind: 'raised', byName: null }],
      undoUntil: null,
    });
  });

  test('shows what the policy prescribes by what may be found, and after a finding what goes with it', async () => {
    const id = await raiseOne();
    const prescribed = async () =>
      (await seen(lead, id)).responses?.map(({ id: row, foundAs, onlyIf }) => ({ row, foundAs, onlyIf })) ?? null;
    const disrepute = { row: 'disrepute', foundAs: 'deliberate', onlyIf: null };
    const offTask = { row: 'off-task-in-lesson', foundAs: 'either', onlyIf: 'it was during a lesson' };
    expect(await prescribed()).toEqual([offTask, disrepute]);
    await reviews.resolve(lead, id, 1, { ...FALSE_ALARM, resolution: 'concern' });
    expect(await prescribed()).toEqual([offTask]);
    await reviews.undo(lead, id);
    await reviews.resolve(lead, id, 3, FALSE_ALARM);
    expect(await prescribed()).toBe(null);
  });

  test('what was met by accident and reported is under no row', async () => {
    const parts = { rule: 'everyone-pornography' };
    const id = await raiseOne(parts);
    const rows = async () => (await seen(lead, id)).responses?.map((response) => response.id);
    expect(await rows()).toEqual(['accidental-offensive-unreported', 'deliberate-offensive']);
    await reviews.told(lead, id, 'at_once');
    expect(await rows()).toEqual(['deliberate-offensive']);
  });

  test('shows what is prescribed for staff, to the head', async () => {
    const [id] = await raise(stores(), [{}], { audience: 'staff' });
    if (id === undefined) throw new Error('An incident was expected.');
    const rows = (await seen(head, id)).responses?.map((response) => response.id);
    expect(rows).toEqual(['inappropriate-personal-use']);
  });

  test('is written down: who looked, at which incident', async () => {
    const id = await raiseOne();
    await seen(lead, id);
    await seen(deputy, id);
    expect(await auditOf(stores())).toEqual([`${lead.staffId} view ${id}`, `${deputy.staffId} view ${id}`]);
  });

  test('is not for technicians, and nothing is written down', async () => {
    const id = await raiseOne();
    expect(await reviews.incident(technician, id)).toBe(null);
    expect(await auditOf(stores())).toEqual([]);
  });

  test('is for the head alone where it is about staff', async () => {
    const [id] = await raise(stores(), [{}], { audience: 'staff' });
    if (id === undefined) throw new Error('An incident was expected.');
    expect(await reviews.incident(lead, id)).toBe(null);
    expect((await reviews.claim(lead, id, 1)).kind).toBe('gone');
    expect((await reviews.resolve(lead, id, 1, FALSE_ALARM)).kind).toBe('gone');
    expect((await seen(head, id)).id).toBe(id);
  });

  test('shows no address that was withheld, and says that it was', async () => {
    const id = await raiseOne({ rule: 'everyone-terrorist-content', record: { url: null, urlDomain: '' } });
    expect((await seen(lead, id)).requests).toMatchObject([{ address: null, addressWithheld: true }]);
  });

  test('shows the newest hundred requests, the newest last', async () => {
    const events = Array.from({ length: 120 }, (_, index) => ({
      offset: index,
      identity: pupil('pupil017'),
      record: { timestamp: TUESDAY + index * 1_000 },
    }));
    const [id] = await raise(stores(), events);
    const { requests, eventCount } = await seen(lead, id as IncidentId);
    expect(eventCount).toBe(120);
    expect(requests.map(({ at }) => at)).toEqual(events.slice(20).map(({ record }) => record.timestamp));
  });

  test('still shows a pupil who has left the roster, by the account', async () => {
    const id = await raiseOne({ identity: pupil('pupil999') });
    expect((await seen(lead, id)).who).toMatchObject({ kind: 'person', name: 'pupil999', account: 'pupil999' });
  });

  test('shows the rule as it was when the policy has changed since', async () => {
    const id = await raiseOne();
    const later = { ...office.policy, version: '2027-09-01', title: 'Our new policy', rules: [] };
    const detail = await createReviews({ ...office, policy: later }).incident(lead, id);
    expect(detail).toMatchObject({ policyVersion: office.policy.version, policyTitle: office.policy.title });
  });
});

describe('"I am looking at this"', () => {
  test('is shown to everybody else, and can be taken back', async () => {
    const id = await raiseOne();
    expect((await reviews.claim(lead, id, 1)).kind).toBe('done');
    expect(await seen(deputy, id)).toMatchObject({ status: 'in_review', assigneeName: 'The lead', version: 2 });
    expect((await reviews.release(deputy, id, 2)).kind).toBe('done');
    expect(await seen(lead, id)).toMatchObject({
      status: 'new',
      assigneeName: null,
      history: [
        { kind: 'raised' },
        { kind: 'claimed', byName: 'The lead' },
        { kind: 'released', byName: 'The deputy' },
      ],
    });
  });

  test('is said by one of two who say it at the same moment', async () => {
    const id = await raiseOne();
    const kinds = await Promise.all([reviews.claim(lead, id, 1), reviews.claim(deputy, id, 1)]);
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done']);
  });

  test('is refused on a page that is no longer the newest', async () => {
    const id = await raiseOne();
    await reviews.claim(lead, id, 1);
    const told = { kind: 'changed', by: { at: TUESDAY, kind: 'claimed', byName: 'The lead', detail: null } };
    expect(await reviews.claim(deputy, id, 1)).toEqual(told);
    expect(await reviews.claim(deputy, id, 2)).toEqual(told);
  });
});

describe('a finding', () => {
  test('closes the incident and leads on to the next one', async () => {
    const ids = await raise(stores(), [
      { offset: 1, identity: pupil('pupil017'), severity: 'high' },
      { offset: 2, identity: pupil('pupil023'), severity: 'low' },
    ]);
    const incidents = await Promise.all(ids.map((id) => seen(lead, id)));
    const grave = incidents.find(({ severity }) => severity === 'high');
    const light = incidents.find(({ severity }) => severity === 'low');
    if (!grave || !light) throw new Error('Two incidents were expected.');
    expect(await reviews.resolve(lead, grave.id, 1, FALSE_ALARM)).toEqual({ kind: 'done', nextId: light.id });
    expect(await seen(lead, grave.id)).toMatchObject({
      status: 'resolved',
      resolution: 'false_alarm',
      state: { intent: 'accidental', note: 'An advert.', caseReference: null, by: lead.staffId, at: TUESDAY },
    });
  });

  test('that two people write at the same moment is recorded once, whole', async () => {
    const id = await raiseOne();
    const other: Finding = { ...FALSE_ALARM, resolution: 'concern', intent: 'deliberate' };
    const results = await Promise.all([
      reviews.resolve(lead, id, 1, FALSE_ALARM),
      reviews.resolve(deputy, id, 1, other),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done']);
    const { history } = await seen(lead, id);
    expect(history.filter(({ kind }) => kind === 'resolved')).toHaveLength(1);
  });

  test('may be written while more of the same comes in', async () => {
    const id = await raiseOne();
    await raise(stores(), [{ offset: 50, identity: pupil('pupil017'), record: { timestamp: TUESDAY + 1_000 } }]);
    expect((await reviews.resolve(lead, id, 1, FALSE_ALARM)).kind).toBe('done');
    expect((await seen(lead, id)).eventCount).toBe(2);
  });

  test('can be taken back by who wrote it, within ten minutes, and what was before returns', async () => {
    const id = await raiseOne();
    await reviews.claim(lead, id, 1);
    await reviews.resolve(lead, id, 2, FALSE_ALARM);
    expect((await seen(lead, id)).undoUntil).toBe(TUESDAY + UNDO_WITHIN_MS);
    expect((await seen(deputy, id)).undoUntil).toBe(null);
    expect(await reviews.undo(deputy, id)).toMatchObject({
      kind: 'changed',
      by: { kind: 'resolved', byName: 'The lead' },
    });
    world.now += UNDO_WITHIN_MS - 1;
    expect((await reviews.undo(lead, id)).kind).toBe('done');
    expect(await seen(lead, id)).toMatchObject({ status: 'in_review', assigneeName: 'The lead', resolution: null });
  });

  test('stands after ten minutes', async () => {
    const id = await raiseOne();
    await reviews.resolve(lead, id, 1, FALSE_ALARM);
    world.now += UNDO_WITHIN_MS + 1;
    expect((await seen(lead, id)).undoUntil).toBe(null);
    expect(await reviews.undo(lead, id)).toEqual({ kind: 'late' });
  });
});

test('an incident that there is not is gone', async () => {
  const id = 'no such incident' as IncidentId;
  expect(await reviews.incident(lead, id)).toBe(null);
  expect(await reviews.claim(lead, id, 1)).toEqual({ kind: 'gone' });
  expect(await reviews.undo(lead, id)).toEqual({ kind: 'gone' });
});
