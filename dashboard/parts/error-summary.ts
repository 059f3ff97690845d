import { type Html, html } from '../html.ts';
import { findingErrors } from '../words/finding.ts';

/** What is wrong with one field of a form. */
export interface FieldError {
  /** The id of the field that the summary leads to. */
  readonly field: string;
  readonly message: string;
}

/** On top of a form that was not accepted: what is wrong, each leading to its field. Takes the focus. */
export function errorSummary(errors: readonly FieldError[], heading: string = findingErrors.summary): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>${heading}</h2>
<ul class="plain">${errors.map((error) => html`<li><a href="#${error.field}">${error.message}</a></li>`)}</ul>
</div>`;
}

/** The message beside the field itself. */
export function fieldError(errors: readonly FieldError[], field: string): Html | null {
  const error = errors.find((each) => each.field === field);
  return error === undefined ? null : html`<p class="field-error" id="${field}-error">${error.message}</p>`;
}

/** The ids that describe a field: its hint, where it has one, and its error. */
export function describedBy(errors: readonly FieldError[], field: string, hasHint: boolean): string {
  const isWrong = errors.some((error) => error.field === field);
  return [hasHint ? `${field}-hint` : '', isWrong ? `${field}-error` : ''].filter((id) => id !== '').join(' ');
}
