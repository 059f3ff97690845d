import type { Frame, Outstanding, OutstandingRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink } from '../links.ts';
import { moreOutstanding, outstandingHeading, outstandingWords, toDoInWords } from '../words/actions.ts';
import { headingOf } from '../words/whole-class.ts';
import { shortMoment } from './moment.ts';

/** On Today: what our policy asks and nobody has done yet, the longest closed first; nothing where nothing is to do. */
export function outstandingPart(outstanding: Outstanding, frame: Frame): Html | null {
  const heading = outstandingHeading(outstanding);
  if (heading === null) return null;
  const { rows, incidents } = outstanding;
  return html`<section class="outstanding">
<h2>${outstandingWords.heading}</h2>
<p><strong>${heading}.</strong></p>
<ul class="plain">${rows.map((row) => outstandingRow(row, frame))}</ul>
${moreOutstanding(incidents, rows.length) === null ? null : html`<p>${moreOutstanding(incidents, rows.length)}</p>`}
</section>`;
}

function outstandingRow(row: OutstandingRow, frame: Frame): Html {
  const { incident, closedAt } = row;
  return html`<li class="action to-do"><p><a href="${incidentLink(incident.id)}#actions">${headingOf(incident)}</a> <span class="second">(${outstandingWords.closed} ${shortMoment(closedAt, frame)})</span></p>
<p>${toDoInWords(row)}</p></li>`;
}
