import type { EmergencyAccount, StaffList, StaffRow } from '../../daemon/api/contract.ts';
import { staffLink } from '../account-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { dayAndTime } from '../parts/moment.ts';
import { cell, table } from '../parts/table.ts';
import { dayInWords, timeInSentence } from '../times.ts';
import { accountNotices, accountWords as words } from '../words/accounts.ts';
import { roleWords } from '../words.ts';

export type AccountNotice = keyof typeof accountNotices;

/** Who may sign in, and as what. */
export function accountsPage(shell: Shell, list: StaffList, notice: AccountNotice | null): Html {
  return layout(shell, {
    title: words.title,
    place: null,
    main: html`${accountNotice(notice)}
<h1 id="heading" tabindex="-1">${words.title}</h1>
<p class="lede">${words.lede}</p>
<p><a class="main" href="${links.invite}">${words.invite}</a></p>
${accountTable(list.accounts, shell)}
<h2>${words.emergency}</h2>
${emergencyPart(list.emergency, shell)}`,
  });
}

/** What has just been done. */
export function accountNotice(notice: AccountNotice | null): Html | null {
  return notice === null ? null : html`<div class="notice" role="status"><p>${accountNotices[notice]}</p></div>`;
}

function accountTable(accounts: readonly StaffRow[], shell: Shell): Html {
  return table({
    caption: words.caption,
    heads: [words.name, words.role, words.lastSignIn, words.twoSteps, words.standing],
    rows: accounts.map((account) => ({
      look: 'everywhere',
      cells: [
        cell(
          words.name,
          html`<a href="${staffLink(account.id)}">${account.name}</a>${account.isOwn ? ` (${words.you})` : ''}`,
        ),
        cell(words.role, roleOf(account)),
        cell(words.lastSignIn, lastSignIn(account, shell)),
        cell(words.twoSteps, secondStepOf(account)),
        cell(words.standing, standingOf(account, shell)),
      ],
    })),
  });
}

function roleOf({ role, reviewsHeads }: StaffRow): string {
  return reviewsHeads ? `${roleWords[role]}, ${words.reviewsHeads}` : roleWords[role];
}

function lastSignIn({ lastSignInAt }: StaffRow, { frame }: Shell): Html | string {
  return lastSignInAt === null ? words.never : dayAndTime(lastSignInAt, frame);
}

/** How somebody shows who they are, beside the password. */
export function secondStepOf(account: StaffRow): string {
  if (account.hasSecondFactor) return words.on;
  if (account.isLinked) return words.provider;
  return account.isSecondFactorRequired ? words.needed : words.off;
}

/** Whether somebody can sign in, in words. */
export function standingOf({ closedAt, invitedUntil }: StaffRow, { frame }: Shell): string {
  if (closedAt !== null) return words.closed(timeInSentence(closedAt, frame.now, frame.zone));
  return invitedUntil === null ? words.open : words.invited(dayInWords(invitedUntil, frame.zone));
}

function emergencyPart(emergency: EmergencyAccount | null, shell: Shell): Html {
  if (emergency === null) return html`<p>${words.emergencyNone}</p>`;
  const { usedAt, isUseKnown } = emergency;
  if (usedAt === null) return html`<p>${words.emergencyReady}</p>`;
  return html`<p>${usedSentence(emergency, usedAt, shell)}</p>
${isUseKnown ? null : buttonForm({ action: links.emergencyKnown, csrf: shell.csrf, label: words.emergencyKnown, look: 'quiet' })}`;
}

function usedSentence({ endsAt, isEnded }: EmergencyAccount, usedAt: number, { frame }: Shell): string {
  const used = timeInSentence(usedAt, frame.now, frame.zone);
  if (isEnded || endsAt === null) return words.emergencyEnded(used);
  return words.emergencyUsed(used, timeInSentence(endsAt, frame.now, frame.zone));
}
