import type { Frame, IncidentRow, QueueFilter } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { lastDay } from '../times.ts';
import { outstandingWords } from '../words/actions.ts';
import { episodeInWords } from '../words/episode.ts';
import { incidentWords } from '../words/incident.ts';
import { incidentsWords } from '../words/incidents.ts';
import { togetherWords } from '../words/together.ts';
import { whoInList } from '../words/who.ts';
import { classInWords, headingOf } from '../words/whole-class.ts';
import { resolutionWords, statusWords } from '../words.ts';
import { shortMoment } from './moment.ts';
import { severityTag } from './severity-tag.ts';

/** A list of incidents, each a sentence; no names of pupils. */
export function incidentRows(
  rows: readonly IncidentRow[],
  frame: Frame,
  from: QueueFilter | null = null,
  chosen: ReadonlySet<IncidentId> | null = null,
): Html {
  const first = rows.find(({ mayCloseTogether }) => mayCloseTogether)?.id;
  return html`<ol class="rows plain">
${rows.map((row) => incidentRow(row, frame, from, chosen === null ? null : chooseBox(row, chosen, row.id === first)))}
</ol>`;
}

/** The version goes with it, so that what a colleague has changed meanwhile is not closed unseen. */
function chooseBox(row: IncidentRow, chosen: ReadonlySet<IncidentId>, isFirst: boolean): Html | null {
  if (!row.mayCloseTogether) return null;
  const id = isFirst ? 'choose' : `choose-${row.id}`;
  return html`<input type="checkbox" class="choose" id="${id}" name="choose-${row.id}" value="${row.version}" aria-label="${togetherWords.choose(headingOf(row))}"${chosen.has(row.id) ? html` checked` : ''}>`;
}

function incidentRow(row: IncidentRow, frame: Frame, from: QueueFilter | null, box: Html | null): Html {
  const standing = standingInWords(row, frame);
  const toDo = row.actionsToDo === 0 ? null : outstandingWords.inRow(row.actionsToDo);
  return html`<li class="row">
<div class="row-tag">${box}${severityTag(row.severity)}</div>
<div class="row-what">
<a href="${incidentLink(row.id, from)}#heading">${headingOf(row)}</a>
<p>${row.wholeClass === null ? whoInList(row.who) : classInWords(row.wholeClass, frame.zone)}: ${episodeInWords(row)}</p>
${row.welfare || standing !== null ? html`<p class="row-notes">${welfareNote(row)}${standing}${toDo === null ? null : html` <strong>${toDo}</strong>`}</p>` : null}
</div>
<div class="row-when">${shortMoment(row.lastSeen, frame)}</div>
</li>`;
}

function welfareNote(row: IncidentRow): Html | null {
  return row.welfare ? html`<span class="care">${incidentWords.welfareTitle}</span> ` : null;
}

// New is not said: it is what an incident is unless something else is written there.
function standingInWords(row: IncidentRow, { now, zone }: Frame): string | null {
  switch (row.status) {
    case 'new':
      return null;
    case 'in_review':
      return row.assigneeName === null ? statusWords.in_review : incidentsWords.lookedAtBy(row.assigneeName);
    case 'on_hold':
      if (row.isBack) return incidentsWords.back;
      return row.waitsUntil === null
        ? statusWords.on_hold
        : incidentsWords.waitsUntil(lastDay(row.waitsUntil, now, zone));
    case 'resolved':
      return row.resolution === null ? statusWords.resolved : incidentsWords.closedAs(resolutionWords[row.resolution]);
  }
}
