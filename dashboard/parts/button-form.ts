import { type Html, html } from '../html.ts';

/** A button that changes something: a form of its own, so that it works without scripts and from no other site. */
export interface ButtonForm {
  readonly action: string;
  readonly csrf: string;
  readonly label: string;
  readonly look: 'main' | 'quiet' | 'link';
  /** The incident's version, where the change must not overwrite somebody else's. */
  readonly version?: number;
  /** The id of a list; '' for every list. */
  readonly list?: string;
  /** The shortcut that presses it. */
  readonly key?: string;
}

export function buttonForm(form: ButtonForm): Html {
  return html`<form method="post" action="${form.action}" class="button-form">
<input type="hidden" name="_csrf" value="${form.csrf}">
${form.version === undefined ? null : html`<input type="hidden" name="version" value="${form.version}">`}
${form.list === undefined ? null : html`<input type="hidden" name="list" value="${form.list}">`}
<button type="submit" class="${form.look}"${form.key === undefined ? '' : html` data-key="${form.key}"`}>${form.label}</button>
</form>`;
}
