import type { Frame, ReferredIncident } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links, referredSayLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { askedForList } from '../parts/asked-for.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime } from '../parts/moment.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { whoPart } from '../parts/who.ts';
import { findingErrors } from '../words/finding.ts';
import { referredWords } from '../words/referred.ts';
import { classInWords, headingOf } from '../words/whole-class.ts';

/** What has just happened, and what was typed so far. */
export interface SayWork {
  readonly isSent: boolean;
  readonly text: string;
  readonly errors: readonly FieldError[];
}

/** One incident that was referred to the reader: to read, and to say what they did. The log around it is not theirs to see. */
export function referredIncidentPage(shell: Shell, incident: ReferredIncident, work: SayWork): Html {
  const title = headingOf(incident);
  const { frame } = shell;
  return layout(shell, {
    title: work.errors.length === 0 ? title : `${findingErrors.titlePrefix}${title}`,
    place: 'referred',
    main: html`${errorSummary(work.errors)}
${work.isSent ? html`<div class="notice" role="status"><p>${referredWords.sent}</p></div>` : null}
<nav class="neighbours" aria-label="${referredWords.back}"><ul class="plain"><li><a href="${links.referred}">${referredWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${title}</h1>
<p>${severityTag(incident.severity)} ${referredInWords(incident, frame)}</p>
<p>${incident.categorySentence}</p>
<p><strong>${referredWords.atRisk}</strong></p>
<div class="pair">
${incident.wholeClass === null ? whoPart(incident.who) : html`<section><h2>${referredWords.happened}</h2><p>${classInWords(incident.wholeClass, frame.zone)}</p></section>`}
<section><h2>${referredWords.why}</h2>${sentenceList(incident.reasons.map(({ sentence }) => sentence))}
<h3>${referredWords.innocent}</h3>${sentenceList(incident.falseAlarms)}</section>
</div>
<section><h2>${referredWords.asked}</h2>
${incident.asked.length === 0 ? html`<p>${referredWords.noneAsked}</p>` : askedForList(incident.asked, frame)}</section>
${saidPart(incident, frame)}
${sayForm(shell, incident, work)}`,
  });
}

function referredInWords({ referredAt, referredByName }: ReferredIncident, frame: Frame): Html {
  const by = referredByName === null ? '' : referredWords.by(referredByName);
  return html`${referredWords.referred}${by}, ${dayAndTime(referredAt, frame)}`;
}

function saidPart({ said }: ReferredIncident, frame: Frame): Html | null {
  if (said.length === 0) return null;
  return html`<section><h2>${referredWords.said}</h2>
<ol class="plain entries">${said.map(({ at, text }) => html`<li><span class="when">${dayAndTime(at, frame)}</span> <span>${loggedText(text)}</span></li>`)}</ol></section>`;
}

function sayForm(shell: Shell, { id }: ReferredIncident, { text, errors }: SayWork): Html {
  const field = { name: 'text', label: referredWords.say, hint: referredWords.sayHint, value: text };
  return html`<form method="post" action="${referredSayLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea(field, errors)}
<button type="submit" class="main">${referredWords.send}</button>
</form>`;
}
