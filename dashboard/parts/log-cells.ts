import type { Frame, LogRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink } from '../links.ts';
import { dayInWords } from '../times.ts';
import { kindInWords, requestWords } from '../words/incident.ts';
import { passedWords, searchWords } from '../words/search.ts';
import { dispositionWords, initiatorWords, severityWords } from '../words.ts';
import { loggedText } from './logged-text.ts';
import { exactMoment, secondOfDay } from './moment.ts';

/** The day stands in the first row and wherever it changes. */
export function whenCell({ at }: LogRow, above: LogRow | undefined, frame: Frame): Html {
  const isNewDay = above === undefined || dayInWords(above.at, frame.zone) !== dayInWords(at, frame.zone);
  return isNewDay ? exactMoment(at, frame) : secondOfDay(at, frame);
}

/** What was asked for: words, address as text, what it is about, and whether no person asked for it. */
export function whatCell({ searchTerms, address, kind, categories, initiator }: LogRow): Html {
  // That a name stands for no page is said once, below the table: it is true of most rows.
  const limits = kind === 'tls' ? null : kindInWords(kind);
  const about = categories.map(({ title }) => title).join(', ');
  return html`${searchTerms === null ? null : html`<p>${requestWords.search} <q>${loggedText(searchTerms)}</q></p>`}
${address === null ? html`<p class="withheld">${requestWords.withheld}</p>` : html`<p class="address">${loggedText(address)}</p>`}
${limits === null ? null : html`<p class="second">${limits}</p>`}
${about === '' ? null : html`<p class="second">${about}</p>`}
${initiator === 'page' || initiator === 'software' ? html`<p class="second">${initiatorWords[initiator]}</p>` : null}`;
}

/** Said once below a table in which a site's name may be all that is known. */
export function onlySitePart(rows: readonly LogRow[]): Html | null {
  return rows.some(({ kind }) => kind === 'tls') ? html`<p class="second">${searchWords.onlySite}</p>` : null;
}

export function filterCell({ disposition }: LogRow): Html {
  return html`<span class="did-${disposition}">${dispositionWords[disposition]}</span>`;
}

/** What our policy said when it was read. */
export function verdictCell({ verdict }: LogRow): Html {
  if (verdict.outcome === 'pass') return html`<span class="second">${passedWords[verdict.reason]}</span>`;
  const { severity, ruleTitle, incidentId } = verdict;
  const link =
    incidentId === null
      ? null
      : html`<p><a href="${incidentLink(incidentId)}#heading">${searchWords.toIncident}</a></p>`;
  return html`<p><strong>${severityWords[severity]}:</strong> ${ruleTitle}</p>${link}`;
}
