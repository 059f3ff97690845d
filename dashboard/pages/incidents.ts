import type { IncidentFilter, IncidentList } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentsLink, links, togetherLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { incidentRows } from '../parts/incident-rows.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { pagination } from '../parts/pagination.ts';
import { queueFilters } from '../parts/queue-filters.ts';
import { chooseLinks, emptyTogether, type TogetherDraft, togetherForm } from '../parts/together-form.ts';
import { entryWords } from '../words/entry.ts';
import { findingErrors } from '../words/finding.ts';
import { handoverWords } from '../words/handover.ts';
import { emptyListSentence, incidentsHeading, incidentsWords } from '../words/incidents.ts';
import { siteReportsWords } from '../words/site-reports.ts';

/** What has just happened, and what is chosen and typed to close several together. */
export interface ListWork {
  readonly notice: Notice | null;
  readonly draft: TogetherDraft;
  readonly errors: readonly FieldError[];
}

export const noListWork: ListWork = { notice: null, draft: emptyTogether, errors: [] };

/** What is waiting, for whom, and what has been done. */
export function incidentsPage(
  shell: Shell,
  list: IncidentList,
  filter: IncidentFilter,
  work: ListWork = noListWork,
): Html {
  const { open } = list.counts;
  const { viewer } = shell;
  return layout(shell, {
    title: `${work.errors.length === 0 ? '' : findingErrors.titlePrefix}${open === 0 ? '' : `(${figure(open)}) `}${incidentsWords.title}`,
    place: 'incidents',
    announcing: { kind: 'new_incidents', at: links.incidents },
    main: html`${errorSummary(work.errors)}
${noticePart(work.notice, shell.csrf)}
<h1 id="heading" tabindex="-1">${incidentsHeading(filter, list.total)}</h1>
${viewer?.powers.includes('investigate') ? html`<p class="screen-only"><a href="${links.enterIncident}#heading">${entryWords.heading}</a> <a href="${links.siteReports}#heading">${siteReportsWords.title}</a> <a href="${links.handover}#heading">${handoverWords.many}</a></p>` : null}
${queueFilters(list, filter)}
${list.rows.length === 0 ? emptyPart(filter) : rowsPart(shell, list, filter, work)}
${pagination(list, filter)}`,
  });
}

function rowsPart(shell: Shell, { rows }: IncidentList, filter: IncidentFilter, { draft, errors }: ListWork): Html {
  if (!rows.some(({ mayCloseTogether }) => mayCloseTogether)) return incidentRows(rows, shell.frame, filter);
  return html`<form method="post" action="${togetherLink('together', filter)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${chooseLinks(rows, filter)}
${incidentRows(rows, shell.frame, filter, draft.chosen)}
${togetherForm(draft, errors)}
</form>`;
}

function emptyPart(filter: IncidentFilter): Html {
  const isFiltered = incidentsLink({ ...filter, page: 1 }) !== links.incidents;
  return html`<div class="empty">
<p>${emptyListSentence(filter)}</p>
${isFiltered ? html`<p><a href="${links.incidents}">${incidentsWords.clearFilters}</a></p>` : null}
</div>`;
}
