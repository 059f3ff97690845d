import { type Html, html } from '../html.ts';
import { describedBy, type FieldError, fieldError } from './error-summary.ts';

export interface CheckboxGroup<Word extends string> {
  /** In front of the name of each box, and the id of the first. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Word[];
  readonly words: Readonly<Record<Word, string>>;
  readonly chosen: readonly Word[];
}

/** Boxes of which any number may be ticked: each is a field of its own, 'times-breaks'. */
export function checkboxGroup<Word extends string>(group: CheckboxGroup<Word>, errors: readonly FieldError[]): Html {
  const description = describedBy(errors, group.name, group.hint !== undefined);
  return html`<fieldset class="field"${description === '' ? '' : html` aria-describedby="${description}"`}>
<legend>${group.legend}</legend>
${group.hint === undefined ? null : html`<p class="hint" id="${group.name}-hint">${group.hint}</p>`}
${fieldError(errors, group.name)}
${group.choices.map((word, place) => box(group, word, place))}
</fieldset>`;
}

function box<Word extends string>(group: CheckboxGroup<Word>, word: Word, place: number): Html {
  const id = place === 0 ? group.name : `${group.name}-${word}`;
  return html`<div class="radio">
<input type="checkbox" id="${id}" name="${group.name}-${word}" value="yes"${group.chosen.includes(word) ? html` checked` : ''}>
<label for="${id}">${group.words[word]}</label>
</div>`;
}
