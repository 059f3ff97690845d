import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLookAnswers } from '../../../daemon/answers/looks.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { LookFilter, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const ALL: LookFilter = { staffId: null, kind: null, week: null, incidentId: null, page: 1 };
let world: World;
let lead: Viewer;
let head: Viewer;

beforeEach(async () => {
  world = newWorld();
  lead = await addStaff(stores(), 'lead');
  head = await addStaff(stores(), 'head');
});

const answers = () => createLookAnswers(officeOf(stores(), world));
const reviews = () => createReviews(officeOf(stores(), world));

async function raisedAndSeen(): Promise<IncidentId> {
  const [id] = await raise(stores(), [{ identity: pupil('pupil017') }]);
  if (id === undefined) throw new Error('An incident was expected.');
  await reviews().incident(lead, id);
  return id;
}

describe('who has looked at what', () => {
  test('is told to a head and a senior leader, with the group of the pupil and no name', async () => {
    const id = await raisedAndSeen();
    for (const viewer of [head, viewerOf('senior_leader')]) {
      const { rows } = await answers().looks(viewer, { ...ALL, kind: 'views' });
      expect(rows).toMatchObject([
        {
          byName: 'The lead',
          action: 'view',
          subject: { kind: 'incident', id, about: { audience: 'pupils', group: 'Year 5' } },
        },
      ]);
      expect(JSON.stringify(rows)).not.toContain('pupil017');
    }
  });

  test('is told to nobody else', async () => {
    await expect(answers().looks(lead, ALL)).rejects.toThrow('may not know');
    await expect(answers().exportLooks(lead, ALL, 'csv')).rejects.toThrow('may not know');
  });

  test('holds that it was read, and is narrowed by who, what, when and incident', async () => {
    const id = await raisedAndSeen();
    expect((await answers().looks(head, ALL)).rows.map(({ action }) => action)).toEqual(['view_audit', 'view']);
    const total = async (filter: Partial<LookFilter>) =>
      (await answers().looks(head, { ...ALL, kind: 'views', ...filter })).total;
    expect(await total({ staffId: lead.staffId })).toBe(1);
    expect(await total({ staffId: head.staffId })).toBe(0);
    expect(await total({ staffId: '' })).toBe(0);
    expect(await total({ week: '2026-11-16' })).toBe(1);
    expect(await total({ week: '2026-11-09' })).toBe(0);
    expect(await total({ incidentId: id })).toBe(1);
    expect(await total({ incidentId: 'other' as IncidentId })).toBe(0);
  });

  test('says nothing of incidents about the reader or about a head', async () => {
    await raisedAndSeen();
    const aboutThem = { ...head, sees: { ...head.sees, self: ['pupil017'] } };
    const aboutHeads = { ...head, sees: { ...head.sees, headPersons: ['pupil017'] } };
    for (const viewer of [aboutThem, aboutHeads])
      expect((await answers().looks(viewer, { ...ALL, kind: 'views' })).rows).toEqual([]);
  });

  test('is taken along as a table in which nothing is a formula', async () => {
    await addStaff(stores(), 'deputy', '=HYPERLINK("http://example.org")');
    const [, , deputy] = await stores().staff.all();
    if (deputy === undefined) throw new Error('A deputy was expected.');
    await stores().audit.add({
      at: TUESDAY,
      staffId: deputy.id,
      action: 'sign_in',
      subjectKind: 'account',
      subjectId: deputy.id,
    });
    const { text: pieces, fileName } = await answers().exportLooks(head, ALL, 'csv');
    const rows = (await text(pieces)).trimEnd().split('\n');
    expect(fileName).toBe('who-looked-2026-11-16.csv');
    expect(rows).toHaveLength(3);
    expect(rows[1]).not.toMatch(/[",]=/);
    expect(rows[2]).toContain('export_audit');
  });
});

describe('the week in figures', () => {
  test('counts by member of staff, and says plainly what somebody may ask about', async () => {
    await raisedAndSeen();
    world.now = Date.UTC(2026, 10, 18, 23, 30);
    for (let place = 0; place < 40; place += 1)
      await stores().audit.add({
        at: world.now,
        staffId: lead.staffId,
        action: 'view',
        subjectKind: 'incident',
        subjectId: `incident-${place}`,
      });
    await stores().audit.add({
      at: world.now,
      staffId: null,
      action: 'sign_in_refused',
      subjectKind: 'account',
      subjectId: '',
    });
    const { summary } = await answers().looks(head, ALL);
    expect(summary.staff.find(({ staffId }) => staffId === lead.staffId)).toMatchObject({ viewed: 41, closed: 0 });
    expect(summary.unusual).toEqual([
      { kind: 'at_night', name: 'The lead', count: 40 },
      { kind: 'many_people', name: 'The lead', count: 41 },
    ]);
    expect(summary.refusedUnknown).toBe(1);
  });
});

test('a head sees on the incident itself who looked at it, and a lead does not', async () => {
  const id = await raisedAndSeen();
  const seenBy = async (viewer: Viewer) =>
    (await reviews().incident(viewer, id))?.history.filter(({ kind }) => kind === 'viewed').map(({ byName }) => byName);
  expect(await seenBy(head)).toEqual(['The lead', 'The head']);
  expect(await seenBy(lead)).toEqual([]);
});

test('checking it now says what the next page and Health say', async () => {
  await raisedAndSeen();
  expect(await answers().checkLooks(head)).toEqual({ at: TUESDAY, entries: 1, brokenAt: null });
  expect((await answers().looks(head, ALL)).check).toEqual({ at: TUESDAY, entries: 1, brokenAt: null });
});
