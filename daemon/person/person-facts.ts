import type { Remembered } from '../activity/behaviour/remembered.ts';
import { entryTitleOf } from '../answers/entry-title.ts';
import { foldAccount } from '../identity/account.ts';
import { ROLE_WORDS } from '../identity/role-words.ts';
import type { RosterRow } from '../identity/roster-rows.ts';
import { ITSELF, type StaffId } from '../incidents/incident.ts';
import type { Policy } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';
import type { ArchiveCount } from '../records/archive.ts';
import { everything } from '../records/question.ts';
import type { StoredRemoval } from '../store/access-removals.ts';
import type { StoredAccount } from '../store/hand-entries.ts';
import type { StoredFinding } from '../store/hindsight.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredLetter } from '../store/letters.ts';
import type { PersonAttachment } from '../store/person-attachments.ts';
import type { PersonRequest } from '../store/person-requests.ts';
import type { PersonAlert, PersonAttempts, PersonAudit, PersonEvent, PersonSample } from '../store/person-rows.ts';
import type { StoredReport } from '../store/report-rows.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { StoredSearch } from '../store/searches.ts';
import type { StaffAccount } from '../store/staff.ts';
import { samplesNaming } from './own-lines.ts';
import { allTime, type PersonOffice } from './person-office.ts';
import { searchesNaming } from './searches-naming.ts';
import type { Subject } from './subjects.ts';

/** An incident with all that is kept of it. */
export interface PersonIncident {
  readonly incident: StoredIncident;
  readonly ruleTitle: string;
  readonly policyTitle: string;
  readonly events: readonly PersonEvent[];
  readonly history: readonly StoredHistory[];
  /** What a member of staff wrote, where no log shows it. */
  readonly account: StoredAccount | null;
  /** Letters that were written about it, and when access was taken away because of it. */
  readonly letters: readonly StoredLetter[];
  readonly removals: readonly StoredRemoval[];
}

/** All that is kept about one person, but for the requests in the log, which are too many to hold. */
export interface PersonFacts {
  readonly subject: Subject;
  readonly incidents: readonly PersonIncident[];
  readonly alerts: readonly PersonAlert[];
  /** Who looked at the incidents, or asked for the person's data. */
  readonly audit: readonly PersonAudit[];
  readonly attempts: readonly PersonAttempts[];
  /** What is remembered towards what only many requests show. */
  readonly behaviours: readonly Remembered[];
  readonly samples: readonly PersonSample[];
  /** What was reported from their devices. */
  readonly reports: readonly StoredReport[];
  /** When the accounts were signed in, and where. */
  readonly attachments: readonly PersonAttachment[];
  readonly requests: readonly PersonRequest[];
  /** Searches of the log for the person. */
  readonly searches: readonly StoredSearch[];
  readonly findings: readonly StoredFinding[];
  /** Where the person has an account of the dashboard, and what was done with it. */
  readonly account: { readonly account: StaffAccount; readonly audit: readonly PersonAudit[] } | null;
  readonly records: ArchiveCount;
  /** What the school's own lists of accounts say of the person, as they were last read. */
  readonly listed: readonly ListedAccount[];
  /** What a member of staff is called where no name may stand. */
  roleOf(staffId: StaffId | null): string;
}

export interface ListedAccount {
  readonly place: string;
  readonly readAt: number;
  readonly row: RosterRow;
}

export async function gatherFacts(office: PersonOffice, subject: Subject): Promise<PersonFacts> {
  const { personRows, personRequests } = office;
  const staff = await office.staff.all();
  const stored = await personRows.incidents(subject.keys);
  const ids = stored.map(({ id }) => id);
  const hashes = await Promise.all(subject.accounts.map((account) => personRequests.hashOf(account)));
  const [incidents, alerts, ofIncidents, ofPerson, attempts, behaviours, samples, requests, records] =
    await Promise.all([
      Promise.all(stored.map((incident) => incidentOf(office, incident))),
      personRows.alerts(ids),
      personRows.audit('incident', ids),
      personRows.audit('person', hashes),
      personRows.attempts(subject.keys),
      personRows.behaviours(subject.keys),
      personRows.samples(),
      personRequests.about(subject.accounts),
      office.archive.count({ ...everything(allTime(office.now())), subjects: subject.keys }, UNBOUNDED),
    ]);
  return {
    subject,
    incidents,
    alerts,
    audit: [...ofIncidents, ...ofPerson].toSorted((one, other) => one.at - other.at),
    attempts,
    behaviours,
    samples: samplesNaming(subject, samples),
    reports: await personRows.reports(subject.keys),
    attachments: await personRows.attachments(subject.accounts),
    requests,
    searches: searchesNaming(subject, await office.personTraces.searches()),
    findings: await office.personTraces.findings(subject.keys),
    account: await accountOf(office, staff, subject),
    records,
    listed: await listedOf(office, subject),
    roleOf: rolesOf(staff),
  };
}

export const UNBOUNDED = { deadlineMs: null, signal: null };

async function incidentOf(office: PersonOffice, incident: StoredIncident): Promise<PersonIncident> {
  const policy: Policy = (await office.policies.byVersion(incident.policyVersion)) ?? office.policy;
  const ofPolicy = [...policy.rules, ...office.policy.rules].find(({ id }) => id === incident.ruleId);
  const rule = ofPolicy ?? handRule(incident.ruleId);
  return {
    incident,
    ruleTitle: rule === null ? incident.ruleId : incident.origin === 'log' ? rule.title : entryTitleOf(rule),
    policyTitle: policy.title,
    events: await office.personRows.events(incident.id),
    history: await office.incidents.history(incident.id),
    letters: await office.letters.of(incident.id),
    removals: await office.accessRemovals.of(incident.id),
    account: await office.handEntries.of(incident.id),
  };
}

async function listedOf({ keptRosters }: PersonOffice, { accounts }: Subject): Promise<readonly ListedAccount[]> {
  const kept = await keptRosters.all();
  return kept.flatMap(({ place, readAt, rows }) =>
    rows.filter((row) => accounts.includes(foldAccount(row.account))).map((row) => ({ place, readAt, row })),
  );
}

/** A member of staff signs in to the dashboard with an address; what stands before the @ is the account. */
async function accountOf({ personRows }: PersonOffice, staff: readonly StaffAccount[], { accounts }: Subject) {
  const account = staff.find(({ email }) => accounts.includes(localPartOf(email)));
  return account === undefined ? null : { account, audit: await personRows.auditBy(account.id) };
}

export function localPartOf(email: string): string {
  return email.slice(0, email.lastIndexOf('@')).toLowerCase();
}

function rolesOf(staff: readonly StaffAccount[]): PersonFacts['roleOf'] {
  const roles = new Map(staff.map(({ id, role }) => [id, ROLE_WORDS[role]]));
  return (staffId) =>
    staffId === null || staffId === ITSELF ? 'Filterwatch itself' : (roles.get(staffId) ?? 'a member of staff');
}
