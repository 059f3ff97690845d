/** Reports as rows, and back: one place that knows both. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Audience, Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { ReportedHow, Reporter, ReportLanguage, ReportOutcome } from '../incidents/site-report.ts';
import { heldIncidents } from './held-incidents.ts';
import { readIdentity } from './rows.ts';
import type { Schema } from './schema.ts';

export interface NewReport {
  readonly id: string;
  readonly sentAt: number;
  readonly language: ReportLanguage;
  /** Null where nothing may be kept of it. */
  readonly saw: string | null;
  readonly hosts: readonly string[];
  readonly isWithheld: boolean;
  readonly from: number;
  readonly to: number;
  readonly reporter: Reporter;
  readonly reporterName: string | null;
  readonly reporterClass: string | null;
  readonly how: ReportedHow;
  readonly isInDanger: boolean;
  readonly clientIp: string | null;
  /** Whose device it was sent from, by what is known of that minute. */
  readonly identity: Identity;
  readonly audience: Audience;
}

export interface StoredReport extends NewReport {
  readonly status: 'open' | 'linked' | 'closed';
  readonly outcome: ReportOutcome | null;
  readonly closedBy: StaffId | null;
  readonly closedAt: number | null;
  readonly note: string | null;
  readonly version: number;
  readonly incidents: readonly { readonly id: IncidentId; readonly at: number; readonly by: StaffId | null }[];
}

export async function insertReport(transaction: Transaction<Schema>, siteId: string, report: NewReport): Promise<void> {
  const { id, sentAt, isInDanger } = report;
  await transaction
    .insertInto('site_reports')
    .values({
      ...{ id, site_id: siteId, sent_at: sentAt, language: report.language, saw: report.saw },
      host: report.hosts.length === 0 ? null : report.hosts.join(' '),
      ...{ is_withheld: report.isWithheld ? 1 : 0, from_at: report.from, to_at: report.to },
      ...{ reporter: report.reporter, reporter_name: report.reporterName, reporter_class: report.reporterClass },
      ...{ how: report.how, is_in_danger: isInDanger ? 1 : 0, client_ip: report.clientIp },
      ...{ identity: JSON.stringify(report.identity), subject_key: subjectKeyOf(report.identity) },
      ...{ audience: report.audience, status: 'open', outcome: null, closed_by: null, closed_at: null },
      ...{ note: null, version: 1 },
    })
    .execute();
  if (isInDanger) await queueAlert(transaction, siteId, { id, sentAt });
}

/** Committed with its cause, like every alert. */
async function queueAlert(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, sentAt }: Pick<NewReport, 'id' | 'sentAt'>,
): Promise<void> {
  await transaction
    .insertInto('outbox')
    .values({
      ...{ id: `report-${id}`, site_id: siteId, kind: 'report_alert', subject_id: id, created_at: sentAt },
      ...{ attempts: 0, next_attempt_at: sentAt, last_error: null, closed_at: null, outcome: null },
    })
    .execute();
}

interface Closing {
  readonly id: string;
  readonly version: number;
  readonly status: 'linked' | 'closed';
  readonly outcome: ReportOutcome | null;
  readonly note: string | null;
  readonly by: StaffId;
  readonly at: number;
}

/** False where somebody was quicker. */
export async function closeReport(
  db: Kysely<Schema>,
  { id, version, status, outcome, note, by, at }: Closing,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('site_reports')
    .set({ status, outcome, note, closed_by: by, closed_at: at, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type LinkRow = Selectable<Schema['report_incidents']>;

export function readReport(row: Selectable<Schema['site_reports']>, links: readonly LinkRow[]): StoredReport {
  const own = links.filter((link) => link.report_id === row.id);
  return {
    id: row.id,
    sentAt: row.sent_at,
    language: row.language as ReportLanguage,
    saw: row.saw,
    hosts: row.host === null ? [] : row.host.split(' '),
    isWithheld: row.is_withheld === 1,
    from: row.from_at,
    to: row.to_at,
    reporter: row.reporter as Reporter,
    reporterName: row.reporter_name,
    reporterClass: row.reporter_class,
    how: row.how as ReportedHow,
    isInDanger: row.is_in_danger === 1,
    clientIp: row.client_ip,
    identity: readIdentity(row.identity),
    audience: row.audience as Audience,
    status: row.status as StoredReport['status'],
    outcome: row.outcome as ReportOutcome | null,
    closedBy: row.closed_by as StaffId | null,
    closedAt: row.closed_at,
    note: row.note,
    version: row.version,
    incidents: own.map((link) => ({
      id: link.incident_id as IncidentId,
      at: link.at,
      by: link.by_staff as StaffId | null,
    })),
  };
}

/** What belongs to an incident under a legal hold. */
export function reportsOfHeld(db: Pick<Kysely<Schema>, 'selectFrom'>) {
  return db.selectFrom('report_incidents').select('report_id').where('incident_id', 'in', heldIncidents(db));
}
