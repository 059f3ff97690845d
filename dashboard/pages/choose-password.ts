import type { LinkFor } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { setUpWords } from '../words/set-up.ts';
import { signInWords as words } from '../words/sign-in.ts';
import { MIN_PASSWORD } from './set-up-school.ts';

export interface LinkForm {
  readonly link: LinkFor;
  readonly token: string;
  readonly errors: readonly FieldError[];
}

/** Where a link leads that came by mail or by hand: choose a password. */
export function choosePasswordPage(shell: Shell, { link, token, errors }: LinkForm): Html {
  const isInvited = link.kind === 'invitation';
  const heading = isInvited ? words.invitedHeading(link.name) : words.resetHeading;
  const hint = setUpWords.passwordHint(MIN_PASSWORD);
  return layout(shell, {
    title: titleOf(heading, errors),
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${isInvited ? words.invitedLede(link.email) : words.resetLede(link.email)}</p>
<form method="post" action="${links.signInLink}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="token" value="${token}">
${textField({ name: 'password', label: words.newPassword, hint, type: 'password', autocomplete: 'new-password', value: '' }, errors)}
${textField({ name: 'passwordAgain', label: words.newPasswordAgain, type: 'password', autocomplete: 'new-password', value: '' }, errors)}
<button type="submit" class="main">${words.setPassword}</button>
</form>`,
  });
}

export interface ForgottenForm {
  readonly email: string;
  readonly errors: readonly FieldError[];
}

/** Asks whose password was forgotten; null where no mail can be sent. */
export function forgottenPage(shell: Shell, form: ForgottenForm | null): Html {
  const errors = form?.errors ?? [];
  return layout(shell, {
    title: titleOf(words.forgottenHeading, errors),
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${words.forgottenHeading}</h1>
${form === null ? html`<p class="lede">${words.forgottenNoMail}</p>` : askingPart(shell, form)}
<p><a href="${links.signIn}">${words.toSignIn}</a></p>`,
  });
}

function askingPart(shell: Shell, { email, errors }: ForgottenForm): Html {
  return html`<p class="lede">${words.forgottenLede}</p>
<form method="post" action="${links.forgotten}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'email', label: words.email, type: 'email', autocomplete: 'username', value: email }, errors)}
<button type="submit" class="main">${words.forgottenSend}</button>
</form>`;
}

/** The same for everybody, whether there is such an account or not. */
export function linkSentPage(shell: Shell): Html {
  return layout(shell, {
    title: words.sentHeading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${words.sentHeading}</h1>
<p class="lede">${words.sentLede}</p>
<p><a href="${links.signIn}">${words.toSignIn}</a></p>`,
  });
}

function titleOf(heading: string, errors: readonly FieldError[]): string {
  return errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`;
}
