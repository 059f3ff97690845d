/** Reports as they were made: one for each period, and what was made again beside it. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { StaffId } from '../incidents/incident.ts';
import type { Report, ReportPeriodKind } from '../report/report.ts';
import type { Database } from './database.ts';
import type { StoredEnding } from './outbox.ts';
import { queueEffect } from './queue-effect.ts';
import type { Schema } from './schema.ts';

/** Which report, and what became of it. */
export interface KeptReport {
  readonly period: string;
  readonly version: number;
  readonly kind: ReportPeriodKind;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly madeAt: number;
  /** Null where the clock made it. */
  readonly madeBy: StaffId | null;
  readonly sending: ReportSending;
}

export type ReportSending =
  | { readonly kind: 'not_mailed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface Reports {
  /** Every version of every period, the newest period first, its newest version first. */
  all(): Promise<readonly KeptReport[]>;
  has(period: string): Promise<boolean>;
  /** The newest version where none is named; null where there is none. */
  report(
    period: string,
    version: number | null,
  ): Promise<{ readonly kept: KeptReport; readonly report: Report } | null>;
  /** The first of its period, with the mail that tells of it where it is to be mailed; false where there is one already. */
  keepFirst(report: Report, isMailed: boolean): Promise<boolean>;
  /** Made again by somebody: the first stays, and this one follows. Answers its version. */
  keepAgain(report: Report, by: StaffId): Promise<number>;
}

/** The outbox row that mails a report. */
export function reportMailId(period: string): string {
  return `weekly-report-${period}`;
}

export function createReports({ reader, writer }: Database, siteId: string): Reports {
  return {
    async all() {
      const rows = await keptOf(reader, siteId).orderBy('first_day', 'desc').orderBy('version', 'desc').execute();
      return rows.map(readKept);
    },
    async has(period) {
      const row = await of(reader, siteId, period).select('version').limit(1).executeTakeFirst();
      return row !== undefined;
    },
    async report(period, version) {
      const all = of(reader, siteId, period).selectAll().orderBy('version', 'desc').limit(1);
      const row = await (version === null ? all : all.where('version', '=', version)).executeTakeFirst();
      return row === undefined ? null : { kept: readKept(row), report: readReport(row.report) };
    },
    keepFirst: (report, isMailed) =>
      writer.transaction().execute(async (transaction) => {
        const row = { ...rowOf(siteId, report), version: 1, made_by: null, is_mailed: isMailed ? 1 : 0 };
        if (!(await insert(transaction, row))) return false;
        if (isMailed) await queueMail(transaction, siteId, report);
        return true;
      }),
    keepAgain: (report, by) =>
      writer.transaction().execute(async (transaction) => {
        const newest = await of(transaction, siteId, report.period.id)
          .select(({ fn }) => fn.max<number | null>('version').as('version'))
          .executeTakeFirst();
        const version = Number(newest?.version ?? 0) + 1;
        await insert(transaction, { ...rowOf(siteId, report), version, made_by: by, is_mailed: 0 });
        return version;
      }),
  };
}

/** The report says what became of its mail, in the same transaction that closes the row of the outbox. */
export async function closeReportMail(
  db: Transaction<Schema>,
  siteId: string,
  { id, at, ending }: { readonly id: string; readonly at: number; readonly ending: StoredEnding },
): Promise<void> {
  await db
    .updateTable('reports')
    .set(ending.kind === 'done' ? { sent_at: at } : { not_sent: ending.message })
    .where('site_id', '=', siteId)
    .where('period', '=', id)
    .where('version', '=', 1)
    .execute();
}

function of(db: Kysely<Schema>, siteId: string, period: string) {
  return db.selectFrom('reports').where('site_id', '=', siteId).where('period', '=', period);
}

const KEPT = [
  ...(['period', 'version', 'kind', 'first_day', 'last_day', 'made_at', 'made_by'] as const),
  ...(['is_mailed', 'sent_at', 'not_sent'] as const),
] as const;
type KeptRow = Pick<Selectable<Schema['reports']>, (typeof KEPT)[number]>;

function keptOf(db: Kysely<Schema>, siteId: string) {
  return db.selectFrom('reports').select(KEPT).where('site_id', '=', siteId);
}

function rowOf(siteId: string, report: Report) {
  const { id, kind, firstDay, lastDay } = report.period;
  const days = { first_day: firstDay, last_day: lastDay };
  return {
    ...{ site_id: siteId, period: id, kind, ...days, made_at: report.madeAt, report: JSON.stringify(report) },
    ...{ sent_at: null, not_sent: null },
  };
}

async function insert(db: Transaction<Schema>, row: Schema['reports']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
}

async function queueMail(db: Transaction<Schema>, siteId: string, { period, madeAt }: Report): Promise<void> {
  const { id } = period;
  await queueEffect(db, { id: reportMailId(id), siteId, kind: 'weekly_report', subjectId: id, now: madeAt });
}

function readKept(row: KeptRow): KeptReport {
  return {
    period: row.period,
    version: row.version,
    kind: row.kind as ReportPeriodKind,
    firstDay: row.first_day,
    lastDay: row.last_day,
    madeAt: row.made_at,
    madeBy: row.made_by as StaffId | null,
    sending: sendingOf(row),
  };
}

function sendingOf({ is_mailed, sent_at, not_sent }: KeptRow): ReportSending {
  if (is_mailed === 0) return { kind: 'not_mailed' };
  if (sent_at !== null) return { kind: 'sent', at: sent_at };
  return not_sent === null ? { kind: 'waiting' } : { kind: 'failed', message: not_sent };
}

/** Written by us, of the form that it says itself. */
function readReport(json: string): Report {
  return JSON.parse(json) as Report;
}
