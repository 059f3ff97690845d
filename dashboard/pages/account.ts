import type { StaffList, StaffRow } from '../../daemon/api/contract.ts';
import { type StaffAction, staffActionLink } from '../account-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { radioGroup, textField } from '../parts/fields.ts';
import { dayAndTime } from '../parts/moment.ts';
import { selectField } from '../parts/select-field.ts';
import { headReviewWords, accountWords as words } from '../words/accounts.ts';
import { findingErrors } from '../words/finding.ts';
import { roleWords } from '../words.ts';
import { type AccountNotice, accountNotice, secondStepOf, standingOf } from './accounts.ts';

export interface AccountView {
  readonly account: StaffRow;
  readonly list: Pick<StaffList, 'mayGive'>;
  readonly notice: AccountNotice | null;
  readonly errors: readonly FieldError[];
}

/** One account of a colleague, with what the viewer may change of it. */
export function accountPage(shell: Shell, { account, list, notice, errors }: AccountView): Html {
  return layout(shell, {
    title: errors.length === 0 ? account.name : `${findingErrors.titlePrefix}${account.name}`,
    place: null,
    main: html`${errorSummary(errors)}${accountNotice(notice)}
<p><a href="${links.accounts}">${words.back}</a></p>
<h1 id="heading" tabindex="-1">${account.name}</h1>
${factsOf(account, shell)}
${account.mayChange ? changes(account, list, shell, errors) : ownOrNot(account, shell, errors)}`,
  });
}

function factsOf(account: StaffRow, shell: Shell): Html {
  return facts([
    [words.email, account.email],
    [words.role, roleWords[account.role]],
    [words.lastSignIn, account.lastSignInAt === null ? words.never : dayAndTime(account.lastSignInAt, shell.frame)],
    [words.twoSteps, secondStepOf(account)],
    [words.standing, standingOf(account, shell)],
    [words.roster, account.personId],
  ]);
}

// Whoever has not said who they are on the roster may say so once of themselves.
function ownOrNot(account: StaffRow, shell: Shell, errors: readonly FieldError[]): Html {
  if (!account.isOwn) return html`<p>${words.notYours}</p>`;
  return html`<p>${words.ownOne}</p>
${account.personId === null ? personForm(account, shell, errors) : null}`;
}

function changes(
  account: StaffRow,
  { mayGive }: Pick<StaffList, 'mayGive'>,
  shell: Shell,
  errors: readonly FieldError[],
): Html {
  const groups = [{ heading: null, choices: mayGive.map((value) => ({ value, words: roleWords[value] })) }];
  const role = { name: 'role', label: words.role, nothing: words.chooseRole, groups, chosen: account.role };
  return html`<h2>${words.changeRole}</h2>
${form(account, 'role', shell, html`${selectField(role, errors)}${button(words.makeRole)}`)}
${personForm(account, shell, errors)}
${account.closedAt === null ? whileOpen(account, shell) : form(account, 'open', shell, button(words.reopen))}`;
}

function personForm(account: StaffRow, shell: Shell, errors: readonly FieldError[]): Html {
  const person = { name: 'person', label: words.account, hint: words.rosterHint, value: account.personId ?? '' };
  const isHead = shell.viewer?.role === 'head' && !account.isOwn;
  const heads = radioGroup(
    {
      ...{ name: 'heads', legend: words.heads, choices: ['yes', 'no'] as const, words: headReviewWords },
      chosen: account.reviewsHeads ? ('yes' as const) : ('no' as const),
    },
    errors,
  );
  return html`<h2>${words.roster}</h2>
${form(account, 'person', shell, html`${textField(person, errors)}${isHead ? heads : null}${button(words.savePerson)}`)}`;
}

function whileOpen(account: StaffRow, shell: Shell): Html {
  return html`<h2>${words.newLink}</h2>
<p>${words.newLinkHint}</p>
${form(account, 'link', shell, button(words.makeLink))}
${
  account.hasSecondFactor
    ? html`<h2>${words.second}</h2>
<p>${words.secondHint}</p>
${form(account, 'reset-two-steps', shell, button(words.resetSecond))}`
    : null
}
<h2>${words.close}</h2>
<p>${words.closeHint}</p>
${form(account, 'close', shell, button(words.close))}`;
}

function form(account: StaffRow, action: StaffAction, shell: Shell, content: Html): Html {
  return html`<form method="post" action="${staffActionLink(account.id, action)}" class="narrow" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${content}
</form>`;
}

function button(label: string): Html {
  return html`<button type="submit" class="quiet">${label}</button>`;
}
