import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, splitLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { classWords, headingOf } from '../words/whole-class.ts';

export interface SplitWork {
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Asks why what a class did was no lesson. */
export function splitClassPage(shell: Shell, incident: IncidentDetail, { reason, errors }: SplitWork): Html {
  const { id, version } = incident;
  const heading = classWords.splitHeading;
  const field = { name: 'reason', label: classWords.splitReason, hint: classWords.splitHint, value: reason };
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${classWords.back}"><ul class="plain"><li><a href="${incidentLink(id)}#heading">${classWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${headingOf(incident)}</strong></p>
<p>${classWords.splitLede}</p>
<form method="post" action="${splitLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${version}">
${textArea(field, errors)}
<button type="submit" class="main">${classWords.split}</button>
</form>`,
  });
}
