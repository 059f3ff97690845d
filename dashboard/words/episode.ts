import type { IncidentRow } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { durationInWords } from '../times.ts';
import { accountWords } from './entry.ts';

const MINUTE = 60_000;

type Counts = Pick<
  IncidentRow,
  'origin' | 'eventCount' | 'searchCount' | 'lookUpCount' | 'blockedCount' | 'attemptCount' | 'firstSeen' | 'lastSeen'
>;

/** '4 searches in 6 minutes, none blocked by the filter', '9 requests in a minute, all blocked by the filter: 4 attempts'; what no log shows has no requests. */
export function episodeInWords(row: Counts): string {
  if (row.origin !== 'log') return accountWords.inList(row.origin);
  return `${whatWasAsked(row)}${withinWhat(row)}, ${whatTheFilterDid(row)}`;
}

function whatWasAsked({ eventCount, searchCount, lookUpCount }: Counts): string {
  if (lookUpCount === eventCount) return counted(eventCount, 'look-up of a name', 'look-ups of names');
  if (searchCount === eventCount) return counted(eventCount, 'search', 'searches');
  const requests = counted(eventCount, 'request');
  return searchCount === 0
    ? requests
    : `${requests}, ${searchCount === 1 ? '1 of them a search' : `${figure(searchCount)} of them searches`},`;
}

function withinWhat({ eventCount, firstSeen, lastSeen }: Counts): string {
  if (eventCount === 1) return '';
  const span = lastSeen - firstSeen;
  return span < MINUTE ? ' within a minute' : ` in ${durationInWords(span)}`;
}

// "Not blocked" and not "allowed": a passive log does not say what the filter did.
function whatTheFilterDid(counts: Counts): string {
  const { blockedCount, attemptCount } = counts;
  // A browser asks for one page several times: a person tried so often.
  const tries = attemptCount < blockedCount ? `: ${counted(attemptCount, 'attempt')}` : '';
  return `${whatWasBlocked(counts)}${tries}`;
}

function whatWasBlocked({ eventCount, blockedCount }: Counts): string {
  if (eventCount === 1) return blockedCount === 1 ? 'blocked by the filter' : 'not blocked by the filter';
  if (blockedCount === 0) return 'none blocked by the filter';
  if (blockedCount === eventCount) return 'all blocked by the filter';
  return `${figure(blockedCount)} blocked by the filter`;
}
