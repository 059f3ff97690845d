import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { noteWords } from '../words/triage.ts';
import type { FieldError } from './error-summary.ts';
import { textArea } from './fields.ts';

/** A note beside the incident, whether it is open or closed. */
export function noteForm(id: IncidentId, typed: string, errors: readonly FieldError[], csrf: string): Html {
  const field = { name: 'added', label: noteWords.label, hint: noteWords.hint, value: typed };
  return html`<form method="post" action="${incidentActionLink(id, 'note')}" class="screen-only add-note" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
${textArea(field, errors)}
<button type="submit" class="quiet">${noteWords.save}</button>
</form>`;
}
