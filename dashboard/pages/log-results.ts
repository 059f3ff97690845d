import type { BegunSearch, LogPageResult } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { changeSearchLink, logActionLink, logLink } from '../log-links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { logTable, NARROW_FORM } from '../parts/log-table.ts';
import { loggedText } from '../parts/logged-text.ts';
import { namesPart } from '../parts/names.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import {
  exportFormatWords,
  exportWords,
  foundHeading,
  outcomeWords,
  reachSentences,
  searchWords,
  timeInWords,
  whoWasRead,
} from '../words/search.ts';
import { choicesOf, dispositionWords } from '../words.ts';

type Found = Extract<LogPageResult, { kind: 'page' }>;

/** A page of results, and how one was reached that is not the first. */
export interface FoundPage {
  readonly found: Found;
  readonly isFirst: boolean;
  /** Why there is no file. */
  readonly errors: readonly FieldError[];
}

/** What a search found, one page of it. */
export function logResultsPage(shell: Shell, { found, isFirst, errors }: FoundPage): Html {
  const { begun, rows, records, names } = found;
  const isEmpty = isFirst && rows.length === 0;
  const title = isEmpty ? searchWords.nothingTitle : foundHeading(records);
  return layout(shell, {
    title,
    place: 'log',
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${title}</h1>
${isEmpty ? html`<p class="lede">${searchWords.nothing}</p>` : null}
${searchedPart(begun, shell)}
${namesPart({ about: { kind: 'search', id: begun.id }, names }, shell)}
${isEmpty ? null : resultPart(shell, found)}
${pagesPart(found, isFirst)}
${isEmpty ? null : exportPart(begun.id, shell.csrf)}`,
  });
}

/** The log did not answer in time. */
export function slowSearchPage(shell: Shell, begun: BegunSearch): Html {
  return layout(shell, {
    title: searchWords.slowTitle,
    place: 'log',
    main: html`<h1 id="heading" tabindex="-1">${searchWords.slowTitle}</h1>
<p>${searchWords.slow}</p>
${searchedPart(begun, shell)}`,
  });
}

function searchedPart(begun: BegunSearch, { frame }: Shell): Html {
  const { search, readAs, reach, purpose, categoryTitle, id } = begun;
  const words = (text: string) => (text === '' ? null : loggedText(text));
  const who = whoWasRead(readAs);
  return html`<section class="searched" aria-label="${searchWords.searchedFor}">
${facts([
  [searchWords.who, who === null ? searchWords.everybody : loggedText(who)],
  [searchWords.device, words(search.device)],
  [searchWords.site, words(search.site)],
  [searchWords.words, words(search.words)],
  [searchWords.category, categoryTitle],
  [searchWords.disposition, search.disposition === null ? null : dispositionWords[search.disposition]],
  [searchWords.outcome, search.outcome === null ? null : outcomeWords[search.outcome]],
  [searchWords.when, timeInWords(search, frame.zone)],
  [searchWords.why, loggedText(purpose)],
])}
${sentenceList(reachSentences(reach))}
<p class="screen-only"><a href="${changeSearchLink(id)}">${searchWords.change}</a></p>
</section>`;
}

// The names in the table belong to this form; it stands outside, because a form around the table would not be printed.
function resultPart({ frame, csrf }: Shell, { begun, rows }: Found): Html {
  return html`<form method="post" action="${logActionLink(begun.id, 'narrow')}" id="${NARROW_FORM}">
<input type="hidden" name="_csrf" value="${csrf}">
</form>
${logTable(rows, frame)}`;
}

function pagesPart({ begun, next }: Found, isFirst: boolean): Html | null {
  if (isFirst && next === null) return null;
  return html`<nav class="pages" aria-label="${searchWords.pages}">
${isFirst ? null : html`<a href="${logLink(begun.id, null)}">${searchWords.first}</a>`}
${next === null ? null : html`<a href="${logLink(begun.id, next)}">${searchWords.next}</a>`}
</nav>`;
}

function exportPart(id: string, csrf: string): Html {
  return html`<section class="screen-only" id="export">
<h2>${exportWords.heading}</h2>
<p>${exportWords.lede}</p>
<form method="post" action="${logActionLink(id, 'export')}">
<input type="hidden" name="_csrf" value="${csrf}">
<p class="buttons">${choicesOf(exportFormatWords).map(
    (format) =>
      html`<button type="submit" class="quiet" name="format" value="${format}">${exportFormatWords[format]}</button>`,
  )}</p>
</form>
</section>`;
}
