import { beforeEach, describe, expect, test } from 'vitest';
import { createEvidenceAnswers } from '../../../daemon/answers/evidence.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import { createReviews, type Reviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import { createClassAnswers } from '../../../daemon/answers/whole-class.ts';
import type { Finding, IncidentDetail } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { owlsOffice, storeLanes } from '../../support/lane-school.ts';
import { auditOf, isLessonTime, newWorld, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { type OwlSearch, owlSearch } from '../../support/school-lesson.ts';

const { stores } = openStore();
const lead = viewerOf('lead');
const MINUTE = 60_000;
const LESSON_WORK: Finding = { resolution: 'no_concern', intent: 'unclear', note: 'A lesson.', caseReference: null };
let world: World;
let office: Office;
let reviews: Reviews;

beforeEach(() => {
  world = newWorld();
  office = owlsOffice(stores(), world);
  reviews = createReviews(office);
});

const searches = (from: number, to: number, given: Partial<OwlSearch> = {}) =>
  Array.from({ length: to - from }, (_, place) => owlSearch({ number: from + place, ...given }));

async function queue() {
  const answers = createTodayAnswers(office, isLessonTime);
  return (await answers.incidents(lead, { view: 'open', severity: null, page: 1 })).rows;
}

async function seen(id: IncidentId): Promise<IncidentDetail> {
  const incident = await reviews.incident(lead, id);
  if (incident === null) throw new Error('The incident was expected to be shown.');
  return incident;
}

/** Ten Owls in one lesson, and one who went on at lunch. */
async function raiseClass(): Promise<IncidentDetail> {
  await storeLanes(stores(), { review: [...searches(0, 10), owlSearch({ number: 3, words: 'weed', minute: 85 })] });
  const row = (await queue()).find(({ wholeClass }) => wholeClass !== null);
  if (row === undefined) throw new Error('The class was expected to be one item.');
  return seen(row.id);
}

function pupilsOf({ classStanding }: IncidentDetail) {
  return classStanding.kind === 'whole' ? classStanding.pupils : [];
}

test('the page of a class tells who took part, what each of them asked for, and who stands out', async () => {
  const incident = await raiseClass();
  expect(incident).toMatchObject({
    title: 'Illegal drugs',
    severity: 'medium',
    eventCount: 9,
    wholeClass: { className: 'Owls', year: 'Year 5', size: 28, pupils: 10, topics: ['cannabis'] },
    classStanding: { kind: 'whole', teacher: 'Ms Sample', isSplit: false },
    reasons: [{ kind: 'category', sentence: 'It is about gambling.' }],
  });
  const pupils = pupilsOf(incident);
  expect(pupils.map(({ role }) => role)).toEqual([...Array(3).fill('member'), 'outlier', ...Array(6).fill('member')]);
  expect(pupils[3]).toMatchObject({
    who: { kind: 'person', name: 'Owl 3', classTeacher: 'Ms Sample' },
    why: ['outside_lesson'],
    asked: [
      { kind: 'search', text: 'cannabis' },
      { kind: 'search', text: 'weed' },
    ],
  });
});

test('the page of each pupil tells of the class', async () => {
  const incident = await raiseClass();
  const [member, , , outlier] = pupilsOf(incident);
  if (member === undefined || outlier === undefined) throw new Error('Pupils were expected.');
  const part = { kind: 'part', id: incident.id, wholeClass: incident.wholeClass };
  expect((await seen(member.incidentId)).classStanding).toEqual({ ...part, role: 'member', why: [] });
  expect((await seen(outlier.incidentId)).classStanding).toEqual({ ...part, role: 'outlier', why: ['outside_lesson'] });
});

test('an incident that no class has to do with stands alone', async () => {
  await storeLanes(stores(), { review: searches(0, 1) });
  const [row] = await queue();
  if (row === undefined) throw new Error('An incident was expected.');
  expect((await seen(row.id)).classStanding).toEqual({ kind: 'alone' });
});

describe('a finding about the class', () => {
  test('is recorded for everybody who is part of it, and for nobody who stands out', async () => {
    const incident = await raiseClass();
    expect(await reviews.resolve(lead, incident.id, incident.version, LESSON_WORK)).toMatchObject({ kind: 'done' });
    const states = await Promise.all(
      pupilsOf(incident).map(async ({ incidentId, role }) => `${role} ${(await seen(incidentId)).status}`),
    );
    expect(new Set(states)).toEqual(new Set(['member resolved', 'outlier new']));
    expect((await queue()).map(({ wholeClass }) => wholeClass)).toEqual([null]);
  });

  test('is taken back for everybody, who then belongs to it as before', async () => {
    const incident = await raiseClass();
    await reviews.resolve(lead, incident.id, incident.version, LESSON_WORK);
    expect(await reviews.undo(lead, incident.id)).toMatchObject({ kind: 'done' });
    const [member] = pupilsOf(incident);
    if (member === undefined) throw new Error('A pupil was expected.');
    const again = await seen(member.incidentId);
    expect([again.status, again.classStanding.kind]).toEqual(['new', 'part']);
    expect(again.history.map(({ kind }) => kind)).toEqual(['raised', 'joined_class', 'resolved', 'undone']);
  });

  test('closes nobody who joined after the page was read', async () => {
    const incident = await raiseClass();
    world.now = TUESDAY + MINUTE;
    await storeLanes(stores(), { review: searches(10, 12), now: world.now });
    await reviews.resolve(lead, incident.id, incident.version, LESSON_WORK);
    const late = (await queue()).filter(({ who }) => who.kind === 'person' && who.account !== 'owl03');
    expect(late.map(({ who, status }) => [who.kind === 'person' && who.account, status]).toSorted()).toEqual([
      ['owl10', 'new'],
      ['owl11', 'new'],
    ]);
  });

  test('does not swallow what comes after it: few of them stand alone, many are a new item', async () => {
    const incident = await raiseClass();
    await reviews.resolve(lead, incident.id, incident.version, LESSON_WORK);
    await storeLanes(stores(), { review: searches(10, 12) });
    expect((await queue()).map(({ wholeClass }) => wholeClass?.pupils ?? null)).toEqual([null, null, null]);
    await storeLanes(stores(), { review: searches(12, 15) });
    const rows = await queue();
    expect(rows.map(({ wholeClass }) => wholeClass !== null).toSorted()).toEqual([false, true]);
    expect(rows.find(({ wholeClass }) => wholeClass !== null)?.eventCount).toBe(5);
  });
});

test('whoever takes up one pupil takes that pupil out of the class', async () => {
  const incident = await raiseClass();
  const [member] = pupilsOf(incident);
  if (member === undefined) throw new Error('A pupil was expected.');
  const { version } = await seen(member.incidentId);
  expect(await reviews.claim(lead, member.incidentId, version)).toMatchObject({ kind: 'done' });
  expect((await seen(incident.id)).eventCount).toBe(8);
  expect(pupilsOf(await seen(incident.id))[0]?.role).toBe('apart');
  await storeLanes(stores(), { review: searches(10, 12) });
  expect(
    pupilsOf(await seen(incident.id))
      .map(({ role }) => role)
      .filter((role) => role === 'apart'),
  ).toHaveLength(1);
});

describe('a class that was no lesson', () => {
  const splitClass = (...given: Parameters<ReturnType<typeof createClassAnswers>['splitClass']>) =>
    createClassAnswers(office).splitClass(...given);

  test('becomes single incidents again, with the reason, and nobody is mailed', async () => {
    const incident = await raiseClass();
    const alerts = (await stores().outbox.due(TUESDAY, 100)).length;
    expect(await splitClass(lead, incident.id, incident.version, ' A dare. ')).toEqual({ kind: 'done' });
    const rows = await queue();
    expect(rows).toHaveLength(10);
    expect(rows.every(({ wholeClass }) => wholeClass === null)).toBe(true);
    const again = await seen(incident.id);
    expect(again).toMatchObject({
      status: 'resolved',
      undoUntil: null,
      state: { resolution: 'duplicate', note: 'A dare.' },
      classStanding: { isSplit: true },
    });
    expect(again.history.at(-1)).toMatchObject({ kind: 'split', detail: 'A dare.' });
    expect((await stores().outbox.due(TUESDAY, 100)).length).toBe(alerts);
    expect(await auditOf(stores())).toContain(`lead-1 split_class ${incident.id}`);
  });

  test('stays single for that day, whatever comes', async () => {
    const incident = await raiseClass();
    await splitClass(lead, incident.id, incident.version, 'A dare.');
    await storeLanes(stores(), { review: searches(10, 24) });
    expect((await queue()).map(({ wholeClass }) => wholeClass)).toEqual(Array(24).fill(null));
  });

  test('is not split without a reason, twice, by undoing, or by whoever read an older version', async () => {
    const incident = await raiseClass();
    const { id, version } = incident;
    expect(await splitClass(lead, id, version, ' ')).toEqual({ kind: 'no_reason' });
    expect(await splitClass(lead, id, version, 'x'.repeat(501))).toEqual({ kind: 'too_long' });
    expect(await splitClass(lead, id, version + 1, 'A dare.')).toEqual({ kind: 'changed' });
    expect(await splitClass(lead, id, version, 'A dare.')).toEqual({ kind: 'done' });
    expect(await splitClass(lead, id, version + 1, 'A dare.')).toEqual({ kind: 'changed' });
    expect(await reviews.undo(lead, id)).toEqual({ kind: 'late' });
  });

  test('is not for technicians, and one pupil cannot be split', async () => {
    const incident = await raiseClass();
    const [member] = pupilsOf(incident);
    if (member === undefined) throw new Error('A pupil was expected.');
    expect(await splitClass(viewerOf('technician'), incident.id, incident.version, 'Why')).toEqual({ kind: 'gone' });
    expect(await splitClass(lead, member.incidentId, 1, 'Why')).toEqual({ kind: 'gone' });
  });
});

test('an evidence pack is about one person: of a class there is none', async () => {
  const { id } = await raiseClass();
  const result = await createEvidenceAnswers(office, 1_000).evidencePack(lead, id, 'The police asked.');
  expect(result).toMatchObject({ kind: 'failed', code: 'WHOLE_CLASS' });
});

test('who is part of a class under a legal hold is kept with it', async () => {
  const incident = await raiseClass();
  await reviews.resolve(lead, incident.id, incident.version, LESSON_WORK);
  const expired = { resolution: 'no_concern', before: TUESDAY + MINUTE } as const;
  const among = () => stores().expiredIncidents.some(expired);
  expect(await among()).toHaveLength(10);
  await stores().legalHolds.place({
    incidentId: incident.id,
    at: TUESDAY,
    by: lead.staffId,
    reason: 'The police asked.',
  });
  expect(await among()).toEqual([]);
  const held = await stores().legalHolds.holdsOf(['person:owl05']);
  expect(held.map(({ incidentId }) => incidentId)).toEqual([pupilsOf(incident)[5]?.incidentId]);
});
