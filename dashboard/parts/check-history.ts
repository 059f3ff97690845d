import type { CheckRow, Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import {
  checkWords,
  evidenceInWords,
  expectationWords,
  foundInWords,
  howInWords,
  reasonWords,
  seenInWords,
} from '../words/filter-checks.ts';
import { loggedText } from './logged-text.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** Every check with what was seen, the newest first. */
export function checkHistory(rows: readonly CheckRow[], frame: Frame): Html {
  if (rows.length === 0) return html`<p class="empty">${checkWords.noHistory}</p>`;
  const { when, address, profile, expected, found, detail, how } = checkWords;
  const toRow = (row: CheckRow): Row => ({
    look: 'everywhere',
    cells: [
      cell(when, dayAndTime(row.at, frame)),
      cell(address, row.title),
      cell(profile, row.profileName),
      cell(expected, expectationWords[row.expected]),
      cell(found, html`<span class="${row.verdict === 'passed' ? 'well' : 'ill'}">${foundInWords(row)}</span>`),
      cell(detail, detailPart(row)),
      cell(how, howPart(row)),
    ],
  });
  return table({
    caption: checkWords.history,
    heads: [when, address, profile, expected, found, detail, how],
    rows: rows.map(toRow),
  });
}

/** What a page says of itself is text from outside. */
function detailPart({ because, evidence, note }: CheckRow): Html {
  const seen = evidenceInWords(evidence);
  return html`${reasonWords[because]}
${seen === '' ? null : html`<p class="second">${loggedText(seen)}</p>`}
${evidence.words === null ? null : html`<p class="second">“${loggedText(evidence.words)}”</p>`}
${note === null ? null : html`<p>${checkWords.note}: ${loggedText(note)}</p>`}`;
}

function howPart(row: CheckRow): Html {
  const seen = seenInWords(row);
  return html`${howInWords(row)}
${row.place === null ? null : html`<p class="second">${checkWords.place}: ${loggedText(row.place)}</p>`}
${seen === '' ? null : html`<p class="second">${checkWords.log}: ${seen}</p>`}`;
}
