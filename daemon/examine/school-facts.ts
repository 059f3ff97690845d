import type { CategoryId } from '../../categories/category.ts';
import type { SchoolFacts } from '../activity/behaviour.ts';
import { createDeviceList } from '../identity/device-list.ts';
import type { Audience } from '../identity/identity.ts';
import { callsForCare } from '../policy/category-words.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { InForce } from './examiner-protocol.ts';

/** What behaviour is held against, of what is in force. */
export function schoolFactsOf({ roster, devices, policy, warnings }: InForce): SchoolFacts {
  const rules = new Map<string, Rule>(policy.rules.map((rule) => [rule.id, rule]));
  return {
    rosterSize: roster.length,
    refused: new Map(),
    warnings,
    deviceOf: createDeviceList(devices),
    isRuled: createIsRuled(policy),
    categoryOfRule: (ruleId) => rules.get(ruleId)?.category ?? null,
  };
}

/** Going on after being stopped is a matter of conduct: where somebody may need help, nobody is blamed for trying. */
function createIsRuled({ rules }: Policy): (category: CategoryId, audience: Audience) => boolean {
  const ruled = rules.filter(
    ({ ruling, lane, category }) => ruling.kind !== 'acceptable' && lane === 'review' && !callsForCare(category),
  );
  const staff = new Set(ruled.filter(({ appliesTo }) => appliesTo !== 'pupils').map(({ category }) => category));
  const pupils = new Set(ruled.filter(({ appliesTo }) => appliesTo !== 'staff').map(({ category }) => category));
  return (category, audience) => (audience === 'staff' ? staff : pupils).has(category);
}
