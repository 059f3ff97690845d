/*
 * Names only when they are needed: every route that there is, asked by everybody who reviews, over a store and an archive that hold all
 * that can be kept of a pupil. A new route is among them by itself.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Office } from '../../../daemon/answers/office.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { leaveTraces, SAM, type Traces, WHOLE_REACH } from '../../support/full-store.ts';
import { addStaff, auditOf, PASSWORD, raise, TUESDAY } from '../../support/office.ts';
import { keepRecords, leaving, OTHER, PERSON, personWorld } from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { closeAs } from '../../support/retention.ts';
import { type Answer, signInWalker, type Walker } from '../../support/walker.ts';
import { type Route, startWholeDashboard, type WholeDashboard } from '../../support/whole-dashboard.ts';

const store = storeWithArchive();
const HOUR = 3_600_000;
const OF_PUPIL = /pupil017|sam(%20|[ +._-])?example|example(%20|[ +,._-]+)sam|tutorly/i;
/** How an account looks, on the page that asks for one. */
const HINT = 'such as pupil017';
const REVIEWERS = ['lead', 'deputy', 'head'] as const;
type Reviewer = (typeof REVIEWERS)[number];

let office: Office;
let world: ReturnType<typeof personWorld>['world'];
let traces: Traces;
let incident: IncidentId;
let concern: IncidentId;
let ids: readonly string[];
let supportId: string;
let reportId: string;

beforeEach(async () => {
  ({ world, office } = personWorld(store));
  world.now = TUESDAY + 2 * HOUR;
  const stores = store.stores();
  await stores.settings.set('set_up_done', '1');
  traces = await leaveTraces(store, SAM);
  const record = { timestamp: TUESDAY + HOUR, userName: 'SCHOOL\\pupil017', clientIp: '192.0.2.17' };
  concern = await raised({ offset: 77, identity: PERSON, record });
  await closeAs(stores, concern, 'concern', world.now);
  const tablet = { ...record, deviceName: 'SAMS-IPAD', url: 'http://bet365.com/u/sam.example' };
  incident = await raised({ offset: 78, identity: PERSON, record: tablet, severity: 'critical' });
  const all = (await stores.incidents.all(100)).map(({ id }) => id);
  supportId = (await office.supportLane.list(WHOLE_REACH, 'closed', { page: 1, perPage: 10 })).rows[0]?.id ?? '';
  reportId = (await office.siteReports.list('closed', 10))[0]?.id ?? '';
  const { entries, words } = { entries: await office.schoolLists.entries(), words: await office.schoolLists.words() };
  ids = [
    ...all,
    ...[supportId, reportId],
    'inform-parents',
    ...[traces.batchId, traces.findingId, traces.searchId],
    ...[...entries, ...words].map(({ id }) => id),
    ...(await stores.filterRequests.newest(10, null)).map(({ id }) => id),
  ];
});

/** The incident that these requests make. */
async function raised(event: Parameters<typeof raise>[1][number], audience: 'pupils' | 'staff' = 'pupils') {
  const stores = store.stores();
  const before = (await stores.incidents.all(100)).map(({ id }) => id);
  const all = await raise(stores, [event], { audience });
  const id = all.find((one) => !before.includes(one));
  if (id === undefined) throw new Error('An incident was expected.');
  return id;
}

async function signedIn(role: Reviewer, given: Partial<Office> = {}) {
  await addStaff(store.stores(), role);
  return signedInAgain(role, given);
}

async function signedInAgain(role: Reviewer, given: Partial<Office> = {}) {
  const whole = await startWholeDashboard(store, { ...office, ...given });
  return { whole, walker: await signInWalker(whole, `${role}-the-${role}@school.example`, PASSWORD) };
}

