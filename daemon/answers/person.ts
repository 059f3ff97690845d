import type {
  DaemonApi,
  Erasure,
  ErasureAsked,
  PersonAsked,
  PersonKept,
  PersonNamed,
  PersonRefusal,
  Viewer,
} from '../api/contract.ts';
import { KnownError } from '../errors.ts';
import { isToldOf } from '../identity/people-seen.ts';
import { beginErasure, carryOutErasure } from '../person/erase-person.ts';
import { exportPerson } from '../person/export-person.ts';
import { UNBOUNDED } from '../person/person-facts.ts';
import { allTime } from '../person/person-office.ts';
import { type Erasable, planErasure } from '../person/plan-erasure.ts';
import { type Subject, subjectOf } from '../person/subjects.ts';
import { everything } from '../records/question.ts';
import { staffNamesOf } from './incident-row.ts';
import { type Office, reachOf } from './office.ts';

export type PersonAnswers = Pick<DaemonApi, 'personKept' | 'exportPerson' | 'planErasure' | 'erasePerson'>;

/** One person's data, for the head alone. */
export function createPersonAnswers(office: Office): PersonAnswers {
  return {
    personKept: (viewer, named) =>
      forHead(office, viewer, named, async () => ({ kind: 'found', kept: await keptOf(office, viewer, named) })),
    exportPerson: (viewer, named, reason) =>
      forHead(office, viewer, named, async () => ({
        kind: 'made',
        ...(await exportPerson(office, named, { by: viewer.staffId, reason })),
      })),
    planErasure: (viewer, named) =>
      forHead(office, viewer, named, async () => {
        const plan = await planErasure(office, await lookedUp(office, viewer, named));
        return { kind: 'planned', erasure: erasureOf(plan) };
      }),
    erasePerson: (viewer, named, asked) =>
      forHead(office, viewer, named, async () => ({
        kind: 'begun',
        erasure: await erase(office, viewer, named, asked),
      })),
  };
}

/** It may take minutes, so the page does not wait for it; whatever stops it, the daemon goes on with it within the hour. */
async function erase(office: Office, viewer: Viewer, named: PersonNamed, asked: ErasureAsked): Promise<Erasure> {
  if (asked.confirmation.trim() !== named.account.trim()) throw notConfirmed();
  const plan = await planErasure(office, subjectOf(named, office.roster));
  const request = await beginErasure(office, named, { by: viewer.staffId, reason: asked.reason });
  void carryOutErasure(office, request).catch((error: unknown) => {
    const why = error instanceof Error ? error.name : typeof error;
    office.log.error({ requestId: request.id, error: why }, 'An erasure stopped half-way. It goes on within the hour.');
  });
  return erasureOf(plan);
}

/** What a person can mend is answered; anything else is a bug or an outage. */
async function forHead<Result>(
  office: Office,
  viewer: Viewer,
  named: PersonNamed,
  answer: () => Promise<Result>,
): Promise<Result | PersonRefusal> {
  if (!viewer.powers.includes('people')) {
    return { kind: 'refused', code: 'NOT_FOR_YOUR_ROLE', message: 'One person’s data is for the head alone.' };
  }
  try {
    checkToldOf(office, viewer, named);
    return await answer();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}

/** What is kept of a head holds what is about them, which no head is told: somebody else gives it out. */
function checkToldOf({ roster }: Office, viewer: Viewer, named: PersonNamed): void {
  const { accounts, role } = subjectOf(named, roster);
  const audience = role === 'staff' ? 'staff' : 'pupils';
  const isTold = (personId: string) =>
    isToldOf(reachOf(viewer), { identity: { kind: 'person', personId, group: '', via: 'log' }, audience });
  if (accounts.every(isTold)) return;
  throw new KnownError(
    'NOT_FOR_YOU',
    'Nothing was done: nobody asks for what is kept about themselves, or about a head, here. Whoever runs the server can: filterwatch person export.',
  );
}

function notConfirmed(): KnownError {
  return new KnownError(
    'NOT_CONFIRMED',
    'Nothing was erased: what was typed to confirm is not the account. Type the account exactly as it stands above.',
  );
}

async function keptOf(office: Office, viewer: Viewer, named: PersonNamed): Promise<PersonKept> {
  const subject = await lookedUp(office, viewer, named);
  const { personRows } = office;
  const [incidents, { records, first, last }, asked] = await Promise.all([
    personRows.incidents(subject.keys),
    office.archive.count({ ...everything(allTime(office.now())), subjects: subject.keys }, UNBOUNDED),
    askedOf(office, subject),
  ]);
  return {
    accounts: subject.accounts,
    name: subject.name,
    group: office.roster.people.get(subject.accounts[0] ?? '')?.group ?? null,
    records,
    first,
    last,
    incidents: incidents.length,
    flaggedRequests: incidents.reduce((sum, { eventCount }) => sum + eventCount, 0),
    asked,
  };
}

/** Who is meant, once it is written down that somebody looks. */
async function lookedUp(office: Office, { staffId }: Viewer, named: PersonNamed): Promise<Subject> {
  const subject = subjectOf(named, office.roster);
  const subjectId = await office.personRequests.hashOf(subject.accounts[0] ?? '');
  const about = { action: 'look_up_person', subjectKind: 'person', subjectId } as const;
  await office.audit.add({ at: office.now(), staffId, ...about });
  return subject;
}

async function askedOf(office: Office, { accounts }: Subject): Promise<readonly PersonAsked[]> {
  const [requests, names] = await Promise.all([office.personRequests.about(accounts), staffNamesOf(office)]);
  return requests.map(({ kind, askedAt, askedBy, reason, finishedAt }) => ({
    kind,
    at: askedAt,
    byName: askedBy === null ? null : (names.get(askedBy) ?? null),
    reason,
    finishedAt,
  }));
}

function erasureOf(plan: Erasable): Erasure {
  const { records, flaggedRequests, attempts, findings, stays, findingsThatStay, recordsThatStay } = plan;
  const [incidents, samples, searches] = [plan.incidents.length, plan.samples.length, plan.searches.length];
  const went = { records, incidents, flaggedRequests, attempts, samples, findings, searches };
  return { ...went, stays, findingsThatStay, recordsThatStay };
}
