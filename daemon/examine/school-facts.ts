import type { CategoryId } from '../../categories/category.ts';
import type { SchoolFacts } from '../activity/behaviour.ts';
import type { Identifier } from '../identity/identify.ts';
import type { Refusal } from '../identity/refusals.ts';
import type { Roster } from '../identity/roster.ts';
import { callsForCare } from '../policy/category-words.ts';
import { isExempt } from '../policy/exemption.ts';
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
    attemptsOf: createAttemptsOf(policy),
    isExcused: isExempt,
    categoryOfRule: (ruleId) => rules.get(ruleId)?.category ?? null,
  };
}

function refusalsIn({ people }: Roster): ReadonlyMap<string, readonly Refusal[]> {
  const refusing = [...people.values()].filter(({ refused }) => refused.length > 0);
  return new Map(refusing.map(({ personId, refused }) => [personId, refused]));
}

/** Going on after being stopped is a matter of conduct: where somebody may need help, nobody is blamed for trying. */
function createAttemptsOf({ rules }: Policy): SchoolFacts['attemptsOf'] {
  const ruled = rules.filter(
    ({ ruling, lane, category }) => ruling.kind !== 'acceptable' && lane === 'review' && !callsForCare(category),
  );
  const [staff, pupils] = (['staff', 'pupils'] as const).map((audience) => {
    const own = ruled.filter(({ appliesTo }) => appliesTo === audience);
    const everyone = ruled.filter(({ appliesTo }) => appliesTo === 'everyone');
    // The rule for the audience itself goes before one for everyone: the last one stands.
    return new Map<CategoryId, Rule>([...everyone, ...own].map((rule) => [rule.category, rule]));
  });
  return (category, whose) => {
    const rule = (whose.audience === 'staff' ? staff : pupils)?.get(category);
    return rule === undefined || isAllowed(rule, whose) ? null : rule.attempts;
  };
}

/** The filter may stop what the school allows at this time, or to these people: then the filter is to be mended. */
function isAllowed({ ruling }: Rule, { period, groups }: Parameters<SchoolFacts['attemptsOf']>[1]): boolean {
  if (ruling.kind === 'acceptable_at') return ruling.periods.some((one) => one === period);
  if (ruling.kind !== 'acceptable_for') return false;
  const nominated = ruling.groups.map((group) => group.toLowerCase());
  return groups.some((group) => nominated.includes(group.toLowerCase()));
}
