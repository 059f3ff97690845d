import { beforeEach, describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createListAnswers, type ListAnswers } from '../../../daemon/answers/lists.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { Lists, Role, SiteSay, Viewer } from '../../../daemon/api/contract.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { buildListStatus } from '../../support/dashboard-list-models.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import { auditOf, newWorld, officeOf, pupil, raise, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const GAMING = categoryId('gaming');
let world: World;
let answers: ListAnswers;
let lead: Viewer;
let head: Viewer;
let technician: Viewer;

beforeEach(async () => {
  world = newWorld();
  answers = createListAnswers(officeOf(stores(), world));
  lead = await someone('lead');
  head = await someone('head');
  technician = await someone('technician');
});

/** An account that nobody signs in to: a password would cost more than the rest of a test. */
async function someone(role: Role): Promise<Viewer> {
  const viewer = viewerOf(role);
  const { staffId: id, name } = viewer;
  await stores().staff.add({ id, name, email: `${role}@school.example`, role, passwordHash: '' }, TUESDAY);
  return viewer;
}

function site(different: Partial<SiteSay> = {}): SiteSay {
  return { entry: 'https://Dice.example/', as: 'allow', reason: ' Probability. ', incidentId: null, ...different };
}

async function raiseOne(parts: EventParts = {}, audience: 'pupils' | 'staff' = 'pupils'): Promise<IncidentId> {
  const ids = await raise(stores(), [{ identity: pupil('pupil017'), ...parts }], { audience });
  const id = ids.at(-1);
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

const ofPage = ({ schoolEntries, schoolWords }: Lists) =>
  [...schoolEntries, ...schoolWords].flatMap(({ said }) => (said.kind === 'page' ? [said] : []));

describe('a site of our own', () => {
  test('is in force at once, in its plain form, with who said it and why', async () => {
    expect(await answers.addSchoolEntry(lead, site())).toEqual({ kind: 'added' });
    expect(world.inForce?.allowed).toEqual([{ entry: 'dice.example', reason: 'Probability.' }]);
    expect((await answers.lists(head)).schoolEntries).toMatchObject([
      {
        entry: 'dice.example',
        as: 'allow',
        reason: 'Probability.',
        said: { kind: 'page', at: TUESDAY, byName: 'The lead' },
      },
    ]);
    const [said] = ofPage(await answers.lists(head));
    expect(await auditOf(stores())).toEqual([`${lead.staffId} add_site ${said?.id}`]);
  });

  test('that is said again changes nothing and is not written down again', async () => {
    await answers.addSchoolEntry(lead, site());
    world.inForce = null;
    expect(await answers.addSchoolEntry(head, site({ entry: '*.dice.example' }))).toEqual({ kind: 'already_there' });
    expect(world.inForce).toBe(null);
    expect(await auditOf(stores())).toHaveLength(1);
  });

  test.each([
    ['no_reason', { reason: '  ' }],
    ['no_host', { entry: 'dice and more' }],
    ['whole_ending', { entry: 'co.uk' }],
    ['gone', { incidentId: 'no such incident' as IncidentId }],
  ] as const)('is refused with %s, and nothing is kept', async (kind, different) => {
    expect(await answers.addSchoolEntry(lead, site(different))).toEqual({ kind });
    expect((await answers.lists(lead)).schoolEntries).toEqual([]);
    expect(await auditOf(stores())).toEqual([]);
  });

  test('counts before what the file says of the same site, and the page shows both', async () => {
    const file = { ...NO_SCHOOL_LISTS, entries: [{ entry: '*.dice.example', category: GAMING, reason: 'Old.' }] };
    world.fileLists = file;
    answers = createListAnswers(officeOf(stores(), world));
    expect((await answers.lists(lead)).schoolEntries).toMatchObject([{ said: { kind: 'file', isInForce: true } }]);
    await answers.addSchoolEntry(lead, site());
    expect(world.inForce).toMatchObject({ entries: [], allowed: [{ entry: 'dice.example' }] });
    expect((await answers.lists(lead)).schoolEntries).toMatchObject([
      { as: 'allow', said: { kind: 'page' } },
      { as: GAMING, reason: 'Old.', said: { kind: 'file', isInForce: false } },
    ]);
  });

  test('is taken off with a reason, and what the file said counts again', async () => {
    world.fileLists = { ...NO_SCHOOL_LISTS, entries: [{ entry: 'dice.example', category: GAMING, reason: 'Old.' }] };
    answers = createListAnswers(officeOf(stores(), world));
    await answers.addSchoolEntry(lead, site());
    const [said] = ofPage(await answers.lists(lead));
    expect(await answers.removeSchoolEntry(head, said?.id ?? '', ' ')).toEqual({ kind: 'no_reason' });
    expect(await answers.removeSchoolEntry(head, said?.id ?? '', 'Over.')).toEqual({ kind: 'removed' });
    expect(await answers.removeSchoolEntry(head, said?.id ?? '', 'Over.')).toEqual({ kind: 'gone' });
    expect(world.inForce).toMatchObject({ entries: [{ category: GAMING }], allowed: [] });
    expect(ofPage(await answers.lists(lead))).toMatchObject([{ removed: { byName: 'The head', reason: 'Over.' } }]);
    expect(await auditOf(stores())).toEqual([
      `${lead.staffId} add_site ${said?.id}`,
      `${head.staffId} remove_site ${said?.id}`,
    ]);
  });
});

describe('a correction from an incident', () => {
  test('stands in its history and among our own sites, and leaves the incident as it is', async () => {
    const id = await raiseOne();
    expect(await answers.addSchoolEntry(lead, site({ entry: 'bet365.com', as: GAMING, incidentId: id }))).toEqual({
      kind: 'added',
    });
    const incident = await createReviews(officeOf(stores(), world)).incident(lead, id);
    expect(incident).toMatchObject({ status: 'new', version: 1 });
    expect(incident?.history).toMatchObject([
      { kind: 'raised' },
      { kind: 'corrected', byName: 'The lead', detail: 'bet365.com', at: TUESDAY },
    ]);
    expect(ofPage(await answers.lists(lead))).toMatchObject([{ incidentId: id }]);
  });

  test('of two people at once is kept once', async () => {
    const id = await raiseOne();
    const both = await Promise.all([lead, head].map((one) => answers.addSchoolEntry(one, site({ incidentId: id }))));
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['added', 'already_there']);
    expect((await stores().incidents.history(id)).filter(({ kind }) => kind === 'corrected')).toHaveLength(1);
  });

  test('is refused where the address is withheld', async () => {
    const id = await raiseOne({ rule: 'everyone-terrorist-content', record: { url: null, urlDomain: '' } });
    expect(await answers.addSchoolEntry(head, site({ incidentId: id }))).toEqual({ kind: 'address_withheld' });
    const incident = await createReviews(officeOf(stores(), world)).incident(head, id);
    expect(incident?.correctable).toEqual([]);
  });

  test('from an incident about staff is for the head alone, and others do not learn of the incident', async () => {
    const id = await raiseOne({}, 'staff');
    expect(await answers.addSchoolEntry(lead, site({ incidentId: id }))).toEqual({ kind: 'gone' });
    expect(await answers.addSchoolEntry(head, site({ incidentId: id }))).toEqual({ kind: 'added' });
    expect(ofPage(await answers.lists(head))).toMatchObject([{ incidentId: id }]);
    expect(ofPage(await answers.lists(lead))).toMatchObject([{ incidentId: null }]);
  });
});

