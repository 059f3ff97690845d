import type { IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { dateInWords } from '../times.ts';
import { incidentWords } from '../words/incident.ts';
import { rulingSentence } from '../words/policy.ts';

/** What the school's policy says about it, why, and who decided. */
export function policyPart({ rule, policyTitle, policyVersion }: IncidentDetail): Html {
  return html`<section class="rule">
<h2>${incidentWords.policy}</h2>
<p>${rulingSentence(rule)} ${rule.why}</p>
<p class="second">${incidentWords.decided(rule.decidedBy, dateInWords(rule.decidedOn))} ${incidentWords.fromPolicy(policyTitle, policyVersion)}</p>
</section>`;
}
