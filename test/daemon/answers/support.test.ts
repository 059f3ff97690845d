import { beforeEach, describe, expect, test } from 'vitest';
import { createLiveAnswers } from '../../../daemon/answers/live.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createSupportAnswers, type SupportAnswers } from '../../../daemon/answers/support.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { SupportList } from '../../../daemon/api/contract.ts';
import { emptyRoster } from '../../../daemon/identity/roster.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { helpOf, owlsOffice, storeLanes } from '../../support/lane-school.ts';
import { auditOf, isLessonTime, newWorld, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { asOwl, owlSearch } from '../../support/school-lesson.ts';

const { stores } = openStore();
const lead = viewerOf('lead');
const OPEN = { view: 'open', page: 1 } as const;
let world: World;
let office: Office;
let answers: SupportAnswers;

beforeEach(() => {
  world = newWorld();
  office = owlsOffice(stores(), world);
  answers = createSupportAnswers(office);
});

async function listed(): Promise<SupportList> {
  const list = await answers.support(lead, OPEN);
  if (list === null) throw new Error('The lead was expected to see it.');
  return list;
}

async function firstId(): Promise<IncidentId> {
  const [row] = (await listed()).rows;
  if (row === undefined) throw new Error('Somebody was expected to have looked for help.');
  return row.id;
}

test('who looked for help is one item for each pupil and day, however often', async () => {
  await storeLanes(stores(), { support: [helpOf(1), helpOf(1, { offset: 7 }), helpOf(2)] });
  const { rows, counts } = await listed();
  expect(rows.map(({ who, eventCount }) => [who.kind === 'person' && who.name, eventCount]).toSorted()).toEqual([
    ['Owl 1', 2],
    ['Owl 2', 1],
  ]);
  expect(counts).toEqual({ open: 2, closed: 0 });
});

test('it stands in no queue, no figure and no alert of what somebody may have done', async () => {
  expect(await storeLanes(stores(), { support: [helpOf(1), helpOf(2)] })).toEqual({ alerts: 0 });
  const today = createTodayAnswers(office, isLessonTime);
  expect(await today.today(lead)).toMatchObject({ open: 0, urgent: 0, newest: [], week: { raised: 0 }, support: 2 });
  const list = await today.incidents(lead, { view: 'open', severity: null, page: 1 });
  expect(list).toMatchObject({ rows: [], total: 0, counts: { open: 0, mine: 0, waiting: 0, closed: 0 } });
  expect(await createLiveAnswers(office).live(lead, { since: 0, incident: null })).toMatchObject({ newIncidents: 0 });
  expect(await stores().outbox.due(TUESDAY, 10)).toEqual([]);
  expect(await stores().incidents.counted()).toMatchObject({ incidents: 0 });
  expect(await stores().incidents.all(10)).toEqual([]);
});

test('it cannot be reviewed as if somebody had done something', async () => {
  await storeLanes(stores(), { support: [helpOf(1)] });
  const id = await firstId();
  const reviews = createReviews(office);
  expect(await reviews.incident(lead, id)).toBe(null);
  expect(await reviews.claim(lead, id, 1)).toEqual({ kind: 'gone' });
});

test('its page tells what was looked for, and that nobody did anything wrong; who looked is recorded', async () => {
  const reasons = { rule: 'pupils-help-seeking' } as const;
  await storeLanes(stores(), { support: [helpOf(1, reasons)] });
  const id = await firstId();
  expect(await answers.supportItem(lead, id)).toMatchObject({
    id,
    who: { name: 'Owl 1' },
    looked: [{ kind: 'site', text: 'www.childline.org.uk' }],
    closed: null,
    incidents: [],
    care: null,
  });
  expect(await auditOf(stores())).toEqual([`lead-1 view_support ${id}`]);
});

test('what was done is written down once, and is no finding about the child', async () => {
  await storeLanes(stores(), { support: [helpOf(1)] });
  const id = await firstId();
  const given = { care: 'talked', note: ' At break. ' } as const;
  expect(await answers.closeSupport(lead, id, 1, { ...given, note: 'x'.repeat(2_001) })).toEqual({ kind: 'too_long' });
  expect(await answers.closeSupport(lead, id, 1, given)).toEqual({ kind: 'done' });
  expect(await answers.closeSupport(lead, id, 1, given)).toEqual({ kind: 'changed' });
  expect(await answers.support(lead, { view: 'closed', page: 1 })).toMatchObject({
    rows: [{ id, care: 'talked' }],
    counts: { open: 0, closed: 1 },
  });
  expect(await answers.supportItem(lead, id)).toMatchObject({ closed: { at: TUESDAY, note: 'At break.' } });
  expect((await stores().incidents.history(id)).map(({ kind, detail }) => [kind, detail])).toEqual([
    ['raised', 'informational'],
    ['cared', 'talked'],
  ]);
});

test('looking for help again after that is a new item', async () => {
  await storeLanes(stores(), { support: [helpOf(1)] });
  await answers.closeSupport(lead, await firstId(), 1, { care: 'nothing_needed', note: '' });
  await storeLanes(stores(), { support: [helpOf(1, { offset: 9 })] });
  expect((await listed()).counts).toEqual({ open: 1, closed: 1 });
});

describe('who may see it', () => {
  beforeEach(() => storeLanes(stores(), { support: [helpOf(1)] }));

  test('is the lead and the head, and never a technician', async () => {
    const id = await firstId();
    expect(await answers.support(viewerOf('head'), OPEN)).toMatchObject({ total: 1 });
    expect(await answers.support(viewerOf('technician'), OPEN)).toBe(null);
    expect(await answers.supportItem(viewerOf('technician'), id)).toBe(null);
    const given = { care: 'talked', note: '' } as const;
    expect(await answers.closeSupport(viewerOf('technician'), id, 1, given)).toEqual({ kind: 'gone' });
  });

  test('is what the school has set: for the others it does not exist, not even as a number', async () => {
    const id = await firstId();
    const head = { ...office, supportVisibleTo: ['head'] as const };
    const forHead = createSupportAnswers(head);
    expect(await forHead.support(lead, OPEN)).toBe(null);
    expect(await forHead.supportItem(lead, id)).toBe(null);
    const today = createTodayAnswers(head, isLessonTime);
    expect((await today.today(lead)).support).toBe(null);
    expect((await today.today(viewerOf('head'))).support).toBe(1);
    expect((await today.frame()).supportFor).toEqual(['head']);
  });
});

describe('what the same pupil did on the same day', () => {
  const harm = { rule: 'pupils-self-harm', category: 'self-harm', severity: 'high', words: 'self harm' } as const;

  test('is linked both ways, for those who may see both', async () => {
    await storeLanes(stores(), {
      review: [owlSearch({ number: 1, ...harm }), owlSearch({ number: 2, ...harm })],
      support: [helpOf(1)],
    });
    const id = await firstId();
    const item = await answers.supportItem(lead, id);
    const reviews = createReviews(office);
    expect(item?.incidents).toEqual([
      { id: expect.any(String), title: 'Searches or sites about self-harm', at: expect.any(Number) },
    ]);
    const [beside] = item?.incidents ?? [];
    if (beside === undefined) throw new Error('An incident was expected.');
    const link = [{ id, title: 'Looking for help', at: TUESDAY }];
    expect((await reviews.incident(lead, beside.id))?.soughtHelp).toEqual(link);
    const notForLeads = createReviews({ ...office, supportVisibleTo: ['head'] });
    expect((await notForLeads.incident(lead, beside.id))?.soughtHelp).toEqual([]);
  });

  test('is not linked on another day, or for another pupil', async () => {
    const yesterday = helpOf(1, { record: { timestamp: TUESDAY - 24 * 3_600_000 } });
    await storeLanes(stores(), { review: [owlSearch({ number: 1, ...harm })], support: [yesterday, helpOf(11)] });
    for (const { id } of (await listed()).rows) {
      expect((await answers.supportItem(lead, id))?.incidents).toEqual([]);
    }
  });
});

test('a pupil’s export and erasure find it like an incident', async () => {
  await storeLanes(stores(), { support: [helpOf(1)] });
  const { identity } = helpOf(1);
  expect(identity).toEqual(asOwl(1));
  const found = await stores().personRows.incidents(['person:owl01']);
  expect(found.map(({ lane, ruleId }) => [lane, ruleId])).toEqual([['support', 'pupils-help-seeking']]);
  await answers.closeSupport(lead, await firstId(), 1, { care: 'talked', note: 'At break.' });
  expect(await stores().personErasing.incident(await closedId(), 2, { tombstone: 'erased-a', at: TUESDAY })).toBe(true);
  expect((await listed()).counts).toEqual({ open: 0, closed: 0 });
});

async function closedId(): Promise<IncidentId> {
  const [row] = (await answers.support(lead, { view: 'closed', page: 1 }))?.rows ?? [];
  if (row === undefined) throw new Error('A closed one was expected.');
  return row.id;
}

test('where nothing says who is a pupil, the list says so instead of saying that nobody looked for help', async () => {
  expect((await listed()).knowsPupils).toBe(true);
  answers = createSupportAnswers({ ...owlsOffice(stores(), world), roster: emptyRoster, deviceRows: () => 0 });
  expect(await listed()).toMatchObject({ rows: [], knowsPupils: false });
});
