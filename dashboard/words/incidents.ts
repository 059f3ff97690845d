import type { IncidentFilter } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import type { Severity } from '../models.ts';
import { severityWords } from '../words.ts';

/** '12 open incidents', 'No open incidents marked Urgent': the filter, in words, with its count. */
export function incidentsHeading(filter: IncidentFilter, total: number): string {
  return `${viewCounted(filter.view, total)}${severitySuffix(filter.severity)}`;
}

function viewCounted(view: IncidentFilter['view'], total: number): string {
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

function severitySuffix(severity: Severity | null): string {
  return severity === null ? '' : ` marked ${severityWords[severity]}`;
}

/** What an empty list means, so that it is not mistaken for a fault. */
export function emptyListSentence(filter: IncidentFilter): string {
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
  clearFilters: 'Clear filters',
  lookedAtBy: (name: string) => `Being looked at by ${name}`,
  pages: 'Pages of this list',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  closedAs: (finding: string) => `Closed: ${finding}`,
} as const;
