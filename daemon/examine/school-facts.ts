import type { CategoryId } from '../../categories/category.ts';
import type { SchoolFacts } from '../activity/behaviour.ts';
import type { Identifier } from '../identity/identify.ts';
import type { Audience } from '../identity/identity.ts';
import type { Refusal } from '../identity/refusals.ts';
import type { Roster } from '../identity/roster.ts';
import { callsForCare } from '../policy/category-words.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { InForce } from './examiner-protocol.ts';

/** What the list of people and the list of devices were made into. */
interface Known {
  readonly roster: Roster;
  readonly identifier: Pick<Identifier, 'deviceOf'>;
}

/** What behaviour is held against, of what is in force. */
export function schoolFactsOf({ policy, warnings }: InForce, { roster, identifier }: Known): SchoolFacts {
  const rules = new Map<string, Rule>(policy.rules.map((rule) => [rule.id, rule]));
  return {
    rosterSize: roster.people.size,
    refused: refusalsIn(roster),
    warnings,
    deviceOf: identifier.deviceOf,
    isRuled: createIsRuled(policy),
    categoryOfRule: (ruleId) => rules.get(ruleId)?.category ?? null,
  };
}

function refusalsIn({ people }: Roster): ReadonlyMap<string, readonly Refusal[]> {
  const refusing = [...people.values()].filter(({ refused }) => refused.length > 0);
  return new Map(refusing.map(({ personId, refused }) => [personId, refused]));
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
