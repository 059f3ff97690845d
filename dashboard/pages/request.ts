import type { RequestAction, RequestDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links, requestActionLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { textArea, textField } from '../parts/fields.ts';
import { loggedLines } from '../parts/logged-text.ts';
import { exactMoment } from '../parts/moment.ts';
import { dayAndMinute, exactTime } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import {
  eventInWords,
  providerInWords,
  requestWords,
  scopeInWords,
  standingInWords,
  wishInWords,
} from '../words/requests.ts';
import { type RequestNotice, requestNotice, siteOf } from './requests.ts';

/** What was typed so far, and what is wrong with it. */
export interface RequestWork {
  readonly notice: RequestNotice | null;
  /** Null where nobody has changed it. */
  readonly letter: string | null;
  readonly reason: string;
  readonly toldOn: string;
  readonly errors: readonly FieldError[];
}

/** One request: what, why, how far it has come, and what this reader can do with it. */
export function requestPage(shell: Shell, request: RequestDetail, work: RequestWork): Html {
  const heading = `${requestWords.title}: ${request.number}`;
  return layout(shell, {
    title: work.errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'requests',
    main: html`${errorSummary(work.errors)}
${requestNotice(work.notice)}
<nav class="neighbours" aria-label="${requestWords.back}"><ul class="plain"><li><a href="${links.requests}">${requestWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${wishInWords(request)} ${siteOf(request)}</h1>
<p class="lede"><strong>${standingInWords(request, providerInWords(request.provider.name), shell.frame.zone)}</strong></p>
${faultPart(request)}
${whatPart(request, shell)}
${request.isPart ? html`<p class="second">${requestWords.part}</p>` : null}
${decidePart(shell, request, work)}
${withdrawPart(shell, request)}
${letterPart(shell, request, work)}
${tellPart(shell, request, work)}
${confirmPart(shell, request)}
${historyPart(shell, request)}
<p class="print-only">${requestWords.printed(exactTime(shell.frame.now, shell.frame.zone))}</p>`,
  });
}

function faultPart({ standing }: RequestDetail): Html | null {
  const fault = standing.status === 'authorised' ? standing.fault : null;
  return fault === null ? null : html`<p class="ill">${fault}</p>`;
}

function whatPart(request: RequestDetail, { frame }: Shell): Html {
  const { standing, incidentId, until } = request;
  return facts([
    [requestWords.forWhom, scopeInWords(request.scope)],
    [requestWords.until, until === null ? requestWords.noEnd : dayAndMinute(until, frame.zone)],
    [requestWords.why, html`<span class="kept-lines">${loggedLines(request.reason)}</span>`],
    [requestWords.askedBy, html`${request.byName ?? requestWords.unknown}, ${exactMoment(request.askedAt, frame)}`],
    [requestWords.refuseReason, standing.status === 'refused' ? loggedLines(standing.reason) : null],
    [
      requestWords.incident,
      incidentId === null ? null : html`<a href="${incidentLink(incidentId)}#heading">${requestWords.incident}</a>`,
    ],
  ]);
}

/** A form that does one thing. */
function form(shell: Shell, { id }: RequestDetail, action: RequestAction, content: Html): Html {
  return html`<form method="post" action="${requestActionLink(id, action)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${content}
</form>`;
}

function decidePart(shell: Shell, request: RequestDetail, { letter, reason, errors }: RequestWork): Html | null {
  const { may, standing } = request;
  if (standing.status !== 'asked') return null;
  if (!may.includes('refuse'))
    return html`<p class="second">${request.isOwn ? requestWords.ownWaits : requestWords.others}</p>`;
  const why = { name: 'reason', label: requestWords.refuseReason, hint: requestWords.refuseHint, value: reason };
  const refuse = form(
    shell,
    request,
    'refuse',
    html`${textArea(why, errors)}<button type="submit" class="quiet">${requestWords.refuse}</button>`,
  );
  return html`<section class="screen-only"><h2>${requestWords.decide}</h2>
${may.includes('authorise') ? form(shell, request, 'authorise', authoriseFields(request, letter, errors)) : null}
<details${errors.some(({ field }) => field === 'reason') ? html` open` : ''}><summary>${requestWords.refuse}</summary>
${refuse}
</details></section>`;
}

function authoriseFields(request: RequestDetail, letter: string | null, errors: readonly FieldError[]): Html {
  const only = html`<button type="submit" class="${request.provider.isMailed ? 'quiet' : 'main'}" name="what" value="only">${requestWords.authorise}</button>`;
  if (!request.provider.isMailed || request.letter === null) return only;
  return html`${letterFields(request.letter, letter, errors)}
<button type="submit" class="main" name="what" value="send">${requestWords.authoriseAndSend}</button>
${only}`;
}

function letterFields(
  { subject, text }: NonNullable<RequestDetail['letter']>,
  typed: string | null,
  errors: readonly FieldError[],
): Html {
  const field = { name: 'letter', label: requestWords.letter, hint: requestWords.letterHint, value: typed ?? text };
  return html`<p class="second">${requestWords.subject}: ${subject}</p>
<div class="letter">${textArea(field, errors)}</div>`;
}

function withdrawPart(shell: Shell, request: RequestDetail): Html | null {
  if (!request.may.includes('withdraw')) return null;
  const button = html`<button type="submit" class="quiet">${requestWords.withdraw}</button>`;
  return form(shell, request, 'withdraw', button);
}

/** What is to be sent, or was: also there to be printed or copied where no mail goes out. */
function letterPart(shell: Shell, request: RequestDetail, { letter: typed, errors }: RequestWork): Html | null {
  const { letter, may, standing } = request;
  if (letter === null) return null;
  if (may.includes('send')) {
    const button = html`<button type="submit" class="main">${requestWords.send}</button>`;
    return html`<section><h2>${requestWords.letter}</h2>
${form(shell, request, 'send', html`${letterFields(letter, typed, errors)}${button}`)}</section>`;
  }
  if (standing.status === 'asked' && request.provider.isMailed) return null;
  return html`<section><h2>${letter.wasSent ? requestWords.letterSent : requestWords.letter}</h2>
<p class="second">${requestWords.subject}: ${letter.subject}</p>
<p class="kept-lines">${loggedLines(letter.text)}</p></section>`;
}

function tellPart(shell: Shell, request: RequestDetail, { toldOn, errors }: RequestWork): Html | null {
  if (!request.may.includes('tell')) return null;
  const field = { name: 'toldOn', label: requestWords.tellOn, hint: requestWords.tellHint, type: 'date' as const };
  const fields = html`${textField({ ...field, value: toldOn }, errors)}
<button type="submit" class="quiet">${requestWords.tell}</button>`;
  return html`<section class="screen-only"><h2>${requestWords.tellHeading}</h2>
${form(shell, request, 'tell', fields)}</section>`;
}

function confirmPart(shell: Shell, request: RequestDetail): Html | null {
  if (!request.may.includes('confirm')) return null;
  const words = request.kind === 'block' ? requestWords.confirmBlock : requestWords.confirmUnblock;
  return html`<section class="screen-only"><h2>${requestWords.confirmHeading}</h2>
<p class="second">${requestWords.confirmHint}</p>
${form(shell, request, 'confirm', html`<button type="submit" class="quiet">${words}</button>`)}</section>`;
}

function historyPart({ frame }: Shell, { history }: RequestDetail): Html {
  return html`<section class="history"><h2>${requestWords.history}</h2>
<ol class="plain entries">
${history.map((entry) => html`<li><span class="when">${exactMoment(entry.at, frame)}</span> <span>${eventInWords(entry)}</span></li>`)}
</ol></section>`;
}
