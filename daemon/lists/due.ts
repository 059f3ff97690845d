import type { ListSource, QuietHours } from '../../categories/list-source.ts';
import type { ListState } from './state.ts';

/** What is known of a list when somebody asks whether its turn has come. */
export interface DueList {
  readonly source: ListSource;
  readonly state: ListState;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_RETRY_MS = 5 * MINUTE_MS;
const LONGEST_RETRY_MS = 6 * 60 * MINUTE_MS;
/** So long a list may stay as it is because this machine runs in quiet hours alone. */
const PATIENCE_MS = 7 * DAY_MS;

/**
 * True for a list that was never asked for, whose retry has come, or whose planned time went by while this machine was off.
 * In the hours in which its makers ask not to be asked, only for one that is missing or a week old.
 */
export function isDue({ source, state }: DueList, now: number): boolean {
  if (source.refresh === null) return false;
  const at = dueAt(state);
  if (at === null || at > now) return false;
  const { fetchedAt } = state.content ?? { fetchedAt: null };
  return fetchedAt === null || now - fetchedAt > PATIENCE_MS || !isQuiet(source.refresh.quietHours, now);
}

/** When a list is due beside its plan, or by a plan that went by; null when nothing is known. */
export function dueAt({ checkedAt, failure, nextAt }: ListState): number | null {
  if (checkedAt === null) return 0;
  if (failure !== null) return failure.at + retryDelay(failure.times);
  // The plan itself comes first by a little.
  return nextAt === null ? null : nextAt + 45 * MINUTE_MS;
}

/** When its origin will be asked next, by the plan or because the last time failed; null when nothing is planned. */
export function nextAskAt({ source, state }: DueList, planned: number | null): number | null {
  const { failure } = state;
  if (failure === null || source.refresh === null) return planned;
  const retry = failure.at + retryDelay(failure.times);
  return planned === null ? retry : Math.min(planned, retry);
}

/** Doubled with each failure in a row, up to six hours. */
export function retryDelay(times: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, times - 1), LONGEST_RETRY_MS);
}

/** The hours are full ones, UTC; they may go over midnight. */
export function isQuiet(hours: QuietHours | null, now: number): boolean {
  if (hours === null) return false;
  const hour = new Date(now).getUTCHours();
  const [from, to] = hours;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
