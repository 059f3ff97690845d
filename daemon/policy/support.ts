/**
 * Who looks for help has done nothing wrong, and whoever looks after pupils should know of it: a lane apart from everything that
 * somebody may have done. It hides nothing: what the same request breaks is flagged as ever.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import { isPressing } from './breach.ts';
import type { JudgeInput } from './judge.ts';
import type { Policy, Rule, RuleId } from './policy.ts';
import { categoryReason, dispositionReason, initiatorReason, periodReason, searchReason } from './reasons.ts';
import type { FlagVerdict, Reason, Verdict } from './verdict.ts';

/** `begins` says that nothing else of the same device came just before: it was opened, and not loaded by something else. */
export type Support = (input: JudgeInput, verdict: Verdict, begins: boolean) => FlagVerdict | null;

/** Of pupils alone: where staff look for help is their own affair, and of somebody unknown nobody could look after. */
export function createSupport(policy: Policy, dayAndTime: ((timestamp: number) => string) | null = null): Support {
  const lane = policy.rules.filter((rule) => rule.lane === 'support' && rule.appliesTo !== 'staff');
  const byCategory = new Map<CategoryId, Rule>(lane.map((rule) => [rule.category, rule]));
  const pressing = new Set<RuleId>(policy.rules.filter(isPressing).map(({ id }) => id));
  return (input, verdict, begins) => {
    if (byCategory.size === 0 || input.audience !== 'pupils') return null;
    for (const match of input.matches) {
      const rule = byCategory.get(match.category);
      if (rule === undefined || !isOpened(match, input, begins)) continue;
      // A person looks at once, and sees what was typed.
      if (verdict.outcome === 'flag' && pressing.has(verdict.ruleId)) return null;
      if (isAgain(rule, match, input)) return null;
      return offer(policy.version, rule, match, { ...input, when: dayAndTime?.(input.record.timestamp) ?? null });
    }
    return null;
  };
}

/** What somebody typed is proof of a person; a helpline's button on a page is not, and neither is a name that was only looked up. */
function isOpened({ because }: CategoryMatch, { initiator, record }: JudgeInput, begins: boolean): boolean {
  if (because === 'search_term' && record.searchTerms !== null) return true;
  switch (initiator) {
    case 'page':
    case 'software':
      return false;
    case 'person':
      return record.kind !== 'dns' || begins;
    case 'unclear':
      return begins;
  }
}

/** One visit asks for many pages, and one search is typed letter by letter. */
function isAgain({ id }: Rule, { because, evidence }: CategoryMatch, input: JudgeInput): boolean {
  const { searchTerms } = input.record;
  return because === 'search_term' && searchTerms !== null
    ? input.isSameSearch(id, searchTerms, evidence)
    : input.isRepeatedLookUp(id, evidence);
}

function offer(
  policyVersion: string,
  { id: ruleId }: Rule,
  match: CategoryMatch,
  { record, initiator, start, period, when }: JudgeInput & { readonly when: string | null },
): FlagVerdict {
  const isTyped = match.because === 'search_term';
  const reasons: readonly Reason[] = [
    categoryReason(match),
    { kind: 'ruling', sentence: 'It is allowed, and nobody did anything wrong.' },
    periodReason(period, when),
    dispositionReason(record),
    isTyped ? searchReason() : initiatorReason(initiator, record, start?.() ?? null),
  ];
  return { outcome: 'flag', policyVersion, ruleId, severity: 'informational', reasons };
}
