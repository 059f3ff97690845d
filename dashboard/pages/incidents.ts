import type { IncidentFilter, IncidentList } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentsLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { incidentRows } from '../parts/incident-rows.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { pagination } from '../parts/pagination.ts';
import { queueFilters } from '../parts/queue-filters.ts';
import { entryWords } from '../words/entry.ts';
import { emptyListSentence, incidentsHeading, incidentsWords } from '../words/incidents.ts';
import { siteReportsWords } from '../words/site-reports.ts';

/** What is waiting, for whom, and what has been done. */
export function incidentsPage(
  shell: Shell,
  list: IncidentList,
  filter: IncidentFilter,
  notice: Notice | null = null,
): Html {
  const { open } = list.counts;
  const { viewer } = shell;
  return layout(shell, {
    title: open === 0 ? incidentsWords.title : `(${figure(open)}) ${incidentsWords.title}`,
    place: 'incidents',
    announcing: { kind: 'new_incidents', at: links.incidents },
    main: html`${noticePart(notice, shell.csrf)}
<h1 id="heading" tabindex="-1">${incidentsHeading(filter, list.total)}</h1>
${viewer?.powers.includes('investigate') ? html`<p class="screen-only"><a href="${links.enterIncident}">${entryWords.heading}</a> <a href="${links.siteReports}">${siteReportsWords.title}</a></p>` : null}
${queueFilters(list, filter)}
${list.rows.length === 0 ? emptyPart(filter) : incidentRows(list.rows, shell.frame, filter)}
${pagination(list, filter)}`,
  });
}

function emptyPart(filter: IncidentFilter): Html {
  const isFiltered = incidentsLink({ ...filter, page: 1 }) !== links.incidents;
  return html`<div class="empty">
<p>${emptyListSentence(filter)}</p>
${isFiltered ? html`<p><a href="${links.incidents}">${incidentsWords.clearFilters}</a></p>` : null}
</div>`;
}
