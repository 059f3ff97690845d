/*
 * Every route, as every member of staff, about every kind of person: over a store and an archive that hold all that can be kept of a
 * pupil, of a pupil whose incident was referred, of a colleague, of the lead, the technician and the head.
 */
import { beforeEach, expect, test } from 'vitest';
import { hashPassword } from '../../../daemon/api/passwords.ts';
import { ROLES } from '../../../daemon/identity/role.ts';
import { leaveTraces, WHOLE_REACH } from '../../support/full-store.ts';
import { PASSWORD, TUESDAY } from '../../support/office.ts';
import { personWorld } from '../../support/one-person.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import {
  addEverybody,
  emailOf,
  type Member,
  raiseAll,
  roster,
  STAFF,
  SUBJECTS,
  type SubjectKind,
  TOLD,
  WHO,
} from '../../support/school-staff.ts';
import { type Answer, signInWalker, type Walker } from '../../support/walker.ts';
import { type Route, startWholeDashboard, type WholeDashboard } from '../../support/whole-dashboard.ts';
import { ACCESS_MATRIX, type Entry } from './access-matrix.ts';

const store = storeWithArchive();
const HOUR = 3_600_000;
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
/** They would end the walk, ask for a link that was sent by mail, or begin another school. */
const NOT_WALKED = /\/sign-(in|out)|^POST \/set-up$/;
const WITH_ACCOUNT: readonly SubjectKind[] = ['lead', 'technician', 'head'];

let whole: WholeDashboard;
let incidents: Readonly<Record<SubjectKind, string>>;
/** Of each person, whatever an address can name. */
let ids: Readonly<Record<SubjectKind, readonly string[]>>;

beforeEach(async () => {
  const { world, office } = personWorld(store);
  world.now = TUESDAY + 12 * HOUR;
  const stores = store.stores();
  await stores.settings.set('set_up_done', '1');
  await addEverybody(stores, await hashPassword(PASSWORD));
  const traces = new Map<SubjectKind, readonly string[]>();
  for (const [place, kind] of SUBJECTS.entries()) {
    const { closed, batchId, findingId, searchId } = await leaveTraces(store, {
      ...WHO[kind],
      at: TUESDAY + place * (HOUR + 7_001),
    });
    traces.set(kind, [closed, batchId, findingId, searchId]);
  }
  incidents = await raiseAll(stores);
  const support = await stores.supportLane.list(WHOLE_REACH, 'closed', { page: 1, perPage: 100 });
  ids = Object.fromEntries(
    SUBJECTS.map((kind) => {
      const lane = support.rows.filter(
        ({ subject }) => subject.kind === 'person' && subject.personId === WHO[kind].account,
      );
      return [kind, [incidents[kind], ...(traces.get(kind) ?? []), ...lane.map(({ id }) => id)]];
    }),
  ) as unknown as Record<SubjectKind, readonly string[]>;
  // Of whom somebody is told at all; that names are hidden until they are needed has a test of its own.
  whole = await startWholeDashboard(store, { ...office, roster, namesAtOnce: ROLES });
});

test('every route has its line in the matrix, and no line is left over', () => {
  expect(Object.keys(ACCESS_MATRIX).toSorted()).toEqual([...new Set(whole.routes.map(nameOf))].toSorted());
});

/** Names, accounts and addresses of each; what somebody typed into the address is no news to them. */
const TRACES: Readonly<Record<SubjectKind, RegExp>> = Object.fromEntries(
  SUBJECTS.map((kind) => {
    const { account, name, clientIp } = WHO[kind];
    const [first = '', last = ''] = name.split(' ');
    return [kind, new RegExp(`${account}|${first}(%20|[ +.])${last}|${clientIp.replaceAll('.', '\\.')}\\b`, 'i')];
  }),
) as Record<SubjectKind, RegExp>;

/** Well-formed for many of the routes that something can be sent to. */
const SENT = {
  ...{
    version: 1,
    resolution: 'no_concern',
    intent: 'unclear',
    note: 'x',
    reason: 'x',
    purpose: 'x',
    caseReference: '',
  },
  ...{
    text: 'http://bet365.com/',
    as: 'staff',
    period: 'lessons',
    kind: 'site',
    entry: 'bet365.com',
    format: 'ndjson',
  },
  ...{ phrase: 'example', excludes: '', formerly: '', told: 'unknown', care: 'talked' },
};

const allOf = () => SUBJECTS.flatMap((kind) => ids[kind]);
const manyParameters = ({ path }: Route) => path.split(':').length > 2;

