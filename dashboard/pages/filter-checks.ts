import type { CheckAddressRow, CheckCell, CheckFilter, CheckPage } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { checksLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { checkHistory } from '../parts/check-history.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime } from '../parts/moment.ts';
import { cell, type Row, table } from '../parts/table.ts';
import { exactTime, timeInSentence } from '../times.ts';
import {
  cellHeading,
  checkNotices,
  checksHeading,
  checkWords,
  expectationWords,
  reasonWords,
} from '../words/filter-checks.ts';
import { incidentsWords } from '../words/incidents.ts';

/** Whether the filter does what it must, by address and by whom it was asked as; what failed stands first. */
export function filterChecksPage(
  shell: Shell,
  page: CheckPage,
  { filter, notice }: { readonly filter: CheckFilter; readonly notice: keyof typeof checkNotices | null },
): Html {
  return layout(shell, {
    title: page.failures === 0 ? checkWords.title : `(${page.failures}) ${checkWords.title}`,
    place: 'filterChecks',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${checkNotices[notice]}</p></div>`}
<h1 id="heading" tabindex="-1">${checksHeading(page)}</h1>
<p class="lede">${checkWords.lede}</p>
${timesPart(shell, page)}
${actionsPart(shell, page)}
${page.rows.length + page.byHand.length === 0 ? html`<p class="empty">${checkWords.nothing}</p>` : null}
${page.rows.length === 0 ? null : matrix(shell, page)}
${byHandPart(shell, page.byHand)}
<h2 id="history">${checkWords.history}</h2>
${profilesPart(page, filter)}
${checkHistory(page.history.rows, shell.frame)}
${pagesPart(page, filter)}
${page.history.total === 0 ? null : exportPart(shell, filter)}
<p class="print-only">${checkWords.printed(exactTime(shell.frame.now, shell.frame.zone))}</p>`,
  });
}

function timesPart({ frame }: Shell, { lastRoundAt, nextAt, isUnderWay, rows }: CheckPage): Html | null {
  if (rows.length === 0) return null;
  const inWords = (at: number) => timeInSentence(at, frame.now, frame.zone);
  return html`<p>${isUnderWay ? checkWords.underWay : null} ${lastRoundAt === null ? null : checkWords.lastRound(inWords(lastRoundAt))} ${nextAt === null ? checkWords.noNext : checkWords.next(inWords(nextAt))}</p>`;
}

function actionsPart({ csrf }: Shell, { may }: CheckPage): Html | null {
  if (!may.run && !may.record) return null;
  const run = html`<form method="post" action="${links.runChecks}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
<button type="submit" class="main">${checkWords.runNow}</button>
</form>`;
  return html`<div class="screen-only">${may.run ? run : null}
${may.record ? html`<p><a href="${links.recordCheck}">${checkWords.record}</a></p>` : null}</div>`;
}

function matrix(shell: Shell, { profiles, rows }: CheckPage): Html {
  const heads = [checkWords.address, checkWords.must, ...profiles.map(({ name }) => name)];
  const toRow = (row: CheckAddressRow): Row => ({
    look: 'everywhere',
    cells: [
      cell(checkWords.address, addressPart(row)),
      cell(checkWords.must, expectationWords[row.expected]),
      ...row.cells.map((one, place) => cell(profiles[place]?.name ?? '', cellPart(shell, one))),
    ],
  });
  return table({ caption: checkWords.table, heads, rows: rows.map(toRow) });
}

function addressPart({ title, address, category }: CheckAddressRow): Html {
  const shown = address === null ? html`<span class="withheld">${checkWords.withheld}</span>` : loggedText(address);
  return html`${title} <span class="second">${shown}${category === null ? null : `, ${category}`}</span>`;
}

function cellPart({ frame }: Shell, one: CheckCell | null): Html {
  if (one === null) return html`<span class="second">${checkWords.notAsked}</span>`;
  const { last, failedSince, unableSince, clear } = one;
  if (last === null) return html`${checkWords.never}`;
  const inWords = (at: number) => timeInSentence(at, frame.now, frame.zone);
  const isWell = failedSince === null && last.verdict === 'passed';
  const since =
    failedSince === null
      ? clear !== null && isWell
        ? checkWords.since(inWords(clear.since))
        : ''
      : checkWords.failedSince(inWords(failedSince));
  return html`<span class="${isWell ? 'well' : 'ill'}">${cellHeading(one)}</span>
<p class="second">${since}${unableSince === null ? null : ` ${checkWords.unable(inWords(unableSince))}`} ${isWell ? null : reasonWords[last.because]}</p>
<p class="second">${dayAndTime(last.at, frame)}</p>`;
}

function byHandPart(shell: Shell, cells: readonly CheckCell[]): Html | null {
  if (cells.length === 0) return null;
  const { address, must, profile, found } = checkWords;
  const toRow = (one: CheckCell): Row => ({
    look: 'everywhere',
    cells: [
      cell(address, one.last?.address == null ? checkWords.withheld : loggedText(one.last.title)),
      cell(must, one.last === null ? '' : expectationWords[one.last.expected]),
      cell(profile, one.profileName),
      cell(found, cellPart(shell, one)),
    ],
  });
  return html`<h2>${checkWords.others}</h2>
${table({ caption: checkWords.othersCaption, heads: [address, must, profile, found], rows: cells.map(toRow) })}`;
}

/** By whom it was asked as, as links. */
function profilesPart({ profiles }: CheckPage, { profileId }: CheckFilter): Html | null {
  if (profiles.length < 2) return null;
  const all = [{ id: null, name: checkWords.all }, ...profiles];
  const link = ({ id, name }: (typeof all)[number]) =>
    html`<li><a href="${checksLink({ profileId: id, page: 1 })}#history"${id === profileId ? html` aria-current="true"` : ''}>${name}</a></li>`;
  return html`<nav class="neighbours screen-only" aria-label="${checkWords.show}"><ul class="plain">${all.map(link)}</ul></nav>`;
}

function pagesPart({ history: { page, pages } }: CheckPage, { profileId }: CheckFilter): Html | null {
  if (pages <= 1) return null;
  const to = (wanted: number, words: string) =>
    wanted < 1 || wanted > pages
      ? null
      : html`<a href="${checksLink({ profileId, page: wanted })}#history">${words}</a>`;
  return html`<nav class="pages" aria-label="${checkWords.pages}">
${to(page - 1, incidentsWords.previousPage)}
<span>${incidentsWords.page(page, pages)}</span>
${to(page + 1, incidentsWords.nextPage)}
</nav>`;
}

function exportPart({ csrf }: Shell, { profileId }: CheckFilter): Html {
  return html`<section class="screen-only">
<h2>${checkWords.export}</h2>
<p>${checkWords.exportHint}</p>
<form method="post" action="${links.exportChecks}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
${profileId === null ? null : html`<input type="hidden" name="profile" value="${profileId}">`}
<button type="submit" class="quiet" name="format" value="csv">${checkWords.save}: CSV</button>
<button type="submit" class="quiet" name="format" value="ndjson">${checkWords.save}: JSON</button>
</form>
</section>`;
}
