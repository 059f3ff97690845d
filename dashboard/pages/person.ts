import type { PersonAsked, PersonKept } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { textArea, textField } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayOf } from '../parts/moment.ts';
import { cell, table } from '../parts/table.ts';
import { dayInWords } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import { askedWords, personWords } from '../words/person.ts';

/** Whose data is meant, as it was typed. */
export interface PersonDraft {
  readonly account: string;
  /** With commas. */
  readonly formerly: string;
}

export const emptyPerson: PersonDraft = { account: '', formerly: '' };

/** Asks whose data is meant. It is sent as a form: an address would keep the account in the browser's history. */
export function personPage(shell: Shell, draft: PersonDraft, errors: readonly FieldError[]): Html {
  const { account, accountHint: hint, formerly, formerlyHint } = personWords;
  return layout(shell, {
    title: titleOf(personWords.title, errors),
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${personWords.title}</h1>
<p class="lede">${personWords.lede}</p>
<form method="post" action="${links.person}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'account', label: account, hint, value: draft.account }, errors)}
${textField({ name: 'formerly', label: formerly, hint: formerlyHint, value: draft.formerly, isOptional: true }, errors)}
<button type="submit" class="main">${personWords.find}</button>
</form>`,
  });
}

export interface PersonFound {
  readonly draft: PersonDraft;
  readonly kept: PersonKept;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** What is kept about somebody, and what can be done with it. */
export function personKeptPage(shell: Shell, { draft, kept, reason, errors }: PersonFound): Html {
  return layout(shell, {
    title: titleOf(personWords.title, errors),
    place: null,
    main: html`${errorSummary(errors)}
${backToPerson()}
<h1 id="heading" tabindex="-1">${personWords.title}</h1>
${keptPart(kept, shell)}
${askedPart(kept.asked, shell)}
<section>
<h2>${personWords.export}</h2>
<p>${personWords.exportLede}</p>
<form method="post" action="${links.personExport}" novalidate>
${hiddenPerson(draft, shell)}
${reasonOf(reason, errors)}
<button type="submit" class="main">${personWords.exportGo}</button>
</form>
</section>
<section>
<h2>${personWords.erase}</h2>
<p>${personWords.eraseLede}</p>
<form method="post" action="${links.personPlan}">
${hiddenPerson(draft, shell)}
<button type="submit" class="quiet">${personWords.eraseGo}</button>
</form>
</section>`,
  });
}

export function titleOf(title: string, errors: readonly FieldError[]): string {
  return errors.length === 0 ? title : `${findingErrors.titlePrefix}${title}`;
}

export function backToPerson(): Html {
  return html`<nav class="neighbours" aria-label="${personWords.back}"><ul class="plain"><li><a href="${links.person}">${personWords.back}</a></li></ul></nav>`;
}

export function hiddenPerson({ account, formerly }: PersonDraft, shell: Shell): Html {
  return html`<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="account" value="${account}">
<input type="hidden" name="formerly" value="${formerly}">`;
}

export function reasonOf(value: string, errors: readonly FieldError[]): Html {
  const { reasonLabel: label, reasonHint: hint } = personWords;
  return textArea({ name: 'reason', label, hint, value }, errors);
}

function keptPart(kept: PersonKept, { frame }: Shell): Html {
  const { first, last } = kept;
  const period =
    first === null || last === null
      ? ''
      : `, ${personWords.period(dayInWords(first, frame.zone), dayInWords(last, frame.zone))}`;
  return html`<section>
<h2>${personWords.kept}</h2>
${facts([
  [personWords.who, kept.name ?? personWords.notOnRoster],
  [personWords.accounts, html`${kept.accounts.map((account) => html`${loggedText(account)} `)}`],
  [personWords.group, kept.group],
  [personWords.records, `${figure(kept.records)}${period}`],
  [personWords.incidents, personWords.flagged(kept.incidents, kept.flaggedRequests)],
])}
</section>`;
}

function askedPart(asked: readonly PersonAsked[], shell: Shell): Html {
  if (asked.length === 0) return html`<p class="empty">${personWords.neverAsked}</p>`;
  const { when, what, by, reason, done } = personWords;
  const rows = asked.map((one) => ({
    look: 'everywhere' as const,
    cells: [
      cell(when, dayOf(one.at, shell.frame)),
      cell(what, askedWords[one.kind]),
      cell(by, one.byName ?? personWords.byCommand),
      cell(reason, one.reason),
      cell(done, doneIn(one, shell)),
    ],
  }));
  return html`<section>
<h2>${personWords.asked}</h2>
${table({ caption: personWords.askedCaption, heads: [when, what, by, reason, done], rows })}
</section>`;
}

function doneIn({ kind, finishedAt }: PersonAsked, { frame }: Shell): Html | string {
  if (finishedAt !== null) return dayOf(finishedAt, frame);
  return kind === 'erasure' ? personWords.goesOn : personWords.notDone;
}
