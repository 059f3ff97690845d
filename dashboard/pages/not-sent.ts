import type { NotSentRow } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { notSentLink } from '../not-sent-links.ts';
import { buttonForm } from '../parts/button-form.ts';
import { dayAndTime } from '../parts/moment.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { goesOnInWords, mailInWords, type NotSentNotice, notSentNotices, notSentWords } from '../words/not-sent.ts';

/** What could not be sent, why, and the two things that can be done about it. It names nobody. */
export function notSentPage(shell: Shell, rows: readonly NotSentRow[], notice: NotSentNotice | null): Html {
  return layout(shell, {
    title: notSentWords.title,
    place: 'health',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${notSentNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${notSentWords.heading(rows.length)}</h1>
<p class="lede">${rows.length === 0 ? notSentWords.none : notSentWords.lede}</p>
${rows.length === 0 ? null : mails(rows, shell)}
<p><a href="${links.health}">${notSentWords.toHealth}</a></p>`,
  });
}

function mails(rows: readonly NotSentRow[], shell: Shell): Html {
  const { what, since, said, tries, todo } = notSentWords;
  return table({
    caption: notSentWords.caption,
    heads: [what, since, said, tries, todo],
    rows: rows.map((row) => mailRow(row, shell)),
  });
}

function mailRow(row: NotSentRow, { frame, csrf }: Shell): Row {
  const { since, said, tries, todo } = notSentWords;
  return {
    look: 'everywhere',
    cells: [
      cell('', mailInWords(row.kind)),
      cell(since, dayAndTime(row.failingSince, frame)),
      cell(said, html`${row.message} <span class="second">${goesOnInWords(row)}</span>`),
      cell(tries, html`${figure(row.attempts)}, ${dayAndTime(row.lastTriedAt, frame)}`),
      cell(todo, decisions(row, csrf)),
    ],
  };
}

/** Several forms stand in the table: each says in its name what it is about. */
function decisions({ id, kind, mayDrop }: NotSentRow, csrf: string): Html {
  const about = html`<span class="unseen">: ${mailInWords(kind)}</span>`;
  const drop = html`<a href="${notSentLink(id, 'drop')}">${notSentWords.drop}${about}</a>`;
  return html`${buttonForm({ action: notSentLink(id, 'retry'), csrf, label: notSentWords.again, look: 'quiet' })}
<p>${mayDrop ? drop : html`<span class="second">${notSentWords.notYours}</span>`}</p>`;
}
