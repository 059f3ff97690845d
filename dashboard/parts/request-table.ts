import type { FlaggedRequest, Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { dayInWords } from '../times.ts';
import { kindInWords, requestWords } from '../words/incident.ts';
import { dispositionWords, initiatorWords } from '../words.ts';
import { loggedText } from './logged-text.ts';
import { matchEvidence } from './match-evidence.ts';
import { exactMoment, secondOfDay } from './moment.ts';
import { type Cell, cell, table } from './table.ts';

// As many as fit on one sheet beside the reasons and the finding.
const PRINTED = 5;

/** The flagged requests in order, oldest first, newest last; addresses are text. */
export function requestTable(requests: readonly FlaggedRequest[], eventCount: number, frame: Frame): Html {
  const firstPrinted = requests.length - PRINTED;
  return html`${limitNotes(requests.length, eventCount)}
${table({
  caption: requestWords.caption,
  heads: [requestWords.when, requestWords.what, requestWords.filter, requestWords.opened],
  rows: requests.map((request, place) => ({
    look: place < firstPrinted ? 'screen-only' : 'everywhere',
    cells: requestCells(request, place === firstPrinted ? undefined : requests[place - 1], frame),
  })),
})}`;
}

function requestCells(request: FlaggedRequest, above: FlaggedRequest | undefined, frame: Frame): readonly Cell[] {
  const did = html`<span class="did-${request.disposition}">${dispositionWords[request.disposition]}</span>`;
  return [
    cell(requestWords.when, whenPart(request, above, frame)),
    cell(requestWords.what, whatWasAsked(request)),
    cell(requestWords.filter, did),
    cell(requestWords.opened, initiatorWords[request.initiator]),
  ];
}

// The day stands in the first row, on the screen as on paper, and wherever it changes.
function whenPart({ at }: FlaggedRequest, above: FlaggedRequest | undefined, frame: Frame): Html {
  const isNewDay = above === undefined || dayInWords(above.at, frame.zone) !== dayInWords(at, frame.zone);
  return isNewDay ? exactMoment(at, frame) : secondOfDay(at, frame);
}

function limitNotes(shown: number, all: number): Html {
  return html`${all > shown ? html`<p class="screen-only">${requestWords.newestOnly(shown, all)}</p>` : null}
${all > PRINTED ? html`<p class="print-only">${requestWords.newestPrinted(PRINTED, all)}</p>` : null}`;
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
  return html`<ul class="plain second evidence">${request.matches.map(
    (match) => html`<li>${matchEvidence(match)}</li>`,
  )}</ul>`;
}
