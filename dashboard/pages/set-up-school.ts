import { type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { setUpWords } from '../words/set-up.ts';
import { setUpLayout } from './set-up-layout.ts';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** What was typed; passwords are never sent back. */
export interface SchoolForm {
  readonly token: string;
  readonly schoolName: string;
  readonly name: string;
  readonly email: string;
  readonly errors: readonly FieldError[];
}

/** First step: the name of the school and the first account. */
export function setUpSchoolPage(shell: Shell, form: SchoolForm): Html {
  return setUpLayout(shell, {
    step: 'school',
    hasErrors: form.errors.length > 0,
    above: errorSummary(form.errors),
    content: html`<form method="post" action="${links.setUp}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="token" value="${form.token}">
${textField({ name: 'schoolName', label: setUpWords.schoolName, autocomplete: 'organization', value: form.schoolName }, form.errors)}
<h2>${setUpWords.account}</h2>
<p>${setUpWords.accountHint}</p>
${accountFields(form)}
<button type="submit" class="main">${setUpWords.makeAccount}</button>
</form>`,
  });
}

// The password is asked twice: a slip in the only account would lock the school out.
function accountFields({ name, email, errors }: SchoolForm): Html {
  const passwordHint = setUpWords.passwordHint(MIN_PASSWORD);
  return html`${textField({ name: 'name', label: setUpWords.name, autocomplete: 'name', value: name }, errors)}
${textField({ name: 'email', label: setUpWords.email, hint: setUpWords.emailHint, type: 'email', autocomplete: 'username', value: email }, errors)}
${textField({ name: 'password', label: setUpWords.password, hint: passwordHint, type: 'password', autocomplete: 'new-password', value: '' }, errors)}
${textField({ name: 'passwordAgain', label: setUpWords.passwordAgain, type: 'password', autocomplete: 'new-password', value: '' }, errors)}`;
}
