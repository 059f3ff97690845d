import type { FilteredKind } from '../policy/filtered.ts';
import type { FilterRow } from './figure-rows.ts';
import type { Share } from './report.ts';
import { shareOf } from './share.ts';

/** How many requests of persons there were of each kind. */
export type FilterTotals = Readonly<Record<FilteredKind, number>>;

export function filterTotals(rows: readonly FilterRow[]): FilterTotals {
  const of = (kind: FilteredKind) => rows.reduce((sum, row) => sum + (row.kind === kind ? row.records : 0), 0);
  return {
    stopped: of('stopped'),
    through: of('through'),
    undecided: of('undecided'),
    search_stopped: of('search_stopped'),
    search_through: of('search_through'),
    quietened: of('quietened'),
    over_blocked: of('over_blocked'),
    fine: of('fine'),
    unknown_blocked: of('unknown_blocked'),
  };
}

/** Blocked among all that was blocked or allowed and the policy calls unacceptable. */
export function effectivenessOf({ stopped, through }: Pick<FilterTotals, 'stopped' | 'through'>): Share {
  return shareOf(stopped, stopped + through);
}

/** Blocked among all that something is known about and the policy allows. */
export function overBlockedOf({ over_blocked: blocked, fine }: Pick<FilterTotals, 'over_blocked' | 'fine'>): Share {
  return shareOf(blocked, blocked + fine);
}
