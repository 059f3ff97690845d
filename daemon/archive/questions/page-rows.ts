import type { ArchivedRecord } from '../../records/archived-record.ts';
import { type Asking, NOTHING_BOUND, type Row } from './asking.ts';
import { numberOf } from './cells.ts';
import { createReadRecords, recordColumns } from './record-rows.ts';
import { rowNumberOf, type Shelf, unionOf } from './shelf.ts';
import type { Standing } from './standing.ts';

/** A record that is on the page, by where it stands and which row of its shelf it is. */
export interface Found extends Standing {
  readonly shelf: Shelf;
  readonly row: number;
}

/** Reads all of what was found, in the same order. */
export async function readFound(asking: Asking, found: readonly Found[]): Promise<readonly ArchivedRecord[]> {
  const shelves = [...new Set(found.map(({ shelf }) => shelf))];
  const rows = new Map<Shelf, Map<number, Row>>(shelves.map((shelf) => [shelf, new Map()]));
  // The columns of fresh ones are numbers where those of segments are texts: they are asked for apart.
  for (const kind of ['segment', 'fresh'] as const) {
    const some = shelves.filter((shelf) => shelf.kind === kind);
    for (const [index, ...row] of await asking.of(some, () => rowsOf(asking, some, found))) {
      const shelf = some[numberOf(index)];
      if (shelf !== undefined) rows.get(shelf)?.set(numberOf(row[0]), row);
    }
  }
  const read = createReadRecords(asking);
  return asking.of(shelves, () => read(found.map(({ shelf, row }) => ({ shelf, row: rowAt(rows, shelf, row) }))));
}

async function rowsOf(asking: Asking, shelves: readonly Shelf[], found: readonly Found[]): Promise<readonly Row[]> {
  if (shelves.length === 0) return [];
  const sql = unionOf(shelves, (shelf, index) => {
    const numbers = found.filter((one) => one.shelf === shelf).map(({ row }) => row);
    return `select ${index}, ${recordColumns(shelf)} from ${shelf.tables.records} as r
      where ${rowNumberOf(shelf)} in (${numbers.join(', ')})`;
  });
  return asking.rows({ sql, bound: NOTHING_BOUND });
}

function rowAt(rows: ReadonlyMap<Shelf, ReadonlyMap<number, Row>>, shelf: Shelf, number: number): Row {
  const row = rows.get(shelf)?.get(number);
  if (row === undefined) throw new Error('A record of the archive was found, and was not there when it was read.');
  return row;
}
