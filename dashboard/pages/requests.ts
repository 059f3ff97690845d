import type { RequestList, RequestRow } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links, requestLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { loggedText } from '../parts/logged-text.ts';
import { shortMoment } from '../parts/moment.ts';
import { cell, type Row, table } from '../parts/table.ts';
import {
  providerInWords,
  requestNotices,
  requestsHeading,
  requestWords,
  scopeInWords,
  standingInWords,
  wishInWords,
} from '../words/requests.ts';

export type RequestNotice = keyof typeof requestNotices;

/** What was asked of the filter; what waits for a decision stands first. */
export function requestsPage(shell: Shell, list: RequestList, notice: RequestNotice | null): Html {
  const { waiting, open, closed } = list;
  const isEmpty = waiting.length + open.length + closed.length === 0;
  return layout(shell, {
    title: waiting.length === 0 ? requestWords.title : `(${figure(waiting.length)}) ${requestWords.title}`,
    place: 'requests',
    main: html`${requestNotice(notice)}
<h1 id="heading" tabindex="-1">${requestsHeading(list)}</h1>
<p class="lede">${requestWords.lede}</p>
${list.mayAsk ? html`<p><a class="main" href="${links.askRequest}">${requestWords.ask}</a></p>` : null}
${isEmpty ? html`<p class="empty">${requestWords.nothing}</p>` : null}
${part(requestWords.waiting, waiting, shell)}
${part(requestWords.open, open, shell)}
${part(requestWords.closed, closed, shell)}
${list.mayManageLists ? html`<p><a href="${links.exports}">${requestWords.lists}</a></p>` : null}`,
  });
}

export function requestNotice(notice: RequestNotice | null): Html | null {
  return notice === null ? null : html`<div class="notice" role="status"><p>${requestNotices[notice]}</p></div>`;
}

function part(caption: string, rows: readonly RequestRow[], { frame }: Shell): Html | null {
  if (rows.length === 0) return null;
  const { what, forWhom, asked, state } = requestWords;
  const toRow = (row: RequestRow): Row => ({
    look: 'everywhere',
    cells: [
      cell(what, html`<a href="${requestLink(row.id)}#heading">${row.number}. ${wishInWords(row)}</a> ${siteOf(row)}`),
      cell(forWhom, scopeInWords(row.scope)),
      cell(asked, html`${shortMoment(row.askedAt, frame)}, ${row.byName ?? requestWords.unknown}`),
      cell(state, stateOf(row, frame.zone)),
    ],
  });
  return table({ caption, heads: [what, forWhom, asked, state], rows: rows.map(toRow) });
}

export function siteOf({ entry }: Pick<RequestRow, 'entry'>): Html {
  return entry === null ? html`<span class="withheld">${requestWords.withheld}</span>` : loggedText(entry);
}

function stateOf(row: RequestRow, zone: string): Html {
  const words = standingInWords(row, providerInWords(null), zone);
  const isLate = row.standing.status === 'told' && row.standing.lateDays !== null;
  return isLate ? html`<strong>${words}</strong>` : html`${words}`;
}
