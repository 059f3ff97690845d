import type { PreviewAnswer } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { changePreview } from '../parts/change-preview.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { formWords } from '../words/own-forms.ts';

/** One form with which the school's own sites or words are changed; each ends with the reason. */
export interface OwnForm {
  readonly heading: string;
  readonly lede: string;
  readonly action: string;
  readonly fields: Html | null;
  readonly reason: string;
  readonly save: string;
  /** What it would have changed, where that was asked for; undefined where nobody can ask. */
  readonly preview?: PreviewAnswer | null;
  readonly errors: readonly FieldError[];
}

export function ownFormPage(shell: Shell, form: OwnForm): Html {
  const { errors } = form;
  return layout(shell, {
    title: errors.length === 0 ? form.heading : `${findingErrors.titlePrefix}${form.heading}`,
    place: 'lists',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${formWords.back}"><ul class="plain"><li><a href="${links.lists}">${formWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${form.heading}</h1>
<p>${form.lede}</p>
<form method="post" action="${form.action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${form.fields}
${reasonField(form.reason, errors)}
<button type="submit" class="main">${form.save}</button>
${form.preview === undefined ? null : changePreview(form.preview)}
</form>`,
  });
}

/** Why it is said: asked by every form that changes what counts. */
export function reasonField(reason: string, errors: readonly FieldError[]): Html {
  const field = { name: 'reason', label: formWords.reason, hint: formWords.reasonHint, value: reason };
  return textArea(field, errors);
}
