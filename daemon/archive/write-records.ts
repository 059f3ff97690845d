import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isOutOfMemory } from './archive-trouble.ts';
import { copyTo } from './copy-to.ts';
import { columnNames, columnsOf, fileOf, type Part, parquetOf, spelt, unionOf } from './segment-parts.ts';

/**
 * So many records are sorted at once; more are sorted in pieces that follow one another, by person and within one by time, and the pieces are then
 * written as one file. The engine does not put everything that it sorts on the disk: a day's records at once took more than its memory.
 */
const AT_ONCE_RECORDS = 250_000;
const PIECE_RECORDS = 125_000;
const MINUTE_MS = 60_000;

/** Where a piece begins: with a person's number, or with a person's time. */
interface Cut {
  readonly person: number;
  readonly time: number;
}

/** Writes the records of the parts with their new numbers, sorted; answers how many. The tables of new numbers must be there. */
export async function writeRecords(
  connection: DuckDBConnection,
  folder: string,
  parts: readonly Part[],
  records: number,
): Promise<number> {
  const written = records <= AT_ONCE_RECORDS ? await writeAtOnce(connection, folder, parts) : null;
  return written ?? writeInPieces(connection, folder, parts, PIECE_RECORDS);
}

/** Null where questions that are answered meanwhile leave too little memory for it. */
async function writeAtOnce(
  connection: DuckDBConnection,
  folder: string,
  parts: readonly Part[],
): Promise<number | null> {
  const query = sorted(
    parts,
    parts.map((part) => part.records('true')),
  );
  try {
    return await copyTo(connection, query, join(folder, fileOf('records')));
  } catch (error) {
    if (isOutOfMemory(error)) return null;
    throw error;
  }
}

/** As `writeRecords`, in pieces of about so many records. */
export async function writeInPieces(
  connection: DuckDBConnection,
  folder: string,
  parts: readonly Part[],
  pieceRecords: number,
): Promise<number> {
  const cuts = await cutsOf(connection, parts, pieceRecords);
  const pieces: string[] = [];
  for (const [index, from] of cuts.entries()) {
    const piece = join(folder, `piece-${index}.parquet`);
    await copyTo(connection, await pieceQuery(connection, parts, from, cuts[index + 1] ?? null), piece);
    pieces.push(piece);
  }
  const written = await copyTo(connection, `from ${parquetOf(pieces)}`, join(folder, fileOf('records')));
  for (const piece of pieces) await rm(piece);
  return written;
}

/** No piece has more than `most`, but for one of a person who made more within a minute. */
async function cutsOf(connection: DuckDBConnection, parts: readonly Part[], most: number): Promise<readonly Cut[]> {
  const cuts: Cut[] = [{ person: 0, time: -Infinity }];
  let records = 0;
  const add = (cut: Cut, count: number) => {
    if (records > 0 && records + count > most) {
      cuts.push(cut);
      records = 0;
    }
    records += count;
  };
  for (const [person, count] of await countsOf(connection, parts, 'p.id', 'true')) {
    if (count <= most) add({ person, time: -Infinity }, count);
    else for (const [minute, some] of await minutesOf(connection, parts, person)) add({ person, time: minute }, some);
  }
  return cuts;
}

async function minutesOf(connection: DuckDBConnection, parts: readonly Part[], person: number) {
  const minutes = await countsOf(connection, parts, `epoch_ms(r."time") // ${MINUTE_MS}`, `p.id = ${person}`);
  return minutes.map(([minute, count]) => [minute * MINUTE_MS, count] as const);
}

async function countsOf(
  connection: DuckDBConnection,
  parts: readonly Part[],
  by: string,
  condition: string,
): Promise<readonly (readonly [key: number, records: number])[]> {
  const answer = await connection.runAndReadAll(
    `select (${by})::double, count(*)::double from (${unionOf(parts.map(({ pointers }) => pointers))}) as r
      join new_people as p on p.part = r.part and p.old = r.person where ${condition} group by 1 order by 1`,
  );
  return answer.getRowsJS().map(([key, records]) => [Number(key), Number(records)]);
}

async function pieceQuery(
  connection: DuckDBConnection,
  parts: readonly Part[],
  from: Cut,
  to: Cut | null,
): Promise<string> {
  // Old numbers stand in the same order, so that most of a segment need not be read for a piece.
  const answer = await connection.runAndReadAll(
    `select part::integer, min(old)::integer, max(old)::integer from new_people
      where id >= ${from.person} and ${to === null ? 'true' : `id <= ${to.person}`} group by part`,
  );
  const ranges = new Map(answer.getRowsJS().map(([part, low, high]) => [part, `r.person between ${low} and ${high}`]));
  const within = `${begins(from)} and ${to === null ? 'true' : `not ${begins(to)}`}`;
  return sorted(
    parts,
    parts.map((part, index) => part.records(ranges.get(index) ?? 'false')),
    within,
  );
}

function begins({ person, time }: Cut): string {
  if (time === -Infinity) return `(p.id >= ${person})`;
  return `(p.id > ${person} or (p.id = ${person} and r."time" >= make_timestamp_ms(${time})))`;
}

function sorted(parts: readonly Part[], records: readonly string[], condition = 'true'): string {
  const others = columnNames('records').replace('"person", "host", "finding", ', '');
  const query = `select p.id as person, h.id as host, f.id as finding, ${others}
    from (${unionOf(records)}) as r
    join new_people as p on p.part = r.part and p.old = r.person
    join new_hosts as h on h.part = r.part and h.old = r.host
    join new_findings as f on f.part = r.part and f.old = r.finding
    where ${condition} order by 1, "time", line_offset, line_number`;
  const [words = null, ...differing] = new Set(parts.map((part) => part.words));
  if (differing.length > 0) throw new Error('Words of several lists are not written together.');
  if (words === null) return query;
  return `select ${columnsOf('records').map(spelt).join(', ')} from (${query}) as r, (${words}) as w`;
}
