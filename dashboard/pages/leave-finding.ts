import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { findingActionLink, hindsightLeaveLink, hindsightLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { lookingBackWords } from '../words/looking-back.ts';

export interface Leaving {
  readonly batchId: string;
  /** Null for all that waits in the batch. */
  readonly findingId: string | null;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Asks why something that was found is left as it is. */
export function leaveFindingPage(shell: Shell, { batchId, findingId, reason, errors }: Leaving): Html {
  const heading = findingId === null ? lookingBackWords.leaveAllHeading : lookingBackWords.leaveHeading;
  const action = findingId === null ? hindsightLeaveLink(batchId) : findingActionLink(batchId, findingId, 'leave');
  const field = { name: 'reason', label: lookingBackWords.reason, hint: lookingBackWords.reasonHint, value: reason };
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: null,
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${lookingBackWords.backToBatch}"><ul class="plain"><li><a href="${hindsightLink(batchId)}">${lookingBackWords.backToBatch}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${lookingBackWords.leaveLede}</p>
<form method="post" action="${action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea(field, errors)}
<button type="submit" class="main">${lookingBackWords.saveLeave}</button>
</form>`,
  });
}
