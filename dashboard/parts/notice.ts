import type { IncidentFilter, ReadIncident, TogetherFinding } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink, incidentLink, quietenLink, togetherLink } from '../links.ts';
import type { IncidentId, Resolution } from '../models.ts';
import { closedSentences, findingWords, noticeWords } from '../words/finding.ts';
import { quietenWords } from '../words/quieten.ts';
import { closedTogether } from '../words/together.ts';
import { buttonForm } from './button-form.ts';

/** What has just happened, for the status line. */
export type Notice =
  | {
      readonly kind: 'closed';
      readonly id: IncidentId;
      readonly resolution: Resolution;
      /** True where it can be seen to that such a false alarm does not come again. */
      readonly mayQuieten: boolean;
    }
  | {
      readonly kind: 'together';
      readonly ids: readonly IncidentId[];
      readonly resolution: TogetherFinding['resolution'];
      /** Why others were left as they were. */
      readonly left: readonly string[];
      readonly filter: IncidentFilter;
    }
  /** What has just become part of the incident. */
  | { readonly kind: 'mergedOf'; readonly id: IncidentId; readonly parts: readonly ReadIncident[] }
  /** What was made of requests that were taken out of the incident. */
  | { readonly kind: 'madeOf'; readonly id: IncidentId }
  /** `more`: a sentence of what a colleague did. */
  | { readonly kind: keyof typeof noticeWords; readonly more?: string };

/** The status line: "Closed as false alarm. Undo." */
export function noticePart(notice: Notice | null, csrf: string): Html | null {
  if (notice === null) return null;
  if (notice.kind === 'closed') {
    return html`<div class="notice" role="status">
<p>${closedSentences[notice.resolution]}</p>
${buttonForm({ action: incidentActionLink(notice.id, 'undo'), csrf, label: findingWords.undo, look: 'link' })}
${notice.resolution === 'concern' ? html`<p><a href="${incidentLink(notice.id)}#actions">${findingWords.toActions}</a></p>` : null}
${notice.mayQuieten ? html`<p><a href="${quietenLink(notice.id)}#heading">${quietenWords.quietenAfter}</a></p>` : null}
</div>`;
  }
  if (notice.kind === 'together') return togetherNotice(notice, csrf);
  if (notice.kind === 'mergedOf') return mergedNotice(notice, csrf);
  if (notice.kind === 'madeOf') return madeOfNotice(notice.id, csrf);
  return html`<div class="notice" role="status"><p>${noticeWords[notice.kind]}${moreOf(notice)}</p></div>`;
}

function mergedNotice({ id, parts }: Extract<Notice, { kind: 'mergedOf' }>, csrf: string): Html {
  return html`<div class="notice" role="status">
<p>${noticeWords.merged}</p>
<form method="post" action="${incidentActionLink(id, 'separate')}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="merged" value="${parts.map((part) => `${part.id}:${part.version}`).join('.')}">
<button type="submit" class="link">${findingWords.undo}</button>
</form>
</div>`;
}

function madeOfNotice(id: IncidentId, csrf: string): Html {
  return html`<div class="notice" role="status">
<p>${noticeWords.takenOut} <a href="${incidentLink(id)}#heading">${findingWords.openIt}</a></p>
${buttonForm({ action: incidentActionLink(id, 'put-back'), csrf, label: findingWords.undo, look: 'link' })}
</div>`;
}

function moreOf({ more = '' }: { readonly more?: string }): string {
  return more === '' ? '' : ` ${more}`;
}

function togetherNotice({ ids, resolution, left, filter }: Extract<Notice, { kind: 'together' }>, csrf: string): Html {
  return html`<div class="notice" role="status">
<p>${closedTogether(ids.length, resolution)}</p>
${ids.length === 0 ? null : undoTogether(ids, filter, csrf)}
${left.length === 0 ? null : html`<ul class="sentences">${left.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
</div>`;
}

function undoTogether(ids: readonly IncidentId[], filter: IncidentFilter, csrf: string): Html {
  return html`<form method="post" action="${togetherLink('together/undo', filter)}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="ids" value="${ids.join('.')}">
<button type="submit" class="link">${findingWords.undo}</button>
</form>`;
}
