import type { ContextAsk, PageMark } from '../daemon/api/contract.ts';
import { incidentLink, links } from './links.ts';
import type { IncidentId } from './models.ts';

/** What was done before and after an incident; the first part, people's requests alone, unless said otherwise. */
export function contextLink(id: IncidentId, { part, from, until }: ContextAsk, everything: boolean): string {
  const query = new URLSearchParams();
  if (part > 0) query.set('part', String(part));
  if (from !== null) query.set('from', String(from));
  if (until !== null) query.set('until', String(until));
  if (everything) query.set('show', 'all');
  return `${incidentLink(id)}/around${query.size === 0 ? '' : `?${query}`}`;
}

/** What a search found. The address names the search, and nothing that was searched for. */
export function logLink(id: string, after: PageMark | null): string {
  const page = `${links.log}/${encodeURIComponent(id)}`;
  return after === null ? page : `${page}?${new URLSearchParams({ after })}`;
}

export function logActionLink(id: string, action: 'narrow' | 'export'): string {
  return `${logLink(id, null)}/${action}`;
}

/** The form, filled in with a search that is to be changed. */
export function changeSearchLink(id: string): string {
  return `${links.log}?${new URLSearchParams({ before: id })}`;
}

export function searchesLink(page: number): string {
  return page > 1 ? `${links.searches}?page=${page}` : links.searches;
}
