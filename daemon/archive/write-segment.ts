import { randomBytes } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Segment } from '../records/segment-book.ts';
import { writeTrouble } from './archive-trouble.ts';
import { keepOnDisk, syncFolder } from './keep-on-disk.ts';
import { removeFolders } from './remove-folders.ts';
import { columnNames, fileOf, type Part } from './segment-parts.ts';
import { quoted } from './sql-text.ts';

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
  const extent = await extentOf(connection, parts);
  if (extent === null) return null;
  const id = randomBytes(8).toString('hex');
  const path = join(`site=${place.siteId}`, `day=${day}`, id);
  const folder = resolve(place.folder, path);
  const unfinished = `${folder}.tmp`;
  try {
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
    `select count(*)::double, epoch_ms(min("time"))::double, epoch_ms(max("time"))::double from (${unionOf(parts, 'pointers')})`,
  );
  const [records, firstAt, lastAt] = (answer.getRowsJS()[0] ?? []).map(Number);
  if (records === undefined || firstAt === undefined || lastAt === undefined || records === 0) return null;
  return { records, firstAt, lastAt };
}

/**
 * Hosts stand by their labels from the right, so that those of one site are neighbours: 4.8 bytes a host instead of 5.4 by name. People
 * stand by subject, so that one person's numbers follow one another.
 */
const NUMBERED = {
  hosts: { pointer: 'host', order: "list_reverse(string_split(host, '.'))" },
  people: {
    pointer: 'person',
    order: 'subject, client_ip, device_name, client_mac, user_name, user_agent, identity, audience, group_name',
  },
  findings: {
    pointer: 'finding',
    order:
      'categories, matches, initiator, outcome, pass_reason, rule_id, severity, reasons, policy_version, list_version',
  },
} as const;
const NUMBERED_TABLES = ['hosts', 'people', 'findings'] as const;

async function writeTables(
  connection: DuckDBConnection,
  folder: string,
  parts: readonly Part[],
  records: number,
): Promise<void> {
  for (const table of NUMBERED_TABLES) {
    await connection.run(numbering(table, parts));
    const distinct = `select distinct ${columnNames(table)} from new_${table} order by id`;
    await copy(connection, distinct, join(folder, fileOf(table)));
  }
  const written = await copy(connection, renumbered(parts), join(folder, fileOf('records')));
  if (written !== records)
    throw new Error(`Of ${records} records ${written} were written: their tables do not fit them.`);
  for (const table of NUMBERED_TABLES) await connection.run(`drop table new_${table}`);
}

/** A table of what the records use, with its new number and, for each part, its old one. Equal rows have one number. */
function numbering(table: (typeof NUMBERED_TABLES)[number], parts: readonly Part[]): string {
  const { pointer, order } = NUMBERED[table];
  const used = parts.map((part, index) => `select distinct ${index} as part, ${pointer} as id from (${part.pointers})`);
  return `create or replace temp table new_${table} as
    select part, id as old, * exclude (part, id), (dense_rank() over (order by ${order}) - 1)::integer as id
    from (${unionOf(parts, table)}) semi join (${used.join(' union all ')}) using (part, id)`;
}

function renumbered(parts: readonly Part[]): string {
  const others = columnNames('records').replace('"person", "host", "finding", ', '');
  return `select p.id as person, h.id as host, f.id as finding, ${others}
    from (${unionOf(parts, 'records')}) as r
    join new_people as p on p.part = r.part and p.old = r.person
    join new_hosts as h on h.part = r.part and h.old = r.host
    join new_findings as f on f.part = r.part and f.old = r.finding
    order by 1, "time", line_offset, line_number`;
}

function unionOf(parts: readonly Part[], table: keyof Part): string {
  return parts.map((part, index) => `select ${index} as part, * from (${part[table]})`).join(' union all ');
}

/** 61,440 rows a group: some half hours of a person in few groups, and groups few enough to be skipped quickly. */
const FORMAT = 'format parquet, compression zstd, parquet_version v2, row_group_size 61440, use_tmp_file false';

async function copy(connection: DuckDBConnection, query: string, file: string): Promise<number> {
  const { rowsChanged } = await connection.run(`copy (${query}) to ${quoted(file)} (${FORMAT})`);
  return rowsChanged;
}

/** So that a power cut does not take back the new folder, nor those above it. */
async function syncAbove(folder: string, top: string): Promise<void> {
  for (let above = dirname(folder); above.length >= resolve(top).length; above = dirname(above))
    await syncFolder(above);
}
