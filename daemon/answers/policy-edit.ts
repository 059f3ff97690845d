import type { PolicyChangeSay, RuleSay, Viewer } from '../api/contract.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { dateIn, isSameRule, type RuleEdit } from '../policy/policy-content.ts';
import { ruleIdOf } from '../policy/rule-id.ts';
import type { Office } from './office.ts';

/** Who decides, and on which day. */
export type DecidedNow = Pick<Rule, 'decidedBy' | 'decidedOn'>;

export function decisionBy({ zone, now }: Pick<Office, 'zone' | 'now'>, { name }: Viewer): DecidedNow {
  return { decidedBy: name, decidedOn: dateIn(zone, now()) };
}

/** What is said, as an edit of that policy; null where there is no such rule, or nothing is said. */
export function editOf({ rules }: Policy, { ruleId, rule }: PolicyChangeSay, decided: DecidedNow): RuleEdit | null {
  if (ruleId === null) return rule === null ? null : newRule(rules, rule, decided);
  const before = rules.find(({ id }) => id === ruleId);
  if (before === undefined) return null;
  if (rule === null) return { ruleId: before.id, before, after: null };
  const { id, category, appliesTo } = before;
  const said = { ...rule, id, category, appliesTo };
  // Who decided it, and when, changes with what they decided.
  const isAsBefore = isSameRule({ ...said, decidedBy: before.decidedBy, decidedOn: before.decidedOn }, before);
  return { ruleId: id, before, after: isAsBefore ? before : { ...said, ...decided } };
}

function newRule(rules: readonly Rule[], said: RuleSay, decided: DecidedNow): RuleEdit {
  const wished = `${said.appliesTo}-${said.category}`;
  const taken = new Set<string>(rules.filter(({ category }) => category !== said.category).map(({ id }) => id));
  const ruleId = ruleIdOf(taken.has(wished) ? `${wished}-2` : wished);
  const before = rules.find(({ id }) => id === ruleId) ?? null;
  return { ruleId, before, after: { ...said, id: ruleId, ...decided } };
}
