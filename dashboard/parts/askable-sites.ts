import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { askFromIncidentLink } from '../links.ts';
import { askWords } from '../words/requests.ts';

/** The way to have a site of the incident blocked, or unblocked: the form is filled in. */
export function askableSitesPart({ id, askable }: Pick<IncidentDetail, 'id' | 'askable'>): Html | null {
  if (askable.length === 0) return null;
  return html`<ul class="plain screen-only">${askable.map(
    ({ key, kind, site }) =>
      html`<li><a href="${askFromIncidentLink(id, key)}#heading">${askWords[kind](site)}</a></li>`,
  )}</ul>`;
}
