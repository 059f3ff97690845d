import type { Who } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentWords } from '../words/incident.ts';
import { howSure, whoByName } from '../words/who.ts';
import { facts } from './facts.ts';
import { loggedText } from './logged-text.ts';

/** Who an incident is about, by name where it is known and shown, how sure we are, and where the name is shown. */
export function whoPart(who: Who, names: Html | null = null): Html {
  return html`<section class="who">
<h2>${incidentWords.who}</h2>
<p class="lede">${loggedText(whoByName(who))}</p>
${groupFacts(who)}
<p><strong>${incidentWords.howSure}:</strong> ${loggedText(howSure(who))}</p>
${names}
</section>`;
}

function groupFacts(who: Who): Html | null {
  if (who.kind === 'shared') return facts([[incidentWords.group, who.group]]);
  if (who.kind === 'device' || who.kind === 'unnamed')
    return who.group === '' ? null : facts([[incidentWords.group, who.group]]);
  if (who.kind !== 'person') return null;
  return facts([
    [incidentWords.group, who.group],
    [incidentWords.classTeacher, who.classTeacher],
  ]);
}
