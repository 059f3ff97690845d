import { stringify } from 'yaml';
import type { Policy, Rule, Ruling } from '../../policy/policy.ts';
import { oneLine } from '../found.ts';

/** The policy as a file that `readPolicyFile` reads to the same rules, in their order. */
export function writePolicyFile(policy: Policy): string {
  const written = { title: policy.title, rules: policy.rules.map(writtenRule) };
  const text = stringify(written, { schema: 'core', lineWidth: 110, flowCollectionPadding: true });
  return `${HEAD.replace('VERSION', oneLine(policy.version))}${text.replaceAll(/^ {2}- id: /gm, '\n  - id: ')}`;
}

const HEAD = `# Our acceptable-use policy, version VERSION.
#
# ruling: acceptable | { at: [times] } | { for: [groups] } | unacceptable | illegal
#   times: lessons, breaks, before_after_school, out_of_hours
# for: pupils, staff or everyone; a rule for pupils or staff counts before one for everyone
# severity: informational, low, medium, high or critical
# attempts: blocked attempts in a day from which it is flagged; what the filter allowed is flagged at once
# lane: review, or support where nobody did wrong and those who look after pupils should know
#
# Use it with "policy: this-file.yaml" in filterwatch.yaml, or "filterwatch policy import this-file.yaml".

`;

function writtenRule(rule: Rule) {
  return {
    id: rule.id,
    title: rule.title,
    row: rule.row,
    category: rule.category,
    for: rule.appliesTo,
    ruling: writtenRuling(rule.ruling),
    lane: rule.lane,
    severity: rule.severity,
    attempts: rule.attempts,
    often_innocent_when: rule.falseAlarms,
    why: rule.why,
    decided_by: rule.decidedBy,
    decided_on: rule.decidedOn,
  };
}

function writtenRuling(ruling: Ruling) {
  if (ruling.kind === 'acceptable_at') return { at: ruling.periods };
  return ruling.kind === 'acceptable_for' ? { for: ruling.groups } : ruling.kind;
}
