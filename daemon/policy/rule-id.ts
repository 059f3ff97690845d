import type { CategoryId } from '../../categories/category.ts';
import type { RuleId } from './policy.ts';

/** Reads the id of a rule; throws on text that is no id, because rules are written by people who can mend them. */
export function ruleIdOf(text: string): RuleId {
  if (!isRuleId(text)) throw new Error(`“${text}” is no rule id: use small letters, digits and single hyphens.`);
  return text;
}

/** Reads the id of a category in a rule; throws on text that is no id. */
export function categoryIdOf(text: string): CategoryId {
  if (!isCategoryId(text))
    throw new Error(`“${text}” is no category id: use small letters, digits and single hyphens.`);
  return text;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for small letters, digits and single hyphens. */
export function isRuleId(text: string): text is RuleId {
  return ID.test(text);
}

function isCategoryId(text: string): text is CategoryId {
  return ID.test(text);
}
