import type { CategoryMatch } from '../../../categories/category.ts';
import type { Attempt } from '../../../daemon/policy/attempts.ts';
import type { JudgeInput } from '../../../daemon/policy/judge.ts';
import type { Policy, Rule, RuleId } from '../../../daemon/policy/policy.ts';
import { categoryIdOf, ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { buildRecord } from '../identity/build-record.ts';

/** "Gambling is unacceptable for everybody, from the third blocked attempt on", with what matters put in its place. */
export function buildRule(parts: Partial<Omit<Rule, 'category'>> & { readonly category?: string } = {}): Rule {
  const { category = 'gambling', ...others } = parts;
  return {
    id: ruleIdOf(`${parts.appliesTo ?? 'everyone'}-${category}`),
    title: category,
    row: category,
    category: categoryIdOf(category),
    appliesTo: 'everyone',
    ruling: { kind: 'unacceptable' },
    lane: 'review',
    severity: 'medium',
    attempts: 3,
    falseAlarms: [],
    why: 'a test',
    decidedBy: 'Headteacher',
    decidedOn: '2026-09-01',
    ...others,
  };
}

export function buildPolicy(...rules: readonly Rule[]): Policy {
  return { version: '2026-09-01', title: 'Test policy', rules };
}

export function matchOf(
  category: string,
  because: CategoryMatch['because'] = 'domain_list',
  evidence = 'bet.example',
): CategoryMatch {
  return { category: categoryIdOf(category), because, evidence };
}

/** A pupil of year 5 who opened an allowed page during lessons. */
export function buildInput(parts: Partial<JudgeInput> = {}): JudgeInput {
  return {
    record: buildRecord(),
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    audience: 'pupils',
    groups: ['Year 5', '5B', 'pupils'],
    matches: [],
    initiator: 'person',
    period: 'lessons',
    countAttempt: attemptCounter(),
    isRepeatedLookUp: () => false,
    isSameSearch: () => false,
    ...parts,
  };
}

/** One that nothing earlier began. */
export function attemptOf(number: number): Attempt {
  return { number, isNew: true };
}

/** Counts as the day's ledger does, for one subject. */
export function attemptCounter(): (ruleId: RuleId) => Attempt {
  const counts = new Map<RuleId, number>();
  return (ruleId) => {
    const count = (counts.get(ruleId) ?? 0) + 1;
    counts.set(ruleId, count);
    return { number: count, isNew: true };
  };
}
