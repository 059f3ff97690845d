import type { Kysely } from 'kysely';
import type { DayStart } from '../records/keep-for.ts';
import { removeLooks } from './audit-seals.ts';
import { removeCountedSubjects } from './counted-subjects.ts';
import type { Database } from './database.ts';
import { removeAttachments } from './expired-attachments.ts';
import { removeFilterChecks } from './expired-filter-checks.ts';
import { removeFilterRequests } from './expired-filter-requests.ts';
import { removeHindsight } from './expired-hindsight.ts';
import type { Schema } from './schema.ts';

/** Rows that go by their age, each kind piece by piece: no transaction holds the store for longer than a few hundredths of a second. */
export const ROW_KINDS = [
  'reports',
  'counters',
  'samples',
  'attachments',
  'attempts',
  'hindsight',
  'audit',
  'mail',
  'requests',
  'checks',
  'cursors',
  'sessions',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface ExpiredRows {
  /** Deletes some of what is older than the day's beginning; answers how many, 0 when nothing is left to delete. */
  removeSome(kind: RowKind, before: DayStart): Promise<number>;
}

/** What decides besides the beginning of the day. */
export interface ExpiredBy {
  /** Of the files of sources. */
  readonly files: OldestFiles;
  /** What looking back found before this waits no longer for anybody. */
  readonly hindsightWaitsSince: number;
  readonly now: number;
}

/** Epoch milliseconds by source: when the oldest file that is still there was last written. */
export type OldestFiles = ReadonlyMap<string, number>;

const AT_ONCE = 1_000;
const HOUR_MS = 3_600_000;
const SLICE_MS = 6 * HOUR_MS;

export function createExpiredRows(
  database: Database,
  siteId: string,
  { files, hindsightWaitsSince, now }: ExpiredBy,
): ExpiredRows {
  const { writer: db } = database;
  const shelf: Shelf = { db, siteId };
  return {
    removeSome(kind, before) {
      switch (kind) {
        case 'reports':
          return removeReports(shelf, before.at);
        case 'counters':
          return removeCounters(shelf, before);
        case 'samples':
          return removeSamples(shelf, before.at);
        case 'attachments':
          return removeAttachments(shelf, before.at);
        case 'attempts':
          return removeAttempts(shelf, before.day);
        case 'hindsight':
          return removeHindsight(shelf, before.at, hindsightWaitsSince);
        case 'audit':
          return removeAudit(shelf, before.at, now);
        case 'mail':
          return removeMail(shelf, before.at);
        case 'requests':
          return removeFilterRequests(shelf, before.at);
        case 'checks':
          return removeFilterChecks(shelf, before.at);
        case 'cursors':
          return removeCursors(shelf, before.at, files);
        case 'sessions':
          return removeSessions(shelf, before.at);
      }
    },
  };
}

interface Shelf {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

/** And links to choose a password that work no more, and that names were shown. */
async function removeSessions({ db, siteId }: Shelf, before: number): Promise<number> {
  const sessions = await removed(db.deleteFrom('sessions').where('expires_at', '<', before));
  if (sessions > 0) return sessions;
  const links = await removed(
    db.deleteFrom('account_links').where('site_id', '=', siteId).where('ends_at', '<', before),
  );
  if (links > 0) return links;
  return removed(db.deleteFrom('names_shown').where('site_id', '=', siteId).where('until', '<', before));
}

interface Deleting {
  executeTakeFirst(): Promise<{ readonly numDeletedRows: bigint }>;
}

async function removed(deleting: Deleting): Promise<number> {
  return Number((await deleting.executeTakeFirst()).numDeletedRows);
}

/** What nobody has looked at stays, and what belongs to an incident under a legal hold. */
function removeReports({ db, siteId }: Shelf, before: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const ofHeld = transaction.selectFrom('report_incidents').select('report_id').where('incident_id', 'in', held(db));
    const rows = await transaction
      .selectFrom('site_reports')
      .select('id')
      .where('site_id', '=', siteId)
      .where('closed_at', '<', before)
      .where('id', 'not in', ofHeld)
      .limit(AT_ONCE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await transaction.deleteFrom('report_incidents').where('report_id', 'in', ids).execute();
    return removed(transaction.deleteFrom('site_reports').where('id', 'in', ids));
  });
}

async function removeCounters(shelf: Shelf, { at: before, day }: DayStart): Promise<number> {
  for (const table of ['hour_counters', 'line_counters', 'filter_counters', 'filter_hosts'] as const) {
    const gone = await removeHours(shelf, table, before);
    if (gone > 0) return gone;
  }
  const counted = await removeCountedSubjects(shelf, day);
  if (counted > 0) return counted;
  const { db, siteId } = shelf;
  // A few a night at most: few enough to go at once.
  const readings = db.deleteFrom('disk_readings').where('site_id', '=', siteId).where('at', '<', before);
  const alarms = db.deleteFrom('alarms').where('site_id', '=', siteId).where('ended_at', '<', before);
  const canaries = db.deleteFrom('canaries').where('site_id', '=', siteId).where('seen_at', '<', before);
  return (await removed(readings)) + (await removed(alarms)) + (await removed(canaries));
}

/** An hour that ends after the beginning of the day is still wanted: some zones are half an hour off. */
async function removeHours(
  { db, siteId }: Shelf,
  table: 'hour_counters' | 'line_counters' | 'filter_counters' | 'filter_hosts',
  before: number,
): Promise<number> {
  const last = before - HOUR_MS;
  const oldest = await db
    .selectFrom(table)
    .select(({ fn }) => fn.min<number | null>('hour').as('hour'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  if (oldest?.hour == null || oldest.hour > last) return 0;
  const until = Math.min(last, oldest.hour + SLICE_MS);
  return removed(db.deleteFrom(table).where('site_id', '=', siteId).where('hour', '<=', until));
}

async function removeSamples({ db, siteId }: Shelf, before: number): Promise<number> {
  const samples = db.deleteFrom('malformed_samples').where('site_id', '=', siteId).where('at', '<', before);
  const labels = db.deleteFrom('unknown_labels').where('site_id', '=', siteId).where('last_at', '<', before);
  return (await removed(samples)) + (await removed(labels));
}

async function removeAttempts({ db, siteId }: Shelf, before: string): Promise<number> {
  const oldest = await db
    .selectFrom('attempts')
    .select(({ fn }) => fn.min<string | null>('school_day').as('day'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  // What only many requests show goes with the day that it is of; this is for a school whose log has ended.
  if (oldest?.day == null || oldest.day >= before)
    return removed(db.deleteFrom('behaviours').where('site_id', '=', siteId).where('keep_until', '<', before));
  return removed(db.deleteFrom('attempts').where('site_id', '=', siteId).where('school_day', '=', oldest.day));
}

/** Who looked, who searched the log, what was asked about one person, and the proofs of what was deleted. */
async function removeAudit(shelf: Shelf, before: number, now: number): Promise<number> {
  const looks = await removeLooks(shelf.db, shelf.siteId, { before, now });
  if (looks > 0) return looks;
  for (const remove of [removeSearches, removePersonRequests, removeProofs, removeChecks]) {
    const gone = await remove(shelf, before);
    if (gone > 0) return gone;
  }
  return 0;
}

/** What checking the chain came to, and its end as it was signed then. */
async function removeChecks({ db, siteId }: Shelf, before: number): Promise<number> {
  for (const table of ['audit_checks', 'audit_heads'] as const) {
    const gone = await removed(db.deleteFrom(table).where('site_id', '=', siteId).where('at', '<', before));
    if (gone > 0) return gone;
  }
  return 0;
}

function removeSearches({ db, siteId }: Shelf, before: number): Promise<number> {
  const some = db.selectFrom('searches').select('id').where('site_id', '=', siteId).where('at', '<', before);
  return removed(db.deleteFrom('searches').where('id', 'in', some.limit(AT_ONCE)));
}

function removeProofs({ db, siteId }: Shelf, before: number): Promise<number> {
  const all = db.selectFrom('retention_runs').select('id').where('site_id', '=', siteId);
  const some = all.where('started_at', '<', before).limit(AT_ONCE);
  return removed(db.deleteFrom('retention_runs').where('id', 'in', some));
}

/** An erasure that is not done yet is gone on with, however long ago it was asked for. */
function removePersonRequests({ db, siteId }: Shelf, before: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('person_requests')
      .select('id')
      .where('site_id', '=', siteId)
      .where('asked_at', '<', before)
      .where(({ or, eb }) => or([eb('finished_at', '<', before), eb('kind', '=', 'export')]))
      .limit(AT_ONCE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await transaction.deleteFrom('person_request_accounts').where('request_id', 'in', ids).execute();
    return removed(transaction.deleteFrom('person_requests').where('id', 'in', ids));
  });
}

/** The newest stays, whatever its age: Health says when an alert was last sent. */
async function removeMail({ db, siteId }: Shelf, before: number): Promise<number> {
  const newest = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max<number | null>('closed_at').as('at'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  const refusals = await removed(
    db.deleteFrom('mail_refusals').where('site_id', '=', siteId).where('last_at', '<', before),
  );
  await db.deleteFrom('mail_bounces').where('site_id', '=', siteId).where('last_at', '<', before).execute();
  if (refusals > 0 || newest?.at == null) return refusals;
  const some = db
    .selectFrom('outbox')
    .select('id')
    .where('site_id', '=', siteId)
    .where('closed_at', '<', Math.min(before, newest.at))
    .where('subject_id', 'not in', held(db))
    .limit(AT_ONCE);
  return removed(db.deleteFrom('outbox').where('id', 'in', some));
}

/** A file that is still there, however old, is not read again: the cursors of its source that are no older than it stay. */
async function removeCursors({ db, siteId }: Shelf, before: number, files: OldestFiles): Promise<number> {
  const rows = await db
    .selectFrom('cursors')
    .select(['source_id', 'file_id', 'modified_ms'])
    .where('site_id', '=', siteId)
    .where('finished', '=', 1)
    .where('updated_at', '<', before)
    .execute();
  const gone = rows.filter((row) => row.modified_ms < (files.get(row.source_id) ?? Number.POSITIVE_INFINITY));
  let count = 0;
  for (const [sourceId, cursors] of Map.groupBy(gone.slice(0, AT_ONCE), (row) => row.source_id)) {
    const ids = cursors.map((row) => row.file_id);
    const deleting = db.deleteFrom('cursors').where('site_id', '=', siteId).where('source_id', '=', sourceId);
    count += await removed(deleting.where('file_id', 'in', ids));
  }
  return count;
}

function held(db: Kysely<Schema>) {
  return db.selectFrom('legal_holds').select('incident_id').where('lifted_at', 'is', null);
}
