import type { Kysely } from 'kysely';
import type { Remembered } from '../activity/behaviour/remembered.ts';
import { fingerprintStart } from '../incidents/fingerprint.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { behavioursOf } from './behaviours.ts';
import type { Database } from './database.ts';
import { attachmentsOf, type PersonAttachment } from './person-attachments.ts';
import { readReport, type StoredReport } from './report-rows.ts';
import { readEvent, readIncident, type StoredEvent, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

/** A flagged request, with what tells where it came from. */
export interface PersonEvent extends StoredEvent {
  readonly id: string;
  readonly sourceId: string;
  readonly ruleId: string;
  readonly listVersion: string;
}

/** An alert that was sent, or waits. */
export interface PersonAlert {
  readonly incidentId: IncidentId;
  readonly queuedAt: number;
  /** Null while it waits. */
  readonly endedAt: number | null;
  /** 'done' when it was sent; what prevented it otherwise. */
  readonly outcome: string | null;
}

/** Somebody looked at something, or changed it. */
export interface PersonAudit {
  readonly at: number;
  readonly staffId: StaffId | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

export interface PersonAttempts {
  readonly schoolDay: string;
  readonly ruleId: string;
  readonly attempts: number;
}

/** A line that was not understood and kept as an example. */
export interface PersonSample {
  readonly sourceId: string;
  readonly reason: string;
  readonly at: number;
  readonly sample: string;
}

/** What the store knows of one subject, outside of the archive. */
export interface PersonRows {
  /** Oldest first. */
  incidents(subjectKeys: readonly string[]): Promise<readonly StoredIncident[]>;
  /** All of them, oldest first. */
  events(id: IncidentId): Promise<readonly PersonEvent[]>;
  alerts(ids: readonly IncidentId[]): Promise<readonly PersonAlert[]>;
  /** Who looked at these, oldest first. */
  audit(subjectKind: string, subjectIds: readonly string[]): Promise<readonly PersonAudit[]>;
  /** What this member of staff looked at or changed. */
  auditBy(staffId: StaffId): Promise<readonly PersonAudit[]>;
  attempts(subjectKeys: readonly string[]): Promise<readonly PersonAttempts[]>;
  /** What is remembered towards what only many requests show. */
  behaviours(subjectKeys: readonly string[]): Promise<readonly Remembered[]>;
  /** What was reported from their devices, oldest first. */
  reports(subjectKeys: readonly string[]): Promise<readonly StoredReport[]>;
  samples(): Promise<readonly PersonSample[]>;
  /** Where these accounts, folded, were signed in, oldest first. */
  attachments(accounts: readonly string[]): Promise<readonly PersonAttachment[]>;
}

export function createPersonRows({ reader }: Database, siteId: string): PersonRows {
  const shelf: Shelf = { reader, siteId };
  return {
    async incidents(subjectKeys) {
      const found = await Promise.all(subjectKeys.map((key) => incidentsOf(shelf, key)));
      return found.flat().toSorted((a, b) => a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1));
    },
    events: (id) => eventsOf(shelf, id),
    alerts: (ids) => inChunks(ids, (some) => alertsOf(shelf, some)),
    audit: (kind, ids) => inChunks(ids, (some) => auditOf(shelf, kind, some)),
    auditBy: (staffId) => auditBy(shelf, staffId),
    attempts: (subjectKeys) => attemptsOf(shelf, subjectKeys),
    behaviours: (subjectKeys) => behavioursOf(shelf, siteId, subjectKeys),
    reports: (subjectKeys) => reportsOf(shelf, subjectKeys),
    samples: () => samplesOf(shelf),
    attachments: (accounts) => attachmentsOf({ db: reader, siteId }, accounts),
  };
}

interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}

/** The sign after the bar: a fingerprint that begins with `start` is less than this. */
const AFTER_BAR = '}';

async function incidentsOf({ reader, siteId }: Shelf, subjectKey: string): Promise<readonly StoredIncident[]> {
  const start = fingerprintStart(siteId, subjectKey);
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('fingerprint', '>=', start)
    .where('fingerprint', '<', `${start.slice(0, -1)}${AFTER_BAR}`)
    .execute();
  return rows.map(readIncident);
}

async function eventsOf({ reader }: Shelf, id: IncidentId): Promise<readonly PersonEvent[]> {
  const rows = await reader
    .selectFrom('events')
    .selectAll()
    .where('incident_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...readEvent(row),
    id: row.id,
    sourceId: row.source_id,
    ruleId: row.rule_id,
    listVersion: row.list_version,
  }));
}

async function alertsOf({ reader, siteId }: Shelf, ids: readonly IncidentId[]): Promise<readonly PersonAlert[]> {
  const rows = await reader
    .selectFrom('outbox')
    .select(['subject_id', 'created_at', 'closed_at', 'outcome'])
    .where('site_id', '=', siteId)
    .where('kind', '=', 'alert')
    .where('subject_id', 'in', ids)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    incidentId: row.subject_id as IncidentId,
    queuedAt: row.created_at,
    endedAt: row.closed_at,
    outcome: row.outcome,
  }));
}

function auditRows({ reader, siteId }: Shelf) {
  return reader
    .selectFrom('audit')
    .select(['at', 'staff_id', 'action', 'subject_kind', 'subject_id'])
    .where('site_id', '=', siteId)
    .orderBy('at')
    .orderBy('id');
}

async function auditOf(shelf: Shelf, kind: string, ids: readonly string[]): Promise<readonly PersonAudit[]> {
  const rows = await auditRows(shelf).where('subject_kind', '=', kind).where('subject_id', 'in', ids).execute();
  return rows.map(readAudit);
}

async function auditBy(shelf: Shelf, staffId: string): Promise<readonly PersonAudit[]> {
  return (await auditRows(shelf).where('staff_id', '=', staffId).execute()).map(readAudit);
}

function readAudit(row: Pick<Schema['audit'], 'at' | 'staff_id' | 'action' | 'subject_kind' | 'subject_id'>) {
  return {
    at: row.at,
    staffId: row.staff_id as StaffId | null,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
  };
}

async function attemptsOf({ reader, siteId }: Shelf, keys: readonly string[]): Promise<readonly PersonAttempts[]> {
  const rows = await reader
    .selectFrom('attempts')
    .select(['school_day', 'rule_id', 'attempts'])
    .where('site_id', '=', siteId)
    .where('subject_key', 'in', keys)
    .orderBy('school_day')
    .orderBy('rule_id')
    .execute();
  return rows.map((row) => ({ schoolDay: row.school_day, ruleId: row.rule_id, attempts: row.attempts }));
}

async function reportsOf({ reader, siteId }: Shelf, keys: readonly string[]): Promise<readonly StoredReport[]> {
  const rows = await reader
    .selectFrom('site_reports')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('subject_key', 'in', keys)
    .orderBy('sent_at')
    .execute();
  return rows.map((row) => readReport(row, []));
}

async function samplesOf({ reader, siteId }: Shelf): Promise<readonly PersonSample[]> {
  const rows = await reader.selectFrom('malformed_samples').selectAll().where('site_id', '=', siteId).execute();
  return rows.map((row) => ({ sourceId: row.source_id, reason: row.reason, at: row.at, sample: row.sample }));
}

/** As many ids as a statement takes at once, with room to spare. */
const CHUNK = 500;

async function inChunks<Id, Row>(
  ids: readonly Id[],
  ask: (some: readonly Id[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) rows.push(...(await ask(ids.slice(from, from + CHUNK))));
  return rows;
}
