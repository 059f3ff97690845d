import type { IncidentDetail, QueueFilter } from '../../daemon/api/contract.ts';
import { type Content, type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { findingErrors } from '../words/finding.ts';
import { waitWords } from '../words/triage.ts';
import { headingOf } from '../words/whole-class.ts';

/** A form of its own for one step with an incident. */
export interface IncidentStep {
  readonly heading: string;
  readonly lede: string;
  readonly action: string;
  readonly fields: Content;
  readonly save: string;
  readonly errors: readonly FieldError[];
  readonly notice: Notice | null;
  readonly from: QueueFilter | null;
}

/** Asks for what a step needs: what it waits for, why it is opened again. The version says which state it was asked about. */
export function incidentStepPage(shell: Shell, incident: IncidentDetail, step: IncidentStep): Html {
  const { heading, errors } = step;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
${noticePart(step.notice, shell.csrf)}
<nav class="neighbours" aria-label="${waitWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id, step.from)}#heading">${waitWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${headingOf(incident)}</strong></p>
<p>${step.lede}</p>
<form method="post" action="${step.action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${incident.version}">
${step.fields}
<button type="submit" class="main">${step.save}</button>
</form>`,
  });
}
