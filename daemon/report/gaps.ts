import { isWayRound } from '../policy/filtered.ts';
import { type Beside, comparedOf } from './compared.ts';
import type { TitleOf } from './effectiveness.ts';
import type { FilterRow, HostFigures, StoppedHour } from './figure-rows.ts';
import { filterTotals } from './filter-totals.ts';
import type { Bypass, GapRow, Gaps } from './report.ts';

export interface GapsInput {
  readonly rows: Beside<readonly FilterRow[]>;
  readonly people: number;
  readonly hosts: readonly HostFigures[];
  /** Of these hosts, from the period's beginning on. */
  readonly stopped: readonly StoppedHour[];
  /** Hosts that got through in the four weeks before; null where not all of them were counted. */
  readonly hostsBefore: ReadonlySet<string> | null;
  titleOf: TitleOf;
  /** True for a site that nobody may be shown, by what is known today. */
  isWithheld(host: string): boolean;
}

const MOST_TOLD = 20;

export function gapsOf(input: GapsInput): Gaps {
  const { rows, people, hosts } = input;
  return {
    requests: comparedOf(rows, (some) => filterTotals(some).through),
    people,
    hosts: new Set(hosts.map(({ host }) => host).filter((host) => host !== '')).size,
    top: topOf(input),
  };
}

/** A site of two categories is told under that of which there was more. */
function topOf({ hosts, stopped, hostsBefore, titleOf, isWithheld }: GapsInput): readonly GapRow[] {
  const byHost = Map.groupBy(hosts, ({ host }) => host);
  const told = [...byHost].filter(([host]) => host !== '' && !isWithheld(host));
  const rows = told.flatMap(([host, some]) => {
    const [most] = some.toSorted((a, b) => b.records - a.records || (a.category < b.category ? -1 : 1));
    const known = most === undefined ? null : titleOf(most.category);
    if (most === undefined || known === null) return [];
    const firstAt = Math.min(...some.map((one) => one.firstAt));
    const requests = some.reduce((sum, { records }) => sum + records, 0);
    return [
      {
        ...{ host, category: known.id, title: known.title, people: most.people, requests, firstAt },
        isNew: hostsBefore !== null && !hostsBefore.has(host),
        blockedAfterMs: blockedAfter(host, firstAt, stopped),
      },
    ];
  });
  return rows.toSorted(mostFirst).slice(0, MOST_TOLD);
}

export function mostFirst(
  one: { readonly host: string; readonly people: number; readonly requests: number },
  other: { readonly host: string; readonly people: number; readonly requests: number },
): number {
  return other.people - one.people || other.requests - one.requests || (one.host < other.host ? -1 : 1);
}

/**
 * Within the hour in which it got through first, the last block stands for the first one after: it is counted by the hour, so that this is
 * late by less than one.
 */
function blockedAfter(host: string, firstAt: number, stopped: readonly StoppedHour[]): number | null {
  const after = stopped.flatMap((hour) => {
    if (hour.host !== host) return [];
    if (hour.firstAt >= firstAt) return [hour.firstAt];
    return hour.lastAt >= firstAt ? [hour.lastAt] : [];
  });
  return after.length === 0 ? null : Math.min(...after) - firstAt;
}

export function bypassOf(rows: Beside<readonly FilterRow[]>, people: number, titleOf: TitleOf): Bypass {
  const isAttempt = ({ category, kind }: FilterRow) =>
    TRIED.has(kind) && titleOf(category) !== null && isWayRound(titleOf(category)?.id ?? '');
  const attempts = {
    now: rows.now.filter(isAttempt),
    before: rows.before?.filter(isAttempt) ?? null,
    lastTerm: rows.lastTerm?.filter(isAttempt) ?? null,
  };
  return {
    attempts: comparedOf(attempts, (some) => some.reduce((sum, { records }) => sum + records, 0)),
    people,
    gotThrough: filterTotals(attempts.now).through,
    byCategory: [...Map.groupBy(attempts.now, ({ category }) => category)].flatMap(([category, some]) => {
      const known = titleOf(category);
      const { stopped, through } = filterTotals(some);
      return known === null ? [] : [{ category: known.id, title: known.title, blocked: stopped, allowed: through }];
    }),
  };
}

const TRIED: ReadonlySet<string> = new Set(['stopped', 'through', 'undecided']);
