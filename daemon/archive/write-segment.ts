import { randomBytes } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Segment } from '../records/segment-book.ts';
import { writeTrouble } from './archive-trouble.ts';
import { copyTo } from './copy-to.ts';
import { keepOnDisk, syncFolder } from './keep-on-disk.ts';
import { removeFolders } from './remove-folders.ts';
import { NUMBERED_TABLES, numbering } from './segment-numbers.ts';
import { columnNames, fileOf, type Part, unionOf } from './segment-parts.ts';
import { writeRecords } from './write-records.ts';

export interface SegmentPlace {
  /** The folder of the archive. */
  readonly folder: string;
  readonly siteId: string;
  /** Epoch milliseconds, as the segment's `createdAt`. */
  readonly now: number;
}

/**
 * Writes one segment of all records of these parts: their tables are put together, without what no record points to, and numbered
 * anew. It is on the disk when this resolves, and part of the archive when the book names it. Null where there are no records.
 * Rejects with what `writeTrouble` makes of the cause; nothing is left behind then.
 */
export async function writeSegment(
  connection: DuckDBConnection,
  place: SegmentPlace,
  day: string,
  parts: readonly Part[],
): Promise<Segment | null> {
  const id = randomBytes(8).toString('hex');
  const path = join(`site=${place.siteId}`, `day=${day}`, id);
  const folder = resolve(place.folder, path);
  const unfinished = `${folder}.tmp`;
  try {
    const extent = await extentOf(connection, parts);
    if (extent === null) return null;
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    await writeTables(connection, unfinished, parts, extent.records);
    const kept = await keepOnDisk(unfinished);
    await rename(unfinished, folder);
    await syncAbove(folder, place.folder);
    return { id, day, path, ...extent, ...kept, createdAt: place.now };
  } catch (error) {
    await removeFolders(place.folder, [{ path: `${path}.tmp` }, { path }]);
    throw writeTrouble(error);
  }
}

type Extent = Pick<Segment, 'records' | 'firstAt' | 'lastAt'>;

async function extentOf(connection: DuckDBConnection, parts: readonly Part[]): Promise<Extent | null> {
  const answer = await connection.runAndReadAll(
    `select count(*)::double, epoch_ms(min("time"))::double, epoch_ms(max("time"))::double from (${unionOf(parts.map(({ pointers }) => pointers))})`,
  );
  const [records, firstAt, lastAt] = (answer.getRowsJS()[0] ?? []).map(Number);
  if (records === undefined || firstAt === undefined || lastAt === undefined || records === 0) return null;
  return { records, firstAt, lastAt };
}

/** Dictionaries first: the records are joined with their new numbers. */
async function writeTables(
  connection: DuckDBConnection,
  folder: string,
  parts: readonly Part[],
  records: number,
): Promise<void> {
  for (const table of NUMBERED_TABLES) {
    await connection.run(numbering(table, parts));
    const distinct = `select distinct ${columnNames(table)} from new_${table} order by id`;
    await copyTo(connection, distinct, join(folder, fileOf(table)));
  }
  const written = await writeRecords(connection, folder, parts, records);
  if (written !== records)
    throw new Error(`Of ${records} records ${written} were written: their tables do not fit them.`);
  for (const table of NUMBERED_TABLES) await connection.run(`drop table new_${table}`);
}

/** So that a power cut does not take back the new folder, nor those above it. */
async function syncAbove(folder: string, top: string): Promise<void> {
  for (let above = dirname(folder); above.length >= resolve(top).length; above = dirname(above))
    await syncFolder(above);
}
