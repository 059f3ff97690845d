import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink, incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { timeInSentence } from '../times.ts';
import { episodeInWords } from '../words/episode.ts';
import { takeOutWords } from '../words/triage.ts';
import { whoInList } from '../words/who.ts';
import { headingOf } from '../words/whole-class.ts';
import { statusWords } from '../words.ts';
import { buttonForm } from './button-form.ts';

/** What its requests were taken out of, and what was taken out of it; each leads to the other. */
export function takenOutPart(incident: IncidentDetail, shell: Shell): Html | null {
  const { takenFrom, takenOut } = incident;
  if (takenFrom === null && takenOut.length === 0) return null;
  return html`${takenFrom === null ? null : fromPart(incident, takenFrom, shell)}${takenOut.length === 0 ? null : outPart(takenOut)}`;
}

function fromPart(
  { id, putBackUntil }: IncidentDetail,
  from: NonNullable<IncidentDetail['takenFrom']>,
  { csrf, frame }: Shell,
): Html {
  return html`<section class="parts">
<h2>${takeOutWords.from}</h2>
<p>${takeOutWords.fromLede} <a href="${incidentLink(from.id)}#heading">${from.title}</a>.</p>
${
  putBackUntil === null || putBackUntil <= frame.now
    ? null
    : html`${buttonForm({ action: incidentActionLink(id, 'put-back'), csrf, label: takeOutWords.putBack, look: 'quiet' })}
<p class="hint">${takeOutWords.putBackUntil(timeInSentence(putBackUntil, frame.now, frame.zone))}</p>`
}
</section>`;
}

function outPart(rows: IncidentDetail['takenOut']): Html {
  return html`<section class="parts">
<h2>${takeOutWords.out}</h2>
<p>${takeOutWords.outLede}</p>
<ul class="plain">${rows.map(
    (row) =>
      html`<li><p><a href="${incidentLink(row.id)}#heading">${headingOf(row)}</a>: ${whoInList(row.who)}, ${episodeInWords(row)} (${statusWords[row.status]})</p></li>`,
  )}</ul>
</section>`;
}
