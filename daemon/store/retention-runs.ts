import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** What one night's work did to one kind; of kind 'run' for the night as a whole. Counts and times alone. */
export interface RetentionEntry {
  readonly startedAt: number;
  readonly kind: string;
  /** How many were deleted; of 'contexts', how many were kept; of 'run', how many failed. */
  readonly removed: number;
  /** What happened before this had to go; null where nothing goes by its age. */
  readonly untilAt: number | null;
  /** Of what is left. */
  readonly oldestLeft: number | null;
  readonly tookMs: number;
  readonly failure: string | null;
}

/** How full the disk was, and with what. */
export interface DiskReading {
  readonly at: number;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly archiveBytes: number;
  readonly storeBytes: number;
}

export interface RetentionRuns {
  /** True for whoever may work until `until`: one at a time, and a holder that died is waited for no longer than that. */
  claim(holder: string, now: number, until: number): Promise<boolean>;
  release(holder: string): Promise<void>;
  /** Written before the work begins; answers its id. */
  begin(entry: RetentionEntry): Promise<string>;
  /** How far it has come, so that a proof lacks one piece at most when somebody pulls the plug. */
  progress(id: string, removed: number): Promise<void>;
  finish(id: string, entry: RetentionEntry): Promise<void>;
  /** Of the nights since then, the newest first. */
  since(startedAt: number): Promise<readonly RetentionEntry[]>;
  /** The newest entry of each kind that says of something deleted. */
  lastDeletions(): Promise<readonly RetentionEntry[]>;
  addReading(reading: DiskReading): Promise<void>;
  /** Oldest first. */
  readings(since: number): Promise<readonly DiskReading[]>;
}

export function createRetentionRuns({ reader, writer }: Database, siteId: string): RetentionRuns {
  return {
    async claim(holder, now, until) {
      const lease = { holder, held_until: until };
      const claimed = await writer
        .insertInto('retention_lease')
        .values({ site_id: siteId, ...lease })
        .onConflict((conflict) =>
          conflict
            .column('site_id')
            .doUpdateSet(lease)
            .where(({ or, eb }) =>
              or([eb('retention_lease.held_until', '<', now), eb('retention_lease.holder', '=', holder)]),
            ),
        )
        .executeTakeFirst();
      return claimed.numInsertedOrUpdatedRows === 1n;
    },
    async release(holder) {
      await writer.deleteFrom('retention_lease').where('site_id', '=', siteId).where('holder', '=', holder).execute();
    },
    async begin(entry) {
      const id = randomUUID();
      await writer
        .insertInto('retention_runs')
        .values({ id, site_id: siteId, ...rowOf(entry) })
        .execute();
      return id;
    },
    async progress(id, removed) {
      await writer.updateTable('retention_runs').set({ removed }).where('id', '=', id).execute();
    },
    async finish(id, entry) {
      await writer.updateTable('retention_runs').set(rowOf(entry)).where('id', '=', id).execute();
    },
    since: async (startedAt) =>
      (await entries(reader, siteId).where('started_at', '>=', startedAt).execute()).map(readEntry),
    lastDeletions: () => lastDeletions(reader, siteId),
    async addReading(reading) {
      await writer
        .insertInto('disk_readings')
        .values({ site_id: siteId, ...readingRow(reading) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async readings(since) {
      const rows = await reader
        .selectFrom('disk_readings')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('at', '>=', since)
        .orderBy('at')
        .execute();
      return rows.map(readReading);
    },
  };
}

function entries(reader: Kysely<Schema>, siteId: string) {
  return reader.selectFrom('retention_runs').selectAll().where('site_id', '=', siteId).orderBy('started_at', 'desc');
}

async function lastDeletions(reader: Kysely<Schema>, siteId: string): Promise<readonly RetentionEntry[]> {
  const newest = await reader
    .selectFrom('retention_runs')
    .select(({ fn }) => ['kind', fn.max<number>('started_at').as('at')])
    .where('site_id', '=', siteId)
    .where('removed', '>', 0)
    .groupBy('kind')
    .execute();
  const rows = await Promise.all(
    newest.map(({ kind, at }) =>
      entries(reader, siteId).where('kind', '=', kind).where('started_at', '=', at).limit(1).execute(),
    ),
  );
  return rows.flat().map(readEntry);
}

function rowOf({ startedAt, kind, removed, untilAt, oldestLeft, tookMs, failure }: RetentionEntry) {
  return {
    started_at: startedAt,
    kind,
    removed,
    until_at: untilAt,
    oldest_left: oldestLeft,
    took_ms: tookMs,
    failure,
  };
}

function readEntry(row: Schema['retention_runs']): RetentionEntry {
  return {
    startedAt: row.started_at,
    kind: row.kind,
    removed: row.removed,
    untilAt: row.until_at,
    oldestLeft: row.oldest_left,
    tookMs: row.took_ms,
    failure: row.failure,
  };
}

function readingRow({ at, freeBytes, totalBytes, archiveBytes, storeBytes }: DiskReading) {
  return {
    at,
    free_bytes: freeBytes,
    total_bytes: totalBytes,
    archive_bytes: archiveBytes,
    store_bytes: storeBytes,
  };
}

function readReading(row: Schema['disk_readings']): DiskReading {
  return {
    at: row.at,
    freeBytes: row.free_bytes,
    totalBytes: row.total_bytes,
    archiveBytes: row.archive_bytes,
    storeBytes: row.store_bytes,
  };
}
