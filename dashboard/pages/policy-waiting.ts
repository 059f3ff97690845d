import type { PolicyBook, PolicyProposal } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { policyWaitingLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { ruleEdits } from '../parts/rule-edits.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { dayAndMinute } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import { looseningInWords, policyChangeWords } from '../words/policy-changes.ts';
import { backToPolicy } from './policy-form.ts';

export interface Deciding {
  readonly proposal: PolicyProposal;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** A change that waits for a senior leader: what it would change, in what it says less, and the decision. */
export function policyWaitingPage(shell: Shell, { categories }: PolicyBook, deciding: Deciding): Html {
  const { proposal, errors } = deciding;
  const heading = policyChangeWords.waitingHeading;
  const less = proposal.loosenings.map((loosening) => looseningInWords(loosening, categories));
  const asked = policyChangeWords.proposed(
    proposal.byName ?? policyChangeWords.unknown,
    dayAndMinute(proposal.at, shell.frame.zone),
  );
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'policy',
    main: html`${errorSummary(errors)}
${backToPolicy()}
<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${asked}</p>
<h2>${policyChangeWords.whyAsked}</h2>
<p>${loggedText(proposal.reason)}</p>
<h2>${policyChangeWords.whatChanges}</h2>
${proposal.title === null ? null : html`<p>${policyChangeWords.wholeTitle(proposal.title)}</p>`}
${ruleEdits(proposal.edits)}
${less.length === 0 ? null : html`<h2>${policyChangeWords.saysLess}</h2>${sentenceList(less)}`}
${proposal.brokenCases.length === 0 ? null : html`<h2>${policyChangeWords.cases}</h2>${sentenceList(proposal.brokenCases)}`}
${proposal.isOvertaken ? html`<p class="ill"><strong>${policyChangeWords.overtaken}</strong></p>` : null}
${decisionPart(shell, deciding)}`,
  });
}

/** Whoever asked for it takes it back; a head who did not allows or refuses it; for others there is nothing to press. */
function decisionPart(shell: Shell, { proposal, reason, errors }: Deciding): Html {
  const mayDecide = shell.viewer?.powers.includes('authorise') && !proposal.isOwn;
  if (!mayDecide && !proposal.isOwn) return html`<p class="second">${policyChangeWords.mayNot}</p>`;
  const field = { name: 'reason', label: policyChangeWords.decisionReason, hint: policyChangeWords.reasonHint };
  return html`<h2>${policyChangeWords.decide}</h2>
<form method="post" action="${policyWaitingLink(proposal.id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea({ ...field, value: reason }, errors)}
${mayDecide ? headButtons(proposal) : html`<button type="submit" class="main" name="what" value="withdraw">${policyChangeWords.withdraw}</button>`}
</form>`;
}

function headButtons({ isOvertaken }: PolicyProposal): Html {
  const { accept, refuse } = policyChangeWords;
  return html`${isOvertaken ? null : html`<button type="submit" class="main" name="what" value="accept">${accept}</button>`}
<button type="submit" class="quiet" name="what" value="refuse">${refuse}</button>`;
}
