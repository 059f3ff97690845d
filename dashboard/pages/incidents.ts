import type { IncidentFilter, IncidentList } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links, viewLink } from '../links.ts';
import type { Severity, Shell } from '../models.ts';
import { incidentRows } from '../parts/incident-rows.ts';
import { pagination } from '../parts/pagination.ts';
import { type Tab, tabs } from '../parts/tabs.ts';
import { entryWords } from '../words/entry.ts';
import { emptyListSentence, incidentsHeading, incidentsWords } from '../words/incidents.ts';
import { siteReportsWords } from '../words/site-reports.ts';
import { choicesOf, severityWords, viewWords } from '../words.ts';

/** What is waiting, for whom, and what has been done. */
export function incidentsPage(shell: Shell, list: IncidentList, filter: IncidentFilter): Html {
  const { open } = list.counts;
  const { viewer } = shell;
  return layout(shell, {
    title: open === 0 ? incidentsWords.title : `(${figure(open)}) ${incidentsWords.title}`,
    place: 'incidents',
    announcing: { kind: 'new_incidents', at: links.incidents },
    main: html`<h1 id="heading" tabindex="-1">${incidentsHeading(filter, list.total)}</h1>
${viewer?.powers.includes('investigate') ? html`<p class="screen-only"><a href="${links.enterIncident}">${entryWords.heading}</a> <a href="${links.siteReports}">${siteReportsWords.title}</a></p>` : null}
${tabs(incidentsWords.views, viewTabs(list, filter))}
${tabs(incidentsWords.severities, severityTabs(filter))}
${list.rows.length === 0 ? emptyPart(filter) : incidentRows(list.rows, shell.frame)}
${pagination(list, filter)}`,
  });
}

function viewTabs({ counts }: IncidentList, filter: IncidentFilter): readonly Tab[] {
  return choicesOf(viewWords).map((view) => ({
    href: viewLink(view, filter.severity),
    words: `${viewWords[view]} (${figure(counts[view])})`,
    isCurrent: view === filter.view,
  }));
}

function severityTabs(filter: IncidentFilter): readonly Tab[] {
  const severities: readonly (Severity | null)[] = [null, ...choicesOf(severityWords)];
  return severities.map((severity) => ({
    href: viewLink(filter.view, severity),
    words: severity === null ? incidentsWords.anySeverity : severityWords[severity],
    isCurrent: severity === filter.severity,
  }));
}

function emptyPart(filter: IncidentFilter): Html {
  const isFiltered = filter.severity !== null || filter.view !== 'open';
  return html`<div class="empty">
<p>${emptyListSentence(filter)}</p>
${isFiltered ? html`<p><a href="${links.incidents}">${incidentsWords.clearFilters}</a></p>` : null}
</div>`;
}
