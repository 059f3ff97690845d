import type { Health } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { labelConfiguration, unknownLabelWords } from '../words/health.ts';
import { configurationLines } from './configuration-lines.ts';
import { loggedText } from './logged-text.ts';
import { cell, table } from './table.ts';

/** Names of the filter's categories that say nothing to us, and what to do about them; nothing where all are known. */
export function unknownLabelsPart(labels: Health['unknownLabels']): Html | null {
  if (labels.length === 0) return null;
  return html`<section>
<h2>${unknownLabelWords.heading}</h2>
<p>${unknownLabelWords.caption}</p>
${table({
  caption: unknownLabelWords.period,
  heads: [unknownLabelWords.name, unknownLabelWords.filter, unknownLabelWords.records],
  rows: labels.map(({ observer, label, records }) => ({
    look: 'everywhere',
    cells: [
      cell(unknownLabelWords.name, loggedText(label)),
      cell(unknownLabelWords.filter, observer === '' ? unknownLabelWords.several : loggedText(observer)),
      cell(unknownLabelWords.records, figure(records)),
    ],
  })),
})}
<p>${unknownLabelWords.advice}</p>
${configurationLines(labelConfiguration)}
</section>`;
}
