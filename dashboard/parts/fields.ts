import { type Html, html } from '../html.ts';
import { findingWords } from '../words/finding.ts';
import { describedBy, type FieldError, fieldError } from './error-summary.ts';

export interface TextField {
  /** Name and id. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local';
  readonly autocomplete?: string;
  readonly value: string;
  readonly isOptional?: boolean;
  /** '(optional)' in the language of the page. */
  readonly optional?: string;
}

/** One line of text, with its label, hint and error. */
export function textField(field: TextField, errors: readonly FieldError[]): Html {
  return html`<div class="field">
${labelOf(field)}
${fieldError(errors, field.name)}
<input id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}" value="${field.value}" autocomplete="${field.autocomplete ?? 'off'}"${descriptionOf(field, errors)}>
</div>`;
}

/** Several lines of text. */
export function textArea(field: TextField, errors: readonly FieldError[]): Html {
  return html`<div class="field">
${labelOf(field)}
${fieldError(errors, field.name)}
<textarea id="${field.name}" name="${field.name}" rows="4" autocomplete="off"${descriptionOf(field, errors)}>
${field.value}</textarea>
</div>`;
}

export interface Choice<Word extends string> {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Word[];
  readonly words: Readonly<Record<Word, string>>;
  readonly hints?: Readonly<Record<Word, string>>;
  /** Null where the reader must choose for herself. */
  readonly chosen: Word | null;
}

/** A group of radio buttons; the first carries the group's name as its id, for the error summary. */
export function radioGroup<Word extends string>(choice: Choice<Word>, errors: readonly FieldError[]): Html {
  const description = describedBy(errors, choice.name, false);
  return html`<fieldset class="field"${description === '' ? '' : html` aria-describedby="${description}"`}>
<legend>${choice.legend}</legend>
${fieldError(errors, choice.name)}
${choice.choices.map((word, place) => radio(choice, word, place))}
</fieldset>`;
}

function radio<Word extends string>(choice: Choice<Word>, word: Word, place: number): Html {
  const id = place === 0 ? choice.name : `${choice.name}-${word}`;
  const hint = choice.hints?.[word];
  return html`<div class="radio">
<input type="radio" id="${id}" name="${choice.name}" value="${word}"${choice.chosen === word ? html` checked` : ''}${hint === undefined ? '' : html` aria-describedby="${id}-hint"`}>
<label for="${id}">${choice.words[word]}</label>
${hint === undefined ? null : html`<p class="hint" id="${id}-hint">${hint}</p>`}
</div>`;
}

function labelOf(field: TextField): Html {
  const optional =
    field.isOptional === true ? html` <span class="optional">${field.optional ?? findingWords.optional}</span>` : null;
  const hint = field.hint === undefined ? null : html`<p class="hint" id="${field.name}-hint">${field.hint}</p>`;
  return html`<label for="${field.name}">${field.label}${optional}</label>
${hint}`;
}

function descriptionOf(field: TextField, errors: readonly FieldError[]): Html | null {
  const ids = describedBy(errors, field.name, field.hint !== undefined);
  const isWrong = errors.some((error) => error.field === field.name);
  return html`${ids === '' ? '' : html` aria-describedby="${ids}"`}${isWrong ? html` aria-invalid="true"` : ''}`;
}
