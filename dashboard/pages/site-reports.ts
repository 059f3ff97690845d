import type { SiteReportList, SiteReportRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { shortMoment } from '../parts/moment.ts';
import { tabs } from '../parts/tabs.ts';
import { siteReportLink } from '../report-links.ts';
import {
  reportInList,
  reportOutcomeWords,
  reportStatusWords,
  reportsHeading,
  siteReportsWords,
} from '../words/site-reports.ts';

/** What people told us and nobody has looked at, and what has been looked at; without names. */
export function siteReportsPage(shell: Shell, list: SiteReportList, done: string | null): Html {
  const { view, rows } = list;
  const heading = reportsHeading(view, rows.length);
  return layout(shell, {
    title: siteReportsWords.title,
    place: 'incidents',
    main: html`${done === null ? null : html`<div class="notice" role="status"><p>${done}</p></div>`}
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${siteReportsWords.lede}</p>
${tabs(siteReportsWords.views, [
  { href: links.siteReports, words: `${reportStatusWords.open} (${list.counts.open})`, isCurrent: view === 'open' },
  { href: `${links.siteReports}?view=closed`, words: reportStatusWords.closed, isCurrent: view === 'closed' },
])}
${rows.length === 0 ? html`<div class="empty"><p>${view === 'open' ? siteReportsWords.none : siteReportsWords.noneClosed}</p></div>` : rowsPart(rows, shell)}`,
  });
}

function rowsPart(rows: readonly SiteReportRow[], shell: Shell): Html {
  return html`<ol class="rows plain untagged">${rows.map((row) => rowPart(row, shell))}</ol>`;
}

function rowPart(row: SiteReportRow, { frame }: Shell): Html {
  const end = row.outcome === null ? reportStatusWords[row.status] : reportOutcomeWords[row.outcome];
  return html`<li class="row">
<div class="row-what">
<a href="${siteReportLink(row.id)}#heading">${siteReportsWords.heading}</a>
<p>${reportInList(row)}</p>
<p class="row-notes">${row.isInDanger ? html`<span class="care">${siteReportsWords.urgent}</span> ` : null}${row.status === 'open' ? null : end}</p>
</div>
<div class="row-when">${shortMoment(row.sentAt, frame)}</div>
</li>`;
}