/** Nobody is asked for by name in any of it. */
const SEARCHES = [{}, { device: '192.0.2.17' }, { words: 'bet' }, { site: 'bet365.com' }].map((search) => ({
  search: { from: 0, to: TUESDAY + 24 * HOUR, ...search },
  purpose: 'x',
}));
const SENT = {
  ...{ version: 1, resolution: 'no_concern', intent: 'unclear', note: '', reason: 'x', purpose: 'x', format: 'json' },
  ...{ text: 'http://bet365.com/', as: 'pupil', period: 'lessons', kind: 'site', entry: 'bet365.com' },
};
/** They would end the walk. */
const LEFT_OUT = /\/sign-(in|out)|sign-out-everywhere/;

/** Searches first, so that what they find is asked for then. */
function orderOf({ method, path }: Route): number {
  if (path.endsWith('/log/searches') && method === 'POST') return 0;
  return method === 'GET' ? 1 : 2;
}

async function walk({ routes }: WholeDashboard, walker: Walker): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let known = ids;
  const walked = routes.filter(({ path }) => !LEFT_OUT.test(path));
  for (const route of walked.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const given = await walker.walk(route, known, orderOf(route) === 0 ? SEARCHES : [SENT]);
    answers.push(...given);
    if (orderOf(route) === 0) known = [...known, ...given.flatMap(({ text }) => begunIn(text))];
  }
  return answers;
}

function begunIn(text: string): readonly string[] {
  return [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
}

function namingIn(answers: readonly Answer[]): readonly string[] {
  const naming = answers.filter(({ text, sent }) => OF_PUPIL.test(text.replaceAll(HINT, '')) && !OF_PUPIL.test(sent));
  return [...new Set(naming.map(({ route }) => route))].toSorted();
}

/** What is taken along is asked for with what it is for, which is kept with it. */
const ON_PURPOSE = ['POST /api/v1/log/searches/:id/export', 'POST /log/:id/export'];
/** All of them answer with something: a walk that reaches nothing shows nothing. */
const REACHED = [
  ...['GET /', 'GET /incidents', 'GET /incidents/:id', 'GET /incidents/:id/around', 'GET /incidents/:id/evidence'],
  ...['GET /incidents/:id/letters/new/:kind', 'GET /log/:id', 'GET /looking-back/:id', 'GET /site-reports/:id'],
  ...['GET /lists', 'GET /quietened', 'GET /health', 'GET /kept', 'GET /requests/:id', 'GET /policy/history'],
  ...['incidents', 'incidents/:id', 'incidents/:id/context', 'log/searches/:id', 'hindsight/:id', 'today'].map(
    (path) => `GET /api/v1/${path}`,
  ),
  ...['support/:id', 'site-reports/:id', 'suppressions', 'lists', 'kept', 'health'].map(
    (path) => `GET /api/v1/${path}`,
  ),
];

describe('a pupil whom nobody has asked to be named', () => {
  test.each(REVIEWERS)('is named nowhere to a %s, whatever is asked', { timeout: 600_000 }, async (role) => {
    const { whole, walker } = await signedIn(role);
    const answers = await walk(whole, walker);
    expect(namingIn(answers)).toEqual(ON_PURPOSE);
    const reached = new Set(answers.filter(({ status }) => status === 200).map(({ route }) => route));
    expect(REACHED.filter((route) => !reached.has(route))).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500).map(({ route }) => route)).toEqual([]);
  });

  test('is named at once where the school has decided so, and the view is recorded', async () => {
    const { walker } = await signedIn('lead', { namesAtOnce: ['lead'] });
    const page = await opened(walker, `/incidents/${incident}`);
    expect(page).toContain('Sam Example');
    expect(page).not.toContain('Show the name');
    expect(await auditOf(store.stores())).toContain(`lead-The lead view ${incident}`);
  });
});

const OF_INCIDENT = () => [`/incidents/${incident}`, `/api/v1/incidents/${incident}`];
const AROUND = () => [`/incidents/${incident}/around`, `/api/v1/incidents/${incident}/context`];

