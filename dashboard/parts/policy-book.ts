import type { NominatedGroup, PolicyBook, PolicyProposal } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { links, policyRuleLink, policyWaitingLink } from '../links.ts';
import type { Rule, Shell } from '../models.ts';
import { dayAndMinute } from '../times.ts';
import { policyChangeWords } from '../words/policy-changes.ts';
import { loggedLines } from './logged-text.ts';
import { cell, table } from './table.ts';

/** Under a rule: the way to change it for those who may, and where it was said. */
export function ruleActions(shell: Shell, { locked, changedHere }: PolicyBook): (rule: Rule) => Html | null {
  const mayChange = isReviewer(shell);
  return ({ id, title }) => {
    const isLocked = locked.includes(id);
    const link = html`<a href="${policyRuleLink(id)}">${policyChangeWords.change}<span class="unseen">${policyChangeWords.changeNamed(title)}</span></a>`;
    return html`${changedHere.includes(id) ? html`<p class="second">${policyChangeWords.changedHere}</p>` : null}
${isLocked ? html`<p class="second">${policyChangeWords.locked}</p>` : null}
${mayChange && !isLocked ? html`<p>${link}</p>` : null}`;
  };
}

/** Where the policy comes from, and the ways on from here. */
export function policySource(shell: Shell, { source }: PolicyBook): Html {
  const { fromFile, fromPreset, onTop, add, history, onlyReviewers } = policyChangeWords;
  const from = source.kind === 'file' ? fromFile(source.name) : fromPreset(source.name);
  return html`<p class="second">${from} ${onTop} ${isReviewer(shell) ? null : onlyReviewers}</p>
<p class="also">${isReviewer(shell) ? html`<a href="${links.addRule}">${add}</a> ` : null}<a href="${links.policyHistory}">${history}</a></p>`;
}

/** What waits for a senior leader; nothing is shown where nothing does. */
export function waitingPart({ waiting }: PolicyBook, { frame }: Shell): Html | null {
  if (waiting.length === 0) return null;
  return html`<section id="waiting" class="notice">
<h2>${policyChangeWords.waiting}</h2>
<p>${policyChangeWords.waitingLede}</p>
<ul class="plain">${waiting.map((proposal) => html`<li>${proposalPart(proposal, frame.zone)}</li>`)}</ul>
</section>`;
}

function proposalPart(proposal: PolicyProposal, zone: string): Html {
  const asked = policyChangeWords.proposed(
    proposal.byName ?? policyChangeWords.unknown,
    dayAndMinute(proposal.at, zone),
  );
  const titles = proposal.edits.map(({ before, after }) => `“${(before ?? after)?.title ?? ''}”`).join(', ');
  return html`<p><a href="${policyWaitingLink(proposal.id)}">${policyChangeWords.look(titles)}</a> <span class="second">${asked}. ${loggedLines(proposal.reason)}</span></p>`;
}

/** People whom the policy names. Their accounts are for those who review. */
export function groupsPart(groups: readonly NominatedGroup[]): Html {
  return html`<section id="groups"><h2>${policyChangeWords.groups}</h2>
<p>${policyChangeWords.groupsLede}</p>
${groups.length === 0 ? html`<p class="empty">${policyChangeWords.noGroups}</p>` : groupTable(groups)}
</section>`;
}

function groupTable(groups: readonly NominatedGroup[]): Html {
  return table({
    caption: policyChangeWords.groups,
    heads: [policyChangeWords.group, policyChangeWords.people],
    rows: groups.map(({ name, people, accounts }) => ({
      look: 'everywhere',
      cells: [
        cell(policyChangeWords.group, name),
        cell(policyChangeWords.people, accounts?.join(', ') ?? figure(people)),
      ],
    })),
  });
}

function isReviewer({ viewer }: Shell): boolean {
  return viewer?.powers.includes('investigate') ?? false;
}
