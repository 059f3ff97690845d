import type { Frame, HistoryEntry } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { historySentence, incidentWords } from '../words/incident.ts';
import { exactMoment } from './moment.ts';

/** What happened to the incident, oldest first; who only looked is folded away. */
export function historyPart(history: readonly HistoryEntry[], frame: Frame): Html {
  const views = history.filter((entry) => entry.kind === 'viewed');
  const changes = history.filter((entry) => entry.kind !== 'viewed');
  return html`<section class="history">
<h2>${incidentWords.history}</h2>
${entryList(changes, frame)}
${views.length === 0 ? null : html`<details class="screen-only"><summary>${incidentWords.whoLooked(views.length)}</summary>${entryList(views, frame)}</details>`}
</section>`;
}

function entryList(entries: readonly HistoryEntry[], frame: Frame): Html {
  return html`<ol class="plain entries">
${entries.map((entry) => html`<li><span class="when">${exactMoment(entry.at, frame)}</span> <span>${historySentence(entry)}</span></li>`)}
</ol>`;
}
