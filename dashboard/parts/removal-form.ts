import type { RemovalRow } from '../../daemon/api/contract.ts';
import { incidentAccessLink, removalEndLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { incidentLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { removalWords } from '../words/removals.ts';
import { buttonForm } from './button-form.ts';
import type { FieldError } from './error-summary.ts';
import { textField } from './fields.ts';

/** Days and a reason, as far as they have been typed. */
export interface RemovalDraft {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
}

/** From when until when access is taken away. */
export function removalForm(id: IncidentId, draft: RemovalDraft, errors: readonly FieldError[], csrf: string): Html {
  return html`<h2>${removalWords.heading}</h2>
<p>${removalWords.switched}</p>
<form method="post" action="${incidentAccessLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
${textField({ name: 'fromDay', label: removalWords.from, type: 'date', value: draft.fromDay }, errors)}
${textField({ name: 'untilDay', label: removalWords.untilDay, type: 'date', value: draft.untilDay }, errors)}
${textField({ name: 'reason', label: removalWords.reason, value: draft.reason }, errors)}
<button type="submit" class="main">${removalWords.save}</button>
</form>`;
}

/** Whose access is taken away, without names. */
export function removalList(rows: readonly RemovalRow[], csrf: string): Html {
  return html`<ul class="plain">${rows.map(
    ({ id, incidentId, isStaff, group, untilDay, isDue }) => html`<li class="action ${isDue ? 'to-do' : 'settled'}">
<p><a href="${incidentLink(incidentId)}#actions">${removalWords.until(isStaff ? removalWords.staff : removalWords.pupil(group), untilDay)}</a>${isDue ? html` <strong>${removalWords.due}</strong>` : null}</p>
${buttonForm({ action: removalEndLink(incidentId, id), csrf, label: removalWords.end, look: 'quiet' })}
</li>`,
  )}</ul>`;
}

/** On Today; nothing where nobody's is. */
export function removalsPart(rows: readonly RemovalRow[], csrf: string): Html | null {
  if (rows.length === 0) return null;
  return html`<section><h2><a href="${links.access}">${removalWords.title}</a></h2>
${removalList(rows, csrf)}</section>`;
}