async function opened(walker: Walker, path: string): Promise<string> {
  const [answer] = await walker.walk({ method: 'GET', path }, [], [{}]);
  return answer?.text ?? '';
}

async function sent(walker: Walker, path: string, body: object): Promise<Answer> {
  const [answer] = await walker.walk({ method: 'POST', path }, [], [body]);
  if (answer === undefined) throw new Error('Every request is answered.');
  return answer;
}

async function isNamed(walker: Walker, paths: readonly string[]): Promise<readonly boolean[]> {
  const texts = await Promise.all(paths.map((path) => opened(walker, path)));
  return texts.map((text) => OF_PUPIL.test(text));
}

const YES = (paths: readonly string[]) => paths.map(() => true);
const NO = (paths: readonly string[]) => paths.map(() => false);

const STAFF = { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' } as const;

describe('a name that somebody shows', () => {
  const toSpeak = { reason: 'speak', note: 'before the next lesson' };

  test('is shown to them alone, of that incident alone, for eight hours, over a restart', async () => {
    const { walker: lead } = await signedIn('lead');
    const { walker: deputy } = await signedIn('deputy');
    expect(await isNamed(lead, [...OF_INCIDENT(), ...AROUND()])).toEqual(NO([...OF_INCIDENT(), ...AROUND()]));

    const shown = await sent(lead, `/api/v1/incidents/${incident}/names`, toSpeak);
    expect(shown.text).toContain(JSON.stringify({ until: world.now + 8 * HOUR }));
    expect(await isNamed(lead, OF_INCIDENT())).toEqual(YES(OF_INCIDENT()));
    expect(await isNamed(deputy, OF_INCIDENT())).toEqual(NO(OF_INCIDENT()));
    expect(await isNamed(lead, [`/incidents/${traces.closed}`, '/', '/incidents'])).toEqual(NO(['', '', '']));

    const { walker: afterRestart } = await signedInAgain('lead');
    expect(await isNamed(afterRestart, OF_INCIDENT())).toEqual(YES(OF_INCIDENT()));
    world.now += 8 * HOUR;
    expect(await isNamed(lead, OF_INCIDENT())).toEqual(NO(OF_INCIDENT()));
  });

  test('stands in the history and in the record of who looked with what it was needed for', async () => {
    const { walker: lead } = await signedIn('lead');
    const { walker: head } = await signedIn('head');
    await sent(lead, `/incidents/${incident}/names`, { need: 'speak', needNote: 'before the next lesson', back: '' });
    expect(await opened(lead, `/incidents/${incident}`)).toContain(
      'The name was looked at by The lead: to speak to them. before the next lesson',
    );
    expect(await opened(head, '/who-looked?kind=names')).toContain('Looked at a name: to speak to them');
    expect(await auditOf(store.stores())).toContain(`lead-The lead show_names ${incident}`);

    await sent(lead, `/incidents/${incident}/names/hide`, {});
    expect(await isNamed(lead, OF_INCIDENT())).toEqual(NO(OF_INCIDENT()));
    expect(await auditOf(store.stores())).toContain(`lead-The lead hide_names ${incident}`);
  });

  test('needs a reason, in words where it is none of ours', async () => {
    const { walker: lead } = await signedIn('lead');
    const path = `/incidents/${incident}/names`;
    expect((await sent(lead, path, { back: '' })).text).toContain('Say what you need the name for');
    expect((await sent(lead, path, { need: 'other', needNote: ' ', back: '' })).text).toContain('in your own words');
    const refused = await sent(lead, `/api/v1${path}`, { reason: 'other' });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('NO_REASON') });
    expect(await isNamed(lead, OF_INCIDENT())).toEqual(NO(OF_INCIDENT()));
  });

  test('is not shown of what is not theirs to see, or not there', async () => {
    const { walker: lead } = await signedIn('lead');
    const ofStaff = await raised({ offset: 79, identity: STAFF }, 'staff');
    for (const id of [ofStaff, 'nothing']) {
      expect((await sent(lead, `/api/v1/incidents/${id}/names`, toSpeak)).status).toBe(404);
    }
    expect((await auditOf(store.stores())).filter((entry) => entry.startsWith('lead-The lead show_names'))).toEqual([]);
  });

  test('of a member of staff is hidden from the head until they show it', async () => {
    const { walker: head } = await signedIn('head');
    const record = { userName: 'staff03', url: 'http://bet365.com/staff03' };
    const id = await raised({ offset: 80, identity: STAFF, record }, 'staff');
    expect(await opened(head, `/incidents/${id}`)).toContain('Member of staff');
    expect(await opened(head, `/incidents/${id}`)).not.toMatch(/staff03|jo colleague/i);
    await sent(head, `/incidents/${id}/names`, { need: 'safeguarding', back: '' });
    expect(await opened(head, `/incidents/${id}`)).toContain('Jo Colleague');
  });

  test.each([
    ['support', () => supportId],
    ['looking-back', () => traces.batchId],
    ['site-reports', () => reportId],
  ])('of %s is shown there', async (path, idOf) => {
    const { walker: head } = await signedIn('head');
    const page = `/${path}/${idOf()}`;
    expect(await isNamed(head, [page])).toEqual([false]);
    await sent(head, `${page}/names`, { need: 'speak', back: '' });
    expect(await isNamed(head, [page])).toEqual([true]);
  });
});

