import { type Html, html } from '../html.ts';

export interface Tab {
  readonly href: string;
  readonly words: string;
  readonly isCurrent: boolean;
}

/** Views of one page, as links; the one that is shown says so. */
export function tabs(label: string, list: readonly Tab[]): Html {
  return html`<nav class="tabs" aria-label="${label}"><ul class="plain">
${list.map((tab) => html`<li><a class="tab" href="${tab.href}"${tab.isCurrent ? html` aria-current="true"` : ''}>${tab.words}</a></li>`)}
</ul></nav>`;
}
