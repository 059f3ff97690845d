import type { ContextRow, Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink } from '../links.ts';
import { contextWords } from '../words/context.ts';
import { requestWords } from '../words/incident.ts';
import { filterCell, onlySitePart, verdictCell, whatCell, whenCell } from './log-cells.ts';
import { cell, table } from './table.ts';

/** What was done before and after, oldest first; the incident's own requests are marked. */
export function contextTable(rows: readonly ContextRow[], frame: Frame): Html {
  const { filter, verdict } = contextWords;
  const { when, what } = requestWords;
  return html`${table({
    caption: contextWords.caption,
    heads: [when, what, filter, verdict],
    rows: rows.map((row, place) => ({
      look: 'everywhere',
      cells: [
        cell(when, whenCell(row, rows[place - 1], frame)),
        cell(what, whatCell(row)),
        cell(filter, filterCell(row)),
        cell(verdict, verdictPart(row)),
      ],
    })),
  })}
${onlySitePart(rows)}`;
}

function verdictPart(row: ContextRow): Html {
  const { flaggedIn } = row;
  if (flaggedIn === null) return verdictCell(row);
  if (flaggedIn.incident === 'this') return html`<strong class="own-request">${contextWords.this}</strong>`;
  return html`<a href="${incidentLink(flaggedIn.id)}#heading">${contextWords.another}</a>${ruleOf(row)}`;
}

function ruleOf({ verdict }: ContextRow): Html | null {
  return verdict.outcome === 'flag' ? html`<p class="second">${verdict.ruleTitle}</p>` : null;
}
