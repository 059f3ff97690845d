import type { PolicyRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { policyPartWords, policyRowWords } from '../words/policy-rows.ts';
import { choicesOf } from '../words.ts';
import { cell, type Row, table } from './table.ts';

/** Row by row, what the log shows of the school's policy and what it does not, folded away part by part. */
export function policyRowsPart(rows: readonly PolicyRow[]): Html | null {
  if (rows.length === 0) return null;
  const parts = choicesOf(policyPartWords).map((part) => [part, rows.filter((row) => row.part === part)] as const);
  return html`<section class="can-see" id="can-see">
<h2>${policyRowWords.heading}</h2>
<p>${policyRowWords.lede}</p>
${parts.filter(([, own]) => own.length > 0).map(([part, own]) => partOfPolicy(policyPartWords[part], own))}
</section>`;
}

function partOfPolicy(title: string, rows: readonly PolicyRow[]): Html {
  return html`<details>
<summary>${policyRowWords.show(title, rows.length)}</summary>
${table({
  caption: title,
  heads: [policyRowWords.row, policyRowWords.sees, policyRowWords.cannotSee],
  rows: rows.map(rowOf),
})}
</details>`;
}

function rowOf({ title, signs, sees, cannotSee }: PolicyRow): Row {
  const { row, sees: seesHead, cannotSee: cannotSeeHead, nothing } = policyRowWords;
  const shown = html`<p>${sees ?? nothing}</p>${signs.length === 0 ? null : html`<p class="second">${signs.map((sign) => sign.title).join('; ')}</p>`}`;
  return {
    look: 'everywhere',
    cells: [cell(row, html`<strong>${title}</strong>`), cell(seesHead, shown), cell(cannotSeeHead, cannotSee)],
  };
}
