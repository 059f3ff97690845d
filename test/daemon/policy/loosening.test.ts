import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJudge, type JudgeInput } from '../../../daemon/policy/judge.ts';
import { looseningsBetween } from '../../../daemon/policy/loosening.ts';
import { PERIODS, type Policy, type Rule } from '../../../daemon/policy/policy.ts';
import { compareSeverity } from '../../../daemon/policy/severity.ts';
import type { Verdict } from '../../../daemon/policy/verdict.ts';
import { anyRules } from '../../support/any-policy.ts';
import { buildRecord } from '../identity/build-record.ts';
import { attemptOf, buildInput, buildPolicy, buildRule, matchOf } from './build-rule.ts';

const CATEGORIES = ['gambling', 'suicide'];

/** Every kind of request there is, in a small world: whose, when, in which groups, who opened it, and which attempt it is. */
function* requests(): Generator<JudgeInput> {
  const matches = [['gambling'], ['suicide'], ['gambling', 'suicide']].map((all) => all.map((one) => matchOf(one)));
  for (const about of matches)
    for (const audience of ['pupils', 'staff', 'unknown'] as const)
      for (const period of PERIODS)
        for (const groups of [[], ['TEAM'], ['club'], ['team', 'Club'], ['others']])
          for (const initiator of ['person', 'page'] as const)
            for (const attempt of [null, 1, 2, 3]) {
              const record = buildRecord({ disposition: attempt === null ? 'allowed' : 'blocked' });
              yield buildInput({
                ...{ audience, period, groups, initiator, record, matches: about },
                countAttempt: () => attemptOf(attempt ?? 1),
              });
            }
}
const ALL = [...requests()];

/** The plain model: the judge itself is asked about everything, before and after. */
function saysLessSomewhere(before: Policy, now: Policy): boolean {
  const [earlier, later] = [createJudge(before), createJudge(now)];
  return ALL.some((input) => {
    const [then, after] = [earlier.judge(input), later.judge(input)];
    return isLess(then, after) || (input.matches.length === 1 && leavesReview(before, then, now, after));
  });
}

function isLess(then: Verdict, after: Verdict): boolean {
  if (then.outcome === 'pass') return false;
  return after.outcome === 'pass' || compareSeverity(after.severity, then.severity) < 0;
}

function leavesReview(before: Policy, then: Verdict, now: Policy, after: Verdict): boolean {
  return laneOf(before, then) === 'review' && laneOf(now, after) === 'support';
}

function laneOf({ rules }: Policy, verdict: Verdict): Rule['lane'] | null {
  if (verdict.outcome === 'pass') return null;
  return rules.find(({ id }) => id === verdict.ruleId)?.lane ?? null;
}

test('a policy is looser exactly where some request of somebody is answered more mildly', () => {
  fc.assert(
    fc.property(anyRules(CATEGORIES), anyRules(CATEGORIES), (before, now) => {
      const policies = [buildPolicy(...before), buildPolicy(...now)] as const;
      expect(looseningsBetween(...policies).length > 0).toBe(saysLessSomewhere(...policies));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
  );
});

test('one rule changed is looser exactly where some request is answered more mildly', () => {
  const pair = anyRules(['gambling']).chain((rules) =>
    fc.tuple(
      fc.constant(rules),
      anyRules(['gambling']).map(([other]) => (other ? [other, ...rules.filter(({ id }) => id !== other.id)] : rules)),
    ),
  );
  fc.assert(
    fc.property(pair, ([before, now]) => {
      const policies = [buildPolicy(...before), buildPolicy(...now)] as const;
      expect(looseningsBetween(...policies).length > 0).toBe(saysLessSomewhere(...policies));
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
  );
});

function kinds(before: readonly Rule[], now: readonly Rule[]): readonly string[] {
  return looseningsBetween(buildPolicy(...before), buildPolicy(...now)).map(
    ({ kind, audience, example: { period, group } }) => `${kind} ${audience} ${period} ${group}`,
  );
}

test('each way in which a rule says less is told, with a case', () => {
  const rule = buildRule({ appliesTo: 'pupils', attempts: 1 });
  expect(kinds([rule], [{ ...rule, ruling: { kind: 'acceptable_at', periods: ['breaks'] } }])).toEqual([
    'passes pupils breaks null',
  ]);
  expect(kinds([rule], [{ ...rule, ruling: { kind: 'acceptable_for', groups: ['club'] } }])).toEqual([
    'passes pupils lessons club',
  ]);
  expect(kinds([rule], [{ ...rule, severity: 'low', attempts: 2, lane: 'support' }])).toEqual([
    'less_severe pupils lessons null',
    'more_attempts pupils lessons null',
    'support_lane pupils lessons null',
  ]);
  expect(kinds([{ ...rule, ruling: { kind: 'illegal' } }], [rule])).toEqual(['background pupils lessons null']);
  expect(kinds([rule], [])).toEqual(['passes pupils lessons null']);
});

test('what was acceptable cannot become looser, and words about a rule change nothing', () => {
  const allowed = buildRule({ ruling: { kind: 'acceptable' } });
  expect(kinds([allowed], [])).toEqual([]);
  expect(kinds([allowed], [buildRule({ severity: 'informational' })])).toEqual([]);
  expect(
    kinds([buildRule()], [buildRule({ title: 'Other words', why: 'Other reasons', decidedBy: 'Somebody' })]),
  ).toEqual([]);
});

test('a rule for pupils that goes leaves the one for everyone', () => {
  const everyone = buildRule({ severity: 'medium' });
  const pupils = buildRule({ appliesTo: 'pupils', severity: 'high' });
  expect(kinds([everyone, pupils], [everyone])).toEqual(['less_severe pupils lessons null']);
  expect(kinds([everyone, { ...pupils, severity: 'medium' }], [everyone])).toEqual([]);
});
