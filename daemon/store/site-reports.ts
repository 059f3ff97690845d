import type { Kysely, Transaction } from 'kysely';
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Telling } from '../incidents/evidence.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { ReportedTrace, ReportOutcome } from '../incidents/site-report.ts';
import type { Database } from './database.ts';
import { addHandEntry, type NewHandEntry } from './hand-entries.ts';
import { closeReport, insertReport, type NewReport, readReport, type StoredReport } from './report-rows.ts';
import { readIdentity } from './rows.ts';
import type { Schema } from './schema.ts';

export interface ReportLink {
  readonly reportId: string;
  readonly incidentId: IncidentId;
  readonly at: number;
  /** Null where it was found by itself. */
  readonly by: StaffId | null;
  /** Where whoever reported it is the one it happened to; null otherwise. */
  readonly told: Telling | null;
  /** What the report says from now on, where nothing may be kept of its address. */
  readonly withheldSaw: string | null;
}

export interface ReportClosing {
  readonly id: string;
  readonly version: number;
  readonly outcome: ReportOutcome;
  readonly note: string;
  readonly by: StaffId;
  readonly at: number;
}

/** What people report to have seen. */
export interface SiteReports {
  /** Stores it, with the alert that it asks for. */
  add(report: NewReport): Promise<void>;
  byId(id: string): Promise<StoredReport | null>;
  /** Newest first. */
  list(view: 'open' | 'closed', limit: number): Promise<readonly StoredReport[]>;
  /** Sent since, of those that may still be linked. */
  since(sentAt: number, limit: number): Promise<readonly StoredReport[]>;
  /** The flagged requests of that time. */
  traces(from: number, to: number, limit: number): Promise<readonly ReportedTrace[]>;
  /** False where it was linked before. */
  link(link: ReportLink): Promise<boolean>;
  /** False where somebody was quicker. */
  close(closing: ReportClosing): Promise<boolean>;
  /** For the head alone from now on; false where somebody was quicker. */
  passOn(id: string, version: number): Promise<boolean>;
  /** Makes an incident of it; null where somebody was quicker. */
  raise(entry: NewHandEntry & { readonly reportId: string }, version: number): Promise<IncidentId | null>;
}

export function createSiteReports({ reader, writer }: Database, siteId: string): SiteReports {
  const reports = () => reader.selectFrom('site_reports').selectAll().where('site_id', '=', siteId);
  return {
    add: (report) => writer.transaction().execute((transaction) => insertReport(transaction, siteId, report)),
    async byId(id) {
      const row = await reports().where('id', '=', id).executeTakeFirst();
      return row ? readReport(row, await linksOf(reader, [id])) : null;
    },
    async list(view, limit) {
      const wanted = reports().where('status', view === 'open' ? '=' : '!=', 'open');
      const rows = await wanted.orderBy('sent_at', 'desc').orderBy('id').limit(limit).execute();
      const links = await linksOf(
        reader,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => readReport(row, links));
    },
    async since(sentAt, limit) {
      const rows = await reports()
        .where('sent_at', '>=', sentAt)
        .where('status', '!=', 'closed')
        .orderBy('sent_at', 'desc')
        .limit(limit)
        .execute();
      const links = await linksOf(
        reader,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => readReport(row, links));
    },
    traces: (from, to, limit) => tracesOf(reader, siteId, { from, to, limit }),
    link: (link) => writer.transaction().execute((transaction) => linkReport(transaction, siteId, link)),
    close: ({ id, version, ...how }) => closeReport(writer, { id, version, ...how, status: 'closed' }),
    async passOn(id, version) {
      const { numUpdatedRows } = await writer
        .updateTable('site_reports')
        .set({ audience: 'staff', version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('status', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    raise: (entry, version) =>
      writer.transaction().execute((transaction) => raise(transaction, siteId, entry, version)),
  };
}

async function linksOf(reader: Kysely<Schema>, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader.selectFrom('report_incidents').selectAll().where('report_id', 'in', ids).orderBy('at').execute();
}

async function tracesOf(
  reader: Kysely<Schema>,
  siteId: string,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
): Promise<readonly ReportedTrace[]> {
  const rows = await reader
    .selectFrom('events')
    .innerJoin('incidents', 'incidents.id', 'events.incident_id')
    .select(['events.incident_id', 'events.at', 'events.identity', 'events.record', 'events.matches'])
    .where('events.site_id', '=', siteId)
    .where('events.at', '>=', from)
    .where('events.at', '<=', to)
    .where('incidents.lane', '=', 'review')
    .orderBy('events.at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const { clientIp, urlDomain: host } = JSON.parse(row.record) as LogRecord;
    const matches = JSON.parse(row.matches) as readonly CategoryMatch[];
    const categories = matches.map(({ category }) => category);
    const incidentId = row.incident_id as IncidentId;
    return { incidentId, at: row.at, identity: readIdentity(row.identity), clientIp, host, categories };
  });
}

async function linkReport(transaction: Transaction<Schema>, siteId: string, link: ReportLink): Promise<boolean> {
  const { reportId, incidentId, at, by } = link;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('report_incidents')
    .values({ report_id: reportId, incident_id: incidentId, site_id: siteId, at, by_staff: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await note(transaction, siteId, link, 'reported', null);
  if (link.told !== null && !(await isSaidByStaff(transaction, incidentId)))
    await note(transaction, siteId, link, 'told', link.told);
  await settle(transaction, link);
  return true;
}

function note(
  transaction: Transaction<Schema>,
  siteId: string,
  { incidentId, at, by }: ReportLink,
  kind: 'reported' | 'told',
  detail: string | null,
) {
  return transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at, kind, by_staff: by, detail })
    .execute();
}

/** What a member of staff has written down counts more than what a form says. */
async function isSaidByStaff(transaction: Transaction<Schema>, id: IncidentId): Promise<boolean> {
  const said = await transaction
    .selectFrom('incident_history')
    .select('id')
    .where('incident_id', '=', id)
    .where('kind', '=', 'told')
    .where('by_staff', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return said !== undefined;
}

/** Where somebody may be in danger, a person looks at the report as well. */
async function settle(transaction: Transaction<Schema>, { reportId, at, by, withheldSaw }: ReportLink): Promise<void> {
  if (withheldSaw !== null)
    await transaction
      .updateTable('site_reports')
      .set({ saw: withheldSaw, host: null, is_withheld: 1 })
      .where('id', '=', reportId)
      .execute();
  const open = transaction
    .updateTable('site_reports')
    .set((table) => ({ status: 'linked', closed_at: at, closed_by: by, version: table('version', '+', 1) }))
    .where('id', '=', reportId)
    .where('status', '=', 'open');
  await (by === null ? open.where('is_in_danger', '=', 0) : open).execute();
}

async function raise(
  transaction: Transaction<Schema>,
  siteId: string,
  entry: NewHandEntry & { readonly reportId: string },
  version: number,
): Promise<IncidentId | null> {
  const { reportId, by, now: at } = entry;
  const closing = { id: reportId, version, outcome: null, note: null, by, at, status: 'linked' } as const;
  if (!(await closeReport(transaction, closing))) return null;
  const incidentId = await addHandEntry(transaction, siteId, entry);
  const link = { reportId, incidentId, at, by, told: null, withheldSaw: null };
  await linkReport(transaction, siteId, link);
  return incidentId;
}
