import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { holdLink, incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { holdWords } from '../words/hold.ts';

/** What was typed so far, and what is wrong with it. */
export interface HoldWork {
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** The form that places a legal hold on an incident, or lifts the one that is there; both need a reason. */
export function holdPage(shell: Shell, { id, hold, title }: IncidentDetail, { reason, errors }: HoldWork): Html {
  const isHeld = hold !== null;
  const heading = isHeld ? holdWords.liftHeading : holdWords.placeHeading;
  const field = { name: 'reason', label: holdWords.reason, hint: holdWords.reasonHint, value: reason };
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${holdWords.back}"><ul class="plain"><li><a href="${incidentLink(id)}#heading">${holdWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${title}</strong></p>
<p>${isHeld ? holdWords.liftLede : holdWords.placeLede}</p>
<form method="post" action="${holdLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="step" value="${isHeld ? 'lift' : 'place'}">
${textArea(field, errors)}
<button type="submit" class="main">${isHeld ? holdWords.saveLift : holdWords.savePlace}</button>
</form>`,
  });
}
