import type { FlaggedRequest, Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { evidenceWords } from '../words/evidence.ts';
import { kindInWords, requestWords } from '../words/incident.ts';
import { dispositionWords, initiatorWords } from '../words.ts';
import { loggedText } from './logged-text.ts';
import { momentInList } from './moment.ts';
import { cell, table } from './table.ts';

// As many as fit on one sheet beside the reasons and the finding.
const PRINTED = 8;

/** The flagged requests in order, oldest first, newest last; addresses are text. */
export function requestTable(requests: readonly FlaggedRequest[], eventCount: number, frame: Frame): Html {
  const firstPrinted = requests.length - PRINTED;
  return html`${limitNotes(requests.length, eventCount)}
${table({
  caption: requestWords.caption,
  heads: [requestWords.when, requestWords.what, requestWords.filter, requestWords.opened],
  rows: requests.map((request, place) => ({
    look: place < firstPrinted ? 'screen-only' : 'everywhere',
    cells: [
      cell(requestWords.when, momentInList(request.at, requests[0]?.at ?? request.at, frame)),
      cell(requestWords.what, whatWasAsked(request)),
      cell(
        requestWords.filter,
        html`<span class="did-${request.disposition}">${dispositionWords[request.disposition]}</span>`,
      ),
      cell(requestWords.opened, initiatorWords[request.initiator]),
    ],
  })),
})}`;
}

function limitNotes(shown: number, all: number): Html {
  return html`${all > shown ? html`<p>${requestWords.newestOnly(shown, all)}</p>` : null}
${shown > PRINTED ? html`<p class="print-only">${requestWords.newestPrinted(PRINTED, shown)}</p>` : null}`;
}

function whatWasAsked(request: FlaggedRequest): Html {
  const kind = kindInWords(request.kind);
  return html`${request.searchTerms === null ? null : html`<p>${requestWords.search} <q>${loggedText(request.searchTerms)}</q></p>`}
${addressPart(request)}
${kind === null ? null : html`<p class="second">${kind}</p>`}
${evidencePart(request)}`;
}

function addressPart(request: FlaggedRequest): Html {
  if (request.addressWithheld) return html`<p class="withheld">${requestWords.withheld}</p>`;
  if (request.address === null) return html`<p class="second">${requestWords.noAddress}</p>`;
  return html`<p class="address">${loggedText(request.address)}</p>`;
}

// The evidence may be the very address that must not be shown.
function evidencePart(request: FlaggedRequest): Html | null {
  if (request.addressWithheld || request.matches.length === 0) return null;
  return html`<ul class="plain second">${request.matches.map(
    (match) => html`<li>${evidenceWords[match.because]} ${loggedText(match.evidence)}</li>`,
  )}</ul>`;
}
