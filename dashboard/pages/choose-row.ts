import type { IncidentDetail, PrescribedResponse } from '../../daemon/api/contract.ts';
import { rowsLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { describedBy, errorSummary, type FieldError, fieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { actionWords, rowFormWords } from '../words/actions.ts';
import { findingErrors } from '../words/finding.ts';
import { foundAsWords, responseActionWords, responseWords } from '../words/responses.ts';
import { headingOf } from '../words/whole-class.ts';

/** What was ticked so far; 'none' says that no row fits. */
export interface RowWork {
  readonly chosen: readonly string[];
  readonly note: string;
  readonly errors: readonly FieldError[];
}

/** Asks which row of the policy's table fits, where the log cannot tell. */
export function chooseRowPage(shell: Shell, incident: IncidentDetail, work: RowWork): Html {
  const { errors } = work;
  const heading = rowFormWords.heading;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${actionWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id)}#actions">${actionWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${headingOf(incident)}</strong></p>
<p>${rowFormWords.lede}</p>
<form method="post" action="${rowsLink(incident.id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${incident.checklist?.choiceVersion ?? 0}">
${rowGroup(incident.responses ?? [], work)}
${textArea({ name: 'note', label: rowFormWords.note, hint: rowFormWords.noteHint, value: work.note, isOptional: true }, errors)}
<button type="submit" class="main">${rowFormWords.save}</button>
</form>`,
  });
}

function rowGroup(rows: readonly PrescribedResponse[], { chosen, errors }: RowWork): Html {
  const description = describedBy(errors, 'row', false);
  return html`<fieldset class="field"${description === '' ? '' : html` aria-describedby="${description}"`}>
<legend>${rowFormWords.rows}</legend>
${fieldError(errors, 'row')}
${rows.map((row, place) => rowBox(row, place === 0 ? 'row' : `row-${row.id}`, chosen.includes(row.id)))}
${box({ id: rows.length === 0 ? 'row' : 'row-none', value: 'none', words: rowFormWords.none, isChosen: chosen.includes('none') })}
</fieldset>`;
}

function rowBox(row: PrescribedResponse, id: string, isChosen: boolean): Html {
  const condition = row.onlyIf === null ? foundAsWords[row.foundAs] : responseWords.onlyIf(row.onlyIf);
  const actions = row.respond.map((action) => responseActionWords[action]).join('; ');
  const hint = `${condition.replace(/\.$/, '')}. ${rowFormWords.asks(actions)}`;
  return box({ id, value: row.id, words: row.title, isChosen, hint });
}

interface Box {
  readonly id: string;
  readonly value: string;
  readonly words: string;
  readonly isChosen: boolean;
  readonly hint?: string;
}

function box({ id, value, words, isChosen, hint }: Box): Html {
  return html`<div class="radio">
<input type="checkbox" id="${id}" name="row-${value}" value="yes"${isChosen ? html` checked` : ''}${hint === undefined ? '' : html` aria-describedby="${id}-hint"`}>
<label for="${id}">${words}</label>
${hint === undefined ? null : html`<p class="hint" id="${id}-hint">${hint}</p>`}
</div>`;
}
