/**
 * Whether the filter does what was asked, from what the log shows. The log is asked for the time since the last look alone, so that a
 * request that waits for weeks costs as little as one of today; some of it is asked for twice, for lines that come late.
 */
import type { FilterRequest, Seen } from './filter-request.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How late a line may come and still be seen. */
const LATE_LINES_MS = DAY;
/** Many providers act within the hour: then somebody waits for it. */
const SOON_MS = HOUR;
const LOOK_SOON_MS = MINUTE;
const LOOK_LATER_MS = 10 * MINUTE;
/** After that, whoever changes the filter knows nothing of this request. */
const CONFIRMED_WATCHED_MS = 14 * DAY;
/** Nobody waits for longer than a term. */
const TOLD_WATCHED_MS = 120 * DAY;

/** A stretch of the log that is to be looked through; from inclusive, to exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch that is due for a look now; null where none is. */
export function dueStretch({ state, seen, until }: FilterRequest, now: number): Stretch | null {
  if (state.status !== 'told' && state.status !== 'confirmed') return null;
  const begin = state.told.at;
  const end = Math.min(now, until ?? now);
  const watchedFor = state.status === 'told' ? TOLD_WATCHED_MS : CONFIRMED_WATCHED_MS;
  const since = state.status === 'told' ? begin : state.confirmed.at;
  if (now - since > watchedFor) return null;
  const { watchedTo } = seen;
  const everyMs = now - begin < SOON_MS ? LOOK_SOON_MS : LOOK_LATER_MS;
  if (watchedTo !== null && (watchedTo >= end || now - watchedTo < everyMs)) return null;
  const from = Math.max(begin, (watchedTo ?? begin) - LATE_LINES_MS);
  return from < end ? { from, to: end } : null;
}

/** What the log showed of a stretch: when the filter last did the opposite, and first did as asked after that. */
export interface Sight {
  readonly lastAgainst: number | null;
  /** After the last that is known of the opposite, of this stretch or of those before. */
  readonly firstAsAsked: number | null;
}

/** From when on a request that was done as asked counts: after the last that was not, as far as is known. */
export function countsFrom(seen: Seen, stretch: Stretch, lastAgainst: number | null): number {
  const last = latest(seen.lastAgainst, lastAgainst);
  return last === null ? stretch.from : Math.max(stretch.from, last + 1);
}

/** Puts together what was seen before and what was seen now. */
export function withSight(seen: Seen, stretch: Stretch, sight: Sight): Seen {
  const lastAgainst = latest(seen.lastAgainst, sight.lastAgainst);
  const firsts = [seen.firstAsAsked, sight.firstAsAsked].filter(
    (first) => first !== null && (lastAgainst === null || first > lastAgainst),
  );
  const known = firsts.filter((first) => first !== null);
  return { watchedTo: stretch.to, lastAgainst, firstAsAsked: known.length === 0 ? null : Math.min(...known) };
}

/** What follows from what was seen: it is confirmed, it is not any more, or all stays as it is. */
export function conclusionOf(
  { state }: Pick<FilterRequest, 'state'>,
  { lastAgainst, firstAsAsked }: Seen,
): { readonly kind: 'confirmed'; readonly at: number } | { readonly kind: 'undone' } | { readonly kind: 'stays' } {
  if (state.status === 'told' && firstAsAsked !== null) return { kind: 'confirmed', at: firstAsAsked };
  if (state.status === 'confirmed' && lastAgainst !== null && lastAgainst > state.confirmed.at)
    return { kind: 'undone' };
  return { kind: 'stays' };
}

/** Whole days that the provider has known and the log still shows the opposite; null where all is well or it is early. */
export function lateDays(
  { state, seen, until }: Pick<FilterRequest, 'state' | 'seen' | 'until'>,
  now: number,
  afterDays: number,
): number | null {
  if (state.status !== 'told' || seen.lastAgainst === null || (until !== null && until <= now)) return null;
  const days = Math.floor((now - state.told.at) / DAY);
  return days >= afterDays ? days : null;
}

function latest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
