import type { CategoryId } from '../../categories/category.ts';
import type { Audience } from '../identity/identity.ts';
import type { GroupName, Period, Policy, Rule, Ruling } from './policy.ts';
import type { PassReason, Verdict } from './verdict.ts';

/** One rule, made ready: whom and when it allows, and its passing verdicts, which every record shares. */
export interface Entry {
  readonly rule: Rule;
  allows(period: Period, groups: readonly GroupName[]): boolean;
  readonly acceptable: Verdict;
  readonly background: Verdict;
  readonly belowAttempts: Verdict;
  readonly repeatedLookUp: Verdict;
  readonly sameSearch: Verdict;
  readonly suppressed: Verdict;
}

/** A policy, made ready for a question per category of every record. */
export interface RuleBook {
  /** A rule for the audience itself goes before one for everyone; of two alike the first counts. */
  entryFor(category: CategoryId, audience: Audience): Entry | undefined;
  readonly noRule: Verdict;
}

export function createRuleBook(policy: Policy): RuleBook {
  const pupils = entriesFor(policy, 'pupils');
  const staff = entriesFor(policy, 'staff');
  return {
    // Somebody unknown may be a child, so the rules for pupils hold.
    entryFor: (category, audience) => (audience === 'staff' ? staff : pupils).get(category),
    noRule: pass(policy.version, 'no_rule', null),
  };
}

function entriesFor({ rules, version }: Policy, audience: 'pupils' | 'staff'): ReadonlyMap<CategoryId, Entry> {
  const own = rules.filter((rule) => rule.appliesTo === audience);
  const everyone = rules.filter((rule) => rule.appliesTo === 'everyone');
  const entries = new Map<CategoryId, Entry>();
  for (const rule of [...own, ...everyone]) {
    if (!entries.has(rule.category)) entries.set(rule.category, entryOf(rule, version));
  }
  return entries;
}

function entryOf(rule: Rule, version: string): Entry {
  return {
    rule,
    allows: allowanceOf(rule.ruling),
    acceptable: pass(version, 'acceptable', rule),
    background: pass(version, 'background', rule),
    belowAttempts: pass(version, 'below_attempts', rule),
    repeatedLookUp: pass(version, 'repeated_look_up', rule),
    sameSearch: pass(version, 'same_search', rule),
    suppressed: pass(version, 'suppressed', rule),
  };
}

function pass(policyVersion: string, reason: PassReason, rule: Rule | null): Verdict {
  return Object.freeze({ outcome: 'pass', policyVersion, reason, ruleId: rule?.id ?? null });
}

function allowanceOf(ruling: Ruling): Entry['allows'] {
  switch (ruling.kind) {
    case 'acceptable':
      return () => true;
    case 'acceptable_at':
      return (period) => ruling.periods.includes(period);
    case 'acceptable_for': {
      // People write 'year 5' and 'Year 5' for one group.
      const nominated = new Set(ruling.groups.map((group) => group.toLowerCase()));
      return (_period, groups) => groups.some((group) => nominated.has(group.toLowerCase()));
    }
    case 'unacceptable':
    case 'illegal':
      return () => false;
  }
}
