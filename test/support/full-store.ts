import { randomUUID } from 'node:crypto';
import type { Remembered } from '../../daemon/activity/behaviour/remembered.ts';
import type { FilteredOutcome } from '../../daemon/examine/tally/filtered-counts.ts';
import type { Audience, Identity } from '../../daemon/identity/identity.ts';
import { EVERYBODY_SEEN } from '../../daemon/identity/people-seen.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import { nobodyTaught } from '../../daemon/incidents/taught.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import { REVIEW_QUESTIONS } from '../../daemon/report/annual-review/questions.ts';
import { keepContextOf } from '../../daemon/retention/keep-context.ts';
import { removeLooks } from '../../daemon/store/audit-seals.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import { commitCorrection } from '../../daemon/store/commit-correction.ts';
import type { Reach } from '../../daemon/store/reach.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import type { NewSuppression } from '../../daemon/store/suppressions.ts';
import { buildRow } from '../daemon/identity/build-row.ts';
import { buildCheck } from './filter-check.ts';
import { buildEvent, buildOutcome } from './flagged-event.ts';
import { searchFor } from './log-desk.ts';
import { RULE, raise, TUESDAY } from './office.ts';
import { keepRecords, leaving, PERSON } from './one-person.ts';
import type { StoreWithArchive } from './open-archive-of.ts';
import { commitOf } from './open-store.ts';
import { emptyReport } from './reports.ts';
import { closeAs } from './retention.ts';

/** Whose traces are left, and when. */
export interface Traced {
  readonly identity: Identity;
  readonly audience: Audience;
  readonly account: string;
  readonly name: string;
  readonly clientIp: string;
  readonly at: number;
}

/** The pupil whom most of these tests are about. */
export const SAM = {
  identity: PERSON,
  audience: 'pupils',
  account: 'pupil017',
  name: 'Sam Example',
  clientIp: '192.0.2.17',
  at: TUESDAY,
} as const satisfies Traced;

export interface Traces {
  /** Closed long ago. */
  readonly closed: IncidentId;
  readonly batchId: string;
  readonly findingId: string;
  readonly searchId: string;
}

export const LOOKER = 'lead-1' as StaffId;
/** Everything that is kept, whoever it is about. */
export const WHOLE_REACH: Reach = { ...EVERYBODY_SEEN, staffId: LOOKER };
const GAMBLING = ruleIdOf('everyone-gambling');

