import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export type Row = Readonly<Record<string, string | number | null>>;

/** Every row of a table of the store in a data folder, read from beside the daemon; none before the daemon made it. */
export function rowsOf(dataFolder: string, table: string): readonly Row[] {
  const path = join(dataFolder, 'filterwatch.sqlite');
  if (!existsSync(path)) return [];
  const database = new Sqlite(path, { readonly: true, timeout: 5_000 });
  try {
    const isThere = database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table);
    // `table` is a name in the test itself: nothing from outside is put into this text.
    return isThere === undefined ? [] : (database.prepare(`select * from ${table}`).all() as Row[]);
  } finally {
    database.close();
  }
}

/** The incidents that stand for themselves: what a whole class did is one, and where somebody looked for help is none. */
export function itemsIn(dataFolder: string): readonly Row[] {
  const rows = rowsOf(dataFolder, 'incidents');
  return rows.filter((row) => row.lane === 'review' && row.cluster_role !== 'member');
}

export interface LinesStored {
  readonly record: number;
  readonly skipped: number;
  readonly malformed: number;
  readonly all: number;
}

/** What the lines came to that the store has accounted for. */
export function linesStored(dataFolder: string): LinesStored {
  const counters = rowsOf(dataFolder, 'line_counters');
  const of = (kind: string) => counters.reduce((sum, row) => sum + (row.kind === kind ? Number(row.lines) : 0), 0);
  const [record, skipped, malformed] = [of('record'), of('skipped'), of('malformed')];
  return { record, skipped, malformed, all: record + skipped + malformed };
}

/** How many bytes of all files together the cursors have passed. */
export function bytesPassed(dataFolder: string): number {
  return rowsOf(dataFolder, 'cursors').reduce((sum, row) => sum + Number(row.read_offset), 0);
}
