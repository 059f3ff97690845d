import type { ReportRow } from '../../daemon/api/contract.ts';
import { reportLink } from '../filtering-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { cell, table } from '../parts/table.ts';
import { timeOfDay } from '../times.ts';
import { reviewWords } from '../words/annual-reviews.ts';
import { reportsWords, sendingInWords } from '../words/filtering-reports.ts';

const KINDS = ['year', 'term', 'week'] as const;

/** The reports that were made. */
export function filteringReportsPage(shell: Shell, rows: readonly ReportRow[]): Html {
  return layout(shell, {
    title: reportsWords.title,
    place: 'reports',
    main: html`<h1 id="heading" tabindex="-1">${reportsWords.heading}</h1>
<p class="lede">${reportsWords.lede}</p>
${isInReview(shell) ? html`<p><a href="${links.annualReviews}">${reviewWords.heading}</a></p>` : null}
${rows.length === 0 ? html`<p class="empty">${reportsWords.none}</p>` : null}
${KINDS.toReversed().map((kind) =>
  kindPart(
    shell,
    kind,
    rows.filter((row) => row.kind === kind),
  ),
)}`,
  });
}

function isInReview({ viewer }: Shell): boolean {
  return viewer?.powers.includes('annual_review') === true;
}

function kindPart({ frame }: Shell, kind: (typeof KINDS)[number], rows: readonly ReportRow[]): Html | null {
  if (rows.length === 0) return null;
  const { report, made, mailed } = reportsWords;
  const time = (at: number) => timeOfDay(at, frame.now, frame.zone);
  return table({
    caption: reportsWords.caption(kind),
    heads: [report, made, mailed],
    rows: rows.map(({ period, title, madeAt, sending }) => ({
      look: 'everywhere',
      cells: [
        cell(report, html`<a href="${reportLink(period)}">${title}</a>`),
        cell(made, time(madeAt)),
        cell(mailed, sendingInWords(sending, sending.kind === 'sent' ? time(sending.at) : '')),
      ],
    })),
  });
}
