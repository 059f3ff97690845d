import { type Content, type Html, html } from '../html.ts';

/** A list of names and what they are; a fact without a value is left out. */
export function facts(list: readonly (readonly [name: string, value: Content])[]): Html {
  const known = list.filter(([, value]) => value !== null && value !== '');
  return html`<dl class="facts">
${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}
