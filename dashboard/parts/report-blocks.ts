import type { Block, ReportDocument, ReportForm } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { reportsWords } from '../words/filtering-reports.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Bars = Extract<Block, { kind: 'bars' }>;

/** What a report shows, as it shows in every other form. */
export function reportArticle({ blocks }: ReportDocument, form: ReportForm): Html {
  return html`<article class="report ${form}">
${blocks.map(blockPart)}
</article>`;
}

function blockPart(block: Block): Html {
  switch (block.kind) {
    case 'title':
      return html`<h1 id="heading" tabindex="-1">${block.text}</h1>`;
    case 'headline':
      return html`<div class="headline">${block.sentences.map((sentence) => html`<p>${sentence} </p>`)}</div>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'text':
      return html`<p>${block.text}</p>`;
    case 'notice':
      return html`<p class="standing-notice"><strong>${block.text}</strong></p>`;
    case 'list':
      return html`<ul class="sentences">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'meaning':
      return html`<details class="meaning"><summary>${reportsWords.meaning}</summary><p>${block.text}</p></details>`;
    case 'table':
      return tablePart(block);
    case 'bars':
      return barsPart(block);
    case 'pair':
      return html`<div class="beside"><div>${block.left.map(blockPart)}</div><div>${block.right.map(blockPart)}</div></div>`;
    case 'signatures':
      return html`<ul class="signatures plain">${block.signers.map((signer) => html`<li>${reportsWords.signer(signer)}</li>`)}</ul>`;
  }
}

/** Roles are written out: on a narrow screen the rows are stacked, and some browsers forget then that it is a table. */
function tablePart({ caption, head, rows, figuresFrom }: Table): Html {
  const look = (place: number) => (place < figuresFrom ? 'words' : 'figure');
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((words, place) => headPart(words, look(place)))}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${row.map((text, place) => cellPart(text, place, { head: head[place] ?? '', look: look(place) }))}</tr>`)}
</tbody>
</table>`;
}

function headPart(words: string, look: string): Html {
  return words === ''
    ? html`<td role="cell"></td>`
    : html`<th scope="col" role="columnheader" class="${look}">${words}</th>`;
}

function cellPart(text: string, place: number, { head, look }: { readonly head: string; readonly look: string }): Html {
  if (place === 0) return html`<th scope="row" role="rowheader">${text}</th>`;
  return html`<td role="cell" class="${look}" data-head="${head}">${text}</td>`;
}

/** A chart that is its own table: whoever hears it has the figures, whoever sees it the lengths too. */
function barsPart({ caption, head, bars }: Bars): Html {
  return html`<figure class="bars"><table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((words, place) => headPart(words, place === 0 ? 'words' : 'figure'))}<td role="cell"></td></tr></thead>
<tbody role="rowgroup">
${bars.map(
  ({ label, figure, length }) =>
    html`<tr role="row"><th scope="row" role="rowheader">${label}</th><td role="cell" class="figure">${figure}</td><td role="cell" class="length">${bar(length)}</td></tr>`,
)}
</tbody>
</table></figure>`;
}

function bar(length: number): Html {
  const width = Math.round(length * 1000) / 10;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"></rect></svg>`;
}
