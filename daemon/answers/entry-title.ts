import { categoryOf } from '../../categories/taxonomy.ts';
import type { Rule } from '../policy/policy.ts';
import { handRule } from '../policy/presets/hand-rules.ts';

/** What an incident is called that a person wrote down: no rule's heading, which speaks of searches and sites. */
export function entryTitleOf(rule: Rule): string {
  if (handRule(rule.id) !== null) return rule.title;
  return `${categoryOf(rule.category).title}${rule.appliesTo === 'staff' ? ' (staff)' : ''}`;
}
