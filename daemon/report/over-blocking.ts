import { isForLearning } from '../policy/filtered.ts';
import { type Beside, comparedOf } from './compared.ts';
import type { TitleOf } from './effectiveness.ts';
import type { FilterRow, HostFigures } from './figure-rows.ts';
import { filterTotals, overBlockedOf } from './filter-totals.ts';
import { mostFirst } from './gaps.ts';
import type { OverBlocking, OverBlockRow } from './report.ts';
import { medianOf } from './share.ts';

/** What somebody asked to have unblocked. */
export interface UnblockAsked {
  /** A site or a part of one, in plain form. */
  readonly entry: string;
  readonly askedAt: number;
  /** When it was confirmed, refused or taken back; null while it waits. */
  readonly settledAt: number | null;
}

export interface OverBlockingInput {
  readonly rows: Beside<readonly FilterRow[]>;
  readonly hosts: readonly HostFigures[];
  /** All that is kept, whenever it was asked. */
  readonly unblocks: readonly UnblockAsked[];
  readonly window: { readonly from: number; readonly to: number };
  titleOf: TitleOf;
  isWithheld(host: string): boolean;
}

const MOST_TOLD = 20;

export function overBlockingOf(input: OverBlockingInput): OverBlocking {
  const { rows, unblocks, window } = input;
  const totals = filterTotals(rows.now);
  const categories = byCategory(input);
  return {
    requests: comparedOf(rows, (some) => filterTotals(some).over_blocked),
    share: overBlockedOf(totals),
    educational: categories.reduce((sum, { isEducational, requests }) => sum + (isEducational ? requests : 0), 0),
    byCategory: categories,
    notKnown: totals.unknown_blocked,
    top: { kind: 'known', value: topOf(input) },
    unblock: unblockOf(unblocks, window),
  };
}

function byCategory({ rows, titleOf }: OverBlockingInput): OverBlocking['byCategory'] {
  const blocked = rows.now.filter(({ kind }) => kind === 'over_blocked');
  return [...Map.groupBy(blocked, ({ category }) => category)]
    .flatMap(([category, some]) => {
      const known = titleOf(category);
      if (known === null) return [];
      const requests = some.reduce((sum, { records }) => sum + records, 0);
      return [{ category: known.id, title: known.title, requests, isEducational: isForLearning(known.id) }];
    })
    .toSorted((a, b) => b.requests - a.requests || (a.category < b.category ? -1 : 1));
}

function topOf({ hosts, unblocks, titleOf, isWithheld }: OverBlockingInput): readonly OverBlockRow[] {
  const byHost = Map.groupBy(hosts, ({ host }) => host);
  const told = [...byHost].filter(([host]) => host !== '' && !isWithheld(host));
  const rows = told.flatMap(([host, some]) => {
    const known = some.map(({ category }) => titleOf(category)).filter((one) => one !== null);
    const about = known.find(({ id }) => isForLearning(id)) ?? known[0];
    if (about === undefined) return [];
    const requests = some.reduce((sum, { records }) => sum + records, 0);
    const people = Math.max(...some.map((one) => one.people));
    const isEducational = isForLearning(about.id);
    return [{ host, title: about.title, isEducational, requests, people, request: requestFor(host, unblocks) }];
  });
  return rows.toSorted(mostFirst).slice(0, MOST_TOLD);
}

/** The newest that was asked for the site, or one above it. */
function requestFor(host: string, unblocks: readonly UnblockAsked[]): OverBlockRow['request'] {
  const asked = unblocks.filter(({ entry }) => isWithin(host, entry)).toSorted((a, b) => b.askedAt - a.askedAt)[0];
  if (asked === undefined) return 'none';
  return asked.settledAt === null ? 'waiting' : 'settled';
}

function isWithin(host: string, entry: string): boolean {
  const [site = ''] = entry.split('/', 1);
  return site !== '' && (host === site || host.endsWith(`.${site}`));
}

function unblockOf(
  unblocks: readonly UnblockAsked[],
  { from, to }: { readonly from: number; readonly to: number },
): OverBlocking['unblock'] {
  const isIn = (at: number | null) => at !== null && at >= from && at < to;
  const settled = unblocks.filter(({ settledAt }) => isIn(settledAt));
  return {
    asked: unblocks.filter(({ askedAt }) => isIn(askedAt)).length,
    settled: settled.length,
    waiting: unblocks.filter(({ askedAt, settledAt }) => askedAt < to && (settledAt === null || settledAt >= to))
      .length,
    medianMs: medianOf(settled.map(({ askedAt, settledAt }) => (settledAt ?? askedAt) - askedAt)),
  };
}
