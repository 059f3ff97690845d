import type { Enrolment } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { qrCode } from '../parts/qr-code.ts';
import { findingErrors } from '../words/finding.ts';
import { twoStepWords as words } from '../words/two-steps.ts';

/** After the password: the code of the app. */
export function codePage(shell: Shell, errors: readonly FieldError[]): Html {
  return layout(shell, {
    title: titleOf(words.codeHeading, errors),
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${words.codeHeading}</h1>
<p class="lede">${words.codeLede}</p>
<form method="post" action="${links.signInCode}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${codeField(words.codeHint, errors)}
<button type="submit" class="main">${words.goOn}</button>
</form>
<p><a href="${links.signIn}">${words.again}</a></p>
<p class="second">${words.lost}</p>`,
  });
}

export interface TwoStepsForm {
  readonly enrolment: Enrolment;
  /** Where the code goes: before sign-in, or from one's own account. */
  readonly action: string;
  readonly isWanted: boolean;
  readonly errors: readonly FieldError[];
}

/** What the app needs, as a picture and as text, and the code that proves that it has it. */
export function twoStepsPage(shell: Shell, { enrolment, action, isWanted, errors }: TwoStepsForm): Html {
  return layout(shell, {
    title: titleOf(words.setUpHeading, errors),
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${words.setUpHeading}</h1>
<p class="lede">${isWanted ? words.setUpWanted : words.setUpLede}</p>
<ol class="steps">
<li><p>${words.getApp}</p></li>
<li><p>${words.scan}</p>
${qrCode(enrolment.qr, words.qr)}
<p>${words.noCamera}</p>
<p class="secret"><code>${enrolment.secret}</code></p>
<details><summary>${words.address}</summary><p><code>${enrolment.address}</code></p></details></li>
<li><p>${words.enter}</p>
<form method="post" action="${action}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${codeField(null, errors)}
<button type="submit" class="main">${words.finish}</button>
</form></li>
</ol>`,
  });
}

/** The recovery codes, shown this once. */
export function recoveryCodesPage(shell: Shell, codes: readonly string[], onward: string): Html {
  return layout(shell, {
    title: words.codesHeading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${words.codesHeading}</h1>
<p class="lede">${words.codesLede}</p>
<ul class="plain codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
<p>${words.remaining}</p>
<p><a class="main" href="${onward}">${words.codesDone}</a></p>`,
  });
}

function codeField(hint: string | null, errors: readonly FieldError[]): Html {
  const field = { name: 'code', label: words.code, autocomplete: 'one-time-code', value: '' };
  return textField(hint === null ? field : { ...field, hint }, errors);
}

function titleOf(heading: string, errors: readonly FieldError[]): string {
  return errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`;
}
