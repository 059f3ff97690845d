import { type Html, html } from '../html.ts';
import { links } from '../links.ts';
import type { Policy, Shell } from '../models.ts';
import { setUpWords } from '../words/set-up.ts';
import { type PolicyAudience, policyTable } from './policy.ts';
import { setUpLayout } from './set-up-layout.ts';

/** Third step: is this what the school decided? */
export function setUpPolicyPage(shell: Shell, policy: Policy, audience: PolicyAudience): Html {
  const addresses = { pupils: links.setUpPolicy, staff: links.setUpStaffPolicy };
  const buttons = html`<p class="buttons"><a class="quiet" href="${links.setUpLog}">${setUpWords.back}</a> <a class="main" href="${links.setUpAlert}">${setUpWords.next}</a></p>`;
  return setUpLayout(shell, {
    step: 'policy',
    above: null,
    content: html`<p class="lede">${setUpWords.policyHint}</p>
${buttons}
${policyTable(policy, audience, addresses)}
${buttons}`,
  });
}
