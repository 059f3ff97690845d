import type { Audience } from '../../../../daemon/identity/identity.ts';
import { createJudge } from '../../../../daemon/policy/judge.ts';
import type { Period, Policy } from '../../../../daemon/policy/policy.ts';
import { buildRecord } from '../../identity/build-record.ts';
import { attemptOf, buildInput, matchOf } from '../build-rule.ts';

export type Filter = 'allowed' | 'blocked 1' | 'blocked 2' | 'blocked 3' | 'blocked 5' | 'blocked 10' | 'blocked 20';

export type CaseJudge = (
  audience: Audience,
  category: string,
  period: Period,
  filter: Filter,
  more?: Parameters<typeof buildInput>[0],
) => string;

/** Answers 'flag medium', or why it passes; 'blocked 3' is the third attempt of the day that the filter stopped. */
export function caseJudge(policy: Policy): CaseJudge {
  const { judge } = createJudge(policy);
  return (audience, category, period, filter, more = {}) => {
    const [disposition, attempt] =
      filter === 'allowed' ? (['allowed', 0] as const) : (['blocked', Number(filter.slice(8))] as const);
    const record = buildRecord({ disposition });
    const matches = [matchOf(category, 'domain_list', 'site.example')];
    const groups = audience === 'staff' ? ['staff'] : [];
    const verdict = judge(
      buildInput({ record, matches, audience, period, groups, countAttempt: () => attemptOf(attempt), ...more }),
    );
    return verdict.outcome === 'flag' ? `flag ${verdict.severity}` : verdict.reason;
  };
}
