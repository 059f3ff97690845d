import type { Frame, QuietenedList, QuietenedRow } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';
import { type Content, type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { agreeLink, incidentLink, liftLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { loggedLines, loggedText } from '../parts/logged-text.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { findingErrors } from '../words/finding.ts';
import { quietenNotices, quietenWords, scopeInWords, untilInWords } from '../words/quieten.ts';

export type QuietenNotice = keyof typeof quietenNotices;

/** What is not flagged, by whose decision and until when; what waits stands first. */
export function quietenedPage(shell: Shell, list: QuietenedList, notice: QuietenNotice | null): Html {
  const { inForce, waiting, ended } = list;
  return layout(shell, {
    title: quietenWords.title,
    place: 'policy',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${quietenNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${quietenWords.heading}</h1>
<p class="lede">${quietenWords.lede}</p>
${inForce.length + waiting.length === 0 ? html`<p class="empty">${quietenWords.nothing}</p>` : null}
${part(quietenWords.waiting, waiting, (row) => waitingRow(row, shell))}
${part(quietenWords.inForce, inForce, (row) => rowOf(row, shell.frame, liftPart(row)))}
${part(quietenWords.ended, ended, (row) => rowOf(row, shell.frame, endPart(row)))}`,
  });
}

function part(caption: string, rows: readonly QuietenedRow[], toRow: (row: QuietenedRow) => Row): Html | null {
  if (rows.length === 0) return null;
  const { what, why, until, hidden, state } = quietenWords;
  return table({ caption, heads: [what, why, until, hidden, state], rows: rows.map(toRow) });
}

function waitingRow(row: QuietenedRow, { frame, csrf }: Shell): Row {
  const label = quietenWords.agreeTo(scopeInWords(row.scope, row.ruleTitle));
  const agree = row.isOwn
    ? html`<p>${quietenWords.ownWaits}</p>`
    : buttonForm({ action: agreeLink(row.id), csrf, label, look: 'quiet' });
  const withdraw = html`<p><a href="${liftLink(row.id)}#heading">${row.isOwn ? quietenWords.withdraw : quietenWords.refuse}</a></p>`;
  return rowOf(row, frame, html`${agree}${withdraw}`);
}

function rowOf(row: QuietenedRow, { zone }: Frame, state: Content): Row {
  return {
    look: 'everywhere',
    cells: [
      cell(quietenWords.what, whatPart(row)),
      cell(quietenWords.why, whyPart(row)),
      cell(quietenWords.until, untilInWords(row.until, zone)),
      cell(quietenWords.hidden, row.hidden === null ? quietenWords.notCounted : counted(row.hidden, 'request')),
      cell(quietenWords.state, state),
    ],
  };
}

function whatPart({ scope, ruleTitle, includesStaff, incidentId }: QuietenedRow): Html {
  const staff = includesStaff ? html` ${quietenWords.withStaff}` : null;
  const from =
    incidentId === null
      ? null
      : html`<p class="second"><a href="${incidentLink(incidentId)}#heading">${quietenWords.incident}</a></p>`;
  return html`<p>${loggedText(scopeInWords(scope, ruleTitle))}.${staff}</p>${from}`;
}

function whyPart({ reason, byName, second }: QuietenedRow): Html {
  const names = [byName, second?.byName ?? null].filter((name) => name !== null);
  return html`<p class="kept-lines">${loggedLines(reason)}</p><p class="second">${names.join(', ')}</p>`;
}

function liftPart({ id, scope, ruleTitle }: QuietenedRow): Html {
  return html`<a href="${liftLink(id)}#heading" aria-label="${quietenWords.lift}: ${scopeInWords(scope, ruleTitle)}">${quietenWords.lift}</a>`;
}

function endPart({ lifted }: QuietenedRow): Content {
  if (lifted === null) return null;
  return html`<p class="kept-lines">${loggedLines(lifted.reason)}</p><p class="second">${lifted.byName ?? ''}</p>`;
}

export interface Lifting {
  readonly id: string;
  /** Whose wish it is, where nobody has agreed to it yet; null for what is in force. */
  readonly waits: 'own' | 'other' | null;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Asks why something is flagged again, or why it is never to be quietened. */
export function liftPage(shell: Shell, { id, waits, reason, errors }: Lifting): Html {
  const [heading, save] = endingWords(waits);
  const field = { name: 'reason', label: quietenWords.reason, hint: quietenWords.reasonHint, value: reason };
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'policy',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${quietenWords.backToList}"><ul class="plain"><li><a href="${links.quietened}">${quietenWords.backToList}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${waits === null ? quietenWords.liftLede : quietenWords.notInForce}</p>
<form method="post" action="${liftLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea(field, errors)}
<button type="submit" class="main">${save}</button>
</form>`,
  });
}

function endingWords(waits: Lifting['waits']): readonly [heading: string, save: string] {
  switch (waits) {
    case null:
      return [quietenWords.liftHeading, quietenWords.saveLift];
    case 'own':
      return [quietenWords.withdrawHeading, quietenWords.saveWithdraw];
    case 'other':
      return [quietenWords.refuseHeading, quietenWords.saveRefuse];
  }
}
