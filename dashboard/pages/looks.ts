import type { LookFilter, LookList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import { looksLink } from '../looks-link.ts';
import type { Shell } from '../models.ts';
import { lookFilterPart } from '../parts/look-filter.ts';
import { lookTable } from '../parts/look-table.ts';
import { weekOfLooks } from '../parts/week-of-looks.ts';
import { timeInSentence } from '../times.ts';
import { incidentsWords } from '../words/incidents.ts';
import { looksWords } from '../words/looks.ts';

/** Who has looked at what: for those who oversee. */
export function looksPage(shell: Shell, list: LookList, filter: LookFilter): Html {
  return layout(shell, {
    title: looksWords.title,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${looksWords.heading}</h1>
<p class="lede">${looksWords.lede}</p>
${weekOfLooks(list.summary)}
${lookFilterPart(list, filter, shell.csrf)}
<p role="status">${looksWords.found(list.total)}</p>
${list.rows.length === 0 ? html`<p class="empty">${looksWords.none}</p>` : lookTable(list.rows, shell.frame)}
${pagesPart(list, filter)}
${exportPart(filter, shell.csrf)}
${recordPart(list, shell)}
<p><a href="${links.searches}">${looksWords.searchesLink}</a></p>`,
  });
}

function pagesPart({ page, pages }: LookList, filter: LookFilter): Html | null {
  if (pages <= 1) return null;
  const to = (wanted: number, words: string) =>
    wanted < 1 || wanted > pages ? null : html`<a href="${looksLink({ ...filter, page: wanted })}">${words}</a>`;
  return html`<nav class="pages" aria-label="${looksWords.pages}">
${to(page - 1, incidentsWords.previousPage)}
<span>${incidentsWords.page(page, pages)}</span>
${to(page + 1, incidentsWords.nextPage)}
</nav>`;
}

function exportPart({ staffId, kind, week, incidentId }: LookFilter, csrf: string): Html {
  const kept = [
    ['who', staffId === '' ? 'nobody' : staffId],
    ['kind', kind],
    ['week', week],
    ['incident', incidentId],
  ] as const;
  return html`<section class="screen-only">
<h2>${looksWords.export}</h2>
<p>${looksWords.exportHint}</p>
<form method="post" action="${links.exportLooks}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
${kept.map(([name, value]) => (value === null ? null : html`<input type="hidden" name="${name}" value="${value}">`))}
<button type="submit" class="quiet" name="format" value="csv">${looksWords.save}: CSV</button>
<button type="submit" class="quiet" name="format" value="ndjson">${looksWords.save}: JSON</button>
</form>
</section>`;
}

function recordPart({ check }: LookList, { frame, csrf }: Shell): Html {
  const when = check === null ? '' : timeInSentence(check.at, frame.now, frame.zone);
  return html`<section>
<h2>${looksWords.record}</h2>
${checkPart(check, when)}
<form method="post" action="${links.checkLooks}" class="button-form screen-only">
<input type="hidden" name="_csrf" value="${csrf}">
<button type="submit" class="quiet">${looksWords.check}</button>
</form>
<p class="second">${looksWords.elsewhere}</p>
</section>`;
}

function checkPart(check: LookList['check'], when: string): Html {
  if (check === null) return html`<p>${looksWords.notChecked}</p>`;
  if (check.brokenAt === null) return html`<p class="well">${looksWords.whole(check.entries, when)}</p>`;
  return html`<p class="ill"><strong>${looksWords.broken(check.brokenAt, when)}</strong></p>`;
}
