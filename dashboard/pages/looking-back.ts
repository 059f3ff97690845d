import type { Frame, HindsightBatchRow, HindsightList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { hindsightLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { shortMoment } from '../parts/moment.ts';
import {
  causesInWords,
  foundInWords,
  lookingBackWords,
  nothingFoundInWords,
  standingInWords,
} from '../words/looking-back.ts';

/** What lists and the school learnt late, and who had to do with it before. */
export function lookingBackPage(shell: Shell, { batches, foundNothing }: HindsightList): Html {
  return layout(shell, {
    title: lookingBackWords.title,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${lookingBackWords.title}</h1>
<p class="lede">${lookingBackWords.lede}</p>
${batches.length === 0 ? html`<p>${lookingBackWords.none}</p>` : batchRows(batches, shell.frame)}
<p class="second">${nothingFoundInWords(foundNothing)}</p>`,
  });
}

function batchRows(batches: readonly HindsightBatchRow[], frame: Frame): Html {
  return html`<ol class="rows plain">
${batches.map((batch) => batchRow(batch, frame))}
</ol>`;
}

function batchRow(batch: HindsightBatchRow, frame: Frame): Html {
  const standing = standingInWords(batch);
  return html`<li class="row">
<div class="row-tag"></div>
<div class="row-what">
<a href="${hindsightLink(batch.id)}">${causesInWords(batch.causes)}</a>
<p>${foundInWords(batch)}</p>
${standing === null ? null : html`<p class="row-notes">${standing}</p>`}
</div>
<div class="row-when">${shortMoment(batch.at, frame)}</div>
</li>`;
}
