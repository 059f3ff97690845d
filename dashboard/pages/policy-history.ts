import type { ClosedProposal, PolicyHistory, PolicyVersionRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { loggedLines } from '../parts/logged-text.ts';
import { dayOf } from '../parts/moment.ts';
import { ruleEdits } from '../parts/rule-edits.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { dayAndMinute } from '../times.ts';
import { originInWords, policyChangeWords } from '../words/policy-changes.ts';
import { backToPolicy } from './policy-form.ts';

/** Every version of the policy: when, who, why, who allowed it, and each rule before and after. */
export function policyHistoryPage(shell: Shell, { versions, closed }: PolicyHistory): Html {
  return layout(shell, {
    title: policyChangeWords.historyTitle,
    place: 'policy',
    main: html`${backToPolicy()}
<h1 id="heading" tabindex="-1">${policyChangeWords.historyTitle}</h1>
<p class="lede">${policyChangeWords.historyLede}</p>
${versions.map((row, place) => versionPart(row, place === versions.length - 1, shell))}
<section><h2>${policyChangeWords.closed}</h2>
${closed.length === 0 ? html`<p class="empty">${policyChangeWords.noneClosed}</p>` : closed.map((one) => closedPart(one, shell))}
</section>`,
  });
}

function versionPart(row: PolicyVersionRow, isFirst: boolean, { frame }: Shell): Html {
  return html`<section class="version"><h2>${policyChangeWords.version(row.version)}</h2>
<p>${policyChangeWords.since(dayAndMinute(row.since, frame.zone))} ${originInWords(row)}</p>
${row.reason === null ? null : html`<p>${loggedLines(row.reason)}</p>`}
${authorityPart(row, frame.zone)}
${row.edits.length === 0 && isFirst ? html`<p class="second">${policyChangeWords.first}</p>` : ruleEdits(row.edits)}
${row.brokenCases.length === 0 ? null : html`<p>${policyChangeWords.cases}:</p>${sentenceList(row.brokenCases)}`}
</section>`;
}

function authorityPart({ authorised, loosens }: PolicyVersionRow, zone: string): Html | null {
  if (authorised === null) return loosens ? html`<p class="ill">${policyChangeWords.notAuthorised}</p>` : null;
  const by = authorised.byName ?? policyChangeWords.unknown;
  return html`<p>${policyChangeWords.authorised(by, dayAndMinute(authorised.at, zone))} ${loggedLines(authorised.reason)}</p>`;
}

function closedPart({ at, byName, reason, edits, outcome, decided }: ClosedProposal, { frame }: Shell): Html {
  const who = decided.byName ?? policyChangeWords.unknown;
  const what = outcome === 'refused' ? policyChangeWords.refused(who) : policyChangeWords.withdrawn(who);
  return html`<h3>${what}, ${dayOf(decided.at, frame)}</h3>
<p>${loggedLines(decided.reason)}</p>
<p class="second">${policyChangeWords.proposed(byName ?? policyChangeWords.unknown, dayAndMinute(at, frame.zone))}. ${loggedLines(reason)}</p>
${ruleEdits(edits)}`;
}
