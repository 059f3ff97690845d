import type { FilteringReport } from '../../daemon/api/contract.ts';
import { reportAgainLink, reportFileLink, reportLink } from '../filtering-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { facts } from '../parts/facts.ts';
import { reportArticle } from '../parts/report-blocks.ts';
import { timeOfDay } from '../times.ts';
import { reportsWords, sendingInWords, versionInWords } from '../words/filtering-reports.ts';

/** What came of making it again: it is made now, or not, since figures of its time have been deleted. */
export type Again = 'now' | 'not';

/** One report: the sheet for governors, or all parts. What is printed of it is the report alone. */
export function filteringReportPage(shell: Shell, found: FilteringReport, again: Again | null): Html {
  return layout(shell, {
    title: found.document.title,
    place: 'reports',
    main: html`${noticeOf(found, again)}
${reportArticle(found.document, found.form)}
${besides(shell, found)}`,
  });
}

function noticeOf({ period, form, version, versions }: FilteringReport, again: Again | null): Html | null {
  if (again !== null)
    return html`<div class="notice" role="status"><p>${again === 'now' ? reportsWords.madeAgain : reportsWords.figuresGone}</p></div>`;
  if (versions.length < 2) return null;
  const isNewest = versions[0]?.version === version;
  return html`<div class="notice" role="status"><p>${isNewest ? reportsWords.newer : reportsWords.older} ${
    isNewest ? null : html`<a href="${reportLink(period, form)}">${reportsWords.openNewest}</a>`
  }</p></div>`;
}

/** What can be done with it, on the screen alone. */
function besides(shell: Shell, found: FilteringReport): Html {
  const { period, form, version, mayOpenDetail } = found;
  const file = (kind: 'pdf' | 'detail.pdf' | 'csv', words: string) =>
    html`<li><a href="${reportFileLink(period, kind, version)}">${words}</a></li>`;
  return html`<section class="screen-only">
<h2>${reportsWords.file}</h2>
<ul class="plain">
${file('pdf', reportsWords.governorsPdf)}
${mayOpenDetail ? file('detail.pdf', reportsWords.detailPdf) : null}
${mayOpenDetail ? file('csv', reportsWords.csv) : null}
</ul>
${otherForm(found)}
${isReviewer(shell) && form === 'detail' ? html`<p><a href="${links.incidents}">${reportsWords.queue}</a></p>` : null}
${facts([[reportsWords.mailed, sendingOf(shell, found)]])}
${versionList(shell, found)}
${againForm(shell, found)}
<p><a href="${links.reports}">${reportsWords.allReports}</a></p>
</section>`;
}

function isReviewer({ viewer }: Shell): boolean {
  return viewer?.powers.includes('review') === true;
}

function otherForm({ period, form, version, mayOpenDetail }: FilteringReport): Html | null {
  if (form === 'detail')
    return html`<p><a href="${reportLink(period, 'governors', version)}">${reportsWords.governors}</a></p>`;
  return mayOpenDetail
    ? html`<p><a href="${reportLink(period, 'detail', version)}">${reportsWords.detail}</a></p>`
    : null;
}

function sendingOf({ frame }: Shell, { sending }: FilteringReport): string {
  return sendingInWords(sending, sending.kind === 'sent' ? timeOfDay(sending.at, frame.now, frame.zone) : '');
}

function versionList({ frame }: Shell, { period, form, versions }: FilteringReport): Html | null {
  if (versions.length < 2) return null;
  return html`<h3>${reportsWords.versions}</h3>
<ul class="plain">${versions.map(
    ({ version, madeAt, byName }) =>
      html`<li><a href="${reportLink(period, form, version)}">${versionInWords(version, timeOfDay(madeAt, frame.now, frame.zone), byName)}</a></li>`,
  )}</ul>`;
}

function againForm({ csrf }: Shell, { period, mayMakeAgain }: FilteringReport): Html | null {
  if (!mayMakeAgain) return null;
  return html`<p>${reportsWords.againHint}</p>
${buttonForm({ action: reportAgainLink(period), csrf, label: reportsWords.again, look: 'quiet' })}`;
}
