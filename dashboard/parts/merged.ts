import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink, incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { episodeInWords } from '../words/episode.ts';
import { mergeWords } from '../words/triage.ts';
import { whoInList } from '../words/who.ts';
import { headingOf } from '../words/whole-class.ts';
import { buttonForm } from './button-form.ts';

/** What an incident was put together from, or what it is a part of; each way leads back. */
export function mergedPart({ parts, partOf, id, version }: IncidentDetail, { csrf }: Shell): Html | null {
  const separate = (part: IncidentDetail['id'], read: number) => {
    const action = incidentActionLink(part, 'separate');
    return buttonForm({ action, csrf, version: read, label: mergeWords.separate, look: 'quiet' });
  };
  if (partOf !== null)
    return html`<section class="notice">
<h2>${mergeWords.partOf}</h2>
<p>${mergeWords.partOfLede} <a href="${incidentLink(partOf.id)}#heading">${mergeWords.openItem(partOf.title)}</a></p>
${separate(id, version)}
</section>`;
  if (parts.length === 0) return null;
  return html`<section class="parts">
<h2>${mergeWords.parts}</h2>
<ul class="plain">${parts.map(
    (
      part,
    ) => html`<li><p><a href="${incidentLink(part.id)}#heading">${headingOf(part)}</a>: ${whoInList(part.who)}, ${episodeInWords(part)}</p>
${separate(part.id, part.version)}</li>`,
  )}</ul>
</section>`;
}
