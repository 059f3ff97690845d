import type { NearIncident, ReportOutcome, SiteReportDetail } from '../../daemon/api/contract.ts';
import { type Content, type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { radioGroup, textField } from '../parts/fields.ts';
import { incidentRows } from '../parts/incident-rows.ts';
import { loggedLines, loggedText } from '../parts/logged-text.ts';
import { exactMoment } from '../parts/moment.ts';
import { namesPart } from '../parts/names.ts';
import { siteReportActionLink } from '../report-links.ts';
import { exactTime, spanInWords } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import {
  languageInWords,
  reportedHowWords,
  reporterWords,
  reportOutcomeWords,
  reportStatusWords,
  siteReportsWords,
} from '../words/site-reports.ts';
import { whoByName } from '../words/who.ts';
import { choicesOf } from '../words.ts';

/** What was typed so far, and what is wrong with it. */
export interface SiteReportWork {
  readonly outcome: ReportOutcome | null;
  readonly note: string;
  readonly errors: readonly FieldError[];
}

/** What one person told us, what the log has of it, and what is done with it. */
export function siteReportPage(shell: Shell, report: SiteReportDetail, work: SiteReportWork): Html {
  const { errors } = work;
  const heading = siteReportsWords.heading;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${siteReportsWords.back}"><ul class="plain"><li><a href="${links.siteReports}">${siteReportsWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
${report.isInDanger ? html`<p class="care-box"><strong>${siteReportsWords.urgent}</strong></p>` : null}
${report.isForHead ? html`<p>${siteReportsWords.forHead}</p>` : null}
${sawPart(shell, report)}
${whoPart(report)}
${namesPart({ about: { kind: 'report', id: report.id }, names: report.names }, shell)}
${linkedPart(shell, report)}
${report.status === 'open' ? waysPart(shell, report, work) : endPart(shell, report)}`,
  });
}

/** What was told, as it stands on the report's page and above the form that makes an incident of it. */
export function sawPart({ frame }: Shell, report: SiteReportDetail): Html {
  const { saw, isWithheld, from, to, sentAt, how } = report;
  return html`<section>
<h2>${siteReportsWords.saw}</h2>
${isWithheld ? html`<p>${siteReportsWords.withheld}</p>` : null}
${saw === null || saw === '' ? html`<p>${siteReportsWords.nothingKept}</p>` : html`<p class="kept-lines">${loggedLines(saw)}</p>`}
${facts([
  [siteReportsWords.when, spanInWords(from, to, frame.zone)],
  [siteReportsWords.sent, exactMoment(sentAt, frame)],
  [siteReportsWords.how, reportedHowWords[how]],
  [siteReportsWords.language, languageInWords(report)],
])}
</section>`;
}

// Folded away: who told us is seldom needed, and nobody should read it over a shoulder.
function whoPart(report: SiteReportDetail): Html {
  const { reporter, reporterName, reporterClass, sentFrom } = report;
  const rows: readonly (readonly [string, Content])[] = [
    [siteReportsWords.name, reporterName === null ? null : loggedText(reporterName)],
    [siteReportsWords.className, reporterClass === null ? null : loggedText(reporterClass)],
    [siteReportsWords.from, loggedText(whoByName(sentFrom))],
  ];
  return html`<section>
<h2>${siteReportsWords.who}</h2>
<p>${reporterWords[reporter]}</p>
<details class="screen-only"><summary>${siteReportsWords.whoShow}</summary>
${facts(rows)}
<p class="hint">${siteReportsWords.fromHint}</p>
</details>
</section>`;
}

function linkedPart({ frame }: Shell, { linked }: SiteReportDetail): Html | null {
  if (linked.length === 0) return null;
  return html`<section><h2>${siteReportsWords.linked}</h2>${incidentRows(linked, frame)}</section>`;
}

function waysPart(shell: Shell, report: SiteReportDetail, work: SiteReportWork): Html {
  return html`${nearPart(shell, report)}
${shell.viewer?.powers.includes('investigate') ? makePart(report) : null}
${closePart(shell, report, work)}
${report.isForHead ? null : passOnPart(shell, report)}`;
}

function nearPart(shell: Shell, report: SiteReportDetail): Html {
  return html`<section>
<h2>${siteReportsWords.near}</h2>
${report.near.length === 0 ? html`<p>${siteReportsWords.nearNone}</p>` : report.near.map((near) => nearOne(shell, report, near))}
</section>`;
}

function nearOne({ frame, csrf }: Shell, { id, version }: SiteReportDetail, { incident, match }: NearIncident): Html {
  const box = `own-${incident.id}`;
  return html`<div class="near">
<p><strong>${match === 'own' ? siteReportsWords.own : siteReportsWords.nearOne}</strong></p>
${incidentRows([incident], frame)}
<form method="post" action="${siteReportActionLink(id, 'link')}" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="version" value="${version}">
<input type="hidden" name="incident" value="${incident.id}">
<div class="radio">
<input type="checkbox" id="${box}" name="own" value="yes">
<label for="${box}">${siteReportsWords.isOwn}</label>
</div>
<button type="submit" class="quiet" aria-label="${siteReportsWords.linkWords(incident.title)}">${siteReportsWords.link}</button>
</form>
</div>`;
}

function makePart({ id }: SiteReportDetail): Html {
  return html`<section>
<h2>${siteReportsWords.make}</h2>
<p>${siteReportsWords.makeHint}</p>
<p><a class="quiet" href="${siteReportActionLink(id, 'incident')}#heading">${siteReportsWords.make}</a></p>
</section>`;
}

function closePart(
  { csrf }: Shell,
  { id, version }: SiteReportDetail,
  { outcome, note, errors }: SiteReportWork,
): Html {
  const choices = { choices: choicesOf(reportOutcomeWords), words: reportOutcomeWords, chosen: outcome };
  const noteField = { name: 'note', label: siteReportsWords.note, hint: siteReportsWords.noteHint, value: note };
  return html`<section>
<h2>${siteReportsWords.close}</h2>
<form method="post" action="${siteReportActionLink(id, 'close')}" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="version" value="${version}">
${radioGroup({ name: 'outcome', legend: siteReportsWords.outcome, ...choices }, errors)}
${textField({ ...noteField, isOptional: true }, errors)}
<button type="submit" class="main">${siteReportsWords.save}</button>
</form>
</section>`;
}

function passOnPart({ csrf }: Shell, { id, version }: SiteReportDetail): Html {
  return html`<section>
<h2>${siteReportsWords.passOn}</h2>
<p>${siteReportsWords.passOnHint}</p>
${buttonForm({ action: siteReportActionLink(id, 'pass-on'), csrf, version, label: siteReportsWords.passOn, look: 'quiet' })}
</section>`;
}

function endPart({ frame }: Shell, { status, outcome, note, closedByName, closedAt }: SiteReportDetail): Html {
  return html`<section>
<h2>${reportStatusWords[status]}</h2>
${facts([
  [siteReportsWords.outcome, outcome === null ? null : reportOutcomeWords[outcome]],
  [siteReportsWords.note, note],
])}
<p>${siteReportsWords.closedBy(closedByName)}${closedAt === null ? '' : `, ${exactTime(closedAt, frame.zone)}`}.</p>
</section>`;
}
