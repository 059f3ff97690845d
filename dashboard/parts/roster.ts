import type { Frame, Health } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { timeInSentence } from '../times.ts';
import { healthWords } from '../words/health.ts';
import { placeInWords } from '../words/roster.ts';

/** How many people are known by name, and from where. */
export function rosterFact({ roster }: Health, frame: Frame): Html {
  if (!roster.configured) return html`${healthWords.noRoster}`;
  return html`${healthWords.rosterSize(roster.people)}${roster.places.map((place) => placeLine(place, frame))}`;
}

function placeLine(place: Health['roster']['places'][number], frame: Frame): Html {
  const readAt = place.readAt === null ? null : timeInSentence(place.readAt, frame.now, frame.zone);
  const isWell = place.trouble === null;
  return html`<br><span class="${isWell ? 'second' : 'ill'}">${placeInWords(place, readAt)}${isWell ? null : html`. ${place.trouble}`}</span>`;
}
