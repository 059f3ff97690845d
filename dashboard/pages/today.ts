import type { Frame, Today } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links, viewLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { incidentRows } from '../parts/incident-rows.ts';
import { isItWorking } from '../parts/is-it-working.ts';
import { loggedText } from '../parts/logged-text.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { outstandingPart } from '../parts/outstanding.ts';
import { removalsPart } from '../parts/removal-form.ts';
import { waitingOnToday } from '../words/looking-back.ts';
import { policyWaitsOnToday } from '../words/policy-changes.ts';
import { quietenedOnToday, quietenWords } from '../words/quieten.ts';
import { requestsOnToday, requestWords } from '../words/requests.ts';
import { reportsOnToday } from '../words/site-reports.ts';
import { supportOnToday } from '../words/support.ts';
import { standingSentence } from '../words/timetable.ts';
import { todayHeading, todayLede, todayWords } from '../words/today.ts';

/** Is a child at risk now? Is anything waiting for me? Is the system working? */
export function todayPage(shell: Shell, today: Today, notice: Notice | null): Html {
  const { frame } = shell;
  return layout(shell, {
    title: today.open === 0 ? todayWords.title : `(${figure(today.open)}) ${todayWords.title}`,
    place: 'today',
    announcing: { kind: 'new_incidents', at: links.today },
    main: html`${noticePart(notice, shell.csrf)}
<h1 id="heading" tabindex="-1">${todayHeading(today, frame)}</h1>
<p class="lede">${todayLede(today, frame.now)}</p>
${schoolDay(today)}
${lookingBack(today)}
${supportLine(today)}
${reportsPart(today)}
${quietenedPart(today)}
${policyWaiting(today)}
${waitingPart(today)}
${requestsPart(today)}
<div class="columns">
${toReview(today, frame)}
<div class="side">
${outstandingPart(today.outstanding, frame)}
${removalsPart(today.removals, shell.csrf)}
${isItWorking(today, shell)}
<section><h2>${todayWords.week}</h2>
<p>${todayWords.weekSentence(today.week)}</p></section>
</div>
</div>`,
  });
}

/** What people told us; first where somebody may be in danger. */
function reportsPart({ reports }: Today): Html | null {
  const words = reportsOnToday(reports);
  if (words === null) return null;
  const link = html`<a href="${links.siteReports}#heading">${words}</a>`;
  return reports.urgent > 0 ? html`<p class="notice"><strong>${link}</strong></p>` : html`<p>${link}</p>`;
}

/** A colleague waits for a second person. */
function quietenedPart(today: Today): Html | null {
  const sentence = quietenedOnToday(today);
  return sentence === null
    ? null
    : html`<p>${sentence} <a href="${links.quietened}#heading">${quietenWords.title}</a></p>`;
}

/** Why lessons are not as usual, where they are not. */
function schoolDay({ school }: Today): Html | null {
  const sentence = standingSentence(school);
  return sentence === null ? null : html`<p>${loggedText(sentence)}</p>`;
}

/** What was found late stands first where somebody may need help or protection, but raises nothing by itself. */
function lookingBack({ lookingBack: waiting }: Today): Html | null {
  const words = waitingOnToday(waiting);
  if (words === null) return null;
  const link = html`<a href="${links.lookingBack}#heading">${words}</a>`;
  return waiting.pressing > 0 ? html`<p class="notice"><strong>${link}</strong></p>` : html`<p>${link}</p>`;
}

/** Quiet, because nobody did anything wrong. */
function supportLine({ support }: Today): Html | null {
  const words = supportOnToday(support);
  return words === null ? null : html`<p><a href="${links.support}#heading">${words}</a></p>`;
}

function policyWaiting({ policyWaiting: waiting }: Today): Html | null {
  if (waiting === 0) return null;
  return html`<p><a href="${links.policyWaiting}">${policyWaitsOnToday(waiting)}</a></p>`;
}

/** What somebody lets wait comes back by itself; until then it is one link away. */
function waitingPart({ waiting }: Today): Html | null {
  if (waiting === 0) return null;
  return html`<p><a href="${viewLink('waiting', null)}#heading">${todayWords.waiting(waiting)}</a></p>`;
}

function requestsPart(today: Today): Html | null {
  const sentence = requestsOnToday(today);
  return sentence === null
    ? null
    : html`<p>${sentence} <a href="${links.requests}#heading">${requestWords.title}</a></p>`;
}

function toReview(today: Today, frame: Frame): Html | null {
  const [first] = today.newest;
  if (first === undefined) return null;
  return html`<section class="wide">
<h2>${todayWords.toReview}</h2>
<p><a class="main" href="${incidentLink(first.id)}#heading">${todayWords.openFirst}</a></p>
${incidentRows(today.newest, frame)}
${today.open > today.newest.length ? html`<p><a href="${links.incidents}#heading">${todayWords.all(today.open)}</a></p>` : null}
</section>`;
}
