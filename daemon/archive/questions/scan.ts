import type { ArchivedRecord } from '../../records/archived-record.ts';
import type { ArchiveQuestion } from '../../records/question.ts';
import type { Asking } from './asking.ts';
import { createBinder } from './binder.ts';
import { numberOf } from './cells.ts';
import { conditionOf } from './conditions.ts';
import { createReadRecords, type ReadRecords, recordColumns } from './record-rows.ts';
import { rowNumberOf, type Shelf } from './shelf.ts';

/** What the engine holds at once of an answer: some twenty megabytes. A group of rows of a file has as many. */
const ROWS_AT_ONCE = 61_440;

/** Reads all records of one shelf that are asked for, in the shelf's own order. */
export async function* scanShelf(
  asking: Asking,
  shelf: Shelf,
  question: ArchiveQuestion,
): AsyncGenerator<readonly ArchivedRecord[]> {
  const read = createReadRecords(asking);
  for (const stretch of await asking.of([shelf], () => stretchesOf(asking, shelf, question))) {
    yield* scanStretch(asking, shelf, { question, stretch, read });
  }
}

/** Row numbers, both inclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cuts the shelf so that each stretch holds as many of the records that are asked for as may be held at once. */
async function stretchesOf(asking: Asking, shelf: Shelf, question: ArchiveQuestion): Promise<readonly Stretch[]> {
  const binder = createBinder();
  const sql = `select ${rowNumberOf(shelf)} // ${ROWS_AT_ONCE} as stretch, count(*) from ${shelf.tables.records} as r
    where ${conditionOf(question, binder)(shelf)} group by stretch order by stretch`;
  const stretches: (Stretch & { readonly records: number })[] = [];
  for (const row of await asking.rows({ sql, bound: binder.bound() })) {
    const [number, records] = [numberOf(row[0]), numberOf(row[1])];
    const to = (number + 1) * ROWS_AT_ONCE - 1;
    const before = stretches.at(-1);
    if (before !== undefined && before.records + records <= ROWS_AT_ONCE) {
      stretches[stretches.length - 1] = { from: before.from, to, records: before.records + records };
    } else {
      stretches.push({ from: number * ROWS_AT_ONCE, to, records });
    }
  }
  return stretches;
}

interface Scanning {
  readonly question: ArchiveQuestion;
  readonly stretch: Stretch;
  readonly read: ReadRecords;
}

async function* scanStretch(
  asking: Asking,
  shelf: Shelf,
  { question, stretch, read }: Scanning,
): AsyncGenerator<readonly ArchivedRecord[]> {
  const binder = createBinder();
  const number = rowNumberOf(shelf);
  const sql = `select ${recordColumns(shelf)} from ${shelf.tables.records} as r
    where ${number} between ${stretch.from} and ${stretch.to} and ${conditionOf(question, binder)(shelf)} order by ${number}`;
  const chunks = await asking.of([shelf], () => asking.chunks({ sql, bound: binder.bound() }));
  for await (const rows of chunks) yield await asking.of([shelf], () => read(rows.map((row) => ({ shelf, row }))));
}
