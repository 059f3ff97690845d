import type { CategoryChoice, Correctable, PreviewAnswer } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { correctionLink, incidentLink } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { categoryGroups } from '../parts/category-choices.ts';
import { changePreview } from '../parts/change-preview.ts';
import { claimPart } from '../parts/corrections.ts';
import { errorSummary, type FieldError, fieldError } from '../parts/error-summary.ts';
import { radioGroup } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { selectField } from '../parts/select-field.ts';
import { correctionWords, sayHints, sayWords } from '../words/corrections.ts';
import { findingErrors } from '../words/finding.ts';
import { formWords } from '../words/own-forms.ts';
import { choicesOf } from '../words.ts';
import { reasonField } from './own-form.ts';

/** A correction as far as it has been filled in. */
export interface CorrectionDraft {
  /** One of the scopes, or ''. */
  readonly scope: string;
  readonly say: keyof typeof sayWords | null;
  /** The id of a category, or ''. */
  readonly category: string;
  readonly reason: string;
}

export const emptyCorrection: CorrectionDraft = { scope: '', say: null, category: '', reason: '' };

export interface Correction {
  readonly incidentId: IncidentId;
  readonly what: Correctable;
  readonly categories: readonly CategoryChoice[];
  readonly draft: CorrectionDraft;
  readonly errors: readonly FieldError[];
  /** What it would have changed, where that was asked for. */
  readonly preview?: PreviewAnswer | null;
}

/** Puts right what raised an incident: what a site is about, or a phrase that is always a false alarm. */
export function correctionPage(shell: Shell, correction: Correction): Html {
  const { incidentId, what, draft, errors, preview = null } = correction;
  const isSite = what.kind === 'site';
  const title = isSite ? correctionWords.title : correctionWords.silence;
  return layout(shell, {
    title: errors.length === 0 ? title : `${findingErrors.titlePrefix}${title}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${correctionWords.back}"><ul class="plain"><li><a href="${incidentLink(incidentId)}#heading">${correctionWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${correctionWords.heading}</h1>
<p>${claimPart(what)}</p>
<p>${isSite ? formWords.fromNow : `${formWords.silenceLede} ${formWords.fromNow}`}</p>
<form method="post" action="${correctionLink(incidentId, what.key)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${isSite ? siteFields(what.scopes, correction) : null}
${reasonField(draft.reason, errors)}
<button type="submit" class="main">${correctionWords.save}</button>
${changePreview(preview)}
</form>`,
  });
}

function siteFields(scopes: readonly string[], { categories, draft, errors }: Correction): Html {
  const category = {
    name: 'category',
    label: correctionWords.category,
    hint: correctionWords.categoryHint,
    nothing: formWords.choose,
    groups: categoryGroups(categories),
    chosen: draft.category,
  };
  return html`${scopeGroup(scopes, draft.scope, errors)}
${radioGroup({ name: 'say', legend: correctionWords.say, choices: choicesOf(sayWords), words: sayWords, hints: sayHints, chosen: draft.say }, errors)}
${selectField(category, errors)}`;
}

/** The scopes are addresses, which are shown as such: `radioGroup` knows words of ours alone. */
function scopeGroup(scopes: readonly string[], chosen: string, errors: readonly FieldError[]): Html {
  return html`<fieldset class="field"${errors.some(({ field }) => field === 'scope') ? html` aria-describedby="scope-error"` : ''}>
<legend>${correctionWords.scope}</legend>
${fieldError(errors, 'scope')}
${scopes.map((scope, place) => scopeRadio(scope, place, scope === chosen || scopes.length === 1))}
</fieldset>`;
}

function scopeRadio(scope: string, place: number, isChosen: boolean): Html {
  const id = place === 0 ? 'scope' : `scope-${place}`;
  return html`<div class="radio">
<input type="radio" id="${id}" name="scope" value="${scope}"${isChosen ? html` checked` : ''}>
<label for="${id}"><span>${loggedText(scope)} <span class="second">${correctionWords.wholeSite}</span></span></label>
</div>`;
}
