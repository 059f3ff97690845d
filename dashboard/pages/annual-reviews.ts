import type { AnnualReviewList } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { cell, table } from '../parts/table.ts';
import { annualReviewLink, reviewFiguresLink } from '../review-links.ts';
import { timeOfDay } from '../times.ts';
import { standingInWords, reviewWords as words } from '../words/annual-reviews.ts';
import { reportsWords } from '../words/filtering-reports.ts';

/** The reviews of all school years. */
export function annualReviewsPage(shell: Shell, { rows, mayBegin }: AnnualReviewList): Html {
  const { csrf, viewer } = shell;
  const mayOpenReports = viewer?.powers.includes('reports') === true;
  return layout(shell, {
    title: words.title,
    place: 'reports',
    main: html`<h1 id="heading" tabindex="-1">${words.heading}</h1>
<p class="lede">${words.lede}</p>
${rows.length === 0 ? html`<p class="empty">${words.none}</p>` : rowsPart(shell, rows)}
${mayBegin.map(({ year, title }) => buttonForm({ action: reviewFiguresLink(year), csrf, label: words.begin(title), look: 'quiet' }))}
${mayOpenReports ? html`<p><a href="${links.reports}">${reportsWords.allReports}</a></p>` : null}`,
  });
}

function rowsPart({ frame }: Shell, rows: AnnualReviewList['rows']): Html {
  const { year, begun, standing } = words;
  return table({
    caption: words.caption,
    heads: [year, begun, standing],
    rows: rows.map((row) => ({
      look: 'everywhere',
      cells: [
        cell(year, html`<a href="${annualReviewLink(row.year)}">${row.title}</a>`),
        cell(begun, timeOfDay(row.begunAt, frame.now, frame.zone)),
        cell(standing, standingInWords(row.signers, row.closedAt)),
      ],
    })),
  });
}
