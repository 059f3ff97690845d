import type { Frame, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { timeInSentence } from '../times.ts';
import { incidentWords } from '../words/incident.ts';
import { statusWords } from '../words.ts';
import { buttonForm } from './button-form.ts';

/** Where the incident stands, who looks at it, the care that it asks for, and the button to take it up. */
export function incidentStanding(incident: IncidentDetail, shell: Shell): Html {
  return html`${incident.welfare ? carePart() : null}
<div class="standing">
<p>${standingInWords(incident, shell)}</p>
${standingButton(incident, shell)}
${incident.state.status === 'resolved' ? null : html`<a class="quiet screen-only" href="#find" data-key="f">${incidentWords.toFinding}</a>`}
</div>`;
}

function carePart(): Html {
  return html`<p class="care-box"><strong>${incidentWords.welfareTitle}.</strong> ${incidentWords.welfare}</p>`;
}

function standingInWords({ state, assigneeName }: IncidentDetail, { frame, viewer }: Shell): Html {
  switch (state.status) {
    case 'new':
    case 'resolved':
      return html`<strong>${statusWords[state.status]}</strong>`;
    case 'in_review': {
      const since = wordedTime(state.since, frame);
      const isMine = state.assignee === viewer?.staffId;
      return html`${isMine ? incidentWords.beingLookedAtByYou(since) : incidentWords.beingLookedAtBy(assigneeName ?? '', since)}`;
    }
    case 'on_hold':
      return html`${incidentWords.waitingFor(state.waitingFor, wordedTime(state.until, frame))}`;
  }
}

/** What can be done besides a finding: what a colleague holds is put back before somebody else takes it up. */
function standingButton({ id, state, version }: IncidentDetail, { viewer, csrf }: Shell): Html | null {
  if (state.status === 'resolved') return null;
  if (state.status === 'new') {
    const action = incidentActionLink(id, 'claim');
    return buttonForm({ action, csrf, version, label: incidentWords.claim, look: 'quiet', key: 'a' });
  }
  const isMine = state.status === 'in_review' && state.assignee === viewer?.staffId;
  const label = isMine ? incidentWords.release : incidentWords.giveBack;
  return buttonForm({ action: incidentActionLink(id, 'release'), csrf, version, label, look: 'quiet' });
}

function wordedTime(at: number, frame: Frame): string {
  return timeInSentence(at, frame.now, frame.zone);
}
