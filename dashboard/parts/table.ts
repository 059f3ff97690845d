import { type Content, type Html, html } from '../html.ts';

/** One cell; on a narrow screen its column's head is shown before it, unless that is ''. */
export interface Cell {
  readonly head: string;
  readonly content: Content;
}

export interface Row {
  readonly look: 'everywhere' | 'screen-only';
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

export function cell(head: string, content: Content): Cell {
  return { head, content };
}

/**
 * A table with a caption, scoped heads and the first column as row heads. On a narrow screen its rows are stacked;
 * the roles are written out, because some browsers forget that it is a table when its display changes.
 */
export function table({ caption, heads, rows }: Table): Html {
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row" class="${row.look}">${row.cells.map(cellPart)}</tr>`)}
</tbody>
</table>`;
}

function cellPart({ head, content }: Cell, place: number): Html {
  if (place === 0) return html`<th scope="row" role="rowheader">${content}</th>`;
  return html`<td role="cell"${head === '' ? '' : html` data-head="${head}"`}>${content}</td>`;
}
