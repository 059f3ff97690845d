/* What each role is given, whatever it asks: over a store and an archive that hold all that can be kept of a pupil and of staff. */
import { beforeEach, expect, test } from 'vitest';
import { ROLES } from '../../../daemon/identity/role.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { leaveTraces, SAM, WHOLE_REACH } from '../../support/full-store.ts';
import { addStaff, PASSWORD, raise, TUESDAY } from '../../support/office.ts';
import { personWorld } from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { type Answer, signInWalker, type Walker } from '../../support/walker.ts';
import { type Route, startWholeDashboard, type WholeDashboard } from '../../support/whole-dashboard.ts';

const store = storeWithArchive();
const HOUR = 3_600_000;
const COLLEAGUE = {
  identity: { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' },
  audience: 'staff',
  account: 'staff03',
  name: 'Jo Colleague',
  clientIp: '192.0.2.93',
  at: TUESDAY + HOUR,
} as const;
const OF_COLLEAGUE = [/staff03/i, /jo(%20|[ +.])colleague/i, /192\.0\.2\.93/];
const OF_PUPIL = [/pupil017/i, /sam(%20|[ +.])example/i, /192\.0\.2\.17/];

let whole: WholeDashboard;
let ids: readonly string[];
/** What was typed for the closed incidents, and a search that another began. */
let lead: Walker;
let technician: Walker;
let head: Walker;

beforeEach(async () => {
  const { world, office } = personWorld(store);
  world.now = TUESDAY + 2 * HOUR;
  await store.stores().settings.set('set_up_done', '1');
  const traces = [await leaveTraces(store, SAM), await leaveTraces(store, COLLEAGUE)];
  const record = {
    timestamp: TUESDAY + HOUR + 1,
    userName: 'staff03',
    clientIp: '192.0.2.93',
    url: 'http://bet365.com/staff03',
  };
  const all = await raise(
    store.stores(),
    [{ offset: 77, identity: COLLEAGUE.identity, rule: 'staff-gambling', record }],
    { audience: 'staff' },
  );
  const { entries, words } = { entries: await office.schoolLists.entries(), words: await office.schoolLists.words() };
  ids = [
    ...all,
    ...(await office.supportLane.list(WHOLE_REACH, 'closed', { page: 1, perPage: 10 })).rows.map(({ id }) => id),
    ...traces.flatMap(({ batchId, findingId, searchId }) => [batchId, findingId, searchId]),
    ...[...entries, ...words].map(({ id }) => id),
    ...(await store.stores().filterRequests.newest(10, null)).map(({ id }) => id),
  ];
  whole = await startWholeDashboard(store, { ...office, namesAtOnce: ROLES });
  [lead, technician, head] = (await Promise.all(
    (['lead', 'technician', 'head'] as const).map(async (role) => {
      await addStaff(store.stores(), role);
      return signInWalker(whole, `${role}-the-${role}@school.example`, PASSWORD);
    }),
  )) as [Walker, Walker, Walker];
});

const SEARCH = { from: 0, to: TUESDAY + 24 * HOUR };
/** What is sent where something can be sent: well-formed for many, and with the colleague in every place. */
const FORM = {
  ...{
    version: 1,
    resolution: 'no_concern',
    intent: 'unclear',
    note: '',
    reason: 'x',
    purpose: 'x',
    caseReference: '',
  },
  ...{
    text: 'http://bet365.com/',
    as: 'gambling',
    period: 'lessons',
    kind: 'site',
    entry: 'bet365.com',
    format: 'ndjson',
  },
  ...{
    phrase: 'example',
    excludes: '',
    account: 'staff03',
    confirmation: 'staff03',
    formerly: '',
    subject: 'person:staff03',
  },
};
const AS_JSON: readonly object[] = [
  { reason: 'x' },
  { purpose: 'x' },
  { text: 'http://bet365.com/', as: 'staff', period: 'lessons' },
  { kind: 'site', entry: 'bet365.com', as: 'gambling' },
  { version: 1, resolution: 'no_concern', intent: 'unclear', note: '', caseReference: null },
  { account: 'staff03', formerly: [], reason: 'x', confirmation: 'staff03' },
];
const SEARCHES: readonly object[] = [
  {},
  { who: 'staff03' },
  { who: 'colleague' },
  { subject: 'person:staff03' },
  { device: '192.0.2.9' },
  { words: 'staff' },
  { site: 'bet365.com' },
].map((search) => ({ search: { ...SEARCH, ...search }, purpose: 'x' }));
/** They would end the walk. */
const LEFT_OUT = [
  ...['POST /sign-out', 'POST /sign-in', 'POST /account/sign-out-everywhere'],
  'POST /api/v1/account/sign-out-everywhere',
];

function bodiesFor({ path }: Route): readonly object[] {
  if (path.endsWith('/log/searches')) return SEARCHES;
  if (path.endsWith('/export')) return [{ format: 'csv' }, { format: 'ndjson' }];
  return path.startsWith('/api/') ? AS_JSON : [FORM];
}

/** Searches first, so that what they find is asked for then. */
function orderOf({ method, path }: Route): number {
  if (path.endsWith('/log/searches') && method === 'POST') return 0;
  return method === 'GET' ? 2 : 1;
}

async function walk(
  walker: Walker,
  reads: 'reads' | 'everything',
  look: (answer: Answer) => void,
  walked: (route: Route, answers: readonly Answer[]) => Promise<void> = async () => undefined,
): Promise<void> {
  const routes = whole.routes.filter(
    ({ method, path }) => !LEFT_OUT.includes(`${method} ${path}`) && (reads === 'everything' || method === 'GET'),
  );
  let known = ids;
  for (const route of routes.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const answers = await walker.walk(route, known, bodiesFor(route));
    for (const answer of answers) look(answer);
    await walked(route, answers);
    if (orderOf(route) === 0) known = [...known, ...answers.flatMap(({ text }) => begunIn(text))];
  }
}

function begunIn(text: string): readonly string[] {
  return [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
}

/** Looks where somebody is named who was not named in the question. */
function createNaming(traces: readonly RegExp[]) {
  const routes = new Set<string>();
  return {
    look({ route, text, sent }: Answer): void {
      if (traces.some((trace) => trace.test(text) && !trace.test(sent))) routes.add(route);
    },
    routes: () => [...routes].toSorted(),
  };
}

async function told(walker: Walker, reads: 'reads' | 'everything') {
  const pupil = createNaming(OF_PUPIL);
  const colleague = createNaming(OF_COLLEAGUE);
  const [broken, reached] = [new Set<string>(), new Set<string>()];
  await walk(walker, reads, (answer) => {
    pupil.look(answer);
    colleague.look(answer);
    if (answer.status >= 429) broken.add(`${answer.status} ${answer.route}`);
    if (answer.status === 200) reached.add(answer.route);
  });
  return {
    pupil: pupil.routes(),
    colleague: colleague.routes(),
    broken: [...broken],
    reached: [...reached].toSorted(),
  };
}

/** Where people stand. */
const NAMING = [
  'GET /api/v1/exports',
  'GET /api/v1/filter-requests',
  'GET /api/v1/filter-requests/:id',
  'GET /api/v1/health',
  'GET /api/v1/hindsight/:id',
  'GET /api/v1/incidents/:id',
  'GET /api/v1/incidents/:id/context',
  'GET /api/v1/lists',
  'GET /api/v1/suppressions',
  'GET /api/v1/policy/versions',
  'GET /health',
  'GET /incidents/:id',
  'GET /incidents/:id/around',
  'GET /lists',
  'GET /looking-back/:id',
  'GET /quietened',
  'GET /requests/:id',
  'GET /requests/export',
  'GET /policy/history',
];
const FOUND = [
  'GET /api/v1/log/searches/:id',
  'GET /log/:id',
  'POST /api/v1/log/searches/:id/export',
  'POST /log/:id/export',
];

/** Where pupils alone stand. */
const OF_PUPILS = ['GET /api/v1/support/:id', 'GET /support/:id'];

test('a lead is told nothing about staff, and all about pupils', async () => {
  const { pupil, colleague, broken, reached } = await told(lead, 'everything');
  expect(colleague).toEqual([]);
  expect(pupil).toEqual(expect.arrayContaining([...NAMING, ...FOUND, ...OF_PUPILS]));
  expect(reached).toEqual(
    expect.arrayContaining([
      'POST /api/v1/incidents/:id/evidence',
      'POST /api/v1/hindsight/preview',
      'POST /api/v1/try',
    ]),
  );
  expect(broken).toEqual([]);
});

test('a technician is told nothing about anybody', async () => {
  const { pupil, colleague, broken, reached } = await told(technician, 'everything');
  expect([...pupil, ...colleague]).toEqual([]);
  expect(broken).toEqual([]);
  expect(reached.filter((route) => route.includes('/api/'))).toEqual([
    'GET /api/v1/account',
    'GET /api/v1/annual-reviews',
    'GET /api/v1/exports',
    'GET /api/v1/filter-checks',
    'GET /api/v1/filter-checks/form',
    'GET /api/v1/filter-requests',
    'GET /api/v1/filter-requests/:id',
    'GET /api/v1/filter-requests/form',
    'GET /api/v1/health',
    'GET /api/v1/kept',
    'GET /api/v1/lists',
    'GET /api/v1/not-sent',
    'GET /api/v1/openapi.json',
    'GET /api/v1/policy',
    'GET /api/v1/policy/book',
    'GET /api/v1/policy/rows',
    'GET /api/v1/policy/versions',
    'GET /api/v1/session',
    'GET /api/v1/who-is-told',
    'POST /api/v1/filter-checks/export',
    'POST /api/v1/lists/update',
  ]);
});

test('the head is told of staff wherever they stand', async () => {
  const { colleague } = await told(head, 'reads');
  // The requests of what is still open; the lead’s walk has closed it by then.
  const open = 'GET /api/v1/incidents/:id/requests';
  expect(colleague).toEqual([...NAMING, open, 'GET /api/v1/log/searches', 'GET /log/searches'].toSorted());
});

/** What shows and changes nothing about anybody: rows that name nobody, figures, rules, and forms that are empty. */
const NOT_WRITTEN = [
  ...['GET /api/v1/not-sent', 'GET /not-sent'],
  ...['GET /api/v1/letters', 'GET /letters', 'GET /api/v1/account', 'GET /report-a-site/sent'],
  ...['GET /account', 'GET /account/password', 'GET /account/two-steps', 'GET /account/two-steps/off'],
  ...['GET /account/recovery-codes', 'GET /sign-in/code', 'GET /sign-in/set-up', 'GET /sign-in/forgotten'],
  // To whom it can be handed on, and how many others are like it: the incident itself is looked at before.
  ...['GET /api/v1/incidents/:id/alike', 'GET /api/v1/incidents/:id/referrals', 'GET /incidents/:id/refer'],
  ...['GET /reports', 'GET /api/v1/reports', 'GET /reports/reviews', 'GET /api/v1/annual-reviews'],
  ...['GET /', 'GET /incidents', 'GET /support', 'GET /looking-back', 'GET /updates', 'GET /help', 'GET /sign-in'],
  ...['today', 'incidents', 'support', 'hindsight', 'live', 'session'].map((name) => `GET /api/v1/${name}`),
  ...['policy', 'policy/book', 'policy/rows', 'timetable', 'openapi.json'].map((name) => `GET /api/v1/${name}`),
  ...['GET /who-is-told', 'GET /api/v1/who-is-told'],
  ...['GET /policy', 'GET /policy/add', 'GET /log', 'GET /person', 'GET /try', 'GET /set-up/log', 'GET /set-up/policy'],
  ...['GET /api/v1/entry-form', 'GET /api/v1/actions', 'GET /api/v1/filter-requests/form', 'GET /incidents/enter'],
  ...['GET /api/v1/filter-checks/form', 'GET /filter-checks/record'],
  ...[
    'GET /handover',
    'GET /requests/ask',
    'GET /lists/words/silence',
    'GET /looking-back/:id/leave',
    'GET /looking-back/:id/findings/:finding/leave',
  ],
  // Asks what a name is needed for, and shows none.
  ...['incidents', 'site-reports', 'support', 'looking-back', 'log'].map((name) => `GET /${name}/:id/names`),
];
/** What was done by then through the other door, or is asked for with too little: nothing came of it. */
const NOTHING_DONE = [
  ...['POST /sign-in/code', 'POST /sign-in/set-up', 'POST /account/two-steps/confirm'],
  ...[
    'POST /incidents/:id/access/:removal/end',
    'POST /accounts/emergency-known',
    'POST /who-is-told/again',
    'POST /incidents/:id/separate',
    'POST /incidents/together/undo',
  ],
  ...['rotate', 'withdraw'].map((name) => `POST /requests/export/tokens/:id/${name}`),
  ...['authorise', 'refuse', 'withdraw', 'confirm'].map((name) => `POST /requests/:id/${name}`),
  ...['POST /incidents/:id/told', 'POST /lists/sites/:id/remove', 'POST /lists/words/:id/remove'],
  ...['leave', 'findings/:finding/leave', 'findings/:finding/raise'].map((name) => `POST /looking-back/:id/${name}`),
  'POST /quietened/:id/agree',
  // Of what is parked no longer.
  ...['POST /not-sent/:id/retry', 'POST /not-sent/:id/drop'],
  // The settings of this school name nothing to check.
  'POST /filter-checks/run',
  // Nothing was shown, or what it is needed for was not said.
  ...['incidents', 'site-reports', 'support', 'looking-back', 'log'].flatMap((name) => [
    `POST /${name}/:id/names`,
    `POST /${name}/:id/names/hide`,
  ]),
  ...['incidents', 'site-reports', 'support', 'hindsight', 'log/searches'].flatMap((name) => [
    `POST /api/v1/${name}/:id/names`,
    `POST /api/v1/${name}/:id/names/hide`,
  ]),
  // Leads to the page, which is an entry; and a check of the record is of nobody.
  ...['POST /who-looked', 'POST /who-looked/check', 'POST /api/v1/looks/check'],
];

test('whatever is shown or changed stands in the record of who looked, which is whole', async () => {
  const unwritten = new Set<string>();
  const { auditTrail } = store.stores();
  const everything = { actions: null, from: null, to: null, incidentId: null, withoutPersons: [] };
  const ofHead = { ...everything, staffId: 'head-The head' as StaffId };
  const written = async () => (await auditTrail.page(ofHead, 1, 1)).total;
  let before = await written();
  const walked = async ({ method, path }: Route, answers: readonly Answer[]) => {
    const after = await written();
    const isAnswered = answers.some(({ status }) => status === 200 || status === 303);
    if (isAnswered && after === before) unwritten.add(`${method} ${path}`);
    before = after;
  };
  await walk(head, 'everything', () => undefined, walked);
  const known = [...NOT_WRITTEN, ...NOTHING_DONE];
  expect([...unwritten].filter((route) => !known.includes(route) && !route.startsWith('GET /assets/'))).toEqual([]);
  expect((await auditTrail.walk({ known: [], goOn: async () => undefined })).fault).toBe(null);
});
