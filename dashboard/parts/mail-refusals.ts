import type { Frame, MailBounceRow, MailRefusalRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { answerInWords, bounceInWords, bounceWords, refusalWords } from '../words/not-sent.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** Whom the mail server takes no mail for, what it said, and what to do; nothing where it takes it for all. */
export function mailRefusalsPart(refusals: readonly MailRefusalRow[], frame: Frame): Html | null {
  if (refusals.length === 0) return null;
  const { heading, caption, who, since, last, said, todo } = refusalWords;
  return html`<section>
<h2>${heading}</h2>
${table({ caption, heads: [who, since, said, last, todo], rows: refusals.map((one) => refusalRow(one, frame)) })}
</section>`;
}

function refusalRow(refusal: MailRefusalRow, frame: Frame): Row {
  const { since, last, said, todo, tries } = refusalWords;
  const words = answerInWords(refusal);
  return {
    look: 'everywhere',
    cells: [
      cell('', refusal.address),
      cell(since, dayAndTime(refusal.since, frame)),
      cell(said, words.said),
      cell(last, html`${dayAndTime(refusal.lastAt, frame)}, ${tries(refusal.tries)}`),
      cell(todo, words.todo),
    ],
  };
}

/** Whose mail came back after the server had taken it; nothing where none did. */
export function mailBouncesPart(bounces: readonly MailBounceRow[], frame: Frame): Html | null {
  if (bounces.length === 0) return null;
  const { heading, caption, note, who, since, last, said, todo } = bounceWords;
  return html`<section>
<h2>${heading}</h2>
<p>${note}</p>
${table({ caption, heads: [who, since, said, last, todo], rows: bounces.map((one) => bounceRow(one, frame)) })}
</section>`;
}

function bounceRow(bounce: MailBounceRow, frame: Frame): Row {
  const { since, last, said, todo, times } = bounceWords;
  const words = bounceInWords(bounce);
  return {
    look: 'everywhere',
    cells: [
      cell('', bounce.address),
      cell(since, dayAndTime(bounce.since, frame)),
      cell(said, words.said),
      cell(last, html`${dayAndTime(bounce.lastAt, frame)}, ${times(bounce.times)}`),
      cell(todo, words.todo),
    ],
  };
}
