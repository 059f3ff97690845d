import type { Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentLink, links } from '../links.ts';
import type { Announcing } from '../models.ts';
import { updatesLink } from '../updates-link.ts';
import { updateWords } from '../words.ts';

/**
 * The polite line that updates.js fills: new incidents, the end of the session, a daemon that does not answer. Empty
 * without the script. The words are handed over here, so that the script holds none.
 */
export function statusLine(frame: Frame, announcing: Announcing | null): Html {
  const data: Readonly<Record<string, string>> = {
    updates: updatesLink(announcing, frame.now),
    show: showLink(announcing),
    stay: links.stay,
    'sign-in': links.signIn,
    unreachable: updateWords.unreachable,
    'ends-soon': updateWords.endsSoon,
    'stay-words': updateWords.stay,
    ended: updateWords.ended,
    'sign-in-words': updateWords.signIn,
  };
  const attributes = Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
  return html`<p class="updates" role="status"${attributes}></p>`;
}

/** The address that shows what was announced; without a mark in it, so that the same page is loaded again. */
function showLink(announcing: Announcing | null): string {
  if (announcing === null) return links.today;
  return announcing.kind === 'new_incidents' ? announcing.at : incidentLink(announcing.id);
}
