import { type Html, html } from '../html.ts';

/** Sentences as a list. */
export function sentenceList(sentences: readonly string[]): Html {
  return html`<ul class="sentences">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}
