/**
 * Erasing one person's data. What was asked is written down first, with the accounts, so that whatever ends this program half-way, the next
 * one goes on; each step can be made again and then finds nothing. At the end the accounts are forgotten: a keyed hash stays, by which
 * whoever types the account can learn that it was erased, and when.
 */
import { randomUUID } from 'node:crypto';
import { KnownError } from '../errors.ts';
import { findPerson } from '../identity/roster.ts';
import type { NewPersonRequest } from '../store/person-requests.ts';
import type { StayingIncident } from './erasure-plan.ts';
import { namesPerson } from './own-lines.ts';
import { type Asking, dayIn, MAX_REASON, type PersonOffice } from './person-office.ts';
import { type Erasable, planErasure } from './plan-erasure.ts';
import { sayingsWithoutPerson } from './sayings-naming.ts';
import { withoutPerson } from './searches-naming.ts';
import { keysOf, type PersonNamed, type Subject, subjectOf } from './subjects.ts';

/** What was done. After a crash, what was done since it was last begun. */
export interface ErasureOutcome {
  readonly incidents: number;
  readonly flaggedRequests: number;
  readonly records: number;
  readonly attempts: number;
  readonly samples: number;
  readonly findings: number;
  readonly searches: number;
  readonly stays: readonly StayingIncident[];
  readonly findingsThatStay: number;
  readonly recordsThatStay: number;
  /** Days of the log that cannot be read now, and may still hold something of the person. */
  readonly unreadDays: readonly string[];
}

/** Erases what may be erased, and answers what went and what stays. Throws as `beginErasure` does. */
export async function erasePerson(office: PersonOffice, named: PersonNamed, asking: Asking): Promise<ErasureOutcome> {
  return carryOutErasure(office, await beginErasure(office, named, asking));
}

/**
 * Writes down that a person's data is to be erased. Throws KnownError REASON_MISSING, REASON_LONG, REASON_NAMES and what `subjectOf`
 * throws; then nothing was written.
 */
export async function beginErasure(
  office: PersonOffice,
  named: PersonNamed,
  asking: Asking,
): Promise<NewPersonRequest> {
  const subject = subjectOf(named, office.roster);
  checkReason(asking.reason, subject);
  const request = requestOf(office, subject, asking);
  await office.personRequests.add(request);
  await office.audit.add({
    at: request.askedAt,
    staffId: asking.by,
    action: 'erase_person',
    subjectKind: 'person',
    subjectId: await office.personRequests.hashOf(subject.accounts[0] ?? ''),
  });
  return request;
}

/** Goes on with what was begun before `begunBefore` and is not done; answers how many erasures are done now. */
export async function finishErasures(office: PersonOffice, begunBefore: number): Promise<number> {
  const unfinished = (await office.personRequests.unfinished()).filter(({ askedAt }) => askedAt < begunBefore);
  for (const request of unfinished) await carryOutErasure(office, request);
  return unfinished.length;
}

/** Erases what was asked, as far as it is not erased already. */
export async function carryOutErasure(office: PersonOffice, request: NewPersonRequest): Promise<ErasureOutcome> {
  const subject = subjectAgain(office, request);
  const plan = await planErasure(office, subject);
  const gone = await eraseIncidents(office, plan, request.id);
  const attempts = await office.personErasing.attempts(subject.keys, dayIn(office.zone, office.now()));
  await office.personErasing.behaviours(subject.keys);
  await office.personErasing.counted(subject.keys);
  await office.personErasing.reports(subject.keys);
  const samples = await office.personErasing.samples(plan.samples);
  const findings = await office.personTraces.eraseFindings(subject.keys);
  await office.keptRosters.forget(subject.accounts);
  const searches = await office.personTraces.forgetInSearches(withoutPerson(subject, plan.searches));
  await office.personTraces.forgetInSayings(sayingsWithoutPerson(subject, await office.personTraces.sayings()));
  // What somebody took up in between stays after all, and with it what is around it in the log.
  const left = await planErasure(office, subject);
  const { records, unread } = await office.archive.erase(subject.keys, left.windows);
  await office.personErasing.attachments(subject, left.windows);
  const { stays, findingsThatStay, recordsThatStay } = left;
  const went = { ...gone, records, attempts, samples, findings, searches };
  const unreadDays = [...new Set(unread.map(({ day }) => day))].toSorted();
  const outcome: ErasureOutcome = { ...went, stays, findingsThatStay, recordsThatStay, unreadDays };
  await office.personRequests.finish(request.id, outcome, office.now());
  await office.personErasing.settle();
  return outcome;
}

async function eraseIncidents({ personErasing, now }: PersonOffice, { incidents }: Erasable, requestId: string) {
  let gone = { incidents: 0, flaggedRequests: 0 };
  for (const { id, version, eventCount } of incidents) {
    if (!(await personErasing.incident(id, version, { tombstone: `erased-${requestId}`, at: now() }))) continue;
    gone = { incidents: gone.incidents + 1, flaggedRequests: gone.flaggedRequests + eventCount };
  }
  return gone;
}

/** Without its checks: the roster may have changed since the request was accepted. */
function subjectAgain({ roster }: PersonOffice, { accounts }: NewPersonRequest): Subject {
  const person = findPerson(roster, accounts[0] ?? '');
  return {
    accounts,
    keys: keysOf(accounts),
    name: person?.name ?? null,
    role: person?.role ?? null,
  };
}

function requestOf(office: PersonOffice, { accounts }: Subject, { by, reason }: Asking): NewPersonRequest {
  return { id: randomUUID(), kind: 'erasure', askedAt: office.now(), askedBy: by, reason: reason.trim(), accounts };
}

/** Throws KnownError REASON_MISSING, REASON_LONG or REASON_NAMES: a reason is kept for years, and must not bring the name back. */
export function checkReason(reason: string, subject: Subject): void {
  if (reason.trim() === '') {
    throw new KnownError('REASON_MISSING', 'Nothing was done: there is no reason. Write why, and who asked for it.');
  }
  if (reason.length > MAX_REASON) {
    throw new KnownError('REASON_LONG', `Nothing was done: the reason is longer than ${MAX_REASON} characters.`);
  }
  if (!namesPerson(subject, reason)) return;
  throw new KnownError(
    'REASON_NAMES',
    'Nothing was done: the reason holds the name or the account. It is kept for years, so write it without, such as “the parents asked on 3 March”.',
  );
}
