import type { BehaviourLedger } from '../activity/behaviour.ts';
import type { AfterFlag } from '../pipeline.ts';
import { bothFlags } from '../policy/both-flags.ts';
import type { Judge, JudgeInput } from '../policy/judge.ts';
import type { FlagVerdict } from '../policy/verdict.ts';

/** What somebody was warned of and has done again is a matter of its own, judged beside what was flagged. */
export function judgeAfterFlag(
  behaviour: BehaviourLedger,
  judge: Judge,
  input: JudgeInput,
  verdict: FlagVerdict,
): AfterFlag | null {
  const matches = behaviour.afterFlag(input, verdict.ruleId);
  if (matches.length === 0) return null;
  const also = judge.judge({ ...input, matches });
  return { matches, verdict: also.outcome === 'flag' ? bothFlags(verdict, also) : verdict };
}