/** With every id there is; where an address takes several, with those of one person at a time. */
async function asked(walker: Walker, route: Route): Promise<readonly Answer[]> {
  if (!manyParameters(route)) return walker.walk(route, allOf(), [SENT]);
  const answers: Answer[] = [];
  for (const kind of SUBJECTS) answers.push(...(await walker.walk(route, ids[kind].slice(0, 4), [SENT])));
  return answers;
}

function isAdmitted(who: Entry[0], member: Member): boolean {
  return who !== 'machines' && who.includes(member);
}

/** Of whom a route may tell this member of staff. */
function mayTell([who, tells]: Entry, member: Member): readonly SubjectKind[] {
  if (!isAdmitted(who, member) || tells === 'nobody') return [];
  if (tells === 'accounts') return WITH_ACCOUNT;
  const isOfReferred = tells === 'referred' || tells === 'opens_referred';
  // What was referred to the class teacher is told on its own pages alone.
  if (member === 'class_teacher') return isOfReferred ? TOLD[member] : [];
  return TOLD[member];
}

/** What is wrong with an answer, in words. */
function faultsIn(answer: Answer, entry: Entry, member: Member): readonly string[] {
  const { route, status, sent, text } = answer;
  const told = mayTell(entry, member);
  const names = (kind: SubjectKind) => TRACES[kind].test(text) && !TRACES[kind].test(sent);
  const leads = (kind: SubjectKind) =>
    entry[1] !== 'ids' && ids[kind].slice(0, 2).some((id) => text.includes(id) && !sent.includes(id));
  const faults = SUBJECTS.filter((kind) => !told.includes(kind) && (names(kind) || leads(kind)));
  // What is refused to whoever asks for their own change is no refusal of the route.
  const isRefused = status === 403 && !/"code":"(?!NOT_FOR_YOUR_ROLE)/.test(text);
  return [
    ...faults.map((kind) => `${route} tells ${member} of ${kind}`),
    ...(entry[0] !== 'machines' && entry[1] !== 'nobody' && isAdmitted(entry[0], member) === isRefused
      ? [`${route} answers ${member} ${status}`]
      : []),
    ...(status >= 500 ? [`${route} breaks for ${member}: ${status}`] : []),
    ...openFaults(answer, entry, member),
  ];
}

/** Whoever is told of somebody can open their incident, and for everybody else it is not there. */
function openFaults({ route, status, sent }: Answer, entry: Entry, member: Member): readonly string[] {
  if (!route.startsWith('GET ')) return [];
  const kind = SUBJECTS.find((one) => sent.includes(incidents[one]));
  const [who, tells] = entry;
  if (kind === undefined || !isAdmitted(who, member) || (tells !== 'opens' && tells !== 'opens_referred')) return [];
  const expected = mayTell(entry, member).includes(kind) ? 200 : 404;
  return status === expected ? [] : [`${route} answers ${member} about ${kind}: ${status}`];
}

function listFaults(answers: readonly Answer[], entry: Entry, member: Member): readonly string[] {
  const [{ route = '', text = '' } = {}] = answers;
  const isList = entry[1] === 'lists' || entry[1] === 'referred';
  const told = mayTell(entry, member);
  if (!isList || !isAdmitted(entry[0], member)) return [];
  return SUBJECTS.filter((kind) => text.includes(incidents[kind]) !== told.includes(kind)).map(
    (kind) => `${route} ${told.includes(kind) ? 'does not list' : 'lists'} what is about ${kind} for ${member}`,
  );
}

async function faultsFor(member: Member, method: Route['method']): Promise<readonly string[]> {
  const walker = await signInWalker(whole, emailOf(member), PASSWORD);
  const faults = new Set<string>();
  for (const route of whole.routes) {
    const entry = ACCESS_MATRIX[nameOf(route)];
    if (route.method !== method || entry === undefined || NOT_WALKED.test(nameOf(route))) continue;
    const answers = await asked(walker, route);
    for (const answer of answers) for (const fault of faultsIn(answer, entry, member)) faults.add(fault);
    if (method === 'GET') for (const fault of listFaults(answers, entry, member)) faults.add(fault);
  }
  return [...faults];
}

/** Nine people, some of whom ask ten thousand times. */
const LONG = { timeout: 900_000 };

test('everybody is shown those of whom they are told, and nobody else, wherever they look', LONG, async () => {
  const faults: string[] = [];
  for (const member of STAFF) faults.push(...(await faultsFor(member, 'GET')));
  expect(faults).toEqual([]);
});

test('everybody is told of nobody else, whatever they send', LONG, async () => {
  const faults: string[] = [];
  for (const member of STAFF) faults.push(...(await faultsFor(member, 'POST')));
  expect(faults).toEqual([]);
});