/** Leaves of one person whatever this program can keep of anybody: at least one row in every table, and records fresh and sealed. */
export async function leaveTraces(store: StoreWithArchive, traced: Traced): Promise<Traces> {
  const { at } = traced;
  await leaveRecords(store, traced);
  const closed = await leaveIncident(store, traced);
  if (traced.audience === 'pupils') await leaveSupport(store, traced);
  await leaveEntry(store, traced);
  await leaveReport(store, traced, closed);
  const found = await leaveFinding(store, traced);
  const searchId = await leaveSearch(store, traced);
  await leaveSayings(store, traced, closed);
  await leavePolicyChange(store, traced);
  await leaveFilterRequest(store, traced, closed);
  await leaveFilterCheck(store, at);
  await leaveAttachments(store, traced);
  // The last that was read: the file has come to its end.
  await leaveCounts(store, traced);
  const { staff, sessions, settings, retentionRuns, keptRosters, referrals } = store.stores();
  const { alarmBook, mailRefusals, mailBounces, clockTurns, reports, recipientBook } = store.stores();
  const never = { settleMs: Number.MAX_SAFE_INTEGER, againMs: 1, mostTimes: 0 };
  await recipientBook.keep([{ id: 'recipient-1', address: 'lead@school.example' }], at, never);
  const alarmTimes = { holdMs: Number.POSITIVE_INFINITY, settleMs: 1, againMs: 1 };
  await alarmBook.look([{ key: 'source_silent Squid proxy', facts: '{}' }], at, alarmTimes);
  await alarmBook.look([], at + 1, alarmTimes);
  const refusal = { address: `${LOOKER}@school.example`, kind: 'refused', answer: '550 5.1.1' } as const;
  await mailRefusals.note({ accepted: [], answers: [refusal] }, at);
  const mailbox = { cursor: null, lookedAt: at, failingSince: null, message: null };
  await mailBounces.note(
    [{ ...refusal, mailId: 'alert-1', incidentId: closed, letterId: null, isForNobody: false }],
    mailbox,
    at,
  );
  await clockTurns.take({ job: 'alarms', holder: 'somebody', now: at, until: at }, at);
  await reports.keepFirst(emptyReport(), false);
  await leaveAnnualReview(store, at);
  await referrals.add({ incidentId: closed, staffId: LOOKER, at, by: LOOKER });
  await keptRosters.keep({
    place: `list-${at}`,
    readAt: at,
    rows: [buildRow({ account: traced.account, name: traced.name })],
  });
  const account = {
    id: LOOKER,
    name: 'Pat Reviewer',
    email: 'lead@school.example',
    role: 'lead',
    passwordHash: '',
  } as const;
  await staff.add(account, at);
  await sessions.set(randomUUID(), JSON.stringify({ staffId: LOOKER }), at + 1);
  await leaveSignIn(store, at);
  await settings.set('school_name', 'Example Primary School');
  await retentionRuns.claim('somebody who died', at, at + 1);
  await retentionRuns.begin({
    startedAt: at,
    kind: 'run',
    removed: 0,
    untilAt: null,
    oldestLeft: null,
    tookMs: 1,
    failure: null,
  });
  await retentionRuns.addReading({ at, freeBytes: 2, totalBytes: 3, archiveBytes: 1, storeBytes: 1 });
  await leaveNames(store, closed, at);
  await leaveLooks(store, closed, at);
  return { closed, ...found, searchId };
}

async function leaveSignIn(store: StoreWithArchive, at: number) {
  const { accountLinks, secondFactors } = store.stores();
  await secondFactors.begin(LOOKER, 'ABCDEFGHIJKLMNOP', at);
  await secondFactors.renewRecoveryCodes(LOOKER, [`hash-${at}`], at);
  const link = { id: `link-${at}`, staffId: LOOKER, kind: 'reset', tokenHash: `hash-${at}`, madeAt: at } as const;
  await accountLinks.make({ ...link, madeBy: null, endsAt: at + 1 }, 'by_hand');
}

/** That somebody looked at the name, and what for. */
async function leaveNames(store: StoreWithArchive, id: IncidentId, at: number): Promise<void> {
  const entry = { at, staffId: LOOKER, action: 'show_names', subjectKind: 'incident', subjectId: id } as const;
  const showing = { staffId: LOOKER, kind: 'incident', id, reason: 'speak', at, until: at + 1 };
  await store.stores().namesShown.show({ ...showing, entry, history: { incidentId: id, detail: 'speak' } });
}

/** Who looked, and the chain of it. */
async function leaveLooks(store: StoreWithArchive, incidentId: IncidentId, at: number): Promise<void> {
  const { audit, auditTrail, database } = store.stores();
  const about = { subjectKind: 'incident', subjectId: incidentId } as const;
  await audit.add({ at: at - 1, staffId: LOOKER, action: 'view', ...about });
  await audit.add({ at: at - 1, staffId: LOOKER, action: 'view', subjectKind: 'searches', subjectId: '' });
  await removeLooks(database.writer, 'main', { before: at, now: at });
  await audit.add({ at, staffId: LOOKER, action: 'view', ...about });
  const { sequence, hash } = await auditTrail.head();
  await auditTrail.keepHead({ sequence, hash, at, fingerprint: 'a', signature: 'b' });
  await auditTrail.keepCheck({ at, entries: 1, firstAt: at, lastAt: at, fault: null });
}

