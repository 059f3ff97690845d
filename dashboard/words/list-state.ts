import type { ListSummary } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import type { ListStatus } from '../models.ts';
import { durationInWords, timeAgo } from '../times.ts';

const DAY_MS = 24 * 3_600_000;
/** A month without news: sites come and go faster than that. */
const OLD_AFTER_MS = 31 * DAY_MS;
/** One morning without a connection is none of a reader's concern; a week is. */
const FAILING_AFTER_MS = 7 * DAY_MS;

/** The one sentence of truth on top of Lists. */
export function listsHeading(lists: readonly ListSummary[], now: number): string {
  const [first, ...others] = lists.flatMap((list) => listTrouble(list, now) ?? []);
  if (first !== undefined) return others.length === 0 ? first : `${first}, and ${othersInWords(others.length)}`;
  if (lists.length === 0) return 'No list is in use';
  return lists.some(({ kind }) => kind !== 'shipped')
    ? 'Every list is fresh'
    : 'Only the list that comes with Filterwatch is in use';
}

function othersInWords(others: number): string {
  return `${counted(others, 'other list')} ${others === 1 ? 'needs' : 'need'} a look`;
}

/** What is the matter with a list, as a clause that names it; null when nothing is. */
export function listTrouble({ title, kind, fetchedAt, state }: ListSummary, now: number): string | null {
  const age = fetchedAt === null ? null : now - fetchedAt;
  switch (state.kind) {
    case 'refused':
      return `${title} was refused`;
    case 'waiting':
      return `${title} has not been fetched yet`;
    case 'failed':
      return age === null || age > FAILING_AFTER_MS ? `${title} could not be fetched` : null;
    case 'in_use':
      return kind !== 'shipped' && age !== null && age > OLD_AFTER_MS
        ? `${title} has not been updated for ${durationInWords(age)}`
        : null;
  }
}

/** How a list stands, in a few words. `at` is when it went wrong, in words. */
export function listStateInWords(list: ListStatus, now: number, at: string): string {
  switch (list.state.kind) {
    case 'in_use':
      return listTrouble(list, now) === null ? 'In use' : 'In use, but old';
    case 'waiting':
      return 'Not fetched yet';
    case 'refused':
      return `Refused, ${at}`;
    case 'failed':
      return `Could not be fetched, ${at}`;
  }
}

/** Why it stands so, what that means and what to do; null where all is well. */
export function listStateExplained(list: ListStatus, now: number): string | null {
  const { state } = list;
  switch (state.kind) {
    case 'in_use':
      return listTrouble(list, now) === null
        ? null
        : 'Fetch it now. If it stays old, IT support should look at where it comes from.';
    case 'waiting':
      return 'Until it comes, this list says nothing.';
    case 'refused':
      return `${state.reason} ${whatCounts(list)}`;
    case 'failed':
      return `${state.message} ${whatCounts(list)}`;
  }
}

function whatCounts({ entries }: ListStatus): string {
  return entries === 0 ? 'Until it comes, this list says nothing.' : 'The last good one stays in use.';
}

/** 'Fetched 2 days ago'. */
export function fetchedInWords({ kind, fetchedAt }: ListStatus, now: number): string {
  if (kind === 'shipped') return 'With Filterwatch itself';
  return fetchedAt === null ? 'Never' : sentence(timeAgo(fetchedAt, now));
}

/** 'In 3 hours'; null when nothing is planned. */
export function nextInWords({ nextAt }: ListStatus, now: number): string | null {
  if (nextAt === null) return null;
  return nextAt <= now ? 'Now' : `In ${durationInWords(nextAt - now)}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
