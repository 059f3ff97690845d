/**
 * Whether a change of the policy says less: whether there is any person, time or request that was flagged and would pass, would be
 * less severe, or would need more attempts first. Such a change needs the authority of a senior leader.
 *
 * A rule allows by the period or by the groups that somebody is in. Where two rules differ, they differ for somebody in no group or in
 * exactly one of the groups that either names, so these few cases decide it for all.
 */
import type { CategoryId } from '../../categories/category.ts';
import { type GroupName, PERIODS, type Period, type Policy, type Rule, type RuleId } from './policy.ts';
import { createRuleBook, type Entry, type RuleBook } from './rule-book.ts';
import { compareSeverity } from './severity.ts';

/**
 * `passes`: flagged before, and not any more; `background`: what pages and programs load by themselves is not flagged any more;
 * `support_lane`: nobody reviews it any more as something against the policy.
 */
export const LOOSENING_KINDS = ['passes', 'background', 'less_severe', 'more_attempts', 'support_lane'] as const;
export type LooseningKind = (typeof LOOSENING_KINDS)[number];

/** One way in which a policy says less than the one before. */
export interface Loosening {
  readonly kind: LooseningKind;
  readonly audience: 'pupils' | 'staff';
  readonly category: CategoryId;
  /** The rule that flagged it before. */
  readonly ruleId: RuleId;
  /** A case in which it says less: a period, and the group of somebody; null for somebody in none of those that are named. */
  readonly example: Case;
}

interface Case {
  readonly period: Period;
  readonly group: GroupName | null;
}

/** Every way in which `now` says less than `before`; none where no request of anybody is answered more mildly. */
export function looseningsBetween(before: Pick<Policy, 'rules'>, now: Pick<Policy, 'rules'>): readonly Loosening[] {
  const [earlier, later] = [bookOf(before), bookOf(now)];
  const cases = casesOf([...before.rules, ...now.rules]);
  const categories = [...new Set(before.rules.map(({ category }) => category))];
  return (['pupils', 'staff'] as const).flatMap((audience) =>
    categories.flatMap((category) => {
      const then = earlier.entryFor(category, audience);
      if (then === undefined) return [];
      const about = { audience, category, ruleId: then.rule.id };
      return kindsFor(then, later.entryFor(category, audience), cases).map((found) => ({ ...about, ...found }));
    }),
  );
}

function bookOf({ rules }: Pick<Policy, 'rules'>): RuleBook {
  return createRuleBook({ version: '', title: '', rules });
}

function casesOf(rules: readonly Rule[]): readonly Case[] {
  const groups = rules.flatMap(({ ruling }) => (ruling.kind === 'acceptable_for' ? ruling.groups : []));
  const named: readonly (GroupName | null)[] = [null, ...new Set(groups)];
  return PERIODS.flatMap((period) => named.map((group) => ({ period, group })));
}

type Found = Pick<Loosening, 'kind' | 'example'>;

function kindsFor(before: Entry, now: Entry | undefined, cases: readonly Case[]): readonly Found[] {
  const flagged = cases.filter((one) => !allows(before, one));
  const opened = flagged.find((one) => now === undefined || allows(now, one));
  const passes: readonly Found[] = opened === undefined ? [] : [{ kind: 'passes', example: opened }];
  if (now === undefined) return passes;
  // Of what both flag, how they do it.
  const [still] = flagged.filter((one) => !allows(now, one));
  if (still === undefined) return passes;
  return [...passes, ...milderWays(before.rule, now.rule).map((kind) => ({ kind, example: still }))];
}

function allows(entry: Entry, { period, group }: Case): boolean {
  return entry.allows(period, group === null ? [] : [group]);
}

function milderWays(before: Rule, now: Rule): readonly LooseningKind[] {
  return [
    ...(before.ruling.kind === 'illegal' && now.ruling.kind !== 'illegal' ? (['background'] as const) : []),
    ...(compareSeverity(now.severity, before.severity) < 0 ? (['less_severe'] as const) : []),
    ...(now.attempts > before.attempts ? (['more_attempts'] as const) : []),
    ...(now.lane === 'support' && before.lane === 'review' ? (['support_lane'] as const) : []),
  ];
}