/** About the filter, and about nobody. */
async function leaveFilterCheck(store: StoreWithArchive, at: number): Promise<void> {
  const { checkRounds, filterChecks } = store.stores();
  const id = `check-${at}`;
  const round = { id: `scheduled-${at}`, how: 'scheduled', by: null, byRole: null, profileId: null } as const;
  await checkRounds.queue({ ...round, dueAt: at, planned: { pupils: 1 } });
  await checkRounds.noteAsk({
    id,
    at,
    url: 'http://casino.example/',
    account: 'check-pupils',
    addresses: ['192.0.2.5'],
  });
  await filterChecks.add([buildCheck({ id, at, roundId: round.id })]);
}

async function leaveAttachments(store: StoreWithArchive, { identity, audience, account, clientIp, at }: Traced) {
  const { attachments, database } = store.stores();
  const whole = { address: clientIp, from: at, to: at + 60_000 };
  const fact = {
    ...whole,
    mac: null,
    host: null,
    account: `SCHOOL\\${account.toUpperCase()}`,
    via: 'sign_on',
  } as const;
  await attachments.keep([fact], { sourceId: 'sign-ons', at });
  const what = { siteId: 'main', now: at, listVersion: '', schoolDayOf: dayOf, taught: nobodyTaught };
  await commitCorrection(database, { ...what, events: [], found: [], spans: [{ ...whole, identity, audience }] });
}

async function leaveCounts(store: StoreWithArchive, { account, name, clientIp, at }: Traced): Promise<void> {
  const hour = at - (at % 3_600_000);
  const sort = {
    group: '',
    category: '',
    ruleId: '',
    outcome: 'pass',
    disposition: 'allowed',
    initiator: 'page',
  } as const;
  const outcome = buildOutcome([], {
    hourCounts: [{ ...sort, hour, records: 1 }],
    lineCounts: [
      { hour, kind: 'record', reason: '', lines: 1 },
      { hour, kind: 'malformed', reason: `broken ${at}`, lines: 1 },
    ],
    samples: [
      {
        reason: `broken ${at}`,
        sample: `${clientIp} SCHOOL\\${account.toUpperCase()} ${name.replace(' ', '%20')}`,
      },
    ],
    attempts: [{ schoolDay: dayOf(at), subjectKey: `person:${account}`, ruleId: GAMBLING, attempts: 3, recent: [] }],
    behaviours: { kept: [behaviourOf(account, at)], forgetBefore: null },
    unknownLabels: [{ observer: 'fortigate', label: 'Odd', records: 1, firstAt: at, lastAt: at }],
    filtered: filteredOf(account, at, hour),
  });
  const cursorAfter = { ...commitOf(outcome).cursorAfter, finished: true };
  const canary = { stage: 'arrived', reason: 'not a native Squid line', id: `canary at ${at}` } as const;
  await commitBatch(store.stores().database, commitOf(outcome, { now: at, cursorAfter, canary }));
}

/** A site that got through for them. */
function filteredOf(account: string, at: number, hour: number): FilteredOutcome {
  const subject = `person:${account}`;
  const [group, category, kind, host] = ['Year 5', 'gambling', 'through', 'bet.example'] as const;
  return {
    counts: [{ hour, group, category, kind, records: 1 }],
    hosts: [{ hour, host, category, kind, records: 1, firstAt: at, lastAt: at }],
    subjects: [{ hour, host, kind, subject }],
    active: [{ hour, subject, group }],
  };
}

function behaviourOf(account: string, at: number): Remembered {
  return {
    behaviour: 'account-sharing',
    subjectKey: `person:${account}`,
    part: dayOf(at),
    keepUntil: dayOf(at),
    isTold: false,
    traces: [{ what: 'address:192.0.2.200', first: at, last: at, count: 1 }],
  };
}

async function leaveRecords(
  store: StoreWithArchive,
  { identity, audience, account, clientIp, at }: Traced,
): Promise<void> {
  const request = (minutes: number) => {
    const record = {
      timestamp: at + minutes * 60_000,
      url: `http://www.example.org/${account}`,
      clientIp,
      deviceName: `laptop-of-${account}`,
    };
    const made = leaving(identity, record);
    return { ...made, judged: { ...made.judged, audience } };
  };
  await keepRecords(store, [request(0), request(1)]);
  await store.archive().seal();
  await keepRecords(store, [request(2)]);
}

