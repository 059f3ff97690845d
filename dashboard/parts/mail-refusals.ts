import type { Frame, MailBounceRow, MailRefusalRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { type Answer, answerInWords, bounceInWords, bounceWords, refusalWords } from '../words/not-sent.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** Whom the mail server takes no mail for, what it said, and what to do; nothing where it takes it for all. */
export function mailRefusalsPart(refusals: readonly MailRefusalRow[], frame: Frame): Html | null {
  if (refusals.length === 0) return null;
  const { heading, caption, tries } = refusalWords;
  const rows = refusals.map((one) => row(one, tries(one.tries), answerInWords(one), { frame, heads: refusalWords }));
  return html`<section>
<h2>${heading}</h2>
${table({ caption, heads: headsOf(refusalWords), rows })}
</section>`;
}

/** Whose mail came back after the server had taken it; nothing where none did. */
export function mailBouncesPart(bounces: readonly MailBounceRow[], frame: Frame): Html | null {
  if (bounces.length === 0) return null;
  const { heading, caption, note, times } = bounceWords;
  const rows = bounces.map((one) => row(one, times(one.times), bounceInWords(one), { frame, heads: bounceWords }));
  return html`<section>
<h2>${heading}</h2>
<p>${note}</p>
${table({ caption, heads: headsOf(bounceWords), rows })}
</section>`;
}

type Heads = Readonly<Record<'who' | 'since' | 'said' | 'last' | 'todo', string>>;

function headsOf({ who, since, said, last, todo }: Heads): readonly string[] {
  return [who, since, said, last, todo];
}

function row(
  { address, since, lastAt }: Pick<MailBounceRow, 'address' | 'since' | 'lastAt'>,
  howOften: string,
  answer: Answer,
  { frame, heads }: { readonly frame: Frame; readonly heads: Heads },
): Row {
  return {
    look: 'everywhere',
    cells: [
      cell('', address),
      cell(heads.since, dayAndTime(since, frame)),
      cell(heads.said, answer.said),
      cell(heads.last, html`${dayAndTime(lastAt, frame)}, ${howOften}`),
      cell(heads.todo, answer.todo),
    ],
  };
}
