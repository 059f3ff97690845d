import type { Frame, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import { timeInSentence } from '../times.ts';
import { findingWords } from '../words/finding.ts';
import { intentWords, resolutionWords } from '../words.ts';
import { buttonForm } from './button-form.ts';
import { facts } from './facts.ts';

type Resolved = Extract<IncidentDetail['state'], { status: 'resolved' }>;

/** The finding as it was recorded, with Undo while there is time. */
export function findingRecord(incident: IncidentDetail, finding: Resolved, frame: Frame, csrf: string): Html {
  return html`<section class="record">
<h2>${findingWords.found}</h2>
${facts([
  [findingWords.finding, resolutionWords[finding.resolution]],
  [findingWords.intent, intentWords[finding.intent]],
  [findingWords.note, finding.note === '' ? null : html`<span class="kept-lines">${finding.note}</span>`],
  [findingWords.caseReference, finding.caseReference],
])}
${undoPart(incident, frame, csrf)}
</section>`;
}

function undoPart(incident: IncidentDetail, frame: Frame, csrf: string): Html | null {
  if (incident.undoUntil === null || incident.undoUntil <= frame.now) return null;
  const until = timeInSentence(incident.undoUntil, frame.now, frame.zone);
  return html`<div class="undo">
<p>${findingWords.undoUntil(until)}</p>
${buttonForm({ action: incidentActionLink(incident.id, 'undo'), csrf, label: findingWords.undo, look: 'quiet' })}
</div>`;
}
