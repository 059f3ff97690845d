import type { EarlierOfKind, Frame, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink } from '../links.ts';
import { timeInSentence } from '../times.ts';
import { responseWords, timeOfKind } from '../words/responses.ts';
import { resolutionWords } from '../words.ts';
import { byFinding } from './responses.ts';

/** Beside the form: what the school's policy prescribes, and which time it is. Nothing of it is chosen for anybody. */
export function suggestionPart({ responses, welfare, earlier }: IncidentDetail, frame: Frame): Html | null {
  if (responses === null) return null;
  return html`<section class="prescribed">
<h3>${responseWords.suggested}</h3>
${earlier === null || welfare ? null : timePart(earlier, frame)}
${responses.length === 0 ? html`<p>${welfare ? responseWords.welfare : responseWords.none}</p>` : byFinding(responses)}
</section>`;
}

function timePart({ number, last }: EarlierOfKind, frame: Frame): Html {
  const found = last?.resolution == null ? responseWords.stillOpen : resolutionWords[last.resolution];
  return html`<p>${timeOfKind(number)}${
    last === null
      ? null
      : html` <a href="${incidentLink(last.id)}#heading">${responseWords.theLast(timeInSentence(last.at, frame.now, frame.zone))}</a> (${found}).`
  }</p>`;
}
