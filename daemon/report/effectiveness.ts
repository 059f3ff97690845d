import type { CategoryId } from '../../categories/category.ts';
import type { GroupName } from '../policy/policy.ts';
import { type Beside, besideOf } from './compared.ts';
import type { ActiveRow, FilterRow } from './figure-rows.ts';
import { effectivenessOf, filterTotals } from './filter-totals.ts';
import type { Effectiveness, EffectRow } from './report.ts';
import { shareOf } from './share.ts';

/** What a category is called, and which kind of risk it is; null for what the taxonomy does not have any more. */
export type TitleOf = (
  category: string,
) => { readonly id: CategoryId; readonly title: string; readonly theme: string } | null;

export interface EffectivenessInput {
  readonly rows: Beside<readonly FilterRow[]>;
  /** How many were active in each group; null where that was not counted: then nothing is told by groups. */
  readonly active: readonly ActiveRow[] | null;
  titleOf: TitleOf;
}

/** Of fewer active people than this nothing is told by themselves. */
export const FEWEST_PEOPLE = 5;
/** Stands for all groups that are too small. */
export const OTHER_GROUPS: GroupName = 'other';

export function effectivenessFigures({ rows, active, titleOf }: EffectivenessInput): Effectiveness {
  const shares = besideOf(rows, (some) => effectivenessOf(filterTotals(some)));
  const totals = filterTotals(rows.now);
  const { search_stopped: stopped, search_through: through } = totals;
  return {
    overall: shares.now,
    before: shares.before,
    lastTerm: shares.lastTerm,
    byCategory: byCategory(rows, titleOf),
    byGroup: active === null ? [] : byGroup(rows, groupsTold(active)),
    undecided: totals.undecided,
    searches: shareOf(stopped, stopped + through),
    quietened: totals.quietened,
  };
}

/** Those with the most that was asked for first. */
function byCategory(rows: Beside<readonly FilterRow[]>, titleOf: TitleOf): Effectiveness['byCategory'] {
  return rowsBy(rows, ({ category }) => category).flatMap(({ key, row }) => {
    const known = titleOf(key);
    return known === null ? [] : [{ category: known.id, title: known.title, theme: known.theme, ...row }];
  });
}

function byGroup(rows: Beside<readonly FilterRow[]>, told: ReadonlySet<string>): Effectiveness['byGroup'] {
  return rowsBy(rows, ({ group }) => (told.has(group) ? group : OTHER_GROUPS)).map(({ key, row }) => ({
    group: key,
    ...row,
  }));
}

/**
 * Groups with enough active people. What is left over must be enough people too, or the whole would tell of them after all: then the
 * smallest of the others goes with it.
 */
function groupsTold(active: readonly ActiveRow[]): ReadonlySet<string> {
  const bySize = active.toSorted((a, b) => a.subjects - b.subjects || (a.group < b.group ? -1 : 1));
  let together = 0;
  let place = 0;
  for (const { subjects } of bySize) {
    const isEnough = subjects >= FEWEST_PEOPLE && (together === 0 || together >= FEWEST_PEOPLE);
    if (isEnough) break;
    together += subjects;
    place += 1;
  }
  return new Set(bySize.slice(place).map(({ group }) => group));
}

function rowsBy(
  { now, before }: Beside<readonly FilterRow[]>,
  keyOf: (row: FilterRow) => string,
): readonly { readonly key: string; readonly row: EffectRow }[] {
  const wasBefore = before === null ? null : Map.groupBy(before.filter(isCounted), keyOf);
  const rows = [...Map.groupBy(now.filter(isCounted), keyOf)].map(([key, some]) => ({
    key,
    row: {
      share: effectivenessOf(filterTotals(some)),
      before: wasBefore === null ? null : effectivenessOf(filterTotals(wasBefore.get(key) ?? [])),
    },
  }));
  return rows.toSorted((a, b) => b.row.share.whole - a.row.share.whole || (a.key < b.key ? -1 : 1));
}

function isCounted({ kind }: FilterRow): boolean {
  return kind === 'stopped' || kind === 'through';
}
