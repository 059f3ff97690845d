import { beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import { createRequestAnswers } from '../../../daemon/answers/requests.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { RequestAnswers, RequestWish, Role, Viewer } from '../../../daemon/api/contract.ts';
import { powersOf } from '../../../daemon/identity/powers.ts';
import { ROLES } from '../../../daemon/identity/role.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { categoryIdOf } from '../../../daemon/policy/rule-id.ts';
import type { EventParts } from '../../support/flagged-event.ts';
import {
  auditOf,
  newWorld,
  officeOf,
  pupil,
  raise,
  TUESDAY,
  viewerOf,
  WITHHELD_SITE,
  type World,
} from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const HOUR = 3_600_000;
let world: World;
let office: Office;
let answers: RequestAnswers<Viewer>;
let teacher: Viewer;
let head: Viewer;
let senior: Viewer;
let technician: Viewer;

beforeEach(async () => {
  world = newWorld();
  office = officeOf(stores(), world);
  answers = createRequestAnswers(office);
  [teacher, head, senior, technician] = (await Promise.all(
    (['class_teacher', 'head', 'senior_leader', 'technician'] as const).map(someone),
  )) as [Viewer, Viewer, Viewer, Viewer];
});

async function someone(role: Role): Promise<Viewer> {
  const viewer = viewerOf(role);
  const { staffId: id, name } = viewer;
  await stores().staff.add({ id, name, email: `${role}@school.example`, role, passwordHash: '' }, TUESDAY);
  return viewer;
}

const WISH: RequestWish = {
  kind: 'block',
  site: 'https://www.Casino.example/',
  scope: { kind: 'school' },
  reason: ' Found in lessons. ',
  until: null,
  incidentId: null,
};

async function ask(viewer: Viewer, different: Partial<RequestWish> = {}): Promise<string> {
  const result = await answers.askRequest(viewer, { ...WISH, ...different });
  if (!('id' in result)) throw new Error(result.kind);
  return result.id;
}

const statusOf = async (id: string) => (await answers.filterRequest(head, id))?.standing.status;
const letterOf = async (id: string) => (await answers.filterRequest(head, id))?.letter?.text ?? '';
const outbox = () => stores().database.reader.selectFrom('outbox').selectAll().execute();

describe('asking', () => {
  test('a class teacher asks, and a senior leader who did not decides', async () => {
    const id = await ask(teacher);
    expect(await answers.filterRequest(teacher, id)).toMatchObject({
      ...{ number: 1, entry: 'www.casino.example', reason: 'Found in lessons.', isOwn: true, may: ['withdraw'] },
      letter: null,
    });
    expect(await answers.filterRequest(senior, id)).toMatchObject({ may: ['authorise', 'refuse'], isOwn: false });
    expect(await answers.authoriseRequest(senior, id, null)).toEqual({ kind: 'done' });
    expect(await statusOf(id)).toBe('authorised');
    expect(await auditOf(stores())).toEqual([
      `class_teacher-1 ask_filter_request ${id}`,
      `senior_leader-1 authorise_filter_request ${id}`,
    ]);
  });

  test('a head does not authorise what the head asked for', async () => {
    const id = await ask(head);
    expect(await answers.authoriseRequest(head, id, null)).toEqual({ kind: 'own' });
    expect((await answers.filterRequest(head, id))?.may).toEqual(['withdraw']);
    expect((await answers.filterRequests(head)).forViewer).toBe(0);
    expect(await answers.withdrawRequest(head, id)).toEqual({ kind: 'done' });
    expect(await answers.authoriseRequest(senior, id, null)).toEqual({ kind: 'changed' });
  });

  test.each([
    ['no_reason', { reason: '  ' }],
    ['reason_too_long', { reason: 'x'.repeat(501) }],
    ['names', { reason: 'pupil017 found it.' }],
    ['names', { site: 'http://bet.example/pupil017' }],
    ['no_host', { site: 'no site' }],
    ['whole_ending', { site: 'co.uk' }],
    ['illegal', { site: WITHHELD_SITE }],
    ['no_group', { scope: { kind: 'groups', groups: [' '] } }],
    ['past', { until: TUESDAY }],
    ['too_late', { until: TUESDAY + 4 * 366 * 24 * HOUR }],
    ['gone', { incidentId: 'no-incident' as IncidentId }],
  ] as const)('%s is refused: %o', async (kind, different) => {
    expect(await answers.askRequest(head, { ...WISH, ...different })).toEqual({ kind });
  });

  test('the same is asked once', async () => {
    const id = await ask(teacher);
    expect(await answers.askRequest(teacher, WISH)).toEqual({ kind: 'same', id });
  });

  test('two senior leaders who press at once do not both decide', async () => {
    const id = await ask(teacher);
    const both = await Promise.all([
      answers.authoriseRequest(head, id, null),
      answers.refuseRequest(senior, id, 'We need it.'),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done']);
  });
});

test('each role sees and does what its powers say', async () => {
  const id = await ask(teacher);
  for (const role of ROLES) {
    const viewer = { ...viewerOf(role), staffId: 'another' as Viewer['staffId'] };
    const powers = powersOf(role);
    const seesAll = powers.some((power) => ['authorise', 'review', 'keep_running'].includes(power));
    const mayAsk = powers.some((power) => ['referred', 'review', 'keep_running'].includes(power));
    expect((await answers.filterRequests(viewer)).waiting).toHaveLength(seesAll ? 1 : 0);
    expect((await answers.filterRequest(viewer, id)) !== null).toBe(seesAll);
    expect((await answers.requestForm(viewer, null, '')) !== null).toBe(mayAsk);
    if (!mayAsk) expect(await answers.askRequest(viewer, WISH)).toEqual({ kind: 'not_yours' });
    if (seesAll && !powers.includes('authorise'))
      expect(await answers.authoriseRequest(viewer, id, null)).toEqual({ kind: 'not_yours' });
    if (!seesAll) expect(await answers.withdrawRequest(viewer, id)).toEqual({ kind: 'gone' });
  }
});

test('an address that lists learn to be illegal is shown no more, and in no letter', async () => {
  const id = await ask(teacher);
  const later = createRequestAnswers({ ...office, isWithheldSite: () => true });
  const { waiting } = await later.filterRequests(head);
  expect(waiting).toMatchObject([{ entry: null }]);
  expect(await later.filterRequest(head, id)).toMatchObject({ entry: null, letter: null });
});

test('a technician reads no name that somebody wrote all the same', async () => {
  const id = await ask(teacher);
  const named = { reason: 'For pupil017' };
  await stores().database.writer.updateTable('filter_requests').set(named).where('id', '=', id).execute();
  expect((await answers.filterRequest(technician, id))?.reason).toBe('For [name withheld]');
  expect((await answers.filterRequest(head, id))?.reason).toBe('For pupil017');
});

describe('telling the provider', () => {
  test('the letter is queued once, in the step that authorises', async () => {
    const id = await ask(teacher, { until: TUESDAY + HOUR });
    const letter = await letterOf(id);
    expect(letter).toContain('Please block this site for us.');
    expect(letter).not.toContain('class_teacher');
    expect(await answers.authoriseRequest(head, id, `${letter}\nThank you.`)).toEqual({ kind: 'done' });
    expect(await answers.sendRequest(head, id, letter)).toEqual({ kind: 'changed' });
    expect(await outbox()).toMatchObject([{ id: `filter-request-${id}-1`, kind: 'filter_request', subject_id: id }]);
    expect(await statusOf(id)).toBe('sending');
    expect(await stores().outbox.close(`filter-request-${id}-1`, TUESDAY + 5, { kind: 'done' })).toBe(true);
    const told = await answers.filterRequest(head, id);
    expect(told).toMatchObject({
      standing: { status: 'told', how: 'mail', at: TUESDAY + 5 },
      letter: { wasSent: true },
    });
    expect(told?.letter?.text).toBe(`${letter}\nThank you.`);
    expect(told?.history.map(({ kind }) => kind)).toEqual(['asked', 'authorised', 'queued', 'mailed']);
  });

  test('a letter that can never be sent can be sent again', async () => {
    const id = await ask(teacher);
    await answers.authoriseRequest(head, id, await letterOf(id));
    await stores().outbox.close(`filter-request-${id}-1`, TUESDAY, { kind: 'never', message: 'No such address.' });
    expect(await answers.filterRequest(head, id)).toMatchObject({
      standing: { status: 'authorised', fault: 'No such address.' },
      may: ['send', 'tell'],
    });
    expect(await answers.sendRequest(technician, id, 'Please block it.')).toEqual({ kind: 'done' });
    expect((await outbox()).map((row) => row.id)).toEqual([`filter-request-${id}-1`, `filter-request-${id}-2`]);
  });

  test.each([
    ['names', 'pupil017 found it.'],
    ['no_letter', '  '],
    ['no_letter', 'x'.repeat(4_001)],
  ] as const)('%s: a letter is refused, and then nothing is authorised', async (kind, letter) => {
    const id = await ask(teacher);
    expect(await answers.authoriseRequest(head, id, letter)).toEqual({ kind });
    expect(await statusOf(id)).toBe('asked');
    expect(await outbox()).toEqual([]);
  });

  test('without mail it is told by hand, no sooner than it was authorised', async () => {
    world.isMailSetUp = false;
    const id = await ask(teacher);
    expect(await answers.authoriseRequest(head, id, 'Please.')).toEqual({ kind: 'no_mail' });
    await answers.authoriseRequest(head, id, null);
    expect((await answers.filterRequest(technician, id))?.may).toEqual(['tell']);
    expect(await answers.tellRequest(technician, id, TUESDAY + 1)).toEqual({ kind: 'no_time' });
    expect(await answers.tellRequest(teacher, id, TUESDAY)).toEqual({ kind: 'not_yours' });
    expect(await answers.tellRequest(technician, id, TUESDAY - HOUR)).toEqual({ kind: 'done' });
    expect(await answers.filterRequest(head, id)).toMatchObject({
      standing: { status: 'told', how: 'by_hand', at: TUESDAY, byName: 'The technician' },
    });
    expect(await answers.confirmRequest(technician, id)).toEqual({ kind: 'done' });
    expect(await answers.filterRequest(head, id)).toMatchObject({ standing: { status: 'confirmed', how: 'person' } });
  });

  test('what was told by hand while a mail waits is not told twice', async () => {
    const id = await ask(teacher);
    await answers.authoriseRequest(head, id, 'Please.');
    await answers.tellRequest(head, id, TUESDAY);
    await stores().outbox.close(`filter-request-${id}-1`, TUESDAY, { kind: 'never', message: 'Told in another way.' });
    expect(await statusOf(id)).toBe('told');
  });
});

describe('from an incident', () => {
  test('what got through is asked to be blocked, what was blocked to be unblocked', async () => {
    const [id] = await raise(stores(), [
      {
        offset: 1,
        identity: pupil('pupil017'),
        record: { url: 'http://www.bet365.com/a', urlDomain: 'www.bet365.com' },
      },
      {
        offset: 2,
        identity: pupil('pupil017'),
        record: { url: 'http://dice.example/', urlDomain: 'dice.example', disposition: 'blocked' },
      },
    ]);
    const incident = id ?? ('' as IncidentId);
    const detail = await createReviews(office).incident(head, incident);
    expect(detail?.askable).toMatchObject([
      { kind: 'unblock', site: 'dice.example' },
      { kind: 'block', site: 'bet365.com' },
    ]);
    const [, block] = detail?.askable ?? [];
    expect(await answers.requestForm(head, incident, block?.key ?? '')).toMatchObject({
      ...{ kind: 'block', site: 'bet365.com', incidentId: incident },
    });
    expect(await answers.requestForm(teacher, incident, '')).toBe(null);
    const asked = await ask(head, { incidentId: incident });
    expect((await answers.filterRequest(head, asked))?.incidentId).toBe(incident);
    expect((await answers.filterRequest(senior, asked))?.incidentId).toBe(null);
  });

  test('a search engine is not offered for what somebody typed into it', async () => {
    const matches: EventParts['matches'] = [
      { category: categoryIdOf('drugs'), because: 'search_term', evidence: 'how to smoke weed' },
      { category: categoryIdOf('search-engine'), because: 'domain_list', evidence: 'google.com' },
    ];
    const record = { url: 'https://www.google.com/search?q=how+to+smoke+weed', urlDomain: 'www.google.com' };
    const [id] = await raise(stores(), [{ offset: 1, identity: pupil('pupil017'), matches, record }]);
    expect((await createReviews(office).incident(head, id ?? ('' as IncidentId)))?.askable).toEqual([]);
  });

  test('where an address must not be shown, no site is offered', async () => {
    const record = { url: null, urlDomain: '' };
    const [id] = await raise(stores(), [{ offset: 1, identity: pupil('pupil017'), record }]);
    expect((await createReviews(office).incident(head, id ?? ('' as IncidentId)))?.askable).toEqual([]);
  });
});

test('Today tells a senior leader what waits, and what has been late for days', async () => {
  const today = createTodayAnswers(office, () => false);
  const own = await ask(head);
  const id = await ask(teacher, { site: 'late.example' });
  expect((await today.today(head)).filterRequests).toEqual({ waiting: 1, late: 0 });
  await answers.authoriseRequest(head, id, null);
  await answers.tellRequest(head, id, TUESDAY);
  const seen = { watchedTo: TUESDAY, lastAgainst: TUESDAY + HOUR, firstAsAsked: null };
  await stores().filterRequests.see((await stores().filterRequests.one(id))?.id ?? (id as never), seen);
  world.now = TUESDAY + 5 * 24 * HOUR;
  expect((await today.today(head)).filterRequests).toEqual({ waiting: 0, late: 1 });
  expect(await statusOf(own)).toBe('asked');
});
