import type { ArchiveQuestion } from '../../records/question.ts';
import type { Asking } from './asking.ts';
import { createBinder } from './binder.ts';
import { numberOf } from './cells.ts';
import { smallConditionsOf } from './conditions.ts';
import { type Shelf, unionOf } from './shelf.ts';

/** For fewer it is quicker to ask at once what there is to ask. */
const FEW = 2;
const TABLES = ['people', 'hosts', 'findings'] as const;

/**
 * Those shelves whose small tables hold somebody, a host and a finding that are asked for, as far as these are. To look there takes a
 * twentieth of what it takes to look at records, and a host that hardly anybody asks for is in few of them.
 */
export async function narrowed(
  asking: Asking,
  shelves: readonly Shelf[],
  question: ArchiveQuestion,
): Promise<readonly Shelf[]> {
  if (shelves.length <= FEW) return shelves;
  const binder = createBinder();
  // There are others than staff in every shelf, and others than who looked for help.
  const conditions = smallConditionsOf({ ...question, told: null, onlyIfFlagged: [] }, binder);
  const queries = TABLES.flatMap((table) => {
    const condition = conditions[table];
    return condition === null
      ? []
      : [
          unionOf(
            shelves,
            ({ tables }, index) => `select ${index} as shelf from ${tables[table]} where ${condition} limit 1`,
          ),
        ];
  });
  if (queries.length === 0) return shelves;
  const rows = await asking.rows({
    sql: queries.map((query) => `(${query})`).join(' intersect '),
    bound: binder.bound(),
  });
  const numbers = new Set(rows.map(([number]) => numberOf(number)));
  return shelves.filter((_shelf, index) => numbers.has(index));
}
