import type { Frame, SupportFilter, SupportList, SupportRow } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links, supportItemLink, supportLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { shortMoment } from '../parts/moment.ts';
import { tabs } from '../parts/tabs.ts';
import { careInWords, lookedInWords, supportHeading, supportWords } from '../words/support.ts';
import { whoInList } from '../words/who.ts';
import { frameWords } from '../words.ts';

/** Who looked for help: a page about care, apart from everything that somebody may have done. */
export function supportPage(shell: Shell, list: SupportList, filter: SupportFilter): Html {
  const tab = (view: SupportFilter['view']) => ({
    href: supportLink({ view, page: 1 }),
    words: `${supportWords[view]} (${figure(list.counts[view])})`,
    isCurrent: view === filter.view,
  });
  const { counts, knowsPupils } = list;
  const none = noneInWords(filter, knowsPupils);
  const heading = knowsPupils || counts.open > 0 ? supportHeading(counts) : supportWords.headingNobodyKnown;
  return layout(shell, {
    title: supportWords.title,
    place: 'support',
    main: html`<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${supportWords.lede}</p>
<p class="second">${supportWords.danger} <a href="${links.incidents}">${frameWords.incidents}</a></p>
${tabs(supportWords.views, [tab('open'), tab('closed')])}
${list.rows.length === 0 ? html`<div class="empty"><p>${none}</p></div>` : rowsPart(list.rows, shell.frame)}
${pagesPart(list, filter)}`,
  });
}

/** An empty list is not the same as nobody looking for help. */
function noneInWords({ view }: SupportFilter, knowsPupils: boolean): string {
  if (!knowsPupils) return supportWords.nobodyKnown;
  return view === 'open' ? supportWords.noneOpen : supportWords.noneClosed;
}

function rowsPart(rows: readonly SupportRow[], frame: Frame): Html {
  return html`<ol class="rows plain untagged">
${rows.map((row) => rowPart(row, frame))}
</ol>`;
}

function rowPart(row: SupportRow, frame: Frame): Html {
  return html`<li class="row">
<div class="row-what">
<a href="${supportItemLink(row.id)}#heading">${whoInList(row.who)}</a>
<p>${lookedInWords(row)}</p>
${row.care === null ? null : html`<p class="row-notes">${careInWords(row.care)}</p>`}
</div>
<div class="row-when">${shortMoment(row.lastSeen, frame)}</div>
</li>`;
}

function pagesPart({ page, pages }: SupportList, filter: SupportFilter): Html | null {
  if (pages <= 1) return null;
  const to = (other: number, words: string) =>
    other < 1 || other > pages ? null : html`<a href="${supportLink({ ...filter, page: other })}">${words}</a>`;
  return html`<nav class="pages" aria-label="${supportWords.pages}">
${to(page - 1, supportWords.previousPage)}
<span>${supportWords.page(page, pages)}</span>
${to(page + 1, supportWords.nextPage)}
</nav>`;
}
