import type { Kysely, Transaction } from 'kysely';
import { personOfSubject } from '../identity/subject-key.ts';
import { incidentIdOf } from '../incidents/fingerprint.ts';
import type { IncidentChange } from '../incidents/group.ts';
import { type CameToLight, type HandEntry, handFingerprint, tellingOf } from '../incidents/hand-entry.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { queueAlerts } from './commit-alerts.ts';
import type { Database } from './database.ts';
import { readIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** What was written of an incident that no log shows. */
export interface StoredAccount {
  readonly whatHappened: string;
  readonly cameToLight: CameToLight;
  readonly severityReason: string | null;
  readonly enteredBy: StaffId;
  readonly enteredAt: number;
  readonly changedAt: number | null;
  readonly reportId: string | null;
}

export interface NewHandEntry extends HandEntry {
  readonly schoolDay: string;
  readonly by: StaffId;
  readonly now: number;
  /** The report that it is made of. */
  readonly reportId: string | null;
}

export interface EntryChange extends NewHandEntry {
  readonly id: IncidentId;
  readonly version: number;
}

/** Incidents that members of staff write down. */
export interface HandEntries {
  /** Stores it with its alert, and answers its id. */
  add(entry: NewHandEntry): Promise<IncidentId>;
  /** What it says from now on; false, and nothing changed, where somebody changed the incident since `version` was read. */
  change(change: EntryChange): Promise<boolean>;
  /** Null for an incident that a log shows. */
  of(id: IncidentId): Promise<StoredAccount | null>;
}

export function createHandEntries({ reader, writer }: Database, siteId: string): HandEntries {
  return {
    add: (entry) => writer.transaction().execute((transaction) => addHandEntry(transaction, siteId, entry)),
    change: (change) => writer.transaction().execute((transaction) => changeEntry(transaction, siteId, change)),
    of: (id) => accountOf(reader, id),
  };
}

/** Within a transaction of the caller's: a report becomes an incident and is closed, or neither. */
export async function addHandEntry(
  transaction: Transaction<Schema>,
  siteId: string,
  entry: NewHandEntry,
): Promise<IncidentId> {
  const fingerprint = handFingerprint(siteId, entry, entry.schoolDay);
  const sequence = await nextSequence(transaction, fingerprint);
  const id = incidentIdOf(fingerprint, sequence);
  await transaction
    .insertInto('incidents')
    .values({
      ...{ id, site_id: siteId, fingerprint, sequence, ...columnsOf(entry) },
      ...{ event_count: 0, blocked_count: 0, search_count: 0, look_up_count: 0 },
      ...{ status: 'new', state: JSON.stringify({ status: 'new' }), state_before: null, assignee: null },
      ...{ version: 1, raised_at: entry.now, closed_at: null, lane: 'review' },
      ...{ class_key: null, cluster_role: 'none', origin: entry.reportId === null ? 'hand' : 'report' },
    })
    .execute();
  await transaction
    .insertInto('incident_accounts')
    .values({
      ...{ incident_id: id, site_id: siteId, ...textsOf(entry) },
      ...{ entered_by: entry.by, entered_at: entry.now, changed_at: null, report_id: entry.reportId },
    })
    .execute();
  await note(transaction, siteId, { id, at: entry.now, kind: 'entered', by: entry.by, detail: entry.severity });
  await tell(transaction, siteId, id, entry);
  await alert(transaction, id, entry.now);
  return id;
}

/** After the highest there is, also where one between has been erased. */
async function nextSequence(transaction: Transaction<Schema>, fingerprint: string): Promise<number> {
  const row = await transaction
    .selectFrom('incidents')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

async function changeEntry(transaction: Transaction<Schema>, siteId: string, change: EntryChange): Promise<boolean> {
  const { id, version, by, now } = change;
  const fingerprint = handFingerprint(siteId, change, change.schoolDay);
  const { numUpdatedRows } = await transaction
    .updateTable('incidents')
    .set({
      ...columnsOf(change),
      fingerprint,
      sequence: await sequenceOf(transaction, id, fingerprint),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '!=', 'resolved')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await transaction
    .updateTable('incident_accounts')
    .set({ ...textsOf(change), changed_at: now })
    .where('incident_id', '=', id)
    .execute();
  await note(transaction, siteId, { id, at: now, kind: 'entry_changed', by, detail: null });
  // What the same person said of it before does not stand any more.
  await transaction
    .deleteFrom('incident_history')
    .where('incident_id', '=', id)
    .where('kind', '=', 'told')
    .where('by_staff', '=', by)
    .execute();
  await tell(transaction, siteId, id, change);
  await alert(transaction, id, now);
  return true;
}

/** Where it says the same of the same person and day, its place stays. */
async function sequenceOf(transaction: Transaction<Schema>, id: IncidentId, fingerprint: string): Promise<number> {
  const row = await transaction
    .selectFrom('incidents')
    .select(['fingerprint', 'sequence'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.fingerprint === fingerprint ? row.sequence : nextSequence(transaction, fingerprint);
}

function columnsOf(entry: NewHandEntry) {
  const { subject, audience, ruleId, policyVersion, severity, at, schoolDay } = entry;
  return {
    subject: JSON.stringify(subject),
    subject_person: personOfSubject(subject),
    audience,
    rule_id: ruleId,
    policy_version: policyVersion,
    severity: severityRank(severity),
    first_seen: at,
    last_seen: at,
    school_day: schoolDay,
  };
}

function textsOf({ whatHappened, cameToLight, severityReason }: NewHandEntry) {
  return { what_happened: whatHappened, came_to_light: cameToLight, severity_reason: severityReason };
}

interface Note {
  readonly id: IncidentId;
  readonly at: number;
  readonly kind: 'entered' | 'entry_changed' | 'told';
  readonly by: StaffId;
  readonly detail: string | null;
}

async function note(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, at, kind, by, detail }: Note,
): Promise<void> {
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: id, at, kind, by_staff: by, detail })
    .execute();
}

/** Whoever it happened to told us themselves: the policy's responses ask for that. */
async function tell(
  transaction: Transaction<Schema>,
  siteId: string,
  id: IncidentId,
  { cameToLight, now, by }: NewHandEntry,
): Promise<void> {
  const detail = tellingOf(cameToLight);
  if (detail !== null) await note(transaction, siteId, { id, at: now, kind: 'told', by, detail });
}

async function alert(transaction: Transaction<Schema>, id: IncidentId, now: number): Promise<void> {
  const row = await transaction.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const incident = readIncident(row);
  const change: IncidentChange = { kind: 'raised', incident, sequence: incident.sequence, events: [] };
  await queueAlerts(transaction, { now }, { changes: [change], wholeClasses: [] });
}

async function accountOf(reader: Kysely<Schema>, id: IncidentId): Promise<StoredAccount | null> {
  const row = await reader.selectFrom('incident_accounts').selectAll().where('incident_id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return {
    whatHappened: row.what_happened,
    cameToLight: row.came_to_light as CameToLight,
    severityReason: row.severity_reason,
    enteredBy: row.entered_by as StaffId,
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
    reportId: row.report_id,
  };
}
