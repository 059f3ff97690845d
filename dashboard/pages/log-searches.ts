import type { SearchList, SearchRow } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import { searchesLink } from '../log-links.ts';
import type { Shell } from '../models.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime } from '../parts/moment.ts';
import { cell, table } from '../parts/table.ts';
import { incidentsWords } from '../words/incidents.ts';
import { searchesWords, searchInWords, searchKindWords, timeInWords } from '../words/search.ts';

/** Who searched the log, for what and why: for the head. */
export function logSearchesPage(shell: Shell, list: SearchList): Html {
  return layout(shell, {
    title: searchesWords.title,
    place: 'log',
    main: html`<nav class="neighbours" aria-label="${searchesWords.back}"><ul class="plain"><li><a href="${links.log}">${searchesWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${searchesWords.title}</h1>
<p>${searchesWords.lede}</p>
${list.rows.length === 0 ? html`<p class="empty">${searchesWords.none}</p>` : searchTable(list.rows, shell)}
${pagesPart(list)}`,
  });
}

function searchTable(rows: readonly SearchRow[], { frame }: Shell): Html {
  const { when, who, purpose, what, how, found } = searchesWords;
  return table({
    caption: searchesWords.caption,
    heads: [when, who, purpose, what, how, found],
    rows: rows.map((row) => ({
      look: 'everywhere',
      cells: [
        cell(when, dayAndTime(row.at, frame)),
        cell(who, loggedText(row.byName ?? searchesWords.gone)),
        cell(purpose, loggedText(row.purpose)),
        cell(what, whatPart(row, frame.zone)),
        cell(how, searchKindWords[row.kind]),
        cell(found, row.records === null ? searchesWords.notCounted : figure(row.records)),
      ],
    })),
  });
}

function whatPart(row: SearchRow, zone: string): Html {
  const parts = searchInWords(row);
  return html`<p>${parts.length === 0 ? searchesWords.everything : loggedText(parts.join(', '))}</p><p class="second">${timeInWords(row.search, zone)}</p>`;
}

function pagesPart({ page, pages }: SearchList): Html | null {
  if (pages <= 1) return null;
  const to = (wanted: number, words: string) =>
    wanted < 1 || wanted > pages ? null : html`<a href="${searchesLink(wanted)}">${words}</a>`;
  return html`<nav class="pages" aria-label="${searchesWords.pages}">
${to(page - 1, incidentsWords.previousPage)}
<span>${incidentsWords.page(page, pages)}</span>
${to(page + 1, incidentsWords.nextPage)}
</nav>`;
}
