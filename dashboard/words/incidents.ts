import type { QueueFilter, QueueSort } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { dateInWords } from '../times.ts';
import { severityWords } from '../words.ts';

/** '12 open incidents', 'No open incidents marked Urgent, of Year 5': the filter, in words, with its count. */
export function incidentsHeading(filter: QueueFilter, total: number): string {
  return `${viewCounted(filter.view, total)}${suffixOf(filter)}`;
}

function suffixOf({ severity, group = null, week = null }: QueueFilter): string {
  return [
    severity === null ? '' : ` marked ${severityWords[severity]}`,
    group === null ? '' : `, ${group}`,
    week === null ? '' : `, week of ${dateInWords(week)}`,
  ].join('');
}

function viewCounted(view: QueueFilter['view'], total: number): string {
  switch (view) {
    case 'open':
      return countedOrNo(total, 'open incident');
    case 'mine':
      return `${countedOrNo(total, 'incident')} you are looking at`;
    case 'waiting':
      return countedOrNo(total, 'waiting incident');
    case 'closed':
      return countedOrNo(total, 'closed incident');
  }
}

function countedOrNo(total: number, singular: string): string {
  return total === 0 ? `No ${singular}s` : counted(total, singular);
}

/** How the rows stand. */
export const sortWords: Readonly<Record<QueueSort, string>> = {
  usual: 'As usual',
  newest: 'Newest first',
  oldest: 'Oldest first',
};

/** What an empty list means, so that it is not mistaken for a fault. */
export function emptyListSentence(filter: QueueFilter): string {
  if (filter.group != null || filter.week != null)
    return 'There may be incidents of another group, or of another week.';
  if (filter.severity !== null) return 'There may be incidents of another severity.';
  switch (filter.view) {
    case 'open':
      return 'Nothing needs your review. New incidents appear here and on Today.';
    case 'mine':
      return 'An incident is yours from when you press “I’m looking at this” until it is closed.';
    case 'waiting':
      return 'An incident waits here while somebody is waiting for an answer about it.';
    case 'closed':
      return 'An incident moves here when somebody has recorded what they found.';
  }
}

export const incidentsWords = {
  title: 'Incidents',
  views: 'Which incidents',
  severities: 'Severity',
  anySeverity: 'Any severity',
  more: 'Group, week and order',
  groups: 'Group',
  anyGroup: 'Any group',
  weeks: 'Last seen in the week of',
  anyWeek: 'Any week',
  order: 'Order',
  clearFilters: 'Clear filters',
  waitsUntil: (day: string) => `Waiting until ${day}`,
  back: 'Back from waiting',
  lookedAtBy: (name: string) => `Being looked at by ${name}`,
  pages: 'Pages of this list',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  closedAs: (finding: string) => `Closed: ${finding}`,
} as const;