async function leaveIncident(
  store: StoreWithArchive,
  { identity, audience, account, clientIp, name, at }: Traced,
): Promise<IncidentId> {
  const stores = store.stores();
  const before = new Set((await stores.incidents.all(100)).map(({ id }) => id));
  const record = { timestamp: at, userName: account, clientIp, url: `http://bet365.com/${account}` };
  const event = { offset: at % 1_000_000, identity, rule: RULE, severity: 'critical' as const, record };
  const ids = await raise(stores, [event], { audience, at });
  const id = ids.find((one) => !before.has(one));
  if (id === undefined) throw new Error('An incident was expected.');
  await keepContextOf(
    { archive: store.archive(), contexts: stores.contexts, incidents: stores.incidents, now: () => at },
    id,
    null,
  );
  await stores.legalHolds.place({ incidentId: id, at, by: LOOKER, reason: `About ${name}` });
  await stores.legalHolds.lift({ incidentId: id, at, by: LOOKER, reason: `No more about ${name}` });
  await stores.incidentEvidence.packMade(id, LOOKER, at, `For ${name}`);
  await leaveActions(stores, id, { name, at });
  await closeAs(stores, id, 'false_alarm', at);
  await stores.audit.add({ at, staffId: LOOKER, action: 'view', subjectKind: 'incident', subjectId: id });
  for (const { id: entry } of await stores.database.reader.selectFrom('outbox').select('id').execute()) {
    await stores.database.writer
      .updateTable('outbox')
      .set({ closed_at: at, outcome: 'done' })
      .where('id', '=', entry)
      .execute();
  }
  return id;
}

/** Reported from their device, linked with what it tells of, and closed. */
async function leaveReport(store: StoreWithArchive, traced: Traced, incidentId: IncidentId): Promise<void> {
  const { siteReports } = store.stores();
  const { identity, audience, name, clientIp, at } = traced;
  const id = randomUUID();
  await siteReports.add({
    ...{ id, sentAt: at, language: 'en', saw: `${name} saw it`, hosts: [], isWithheld: false, from: at, to: at },
    ...{ reporter: 'pupil', reporterName: name, reporterClass: '5B', how: 'accident', isInDanger: false },
    ...{ clientIp, identity, audience },
  });
  await siteReports.close({ id, version: 1, outcome: 'handled', note: `Thanked ${name}`, by: LOOKER, at });
  await siteReports.link({ reportId: id, incidentId, at, by: LOOKER, told: null, withheldSaw: null });
}

/** Written down by hand, because no log shows it, and closed. */
async function leaveEntry(store: StoreWithArchive, { identity, audience, name, at }: Traced): Promise<void> {
  const { handEntries } = store.stores();
  const rule = `by-hand-${audience === 'staff' ? 'staff' : 'pupils'}-offensive-message`;
  const id = await handEntries.add({
    ...{ subject: identity, audience: audience === 'staff' ? 'staff' : 'pupils', ruleId: ruleIdOf(rule) },
    ...{ policyVersion: '2026-09-01', severity: 'medium', severityReason: `${name} was sorry`, at },
    ...{ whatHappened: `${name} sent a message`, cameToLight: 'told_by_others' },
    ...{ schoolDay: dayOf(at), by: LOOKER, now: at, reportId: null },
  });
  await closeAs(store.stores(), id, 'false_alarm', at);
}