describe('a phrase of our own', () => {
  const den = { phrase: 'the den', category: GAMING, excludes: [' dragons ', '!'], reason: 'We hear it.' };

  test('is listened for at once, but not beside what makes it innocent', async () => {
    expect(await answers.addSchoolWord(lead, den)).toEqual({ kind: 'added' });
    expect(world.inForce?.words.added).toEqual([
      { phrase: 'the den', category: GAMING, excludes: ['dragons'], reason: 'We hear it.' },
    ]);
    expect(await answers.addSchoolWord(head, { ...den, phrase: 'The  Den!' })).toEqual({ kind: 'already_there' });
    const [said] = ofPage(await answers.lists(lead));
    expect(await auditOf(stores())).toEqual([`${lead.staffId} add_word ${said?.id}`]);
  });

  test.each([
    ['no_reason', { reason: '' }],
    ['no_words', { phrase: '!?' }],
    ['too_short', { phrase: 'a b' }],
  ] as const)('is refused with %s', async (kind, different) => {
    expect(await answers.addSchoolWord(lead, { ...den, ...different })).toEqual({ kind });
    expect(world.inForce).toBe(null);
  });

  test('is taken back with a reason', async () => {
    await answers.addSchoolWord(lead, den);
    const [said] = ofPage(await answers.lists(lead));
    expect(await answers.removeSchoolWord(lead, said?.id ?? '', '')).toEqual({ kind: 'no_reason' });
    expect(await answers.removeSchoolWord(lead, said?.id ?? '', 'Over.')).toEqual({ kind: 'removed' });
    expect(await answers.removeSchoolWord(lead, said?.id ?? '', 'Over.')).toEqual({ kind: 'gone' });
    expect(world.inForce?.words.added).toEqual([]);
  });
});

