import type { Frame } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links, updatesLink } from '../links.ts';
import { updateWords } from '../words.ts';

/**
 * The polite line that updates.js fills: new incidents, the end of the session, a daemon that does not answer. Empty
 * without the script. The words are handed over here, so that the script holds none.
 */
export function statusLine(frame: Frame, newIncidentsAt: string | null): Html {
  const data: Readonly<Record<string, string>> = {
    updates: updatesLink(newIncidentsAt === null ? null : frame.now),
    show: newIncidentsAt ?? links.today,
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
