import { type Html, html } from '../html.ts';

/** What need not be read to go on: opened by whoever wants it, and open on paper. */
export function foldedPart(summary: string, content: Html): Html {
  return html`<details class="folded"><summary>${summary}</summary>
${content}
</details>`;
}