/** What was done after a finding that somebody took back later. */
async function leaveActions(stores: Stores, id: IncidentId, { name, at }: Pick<Traced, 'name' | 'at'>): Promise<void> {
  const { incidentActions } = stores;
  const said = { id, seen: 0, by: LOOKER, at };
  await incidentActions.settle({ ...said, version: 1, mustChoose: true, actions: ['head'], done: [] });
  await incidentActions.choose({ ...said, rows: [], detail: 'none', note: `${name} was not alone` });
  await incidentActions.record({ ...said, action: 'head', state: 'done', note: `About ${name}` });
  const { letters, letterTemplates, accessRemovals } = stores;
  const letter = { kind: 'head', language: 'en', templateVersion: 0, subject: 'A letter', way: 'mail' } as const;
  const text = { body: `It is about ${name}`, recipient: `parent.of.${name.replace(' ', '-')}@example.org` };
  await letters.add({ ...letter, ...text, id: randomUUID(), incidentId: id, by: LOOKER, at });
  const days = { fromDay: '2026-11-17', untilDay: '2026-11-20', reason: `So that ${name} learns` };
  await accessRemovals.add({ ...days, id: randomUUID(), incidentId: id, by: LOOKER, at });
  await letterTemplates.add({
    kind: 'head',
    language: 'en',
    seen: 0,
    text: null,
    author: LOOKER,
    at,
    reason: 'Tried.',
  });
}

/** Looked for help, and was looked after. */
async function leaveSupport(store: StoreWithArchive, { identity, account, clientIp, name, at }: Traced): Promise<void> {
  const { database, supportLane } = store.stores();
  const record = { timestamp: at, userName: account, clientIp, searchTerms: `childline for ${name}` };
  const event = buildEvent({ offset: 1 + (at % 1_000_000), identity, rule: 'pupils-help-seeking', record });
  const outcome = buildOutcome([], { support: [{ event, audience: 'pupils', offset: 1 }] });
  await commitBatch(database, commitOf(outcome, { now: at, schoolDayOf: dayOf }));
  for (const { id, version } of (await supportLane.list(WHOLE_REACH, 'open', { page: 1, perPage: 100 })).rows) {
    const note = `Talked with ${name}`;
    const state = { status: 'resolved', resolution: 'no_concern', intent: 'unclear', by: LOOKER, at, note } as const;
    await supportLane.close({ id, version, care: 'talked', state: { ...state, caseReference: null }, at, by: LOOKER });
  }
}

async function leaveFinding(store: StoreWithArchive, { identity, audience, account, name, at }: Traced) {
  const { hindsights } = store.stores();
  const batchId = randomUUID();
  await hindsights.begin({ id: batchId, causes: [{ kind: 'while_stopped' }], at, from: at, to: at + 1 });
  const finding = {
    subjectKey: `person:${account}`,
    identity,
    audience,
    ruleId: GAMBLING,
    severity: 'medium',
    isPressing: false,
    requests: 1,
    blocked: 0,
    first: at,
    last: at,
    places: [{ kind: 'search', text: `odds for ${name}`, requests: 1 }],
  } as const;
  await hindsights.finish(batchId, { at, from: at, isComplete: true, busySites: 0, lighter: 0, findings: [finding] });
  const [found] = await hindsights.findings(WHOLE_REACH, batchId);
  const findingId = found?.id ?? '';
  await hindsights.leave([findingId], { by: LOOKER, at, note: `Spoke to ${name}` });
  return { batchId, findingId };
}

async function leaveSearch(store: StoreWithArchive, { account, name, at }: Traced): Promise<string> {
  const { searches, personRequests } = store.stores();
  const id = randomUUID();
  const search = searchFor({ who: name, device: `laptop-of-${account}`, subject: `person:${account}` });
  const subjects = [`person:${account}`, `account:${account}`];
  const by = { staffId: LOOKER, byName: null, kind: 'page', records: 1 } as const;
  await searches.begin({ id, at, ...by, purpose: `Worried about ${name}`, search, subjects });
  const request = {
    id: randomUUID(),
    kind: 'export',
    askedAt: at,
    askedBy: LOOKER,
    reason: 'The family asked.',
  } as const;
  await personRequests.add({ ...request, accounts: [account] });
  await personRequests.finish(request.id, {}, at);
  return id;
}

