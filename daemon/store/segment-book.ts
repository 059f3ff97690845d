import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DamagedSegment } from '../records/archive.ts';
import type { BlockRow, Segment, SegmentBook, WaitingBlocks } from '../records/segment-book.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** One batch of records, packed, with the time of its oldest and newest. */
export interface NewBlock {
  readonly records: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly bytes: Uint8Array;
}

/** Keeps a batch's records, in the transaction that moves its cursor. */
export async function keepBlock(
  transaction: Transaction<Schema>,
  place: { readonly siteId: string; readonly sourceId: string; readonly fileId: string; readonly now: number },
  block: NewBlock,
): Promise<void> {
  await transaction
    .insertInto('archive_blocks')
    .values({
      id: randomUUID(),
      site_id: place.siteId,
      source_id: place.sourceId,
      file_id: place.fileId,
      records: block.records,
      first_at: block.firstAt,
      last_at: block.lastAt,
      created_at: place.now,
      bytes: block.bytes,
    })
    .execute();
}

/** The archive's rows of one school. */
export function createSegmentBook(database: Database, siteId: string): SegmentBook {
  const { reader, writer } = database;
  return {
    blocks: () => blocksOf(reader, siteId),
    contents: () =>
      reader.transaction().execute(async (moment) => ({
        blocks: await blocksOf(moment, siteId),
        segments: (await segmentRows(moment, siteId, false)).map(segmentOf),
      })),
    waiting: () => waitingBlocks(reader, siteId),
    async read(blocks) {
      const read = new Map<string, Uint8Array>();
      for (const some of chunksOf(blocks)) {
        const rows = await reader
          .selectFrom('archive_blocks')
          .select(['id', 'bytes'])
          .where('id', 'in', some)
          .execute();
        for (const row of rows) read.set(row.id, row.bytes);
      }
      return read;
    },
    segments: async () => (await segmentRows(reader, siteId, false)).map(segmentOf),
    replace: (change) =>
      writer
        .transaction()
        .execute(async (transaction) => {
          const isThere = await takeOut(transaction, change.blocks, change.segments);
          if (!isThere) throw new SomebodyWasQuicker();
          for (const segment of change.by) await putIn(transaction, siteId, segment);
          return true;
        })
        .catch((error: unknown) => {
          if (error instanceof SomebodyWasQuicker) return false;
          throw error;
        }),
    async setAside({ id }, why, at) {
      await writer
        .updateTable('archive_segments')
        .set({ damaged_at: at, damaged_why: why })
        .where('id', '=', id)
        .where('damaged_at', 'is', null)
        .execute();
    },
    damaged: async () => (await segmentRows(reader, siteId, true)).map(damagedOf),
    aside: async () => (await segmentRows(reader, siteId, true)).map(segmentOf),
    async takeBack({ id }) {
      await writer
        .updateTable('archive_segments')
        .set({ damaged_at: null, damaged_why: null })
        .where('id', '=', id)
        .execute();
    },
  };
}

/** Takes the transaction back: all of it or nothing. */
class SomebodyWasQuicker extends Error {}

async function blocksOf(reader: Kysely<Schema>, siteId: string): Promise<readonly BlockRow[]> {
  const rows = await reader
    .selectFrom('archive_blocks')
    .select(['id', 'source_id', 'file_id', 'records', 'created_at', sql<number>`length(bytes)`.as('size')])
    .where('site_id', '=', siteId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    fileId: row.file_id,
    records: row.records,
    bytes: row.size,
    createdAt: row.created_at,
  }));
}

async function waitingBlocks(reader: Kysely<Schema>, siteId: string): Promise<WaitingBlocks> {
  const { records, size, oldest } = await reader
    .selectFrom('archive_blocks')
    .select(({ fn }) => [
      fn.coalesce(fn.sum<number>('records'), sql<number>`0`).as('records'),
      sql<number>`coalesce(sum(length(bytes)), 0)`.as('size'),
      fn.min<number | null>('created_at').as('oldest'),
    ])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  return { records, bytes: size, oldestAt: oldest };
}

function segmentRows(reader: Kysely<Schema>, siteId: string, isDamaged: boolean) {
  return reader
    .selectFrom('archive_segments')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('damaged_at', isDamaged ? 'is not' : 'is', null)
    .orderBy('day')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** False where one of them was gone already. The first statement writes, so that another program's transaction is waited for. */
async function takeOut(
  transaction: Transaction<Schema>,
  blocks: readonly string[],
  segments: readonly string[],
): Promise<boolean> {
  let gone = 0n;
  for (const some of chunksOf(blocks)) {
    const { numDeletedRows } = await transaction
      .deleteFrom('archive_blocks')
      .where('id', 'in', some)
      .executeTakeFirst();
    gone += numDeletedRows;
  }
  for (const some of chunksOf(segments)) {
    const { numDeletedRows } = await transaction
      .deleteFrom('archive_segments')
      .where('id', 'in', some)
      .executeTakeFirst();
    gone += numDeletedRows;
  }
  return gone === BigInt(blocks.length + segments.length);
}

async function putIn(transaction: Transaction<Schema>, siteId: string, segment: Segment): Promise<void> {
  await transaction
    .insertInto('archive_segments')
    .values({
      id: segment.id,
      site_id: siteId,
      day: segment.day,
      path: segment.path,
      records: segment.records,
      bytes: segment.bytes,
      first_at: segment.firstAt,
      last_at: segment.lastAt,
      hashes: JSON.stringify(segment.hashes),
      created_at: segment.createdAt,
      damaged_at: null,
      damaged_why: null,
    })
    .execute();
}

type SegmentRow = Selectable<Schema['archive_segments']>;

function segmentOf(row: SegmentRow): Segment {
  return {
    id: row.id,
    day: row.day,
    path: row.path,
    records: row.records,
    bytes: row.bytes,
    firstAt: row.first_at,
    lastAt: row.last_at,
    hashes: JSON.parse(row.hashes) as Segment['hashes'],
    createdAt: row.created_at,
  };
}

function damagedOf(row: SegmentRow): DamagedSegment {
  return {
    id: row.id,
    day: row.day,
    path: row.path,
    records: row.records,
    since: row.damaged_at ?? 0,
    why: row.damaged_why ?? '',
  };
}
