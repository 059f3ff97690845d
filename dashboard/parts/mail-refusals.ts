import type { Frame, MailRefusalRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { answerInWords, refusalWords } from '../words/not-sent.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** Whom the mail server takes no mail for, what it said, and what to do; nothing where it takes it for all. */
export function mailRefusalsPart(refusals: readonly MailRefusalRow[], frame: Frame): Html | null {
  if (refusals.length === 0) return null;
  const { heading, caption, who, since, last, said, todo } = refusalWords;
  return html`<h3>${heading}</h3>
${table({ caption, heads: [who, since, said, last, todo], rows: refusals.map((one) => refusalRow(one, frame)) })}`;
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
