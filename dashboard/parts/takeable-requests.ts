import type { Frame, TakeableRequest } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { requestWords } from '../words/incident.ts';
import { takeOutWords } from '../words/triage.ts';
import { dispositionWords, initiatorWords } from '../words.ts';
import { type FieldError, fieldError } from './error-summary.ts';
import { loggedText } from './logged-text.ts';
import { exactMoment } from './moment.ts';

export interface TakeableBoxes {
  readonly takeable: readonly TakeableRequest[];
  readonly notes: readonly string[];
  readonly chosen: ReadonlySet<string>;
}

/** The requests of an incident, each with a box; the address is text. */
export function takeableBoxes(
  { takeable, notes, chosen }: TakeableBoxes,
  errors: readonly FieldError[],
  frame: Frame,
): Html {
  return html`<fieldset class="field">
<legend>${takeOutWords.requests}</legend>
${notes.map((note) => html`<p class="hint">${note}</p>`)}
${fieldError(errors, 'request')}
${takeable.map((one, place) => box(one, place === 0 ? 'request' : `request-${one.id}`, chosen.has(one.id), frame))}
</fieldset>`;
}

function box(one: TakeableRequest, id: string, isChosen: boolean, frame: Frame): Html {
  return html`<div class="radio">
<input type="checkbox" id="${id}" name="request-${one.id}" value="yes"${isChosen ? html` checked` : ''}>
<label for="${id}"><span>${exactMoment(one.at, frame)}: ${whatWasAsked(one)}
<span class="second">${dispositionWords[one.disposition]}. ${initiatorWords[one.initiator]}.</span></span></label>
</div>`;
}

function whatWasAsked({ searchTerms, addressWithheld, address }: TakeableRequest): Html {
  if (searchTerms !== null) return html`${requestWords.search} <q>${loggedText(searchTerms)}</q>`;
  if (addressWithheld) return html`${requestWords.withheld}`;
  return html`<span class="address">${address === null ? requestWords.noAddress : loggedText(address)}</span>`;
}
