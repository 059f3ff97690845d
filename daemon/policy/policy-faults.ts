import type { CategoryId } from '../../categories/category.ts';
import { callsForCare, careCategories } from './category-words.ts';
import { AGAINST_THE_LAW, isAgainstTheLaw, saysTheLaw } from './law.ts';
import type { Rule, RuleId } from './policy.ts';
import { isAboutTheSame } from './policy-content.ts';

/**
 * Why rules cannot be a school's policy. `at` is the place of the rule in the list.
 * `law_changed`: what is against the law is flagged for everyone, at once, as urgent; `care_allowed`: where somebody may need help,
 * nothing is acceptable; `reused_id`: the id once meant another category, and old incidents would be told wrongly.
 */
export type PolicyFault =
  | { readonly kind: 'same_id' | 'same_people'; readonly at: number; readonly other: number; readonly id: RuleId }
  | { readonly kind: 'law_changed' | 'care_allowed'; readonly at: number; readonly category: CategoryId }
  | { readonly kind: 'law_missing' | 'care_missing'; readonly category: string }
  | { readonly kind: 'reused_id'; readonly at: number; readonly id: RuleId; readonly was: CategoryId };

/** Everything that keeps these rules from being used. `earlier` says which category each rule id has ever meant. */
export function faultsOf(
  rules: readonly Rule[],
  earlier: ReadonlyMap<RuleId, CategoryId> = new Map(),
): readonly PolicyFault[] {
  return [...rules.flatMap((rule, at) => faultsOfRule(rules, rule, at, earlier)), ...missing(rules)];
}

function faultsOfRule(
  rules: readonly Rule[],
  rule: Rule,
  at: number,
  earlier: ReadonlyMap<RuleId, CategoryId>,
): readonly PolicyFault[] {
  const { id, category } = rule;
  const sameId = rules.findIndex((other) => other.id === id);
  const samePeople = rules.findIndex((other) => isAboutTheSame(other, rule));
  const was = earlier.get(id);
  return [
    ...(sameId < at ? [{ kind: 'same_id', at, other: sameId, id } as const] : []),
    ...(samePeople < at && sameId >= at ? [{ kind: 'same_people', at, other: samePeople, id } as const] : []),
    ...(isAgainstTheLaw(category) && !saysTheLaw(rule) ? [{ kind: 'law_changed', at, category } as const] : []),
    ...(mustBeFlagged(category) && isAllowing(rule) ? [{ kind: 'care_allowed', at, category } as const] : []),
    ...(was !== undefined && was !== category ? [{ kind: 'reused_id', at, id, was } as const] : []),
  ];
}

/** Categories of care of which the law does not speak already. */
function mustBeFlagged(category: CategoryId): boolean {
  return callsForCare(category) && !isAgainstTheLaw(category);
}

function isAllowing({ ruling }: Rule): boolean {
  return ruling.kind !== 'unacceptable' && ruling.kind !== 'illegal';
}

function missing(rules: readonly Rule[]): readonly PolicyFault[] {
  const law = [...AGAINST_THE_LAW].filter((id) => !rules.some(({ category }) => category === id));
  const care = careCategories()
    .filter((id) => !AGAINST_THE_LAW.has(id))
    .filter((id) => !rules.some(({ category, appliesTo }) => category === id && appliesTo !== 'staff'));
  return [
    ...law.map((category) => ({ kind: 'law_missing', category }) as const),
    ...care.map((category) => ({ kind: 'care_missing', category }) as const),
  ];
}

/** Why nobody can change or take off this rule on the dashboard; null where it can be changed. */
export function lockOf({ category }: Rule): 'law' | null {
  return isAgainstTheLaw(category) ? 'law' : null;
}
