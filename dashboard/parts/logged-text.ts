import { type Html, html } from '../html.ts';

// An address can be megabytes long; a reader needs its beginning.
const MAX_CHARACTERS = 600;

// Control characters, and those that turn or hide the text around them: an address must not be able to dress itself up.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What somebody typed or a log says, as it was written: never a link, always left to right, nothing hidden in it. */
export function loggedText(text: string): Html {
  return html`<bdi class="logged" dir="ltr">${shortened(text).replace(UNSEEN, codePoint)}</bdi>`;
}

/** The same of what somebody wrote in several lines, whole: its line ends stay, where the page keeps them (`kept-lines`). */
export function loggedLines(text: string): Html {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return html`<bdi class="logged" dir="ltr">${lines.map((line) => line.replace(UNSEEN, codePoint)).join('\n')}</bdi>`;
}

function shortened(text: string): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS)}… (${text.length} characters)`;
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
