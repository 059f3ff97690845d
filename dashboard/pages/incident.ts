import type { Frame, IncidentContext, IncidentDetail, QueueFilter, WholeClass } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, incidentsLink, links, supportItemLink } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { accountPart } from '../parts/account.ts';
import { askableSitesPart } from '../parts/askable-sites.ts';
import { checklistPart } from '../parts/checklist.ts';
import { contextPart } from '../parts/context.ts';
import { correctionsPart, quietenPart } from '../parts/corrections.ts';
import { deviceTable } from '../parts/device-table.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { type FindingDraft, findingForm, typedFinding } from '../parts/finding-form.ts';
import { findingRecord } from '../parts/finding-record.ts';
import { foldedPart } from '../parts/folded.ts';
import { historyPart } from '../parts/history.ts';
import { holdPart, placeHoldPart } from '../parts/hold.ts';
import { incidentStanding } from '../parts/incident-standing.ts';
import { intentPart } from '../parts/intent.ts';
import { mergedPart } from '../parts/merged.ts';
import { exactMoment } from '../parts/moment.ts';
import { namesPart } from '../parts/names.ts';
import { noteForm } from '../parts/note-form.ts';
import { type Notice, noticePart } from '../parts/notice.ts';
import { policyPart } from '../parts/policy-rule.ts';
import { requestTable } from '../parts/request-table.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { suggestionPart } from '../parts/suggestion.ts';
import { takenOutPart } from '../parts/taken-out.ts';
import { whoPart } from '../parts/who.ts';
import { classPart, wholeClassPart } from '../parts/whole-class.ts';
import { exactTime, timeInSentence } from '../times.ts';
import { episodeInWords } from '../words/episode.ts';
import { findingErrors, findingWords } from '../words/finding.ts';
import { incidentWords } from '../words/incident.ts';
import { headingOf } from '../words/whole-class.ts';
import { evidencePackPart } from './evidence-pack.ts';
import { handoverPart } from './handover.ts';
import { referPart } from './refer.ts';

/** What has just happened, and what was typed so far. */
export interface IncidentWork {
  readonly notice: Notice | null;
  readonly draft: FindingDraft;
  readonly errors: readonly FieldError[];
  /** The list that it was opened from. */
  readonly from?: QueueFilter;
  /** A note that was not taken. */
  readonly note?: string;
}

/** Who, how sure, what, why flagged, what it often is instead; and the form for what a person found. */
export function incidentPage(
  shell: Shell,
  incident: IncidentDetail,
  work: IncidentWork,
  context: IncidentContext | null = null,
): Html {
  return layout(shell, {
    title: `${work.errors.length === 0 ? '' : findingErrors.titlePrefix}${headingOf(incident)}`,
    place: 'incidents',
    announcing: { kind: 'incident', id: incident.id, version: incident.version },
    main: html`<article class="incident">
${errorSummary(work.errors)}
${noticePart(work.notice, shell.csrf)}
${neighbours(incident, work.from ?? null)}
<h1 id="heading" tabindex="-1">${headingOf(incident)}</h1>
${summary(incident, shell.frame)}
${holdPart(incident, shell)}
${incidentStanding(incident, shell, work.from ?? null)}
${mergedPart(incident, shell)}
${takenOutPart(incident, shell)}
${classPart(incident.classStanding, shell.frame)}
${incident.state.status === 'resolved' ? closedOrder(shell, incident, work, context) : openOrder(shell, incident, work, context)}
${correctionsPart(incident)}
${quietenPart(incident)}
${askableSitesPart(incident)}
${historyPart(incident.history, shell.frame)}
${noteForm(incident.id, work.note ?? '', work.errors, shell.csrf)}
${placeHoldPart(incident)}
${isAboutStaff(incident) ? null : referPart(incident.id)}
${incident.wholeClass === null ? html`${handoverPart(incident, shell.frame)}${evidencePackPart(incident.id)}` : null}
${printedPart(shell)}
</article>`,
  });
}

/** What must be known comes before the form for the finding. */
function openOrder(shell: Shell, incident: IncidentDetail, work: IncidentWork, context: IncidentContext | null): Html {
  return html`${whatHappened(shell, incident, work, context)}${findingPart(shell, incident, work)}`;
}

/** What was found and what is to do come first; what led to it is folded away, and is there on paper. */
function closedOrder(
  shell: Shell,
  incident: IncidentDetail,
  work: IncidentWork,
  context: IncidentContext | null,
): Html {
  return html`${findingPart(shell, incident, work)}
${incident.checklist === null ? null : checklistPart(incident, incident.checklist, shell)}
${foldedPart(incidentWords.whatLedToIt, whatHappened(shell, incident, work, context))}`;
}

