import type { Frame, IncidentAccount, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { entryChangeLink } from '../report-links.ts';
import { exactTime, timeInSentence } from '../times.ts';
import { accountWords, cameToLightWords, enteredBy } from '../words/entry.ts';
import { facts } from './facts.ts';

/** What a member of staff wrote down, where no log shows anything. */
export function accountPart({ id }: IncidentDetail, account: IncidentAccount, frame: Frame): Html {
  const { changedAt, severityReason, cameToLight, changeUntil } = account;
  return html`<section class="happened account-text">
<h2>${accountWords.heading}</h2>
<p class="kept-lines">${account.whatHappened}</p>
${facts([
  [accountWords.cameToLight, cameToLightWords[cameToLight]],
  [accountWords.severityReason, severityReason],
  [accountWords.changed, changedAt === null ? null : exactTime(changedAt, frame.zone)],
])}
<p>${enteredBy(account)}</p>
${changeUntil === null ? null : html`<p><a href="${entryChangeLink(id)}#heading">${accountWords.change}</a> ${accountWords.changeUntil(timeInSentence(changeUntil, frame.now, frame.zone))}</p>`}
</section>`;
}
