import type { LookList, LooksOfOne } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { dateInWords } from '../times.ts';
import { looksWords, unusualInWords } from '../words/looks.ts';
import { loggedText } from './logged-text.ts';
import { sentenceList } from './sentence-list.ts';
import { cell, table } from './table.ts';

/** A week in figures, and what of it somebody may ask about. */
export function weekOfLooks({ week, staff, unusual, refusedUnknown }: LookList['summary']): Html {
  return html`<section>
<h2>${looksWords.week(dateInWords(week))}</h2>
${staff.length === 0 ? html`<p>${looksWords.nobodyYet}</p>` : staffTable(staff)}
${refusedUnknown === 0 ? null : html`<p>${looksWords.refusedUnknown(refusedUnknown)}</p>`}
${
  unusual.length === 0
    ? null
    : html`<h3>${looksWords.unusual}</h3>
${sentenceList(unusual.map(unusualInWords))}
<p class="second">${looksWords.unusualNote}</p>`
}
</section>`;
}

const COLUMNS = ['viewed', 'closed', 'searches', 'exports', 'refused'] as const;

function staffTable(staff: readonly LooksOfOne[]): Html {
  return table({
    caption: looksWords.weekCaption,
    heads: [looksWords.who, ...COLUMNS.map((column) => looksWords[column])],
    rows: staff.map((one) => ({
      look: 'everywhere',
      cells: [
        cell(looksWords.who, loggedText(one.name ?? looksWords.gone)),
        ...COLUMNS.map((column) => cell(looksWords[column], figure(one[column]))),
      ],
    })),
  });
}
