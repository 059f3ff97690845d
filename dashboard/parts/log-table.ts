import type { Frame, LogRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { searchWords } from '../words/search.ts';
import { whoByName } from '../words/who.ts';
import { filterCell, verdictCell, whatCell, whenCell } from './log-cells.ts';
import { loggedText } from './logged-text.ts';
import { cell, table } from './table.ts';

/** The id of the form that a name in the table is sent with. */
export const NARROW_FORM = 'narrow';

/** What a search found; each name is a button that searches for it alone. */
export function logTable(rows: readonly LogRow[], frame: Frame): Html {
  const { when, who, what, filter, verdict } = searchWords;
  return table({
    caption: searchWords.caption,
    heads: [when, who, what, filter, verdict],
    rows: rows.map((row, place) => ({
      look: 'everywhere',
      cells: [
        cell(when, whenCell(row, rows[place - 1], frame)),
        cell(who, whoCell(row)),
        cell(what, whatCell(row)),
        cell(filter, filterCell(row)),
        cell(verdict, verdictCell(row)),
      ],
    })),
  });
}

function whoCell(row: LogRow): Html {
  const { who, subject, deviceName, clientIp } = row;
  const name = whoByName(who);
  const isKnown = who.kind !== 'unknown' || who.account !== null || who.address !== null;
  const shown = isKnown
    ? html`<button type="submit" form="${NARROW_FORM}" name="subject" value="${subject}" class="link named"><span class="unseen">${searchWords.onlyFor}</span>${loggedText(nameOf(row, name))}</button>`
    : name;
  const notes = [who.kind === 'person' || who.kind === 'shared' ? who.group : null, deviceName, clientIp];
  const others = notes.flatMap((note) => (note === null || note === nameOf(row, name) ? [] : [note]));
  return html`${shown}${others.length === 0 ? null : html`<p class="second">${loggedText(others.join(', '))}</p>`}`;
}

/** An address stands for whoever is known by nothing else. */
function nameOf({ who }: LogRow, name: string): string {
  return who.kind === 'unknown' ? (who.account ?? who.address ?? name) : name;
}