function whatHappened(
  shell: Shell,
  incident: IncidentDetail,
  work: IncidentWork,
  context: IncidentContext | null,
): Html {
  const isAround = context !== null && incident.wholeClass === null;
  return html`${soughtHelpPart(incident, shell.frame)}
${episodePart(incident, shell, work.from ?? null)}
${isAround ? intentPart(incident, context.evidence, shell.csrf) : null}
<div class="pair">
${falseAlarmPart(incident)}
${policyPart(incident)}
</div>
${isAround ? contextPart(incident, context, shell.frame) : null}`;
}

/** Class teachers are told of pupils alone. */
function isAboutStaff({ who }: IncidentDetail): boolean {
  return (who.kind === 'person' || who.kind === 'unnamed') && who.role === 'staff';
}

// Times on paper are read on another day, so the sheet says when it is from.
function printedPart({ frame, viewer }: Shell): Html {
  return html`<p class="print-only">${incidentWords.printed(exactTime(frame.now, frame.zone), viewer?.name ?? '')}</p>`;
}

function neighbours({ previousId, nextId }: IncidentDetail, from: QueueFilter | null): Html {
  const to = (id: IncidentId | null, words: string, key: string) =>
    id === null ? null : html`<li><a href="${incidentLink(id, from)}#heading" data-key="${key}">${words}</a></li>`;
  return html`<nav class="neighbours" aria-label="${incidentWords.neighbours}"><ul class="plain">
<li><a href="${from === null ? links.incidents : incidentsLink({ ...from, page: 1 })}">${incidentWords.back}</a></li>
${to(previousId, incidentWords.previous, 'k')}
${to(nextId, incidentWords.next, 'j')}
</ul></nav>`;
}

function summary(incident: IncidentDetail, frame: Frame): Html {
  return html`<p class="summary">${severityTag(incident.severity)}
<span>${exactMoment(incident.firstSeen, frame)}: ${episodeInWords(incident)}.</span></p>`;
}

function episodePart(incident: IncidentDetail, shell: Shell, from: QueueFilter | null): Html {
  const { account, wholeClass, who } = incident;
  const { frame } = shell;
  const names = incidentNames(incident, shell, from);
  if (account !== null) return html`${whoPart(who, names)}${accountPart(incident, account, frame)}`;
  return wholeClass === null
    ? oneEpisode(incident, names, frame)
    : html`${names}${classEpisode(incident, wholeClass, frame)}`;
}

function incidentNames(
  { id, names, wholeClass, who }: IncidentDetail,
  shell: Shell,
  from: QueueFilter | null,
): Html | null {
  const back = `${incidentLink(id, from)}#names`;
  return namesPart({ about: { kind: 'incident', id }, names, back, isWholeClass: wholeClass !== null, who }, shell);
}

function oneEpisode(incident: IncidentDetail, names: Html | null, frame: Frame): Html {
  return html`<div class="pair">
${whoPart(incident.who, names)}
${whyPart(incident)}
</div>
${happened(incident, frame)}`;
}

function classEpisode(incident: IncidentDetail, wholeClass: WholeClass, frame: Frame): Html {
  const { classStanding } = incident;
  return html`${classStanding.kind === 'whole' ? wholeClassPart(incident, wholeClass, classStanding, frame) : null}
${whyPart(incident)}`;
}

function soughtHelpPart({ soughtHelp }: IncidentDetail, frame: Frame): Html | null {
  if (soughtHelp.length === 0) return null;
  return html`<section class="sought-help"><h2>${incidentWords.soughtHelp}</h2>
<ul class="plain">${soughtHelp.map(({ id, at }) => html`<li><a href="${supportItemLink(id)}#heading">${incidentWords.soughtHelpAt(timeInSentence(at, frame.now, frame.zone))}</a></li>`)}</ul></section>`;
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

function findingPart(shell: Shell, incident: IncidentDetail, { draft, errors, notice, from }: IncidentWork): Html {
  if (incident.state.status === 'resolved') {
    const record = findingRecord(incident, incident.state, shell.frame, shell.csrf);
    return html`${record}${notice?.kind === 'changedWhileTyping' ? typedFinding(draft) : null}`;
  }
  return html`<section class="find" id="find" tabindex="-1">
<h2>${findingWords.heading}</h2>
${suggestionPart(incident, shell.frame)}
${findingForm({ incident, from: from ?? null }, draft, errors, shell.csrf)}
</section>`;
}
