import type { Frame, IncidentContext, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { contextPart } from '../parts/context.ts';
import { correctionsPart } from '../parts/corrections.ts';
import { deviceTable } from '../parts/device-table.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { type FindingDraft, findingForm, typedFinding } from '../parts/finding-form.ts';
import { findingRecord } from '../parts/finding-record.ts';
import { historyPart } from '../parts/history.ts';
import { holdPart, placeHoldPart } from '../parts/hold.ts';
import { incidentStanding } from '../parts/incident-standing.ts';
import { intentPart } from '../parts/intent.ts';
import { exactMoment } from '../parts/moment.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { policyPart } from '../parts/policy-rule.ts';
import { requestTable } from '../parts/request-table.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { whoPart } from '../parts/who.ts';
import { exactTime } from '../times.ts';
import { episodeInWords } from '../words/episode.ts';
import { findingErrors, findingWords } from '../words/finding.ts';
import { incidentWords } from '../words/incident.ts';
import { evidencePackPart } from './evidence-pack.ts';

/** What has just happened, and what was typed so far. */
export interface IncidentWork {
  readonly notice: Notice | null;
  readonly draft: FindingDraft;
  readonly errors: readonly FieldError[];
}

/** Who, how sure, what, why flagged, what it often is instead; and the form for what a person found. */
export function incidentPage(
  shell: Shell,
  incident: IncidentDetail,
  work: IncidentWork,
  context: IncidentContext | null = null,
): Html {
  return layout(shell, {
    title: work.errors.length === 0 ? incident.title : `${findingErrors.titlePrefix}${incident.title}`,
    place: 'incidents',
    main: html`<article class="incident">
${errorSummary(work.errors)}
${noticePart(work.notice, shell.csrf)}
${neighbours(incident)}
<h1 id="heading" tabindex="-1">${incident.title}</h1>
${summary(incident, shell.frame)}
${holdPart(incident, shell)}
${incidentStanding(incident, shell)}
<div class="pair">
${whoPart(incident.who)}
${whyPart(incident)}
</div>
${happened(incident, shell.frame)}
${context === null ? null : intentPart(incident, context.evidence, shell.csrf)}
<div class="pair">
${falseAlarmPart(incident)}
${policyPart(incident)}
</div>
${correctionsPart(incident)}
${context === null ? null : contextPart(incident, context, shell.frame)}
${findingPart(shell, incident, work)}
${historyPart(incident.history, shell.frame)}
${placeHoldPart(incident)}
${evidencePackPart(incident.id)}
${printedPart(shell)}
</article>`,
  });
}

// Times on paper are read on another day, so the sheet says when it is from.
function printedPart({ frame, viewer }: Shell): Html {
  return html`<p class="print-only">${incidentWords.printed(exactTime(frame.now, frame.zone), viewer?.name ?? '')}</p>`;
}

function neighbours({ previousId, nextId }: IncidentDetail): Html {
  const to = (id: IncidentId | null, words: string, key: string) =>
    id === null ? null : html`<li><a href="${incidentLink(id)}#heading" data-key="${key}">${words}</a></li>`;
  return html`<nav class="neighbours" aria-label="${incidentWords.neighbours}"><ul class="plain">
<li><a href="${links.incidents}">${incidentWords.back}</a></li>
${to(previousId, incidentWords.previous, 'k')}
${to(nextId, incidentWords.next, 'j')}
</ul></nav>`;
}

function summary(incident: IncidentDetail, frame: Frame): Html {
  return html`<p class="summary">${severityTag(incident.severity)}
<span>${exactMoment(incident.firstSeen, frame)}: ${episodeInWords(incident)}.</span></p>`;
}

function whyPart(incident: IncidentDetail): Html {
  return html`<section class="why">
<h2>${incidentWords.why}</h2>
<p>${incident.categorySentence}</p>
${sentenceList(incident.reasons.map((reason) => reason.sentence))}
</section>`;
}

function happened(incident: IncidentDetail, frame: Frame): Html {
  return html`<section class="happened">
<h2>${incidentWords.happened}</h2>
${requestTable(incident.requests, incident.eventCount, frame)}
${deviceTable(incident.requests)}
</section>`;
}

function falseAlarmPart(incident: IncidentDetail): Html | null {
  if (incident.falseAlarms.length === 0) return null;
  return html`<section class="innocent">
<h2>${incidentWords.falseAlarms}</h2>
${sentenceList(incident.falseAlarms)}
</section>`;
}

function findingPart(shell: Shell, incident: IncidentDetail, { draft, errors, notice }: IncidentWork): Html {
  if (incident.state.status === 'resolved') {
    const record = findingRecord(incident, incident.state, shell.frame, shell.csrf);
    return html`${record}${notice?.kind === 'changedWhileTyping' ? typedFinding(draft) : null}`;
  }
  return html`<section class="find" id="find">
<h2>${findingWords.heading}</h2>
${findingForm(incident, draft, errors, shell.csrf)}
</section>`;
}
