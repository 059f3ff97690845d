import type { SignInWays } from '../../daemon/api/contract.ts';
import { providerLink } from '../account-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { reportLinkPart } from '../parts/report-link.ts';
import { findingErrors } from '../words/finding.ts';
import { providerWords } from '../words/provider.ts';
import { signInWords } from '../words/sign-in.ts';

export interface SignInForm {
  readonly ways: SignInWays;
  /** True where somebody asked for the emergency account, and passwords are for that alone. */
  readonly isEmergency: boolean;
  readonly email: string;
  /** The page of ours that was asked for before sign-in. */
  readonly onward: string;
  readonly errors: readonly FieldError[];
  /** True where a password was just chosen with a link. */
  readonly isPasswordSet: boolean;
}

/** Sign in; before the first run is finished, it also says how to set up. */
export function signInPage(shell: Shell, form: SignInForm): Html {
  return layout(shell, {
    title: form.errors.length === 0 ? signInWords.heading : `${findingErrors.titlePrefix}${signInWords.heading}`,
    place: null,
    main: html`${errorSummary(form.errors)}${form.isPasswordSet ? html`<div class="notice" role="status"><p>${signInWords.passwordSet}</p></div>` : null}
<h1 id="heading" tabindex="-1">${signInWords.heading}</h1>
${providerPart(form)}
${form.ways.passwordsFor === 'everybody' || form.isEmergency ? passwordPart(shell, form) : html`<p><a href="${links.signInEmergency}">${providerWords.emergency}</a></p>`}
${shell.frame.setUpDone ? reportLinkPart() : null}`,
  });
}

function providerPart({ ways: { providers, passwordsFor }, onward }: SignInForm): Html | null {
  if (providers.length === 0) return null;
  return html`${providers.map(({ id, title }) => html`<p><a class="main" href="${providerLink(id, onward)}">${providerWords.with(title)}</a></p>`)}
${passwordsFor === 'everybody' ? html`<h2>${providerWords.or}</h2>` : null}`;
}

function passwordPart(shell: Shell, form: SignInForm): Html {
  const { setUpDone } = shell.frame;
  return html`<form method="post" action="${links.signIn}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="then" value="${form.onward}">
${textField({ name: 'email', label: signInWords.email, type: 'email', autocomplete: 'username', value: form.email }, form.errors)}
${textField({ name: 'password', label: signInWords.password, type: 'password', autocomplete: 'current-password', value: '' }, form.errors)}
<button type="submit" class="main">${signInWords.go}</button>
</form>
<p>${setUpDone ? html`<a href="${links.forgotten}">${signInWords.forgotten}</a>` : signInWords.notSetUpHow}</p>`;
}

/** For whoever comes before the first run is finished, without its link. */
export function notSetUpPage(shell: Shell): Html {
  return layout(shell, {
    title: signInWords.notSetUp,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${signInWords.notSetUp}</h1>
<p>${signInWords.notSetUpHow}</p>
<p>${signInWords.carryOn}</p>
<p><a class="main" href="${links.signIn}">${signInWords.go}</a></p>`,
  });
}
