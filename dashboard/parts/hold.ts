import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { holdLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { holdWords } from '../words/hold.ts';
import { exactMoment } from './moment.ts';

/** Plainly on top of an incident: that it must not be deleted, who said so and why. */
export function holdPart({ id, hold }: IncidentDetail, { frame }: Shell): Html | null {
  if (hold === null) return null;
  const by = hold.byName ?? holdWords.somebody;
  return html`<div class="care-box hold">
<p><strong>${holdWords.title}.</strong> ${holdWords.means}</p>
<p>${holdWords.placedBy(by)} ${exactMoment(hold.since, frame)}: <span class="kept-lines">${hold.reason}</span></p>
<p class="screen-only"><a href="${holdLink(id)}#heading">${holdWords.lift}</a></p>
</div>`;
}

/** The way to say that an incident must not be deleted; nothing where somebody has said so. */
export function placeHoldPart({ id, hold }: IncidentDetail): Html | null {
  if (hold !== null) return null;
  return html`<p class="screen-only"><a href="${holdLink(id)}#heading">${holdWords.place}</a></p>`;
}
