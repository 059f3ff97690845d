import type { AlertSeen } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { timeInSentence } from '../times.ts';
import { alertSeenWords as words } from '../words/alert-seen.ts';

/** Behind the link of an alert's mail: a button, because programs that scan mail follow links. It tells nothing of anybody. */
export function alertSeenPage(shell: Shell, alert: AlertSeen, token: string): Html {
  const heading = alert.isSeen ? words.seenHeading : words.heading(alert);
  const { now, zone } = shell.frame;
  return layout(shell, {
    title: heading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${alert.isSeen ? words.seenLede : words.lede(timeInSentence(alert.alertedAt, now, zone))}</p>
${alert.isSeen ? null : seenForm(shell, token)}
<p><a href="${incidentLink(alert.incident)}">${words.open}</a> <span class="note">${words.openNote}</span></p>
<p>${words.atRisk}</p>`,
  });
}

function seenForm({ csrf }: Shell, token: string): Html {
  return html`<form method="post" action="${links.alertSeen}">
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="token" value="${token}">
<button type="submit" class="main">${words.button}</button>
</form>`;
}
