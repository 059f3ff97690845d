import type { Frame, ReferredRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { referredLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { shortMoment } from '../parts/moment.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { referredHeading, referredWords } from '../words/referred.ts';
import { whoInList } from '../words/who.ts';
import { classInWords, headingOf } from '../words/whole-class.ts';

/** What was referred to the reader, and nothing else. */
export function referredPage(shell: Shell, rows: readonly ReferredRow[]): Html {
  const waiting = rows.filter(({ isAnswered }) => !isAnswered).length;
  return layout(shell, {
    title: waiting === 0 ? referredWords.title : `(${waiting}) ${referredWords.title}`,
    place: 'referred',
    main: html`<h1 id="heading" tabindex="-1">${referredHeading(waiting)}</h1>
<p class="lede">${referredWords.lede}</p>
${
  rows.length === 0
    ? html`<div class="empty"><p>${referredWords.none}</p></div>`
    : html`<ol class="rows plain">
${rows.map((row) => rowPart(row, shell.frame))}
</ol>`
}`,
  });
}

function rowPart(row: ReferredRow, frame: Frame): Html {
  const who = row.wholeClass === null ? whoInList(row.who) : classInWords(row.wholeClass, frame.zone);
  return html`<li class="row">
<div class="row-tag">${severityTag(row.severity)}</div>
<div class="row-what">
<a href="${referredLink(row.id)}#heading">${headingOf(row)}</a>
<p>${who}</p>
${row.isAnswered ? html`<p class="row-notes">${referredWords.answered}</p>` : null}
</div>
<div class="row-when">${shortMoment(row.referredAt, frame)}</div>
</li>`;
}
