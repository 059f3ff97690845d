import type { Names, NamesAbout, NamesReason, Who } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../models.ts';
import { aboutLink, hideNamesLink, namesLink } from '../names-links.ts';
import { namesChoices, namesWords, showNamesWords } from '../words/names.ts';
import { choicesOf } from '../words.ts';
import type { FieldError } from './error-summary.ts';
import { radioGroup, textField } from './fields.ts';

/** What was said so far of what the name is needed for. */
export interface NamesDraft {
  readonly need: NamesReason | null;
  readonly note: string;
}

export const NOTHING_SAID: NamesDraft = { need: null, note: '' };

/** What names can be shown of, and how it stands to them. */
export interface NamesOf {
  readonly about: NamesAbout;
  readonly names: Names;
  /** Where to go on; the page of what it is about where nothing is said. */
  readonly back?: string;
  readonly isWholeClass?: boolean;
  /** Whose name it is, where that is one person. */
  readonly who?: Who;
}

/** Where names are hidden, the button that shows them; where they are shown, until when. Nothing where there is none. */
export function namesPart({ about, names, back, isWholeClass, who }: NamesOf, shell: Shell): Html | null {
  switch (names.kind) {
    case 'at_once':
    case 'nobody':
      return null;
    case 'hidden':
      return html`<details class="names screen-only" id="names"><summary>${showNamesWords(about.kind, isWholeClass)}</summary>
${namesForm({ about, back: back ?? `${aboutLink(about)}#names`, role: roleOf(who) }, NOTHING_SAID, shell.csrf, [])}
</details>`;
    case 'shown':
      return shownPart(about, names.until, shell);
  }
}

function shownPart(about: NamesAbout, until: number, { frame, csrf }: Shell): Html {
  return html`<form method="post" action="${hideNamesLink(about)}" class="button-form names screen-only" id="names">
<input type="hidden" name="_csrf" value="${csrf}">
<p>${namesWords.until(until, frame)}</p>
<button type="submit" class="quiet">${namesWords.hide}</button>
</form>`;
}

export interface NamesForm {
  readonly about: NamesAbout;
  readonly back: string;
  /** Null where it is not known, or several. */
  readonly role: 'pupil' | 'staff' | null;
}

function roleOf(who: Who | undefined): NamesForm['role'] {
  return who?.kind === 'unnamed' && who.role !== 'unknown' ? who.role : null;
}

/** What the names are needed for. An incident has a history for a reason in words; the others do not. */
export function namesForm(
  { about, back, role }: NamesForm,
  { need, note }: NamesDraft,
  csrf: string,
  errors: readonly FieldError[],
): Html {
  const hasNote = about.kind === 'incident' || about.kind === 'support';
  const words = namesChoices(hasNote, role);
  const choice = { name: 'need', legend: namesWords.reason, choices: choicesOf(words), words, chosen: need };
  const field = { name: 'needNote', label: namesWords.note, hint: namesWords.noteHint, value: note, isOptional: true };
  return html`<p class="hint">${namesWords.lede}</p>
<form method="post" action="${namesLink(about)}" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="back" value="${back}">
${radioGroup(choice, errors)}
${hasNote ? textField(field, errors) : null}
<button type="submit" class="main">${showNamesWords(about.kind)}</button>
</form>`;
}
