import type { OwnAccount, OwnSession } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { dayAndTime } from '../parts/moment.ts';
import { cell, table } from '../parts/table.ts';
import { dayInWords } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import { ownAccountNotices, ownAccountWords as words } from '../words/own-account.ts';
import { setUpWords } from '../words/set-up.ts';
import { MIN_PASSWORD } from './set-up-school.ts';

export type OwnAccountNotice = keyof typeof ownAccountNotices;

/** How somebody signs in, and where they are signed in now. */
export function ownAccountPage(shell: Shell, own: OwnAccount, notice: OwnAccountNotice | null): Html {
  return layout(shell, {
    title: words.title,
    place: null,
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${ownAccountNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${words.title}</h1>
<p class="lede">${words.signedInWith(own.email)}</p>
${own.hasPassword ? passwordParts(own, shell) : html`<p>${words.elsewhere}</p>`}
<h2>${words.sessions}</h2>
${sessionTable(own.sessions, shell)}
<p>${words.everywhereHint}</p>
${buttonForm({ action: links.signOutEverywhere, csrf: shell.csrf, label: words.everywhere, look: 'quiet' })}`,
  });
}

function passwordParts(own: OwnAccount, { frame }: Shell): Html {
  const since = own.secondFactorSince;
  return html`<p><a class="quiet" href="${links.accountPassword}">${words.change}</a></p>
<h2>${words.twoSteps}</h2>
<p>${since === null ? words.off : words.on(dayInWords(since, frame.zone))}</p>
${
  since === null
    ? html`<p><a class="main" href="${links.twoSteps}">${words.turnOn}</a></p>`
    : html`<p>${words.codesLeft(own.recoveryCodesLeft)}</p>
<ul><li><a href="${links.twoSteps}">${words.renew}</a></li>
<li><a href="${links.accountCodes}">${words.newCodes}</a></li>
${own.isSecondFactorRequired ? null : html`<li><a href="${links.twoStepsOff}">${words.turnOff}</a></li>`}</ul>
${own.isSecondFactorRequired ? html`<p class="second">${words.needed}</p>` : null}`
}`;
}

function sessionTable(sessions: readonly OwnSession[], { frame }: Shell): Html {
  return table({
    caption: words.sessionsCaption,
    heads: [words.browser, words.since, words.seen],
    rows: sessions.map(({ browser, isThis, signedInAt, seenAt }) => ({
      look: 'everywhere',
      cells: [
        cell(words.browser, `${browser ?? words.unknownBrowser}${isThis ? ` (${words.thisOne})` : ''}`),
        cell(words.since, dayAndTime(signedInAt, frame)),
        cell(words.seen, dayAndTime(seenAt, frame)),
      ],
    })),
  });
}

/** What is asked for with the password: each is a page of its own, so that it can be undone by going back. */
export interface PasswordAsked {
  readonly heading: string;
  readonly action: string;
  readonly label: string;
  readonly errors: readonly FieldError[];
}

/** Asks for the password before something about signing in is changed. */
export function askPasswordPage(shell: Shell, { heading, action, label, errors }: PasswordAsked): Html {
  return formPage(
    shell,
    heading,
    errors,
    html`<form method="post" action="${action}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'password', label: words.yourPassword, type: 'password', autocomplete: 'current-password', value: '' }, errors)}
<button type="submit" class="main">${label}</button>
</form>`,
  );
}

/** Change the password. */
export function changePasswordPage(shell: Shell, errors: readonly FieldError[]): Html {
  const hint = setUpWords.passwordHint(MIN_PASSWORD);
  return formPage(
    shell,
    words.change,
    errors,
    html`<p>${words.changeHint}</p>
<form method="post" action="${links.accountPassword}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'current', label: words.current, type: 'password', autocomplete: 'current-password', value: '' }, errors)}
${textField({ name: 'password', label: words.next, hint, type: 'password', autocomplete: 'new-password', value: '' }, errors)}
${textField({ name: 'passwordAgain', label: words.nextAgain, type: 'password', autocomplete: 'new-password', value: '' }, errors)}
<button type="submit" class="main">${words.change}</button>
</form>`,
  );
}

function formPage(shell: Shell, heading: string, errors: readonly FieldError[], form: Html): Html {
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: null,
    main: html`${errorSummary(errors)}
<p><a href="${links.account}">${words.title}</a></p>
<h1 id="heading" tabindex="-1">${heading}</h1>
${form}`,
  });
}
