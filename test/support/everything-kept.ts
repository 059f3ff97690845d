import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import Sqlite from 'better-sqlite3';
import { unpackBlock } from '../../daemon/archive/block/unpack-block.ts';

/** One value that is kept, as text, and where: `audit.subject_id`, `2026-11-17/people.parquet`. */
export interface KeptText {
  readonly where: string;
  readonly text: string;
}

/** Every value of every table of a store, with what is packed in it unpacked. */
export function textsOfStore(path: string): readonly KeptText[] {
  const database = new Sqlite(path, { readonly: true, timeout: 5_000 });
  try {
    const tables = database.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
    return tables.flatMap(({ name }) =>
      // The names come from the store itself.
      database
        .prepare<[], Record<string, unknown>>(`select * from "${name}"`)
        .all()
        .flatMap((row) => textsOfRow(name, row)),
    );
  } finally {
    database.close();
  }
}

function textsOfRow(table: string, row: Readonly<Record<string, unknown>>): readonly KeptText[] {
  return Object.entries(row).flatMap(([column, value]) =>
    value === null ? [] : [{ where: `${table}.${column}`, text: textOf(table, value) }],
  );
}

function textOf(table: string, value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value);
  if (table === 'archive_blocks') {
    const unpacked = unpackBlock(value);
    if (unpacked.kind !== 'columns') throw new Error(unpacked.why);
    return JSON.stringify(unpacked.columns);
  }
  return zstdDecompressSync(value).toString();
}

/** Every Parquet file that lies in the folder of an archive, in the book or not, row by row. */
export async function textsOfArchive(folder: string): Promise<readonly KeptText[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const texts: KeptText[] = [];
  for (const name of files) {
    const answer = await connection.runAndReadAll(`select * from read_parquet('${join(folder, name)}')`);
    for (const row of answer.getRowsJson()) texts.push({ where: name, text: JSON.stringify(row) });
  }
  connection.closeSync();
  instance.closeSync();
  return texts;
}

/** The bytes of every file in a folder, as text. */
export function bytesIn(folder: string): readonly KeptText[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { where: path, text: readFileSync(path, 'latin1') };
  });
}

/** Where something of this kind stands, each place once. */
export function placesOf(texts: readonly KeptText[], trace: RegExp): readonly string[] {
  return [...new Set(texts.filter(({ text }) => trace.test(text)).map(({ where }) => where))].toSorted();
}
