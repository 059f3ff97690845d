import type { Asking, Row } from './asking.ts';
import { type Binder, createBinder } from './binder.ts';
import { type Shelf, unionOf } from './shelf.ts';
import { wavesOf } from './waves.ts';

/** Sums over all shelves, kept in a table of the question's own connection. */
export interface Gathering {
  /** What stands of it in one shelf, as a query. */
  partOf(shelf: Shelf): string;
  /** Puts parts together, `from` a table of them, so that a result can be a part again. */
  sum(from: string): string;
}

/** The table that holds the sums. Of each shelf stands in it what nothing else could be put together with, so it is no longer than the answer. */
export const GATHERED = 'gathered';

/** Sums over these shelves. False where there is none of them, and no table then. */
export async function gather(
  asking: Asking,
  shelves: readonly Shelf[],
  gatheringOf: (binder: Binder) => Gathering,
): Promise<boolean> {
  let isBegun = false;
  for (const wave of wavesOf(shelves)) {
    await asking.of(wave, () => sumIn(asking, wave, { gatheringOf, isBegun }));
    isBegun = true;
  }
  return isBegun;
}

async function sumIn(
  asking: Asking,
  shelves: readonly Shelf[],
  { gatheringOf, isBegun }: { readonly gatheringOf: (binder: Binder) => Gathering; readonly isBegun: boolean },
): Promise<void> {
  const binder = createBinder();
  const { partOf, sum } = gatheringOf(binder);
  const parts = unionOf(shelves, partOf);
  const all = isBegun ? `${parts} union all select * from ${GATHERED}` : parts;
  // Made beside the old one, which so stays what it was when this fails.
  const sql = `create or replace temp table ${GATHERED} as ${sum(`(${all})`)}`;
  await asking.run({ sql, bound: binder.bound() });
}

const ROWS_AT_ONCE = 20_000;

/** What was gathered, some rows at a time. */
export async function* gatheredRows(asking: Asking, columns: string): AsyncGenerator<readonly Row[]> {
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const sql = `select ${columns} from ${GATHERED} where rowid between ${from} and ${from + ROWS_AT_ONCE - 1}`;
    const rows = await asking.rows({ sql, bound: createBinder().bound() });
    if (rows.length === 0) return;
    yield rows;
  }
}
