import type { PolicyBook, PolicyPreviewAnswer } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { findingErrors } from '../words/finding.ts';
import { looseningInWords, policyChangeWords, policyPreviewInWords } from '../words/policy-changes.ts';

export type CategoryChoices = PolicyBook['categories'];

/** What is wrong with what was typed, what it would have changed, and the school's cases that it breaks. */
export interface PolicyWork {
  readonly errors: readonly FieldError[];
  /** Null where nobody asked. */
  readonly preview: PolicyPreviewAnswer | null;
  readonly brokenCases: readonly string[];
}

export const noPolicyWork: PolicyWork = { errors: [], preview: null, brokenCases: [] };

/** One form with which the policy is changed; each ends with the reason. */
export interface PolicyForm extends PolicyWork {
  readonly heading: string;
  readonly lede: string;
  readonly action: string;
  /** The version that the reader sees. */
  readonly basedOn: string;
  readonly fields: Html | null;
  readonly reason: string;
  readonly save: string;
  /** Below the form. */
  readonly also: Html | null;
  readonly categories: CategoryChoices;
}

export function policyFormPage(shell: Shell, form: PolicyForm): Html {
  const { errors, heading } = form;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'policy',
    main: html`${errorSummary(errors)}
${backToPolicy()}
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${form.lede}</p>
<form method="post" action="${form.action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="basedOn" value="${form.basedOn}">
${form.fields}
${textArea({ name: 'reason', label: policyChangeWords.reason, hint: policyChangeWords.reasonHint, value: form.reason }, errors)}
${casesPart(form.brokenCases)}
<p class="second">${shell.viewer?.powers.includes('authorise') ? policyChangeWords.isHead : policyChangeWords.ifLess}</p>
<button type="submit" class="main">${form.save}</button>
${previewPart(form)}
</form>
${form.also}`,
  });
}

export function backToPolicy(): Html {
  const { back } = policyChangeWords;
  return html`<nav class="neighbours" aria-label="${back}"><ul class="plain"><li><a href="${links.policy}">${back}</a></li></ul></nav>`;
}

/** The cases that stand in the way, and the box with which somebody goes on all the same. */
function casesPart(sentences: readonly string[]): Html | null {
  if (sentences.length === 0) return null;
  const { cases, despite, despiteHint } = policyChangeWords;
  return html`<section class="notice" id="cases"><h2>${cases}</h2>
${sentenceList(sentences)}
<div class="radio"><input type="checkbox" id="despiteCases" name="despiteCases" value="yes" aria-describedby="despiteCases-hint">
<label for="despiteCases">${despite}</label>
<p class="hint" id="despiteCases-hint">${despiteHint}</p></div></section>`;
}

function previewPart({ preview, categories }: PolicyForm): Html {
  return html`${preview === null ? null : html`<div class="notice preview" role="status"><p>${policyPreviewInWords(preview).join(' ')}</p>${lessPart(preview, categories)}</div>`}
<button type="submit" class="quiet" name="preview" value="yes">${policyChangeWords.preview}</button>`;
}

function lessPart(preview: PolicyPreviewAnswer, categories: CategoryChoices): Html | null {
  if (preview.kind === 'unclear') return null;
  const sentences = preview.loosenings.map((loosening) => looseningInWords(loosening, categories));
  return html`${sentences.length === 0 ? null : html`<p>${policyChangeWords.saysLess}:</p>${sentenceList(sentences)}`}
${preview.brokenCases.length === 0 ? null : html`<p>${policyChangeWords.cases}:</p>${sentenceList(preview.brokenCases)}`}`;
}