async function leaveSayings(
  store: StoreWithArchive,
  { name, at, audience }: Traced,
  incidentId: IncidentId,
): Promise<void> {
  const includesStaff = audience === 'staff';
  const { schoolLists } = store.stores();
  const said = { reason: `${name} needs it`, by: LOOKER, at, incidentId };
  const added = await schoolLists.addEntry({ entry: 'homework.example.org', as: 'allow', ...said });
  if (added.kind === 'added') await schoolLists.removeEntry(added.id, { by: LOOKER, at, reason: `${name} has left` });
  await leaveQuietened(store, { reason: said.reason, at, by: LOOKER, incidentId }, includesStaff);
  await schoolLists.addWord({ phrase: `odds ${at}`, words: `odds ${at}`, say: { kind: 'silence' }, ...said });
}

type Said = Pick<NewSuppression, 'reason' | 'at' | 'by' | 'incidentId'>;

async function leaveQuietened(store: StoreWithArchive, said: Said, includesStaff: boolean): Promise<void> {
  const { suppressions } = store.stores();
  const scope = { ruleId: null, host: 'odds.example.org', phrase: null, group: 'Year 5', lesson: null };
  const until = said.at + 3_600_000;
  const added = await suppressions.add({ ...said, scope, includesStaff, until, needsSecond: false });
  if (added.kind === 'added') await suppressions.lift(added.id, LOOKER, { at: said.at, reason: said.reason });
}

/** A change of the policy that was asked for and refused, with their name in both reasons. */
async function leavePolicyChange(store: StoreWithArchive, { name, account, at }: Traced): Promise<void> {
  const { policyChanges } = store.stores();
  const id = `change-of-${at}`;
  const change = { id, edits: [], title: null, basedOn: '2026-09-01', loosenings: [], brokenCases: [] };
  await policyChanges.propose({ ...change, author: LOOKER, byName: null, reason: `${name} (${account}) asked`, at });
  await policyChanges.close(id, 'refused', { by: LOOKER, at, reason: `Not for ${name}` });
}

/** A request that was refused, with their name in both reasons, and what a filter fetches with. */
async function leaveFilterRequest(
  store: StoreWithArchive,
  { name, at }: Traced,
  incidentId: IncidentId,
): Promise<void> {
  const { filterRequests, database } = store.stores();
  const wish = { kind: 'block', entry: `casino-${at}.example.org`, scope: { kind: 'school' }, until: null } as const;
  const id = await filterRequests.ask({
    ...wish,
    reason: `${name} found it`,
    askedBy: LOOKER,
    askedAt: at,
    incidentId,
  });
  if (id === null) throw new Error('Too many requests wait.');
  const state = { status: 'refused', by: LOOKER, at, reason: `Not for ${name}` } as const;
  await filterRequests.change({ id, version: 1, steps: [{ state, happened: { at, kind: 'refused', by: LOOKER } }] });
  const gone = {
    withdrawn_at: at,
    withdrawn_by: LOOKER,
    fetched_at: at,
    fetched_from: '192.0.2.250',
    fetched_what: null,
  };
  const token = { id: `token-${at}`, site_id: 'main', name: `For ${name}`, hash: `hash-${at}`, made_at: at };
  await database.writer
    .insertInto('export_tokens')
    .values({ ...token, made_by: LOOKER, ...gone })
    .execute();
  const content = { site_id: 'main', name: 'blocklist', hash: 'hash', serial: 1, changed_at: at };
  await database.writer
    .insertInto('export_contents')
    .values(content)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

async function leaveAnnualReview(store: StoreWithArchive, at: number): Promise<void> {
  const { annualReviews } = store.stores();
  const done = { year: 2026, at, by: LOOKER } as const;
  const days = { firstDay: '2026-09-01', lastDay: '2027-08-31' };
  await annualReviews.takeFigures({ ...done, ...days, school: 'Example Primary School', data: [] });
  for (const { id, answeredBy } of REVIEW_QUESTIONS)
    if (answeredBy === 'people')
      await annualReviews.answer({ ...done, questionId: id, text: 'We looked at it.', role: 'lead', read: null });
  const signing = { ...done, version: 1, signer: 'lead', role: 'lead', name: 'Pat Reviewer' } as const;
  const revision = (await annualReviews.review(2026, null))?.revision ?? 0;
  await annualReviews.sign({ ...signing, revision });
}
