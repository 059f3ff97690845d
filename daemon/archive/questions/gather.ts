import type { ArchiveQuestion } from '../../records/question.ts';
import { type Asking, NOTHING_BOUND, type Row } from './asking.ts';
import { createBinder } from './binder.ts';
import { type Condition, conditionOf } from './conditions.ts';
import { narrowed } from './narrow.ts';
import { type Shelf, unionOf } from './shelf.ts';
import { wavesOf } from './waves.ts';

/** Sums over all shelves, kept in a table of the question's own connection. */
export interface Gathering {
  /** What stands of it in some shelves, as a query. It groups once over all of them: each grouping takes megabytes, however little it groups. */
  partOf(shelves: readonly Shelf[]): string;
  /** Puts parts together, `from` a table of them, so that a result can be a part again. */
  sum(from: string): string;
}

/** The table that holds the sums; it is no longer than the answer. */
export const GATHERED = 'gathered';

/** So that their tables of hosts and people lie within the engine's memory. */
const MOST_SHELVES_AT_ONCE = 8;

/** Sums over those of these shelves that may hold something of the question. False where there is none of them, and no table then. */
export async function gather(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
  gatheringOf: (condition: Condition) => Gathering,
): Promise<boolean> {
  const asked = await asking.of(shelves, () => narrowed(asking, shelves, question));
  let isBegun = false;
  for (const wave of wavesOf(asked, MOST_SHELVES_AT_ONCE)) {
    await asking.of(wave, () => sumIn(asking, wave, { question, gatheringOf, isBegun }));
    isBegun = true;
  }
  return isBegun;
}

interface Summing {
  readonly question: ArchiveQuestion;
  readonly gatheringOf: (condition: Condition) => Gathering;
  readonly isBegun: boolean;
}

async function sumIn(
  asking: Asking,
  shelves: readonly Shelf[],
  { question, gatheringOf, isBegun }: Summing,
): Promise<void> {
  const binder = createBinder();
  const { partOf, sum } = gatheringOf(conditionOf(question, binder));
  const part = partOf(shelves);
  const all = isBegun ? `${part} union all select * from ${GATHERED}` : part;
  // Made beside the old one, which so stays what it was when this fails.
  const sql = `create or replace temp table ${GATHERED} as ${sum(`(${all})`)}`;
  await asking.run({ sql, bound: binder.bound() });
}

/** Records of shelves, `r`, with what is read of them, as one query that has the shelf's number for a column, `shelf`. */
export function recordsOf(
  shelves: readonly Shelf[],
  condition: Condition,
  columnsOf: (shelf: Shelf) => readonly string[],
): string {
  return unionOf(
    shelves,
    (shelf, index) =>
      `select ${[`${index} as shelf`, ...columnsOf(shelf)].join(', ')} from ${shelf.tables.records} as r where ${condition(shelf)}`,
  );
}

/** The same of one of the small tables. */
export function entriesOf(shelves: readonly Shelf[], table: 'people' | 'hosts' | 'findings', columns: string): string {
  return unionOf(shelves, ({ tables }, index) => `select ${index} as shelf, id, ${columns} from ${tables[table]}`);
}

const ROWS_AT_ONCE = 20_000;

/** What was gathered, some rows at a time. */
export async function* gatheredRows(asking: Asking, columns: string): AsyncGenerator<readonly Row[]> {
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const sql = `select ${columns} from ${GATHERED} where rowid between ${from} and ${from + ROWS_AT_ONCE - 1}`;
    const rows = await asking.rows({ sql, bound: NOTHING_BOUND });
    if (rows.length === 0) return;
    yield rows;
  }
}