describe('silencing', () => {
  const silence = (phrase: string, incidentId: IncidentId | null = null) =>
    answers.silencePhrase(lead, { phrase, reason: 'A topic of Year 6.', incidentId });

  test('takes a phrase of the packs, however it is typed, once', async () => {
    expect(await silence('Online  Casino')).toEqual({ kind: 'added' });
    expect(world.inForce?.words.silenced).toEqual([{ phrase: 'Online  Casino', reason: 'A topic of Year 6.' }]);
    expect(await silence('online casino')).toEqual({ kind: 'already_there' });
    const [said] = ofPage(await answers.lists(lead));
    expect(await auditOf(stores())).toEqual([`${lead.staffId} silence_word ${said?.id}`]);
  });

  test.each(['kill myself', 'suicide'])('never takes “%s”', async (phrase) => {
    expect(await silence(phrase)).toEqual({ kind: 'never_silenced' });
    expect(world.inForce).toBe(null);
  });

  test.each(['a phrase that nobody listens for', '', '!'])('does not take “%s”', async (phrase) => {
    expect(await silence(phrase)).toEqual({ kind: 'unknown_phrase' });
  });

  test('takes a phrase that only the file listens for, but not where a child may need help', async () => {
    const added = ['school clown', 'sad club'].map((phrase, place) => ({
      phrase,
      category: place === 0 ? GAMING : categoryId('self-harm'),
      excludes: [],
      reason: 'x',
    }));
    world.fileLists = { ...NO_SCHOOL_LISTS, words: { added, silenced: [] } };
    answers = createListAnswers(officeOf(stores(), world));
    expect(await silence('school clown')).toEqual({ kind: 'added' });
    expect(await silence('sad club')).toEqual({ kind: 'never_silenced' });
    expect(world.inForce?.words.added.map(({ phrase }) => phrase)).toEqual(['sad club']);
  });

  test('from an incident stands in its history', async () => {
    const id = await raiseOne();
    expect(await silence('online casino', id)).toEqual({ kind: 'added' });
    expect(await silence('online poker', 'no such incident' as IncidentId)).toEqual({ kind: 'gone' });
    expect(await stores().incidents.history(id)).toMatchObject([
      { kind: 'raised' },
      { kind: 'corrected', detail: 'online casino' },
    ]);
  });
});

describe('a technician', () => {
  test('sees the lists and what we say, without the incidents it came from', async () => {
    const id = await raiseOne();
    await answers.addSchoolEntry(lead, site({ incidentId: id }));
    world.lists = [buildListStatus()];
    const lists = await answers.lists(technician);
    expect(lists.lists).toEqual(world.lists);
    expect(ofPage(lists)).toMatchObject([{ incidentId: null, byName: 'The lead' }]);
  });

  test('changes nothing that we say', async () => {
    const reason = 'x';
    const kinds = await Promise.all([
      answers.addSchoolEntry(technician, site()),
      answers.removeSchoolEntry(technician, 'id', reason),
      answers.addSchoolWord(technician, { phrase: 'the den', category: GAMING, excludes: [], reason }),
      answers.silencePhrase(technician, { phrase: 'online casino', reason, incidentId: null }),
      answers.removeSchoolWord(technician, 'id', reason),
    ]);
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['not_yours']));
    expect(world.inForce).toBe(null);
  });

  test('may ask for a list, or for all of them', async () => {
    world.lists = [buildListStatus()];
    expect(await answers.updateLists(technician, 'ut1')).toEqual({ kind: 'asked' });
    expect(await answers.updateLists(technician, null)).toEqual({ kind: 'asked' });
    expect(await answers.updateLists(technician, 'none')).toEqual({ kind: 'no_such_list' });
    expect(world.updatesAsked).toEqual(['ut1', null]);
    expect(await auditOf(stores())).toEqual([
      `${technician.staffId} update_lists ut1`,
      `${technician.staffId} update_lists`,
    ]);
  });
});

test('every category can be chosen but that the school allows a site, which is said as such', async () => {
  const { categories } = await answers.lists(lead);
  expect(categories.map(({ id }) => id)).toContain(GAMING);
  expect(categories.map(({ id }) => id)).not.toContain(categoryId('school-allowed'));
});
