import { type Html, html } from '../html.ts';
import { describedBy, type FieldError, fieldError } from './error-summary.ts';

/** Choices under one heading; without a heading they stand before the others. */
export interface ChoiceGroup {
  readonly heading: string | null;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

export interface SelectField {
  /** Name and id. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What stands there before anything is chosen; null where one of them always is. */
  readonly nothing: string | null;
  readonly groups: readonly ChoiceGroup[];
  /** '' where nothing is chosen. */
  readonly chosen: string;
}

/** One of many choices, with its label, hint and error. */
export function selectField(field: SelectField, errors: readonly FieldError[]): Html {
  const ids = describedBy(errors, field.name, field.hint !== undefined);
  const isWrong = errors.some((error) => error.field === field.name);
  return html`<div class="field">
<label for="${field.name}">${field.label}</label>
${field.hint === undefined ? null : html`<p class="hint" id="${field.name}-hint">${field.hint}</p>`}
${fieldError(errors, field.name)}
<select id="${field.name}" name="${field.name}"${ids === '' ? '' : html` aria-describedby="${ids}"`}${isWrong ? html` aria-invalid="true"` : ''}>
${field.nothing === null ? null : html`<option value="">${field.nothing}</option>`}
${field.groups.map((group) => groupPart(group, field.chosen))}
</select>
</div>`;
}

function groupPart({ heading, choices }: ChoiceGroup, chosen: string): Html {
  const options = choices.map(
    ({ value, words }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`,
  );
  return heading === null ? html`${options}` : html`<optgroup label="${heading}">${options}</optgroup>`;
}
