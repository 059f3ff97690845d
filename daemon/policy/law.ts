import type { CategoryId } from '../../categories/category.ts';
import type { Rule } from './policy.ts';

/** What is against the law whatever a school decides: each has one rule, for everyone, that nobody can change or take off. */
export const AGAINST_THE_LAW: ReadonlySet<string> = new Set([
  'child-abuse-material',
  'grooming',
  'extreme-pornography',
  'stirring-up-hatred',
  'terrorist-content',
]);

export function isAgainstTheLaw(category: CategoryId | string): boolean {
  return AGAINST_THE_LAW.has(category);
}

/** True where a rule says of what is against the law all that must be said: flagged for everyone, at once, as urgent, for review. */
export function saysTheLaw({ appliesTo, ruling, severity, attempts, lane }: Rule): boolean {
  return (
    appliesTo === 'everyone' &&
    ruling.kind === 'illegal' &&
    severity === 'critical' &&
    attempts === 1 &&
    lane === 'review'
  );
}
