import type { HindsightBatch, HindsightBatchRow, HindsightFindingRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { findingActionLink, hindsightLeaveLink, incidentLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { facts } from '../parts/facts.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime } from '../parts/moment.ts';
import { namesPart } from '../parts/names.ts';
import { severityTag } from '../parts/severity-tag.ts';
import { incidentWords } from '../words/incident.ts';
import {
  busySitesInWords,
  causesInWords,
  decisionInWords,
  foundInWords,
  howOftenInWords,
  lighterInWords,
  lookingBackNotices,
  lookingBackWords,
  shownOf,
} from '../words/looking-back.ts';
import { whoByName } from '../words/who.ts';

export type LookingBackNotice = keyof typeof lookingBackNotices;

const FINDINGS_SHOWN = 50;
const PLACES_SHOWN = 20;

/** What was found one time that the log was looked back through: who, what, when, how often; and what to do about it. */
export function lookingBackBatchPage(
  shell: Shell,
  { batch, findings, names }: HindsightBatch,
  notice: LookingBackNotice | null,
): Html {
  const title = causesInWords(batch.causes);
  const waiting = findings.filter(({ decision }) => decision === null);
  const decided = findings.filter(({ decision }) => decision !== null);
  return layout(shell, {
    title,
    place: 'lookingBack',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${lookingBackNotices[notice]}</p></div>`}
<nav class="neighbours" aria-label="${lookingBackWords.back}"><ul class="plain"><li><a href="${links.lookingBack}">${lookingBackWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${title}</h1>
<p class="lede">${foundInWords(batch)}</p>
${aboutBatch(batch, shell)}
${namesPart({ about: { kind: 'hindsight', id: batch.id }, names }, shell)}
${section(lookingBackWords.toDecide, waiting, batch, shell)}
${waiting.length < 2 ? null : html`<p class="leave-all"><a href="${hindsightLeaveLink(batch.id)}">${lookingBackWords.leaveAll}</a></p>`}
${section(lookingBackWords.decided, decided, batch, shell)}`,
  });
}

function aboutBatch(batch: HindsightBatchRow, { frame }: Shell): Html {
  const notes = [lighterInWords(batch), busySitesInWords(batch), batch.isComplete ? null : lookingBackWords.incomplete];
  return html`${facts([
    [lookingBackWords.lookedAt, dayAndTime(batch.at, frame)],
    [lookingBackWords.from, dayAndTime(batch.from, frame)],
  ])}
${notes.map((note) => (note === null ? null : html`<p class="second">${note}</p>`))}`;
}

function section(
  heading: string,
  findings: readonly HindsightFindingRow[],
  batch: HindsightBatchRow,
  shell: Shell,
): Html | null {
  if (findings.length === 0) return null;
  const shown = findings.slice(0, FINDINGS_SHOWN);
  return html`<section>
<h2>${heading}</h2>
<p class="second">${shownOf(shown.length, findings.length)}</p>
${shown.map((finding) => findingPart(finding, batch, shell))}
</section>`;
}

function findingPart(finding: HindsightFindingRow, batch: HindsightBatchRow, shell: Shell): Html {
  const { frame } = shell;
  return html`<article class="finding">
<h3>${severityTag(finding.severity)} ${finding.title}</h3>
${finding.welfare ? html`<p class="care">${incidentWords.welfareTitle}</p>` : null}
${facts([
  [lookingBackWords.who, loggedText(whoByName(finding.who))],
  [incidentWords.group, finding.who.kind === 'person' ? finding.who.group : null],
  [lookingBackWords.when, html`${dayAndTime(finding.first, frame)} – ${dayAndTime(finding.last, frame)}`],
  [lookingBackWords.howOften, howOftenInWords(finding)],
  [lookingBackWords.places, placesPart(finding)],
])}
${finding.decision === null ? decide(finding, batch, shell) : decisionPart(finding.decision)}
</article>`;
}

function placesPart({ places }: HindsightFindingRow): Html {
  const shown = places.slice(0, PLACES_SHOWN);
  return html`<ul class="plain">
${shown.map(({ kind, text, requests }) => html`<li>${text === null ? lookingBackWords.withheld : placeIn(kind, text)} (${requests})</li>`)}
${places.length > shown.length ? html`<li>…</li>` : null}
</ul>`;
}

function placeIn(kind: HindsightFindingRow['places'][number]['kind'], text: string): Html {
  return kind === 'search' ? html`${lookingBackWords.search} <q>${loggedText(text)}</q>` : html`${loggedText(text)}`;
}

function decide(finding: HindsightFindingRow, batch: HindsightBatchRow, { csrf }: Shell): Html {
  const action = findingActionLink(batch.id, finding.id, 'raise');
  return html`<div class="choices">
${buttonForm({ action, csrf, label: lookingBackWords.raise, look: 'main' })}
<a href="${findingActionLink(batch.id, finding.id, 'leave')}">${lookingBackWords.leave}</a>
</div>`;
}

function decisionPart(decision: NonNullable<HindsightFindingRow['decision']>): Html {
  return html`<p>${decisionInWords(decision)}</p>
${decision.incidentIds.map((id) => html`<p><a href="${incidentLink(id)}#heading">${lookingBackWords.openIncident}</a></p>`)}`;
}