describe('a letter', () => {
  test('is filled in with the name after it was shown, and leads there before', async () => {
    const { walker: lead } = await signedIn('lead');
    const path = `/incidents/${concern}/letters/new/inform-parents?names=yes`;
    const hidden = await opened(lead, path);
    expect(hidden).not.toMatch(OF_PUPIL);
    expect(hidden).toContain(`/incidents/${concern}/names?back`);
    await sent(lead, `/incidents/${concern}/names`, { need: 'parents', back: path });
    expect(await opened(lead, path)).toContain('Sam Example');
  });
});

describe('a search of the log', () => {
  const search = (who: string, subject: string | null = null) => ({
    search: { from: 0, to: TUESDAY + 24 * HOUR, who, subject },
    purpose: 'A concern of the class teacher',
  });
  const begin = async (walker: Walker, asked: object) =>
    begunIn((await sent(walker, '/api/v1/log/searches', asked)).text)[0] ?? '';

  test('for one person by name names them and nobody else', async () => {
    await keepRecords(store, [leaving(OTHER, { timestamp: TUESDAY, url: 'http://www.example.org/pupil023' })]);
    const { walker: lead } = await signedIn('lead');
    const byName = await opened(lead, `/log/${await begin(lead, search('sam example'))}`);
    expect(byName).toContain('Sam Example');
    const ofClass = await opened(lead, `/api/v1/log/searches/${await begin(lead, search('Year 5'))}`);
    expect(ofClass).not.toMatch(OF_PUPIL);
    expect(ofClass).not.toMatch(/pupil023|specimen/i);
  });

  test('goes on with somebody of its answer without telling who it is', async () => {
    const { walker: lead } = await signedIn('lead');
    const all = await opened(lead, `/api/v1/log/searches/${await begin(lead, search(''))}`);
    const subject = /"subject":"(sealed:[^"]+)"/.exec(all)?.[1] ?? '';
    const narrowed = await opened(lead, `/log/${await begin(lead, search('', subject))}`);
    expect(narrowed).toContain('One person, whose name is hidden');
    expect(narrowed).toContain('Year 5 pupil');
    expect(narrowed).not.toMatch(OF_PUPIL);
  });

  test('of a seal that is none, or of an earlier start, is about nobody', async () => {
    const { walker: lead } = await signedIn('lead');
    const page = await opened(lead, `/log/${await begin(lead, search('', 'sealed:aGVsbG8'))}`);
    expect(page).toContain('Nothing found');
  });
});
