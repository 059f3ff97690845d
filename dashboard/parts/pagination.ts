import type { IncidentFilter, IncidentList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentsLink } from '../links.ts';
import { incidentsWords } from '../words/incidents.ts';

/** Previous and next page, and which this is; nothing where one page holds all. */
export function pagination(list: IncidentList, filter: IncidentFilter): Html | null {
  if (list.pages <= 1) return null;
  const to = (page: number, words: string) =>
    page < 1 || page > list.pages ? null : html`<a href="${incidentsLink({ ...filter, page })}">${words}</a>`;
  return html`<nav class="pages" aria-label="${incidentsWords.pages}">
${to(list.page - 1, incidentsWords.previousPage)}
<span>${incidentsWords.page(list.page, list.pages)}</span>
${to(list.page + 1, incidentsWords.nextPage)}
</nav>`;
}
