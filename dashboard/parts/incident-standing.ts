import type { Frame, IncidentDetail, QueueFilter } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { lastDay, timeInSentence } from '../times.ts';
import { incidentWords } from '../words/incident.ts';
import { mergeWords, takeOutWords } from '../words/triage.ts';
import { statusWords } from '../words.ts';
import { buttonForm } from './button-form.ts';

/** Where the incident stands, who looks at it, the care that it asks for, and the button to take it up. */
export function incidentStanding(incident: IncidentDetail, shell: Shell, from: QueueFilter | null): Html {
  return html`${incident.welfare ? carePart() : null}
<div class="standing">
<p>${standingInWords(incident, shell)}</p>
${standingButton(incident, shell, from)}
${incident.state.status === 'resolved' ? closedWays(incident, shell) : openWays(incident, from)}
<a class="quiet screen-only" href="#added" data-key="n" data-focus="added">${incidentWords.toNote}</a>
</div>`;
}

function openWays({ id, wholeClass, origin, eventCount }: IncidentDetail, from: QueueFilter | null): Html {
  return html`<a class="quiet screen-only" href="#find" data-key="f" data-focus="resolution">${incidentWords.toFinding}</a>
<a class="quiet screen-only" href="${incidentActionLink(id, 'wait', from)}#heading" data-key="h">${incidentWords.wait}</a>
${wholeClass === null ? html`<a class="quiet screen-only" href="${incidentActionLink(id, 'merge', from)}#heading">${mergeWords.link}</a>` : null}
${wholeClass === null && origin === 'log' && eventCount > 1 ? html`<a class="quiet screen-only" href="${incidentActionLink(id, 'take-out', from)}#heading">${takeOutWords.link}</a>` : null}`;
}

/** While a finding can be undone, it is not opened again beside that. */
function closedWays({ id, undoUntil, classStanding, partOf }: IncidentDetail, { frame }: Shell): Html | null {
  if (undoUntil !== null && undoUntil > frame.now) return null;
  if (partOf !== null) return null;
  if (classStanding.kind === 'whole' && classStanding.isSplit) return null;
  return html`<a class="quiet screen-only" href="${incidentActionLink(id, 'reopen')}#heading">${incidentWords.reopen}</a>`;
}

function carePart(): Html {
  return html`<p class="care-box"><strong>${incidentWords.welfareTitle}.</strong> ${incidentWords.welfare}</p>`;
}

function standingInWords({ state, assigneeName, isBack }: IncidentDetail, { frame, viewer }: Shell): Html {
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
      return html`${waitInWords(state, isBack, frame)}`;
  }
}

function waitInWords(
  { waitingFor, until }: Extract<IncidentDetail['state'], { status: 'on_hold' }>,
  isBack: boolean,
  { now, zone }: Frame,
): string {
  const day = lastDay(until, now, zone);
  if (!isBack) return incidentWords.waitingFor(waitingFor, day);
  return until <= now ? incidentWords.backFrom(waitingFor, day) : incidentWords.backWorse(waitingFor);
}

/** What can be done besides a finding: what a colleague holds is put back before somebody else takes it up. */
function standingButton(
  { id, state, version, isBack }: IncidentDetail,
  { viewer, csrf, frame }: Shell,
  from: QueueFilter | null,
): Html | null {
  if (state.status === 'resolved') return null;
  const isOwnWait = state.status === 'on_hold' && (state.assignee === viewer?.staffId || state.until <= frame.now);
  if (state.status === 'new' || (isOwnWait && isBack)) {
    const action = incidentActionLink(id, 'claim', from);
    return buttonForm({ action, csrf, version, label: incidentWords.claim, look: 'quiet', key: 'a' });
  }
  const isMine = state.status === 'in_review' && state.assignee === viewer?.staffId;
  const label = isMine ? incidentWords.release : incidentWords.giveBack;
  return buttonForm({ action: incidentActionLink(id, 'release', from), csrf, version, label, look: 'quiet' });
}

function wordedTime(at: number, frame: Frame): string {
  return timeInSentence(at, frame.now, frame.zone);
}
