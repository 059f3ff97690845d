import type { Severity } from '../policy.ts';
import type { PassReason, Verdict } from '../verdict.ts';
import type { CaseExpectation } from './policy-case.ts';

/** What came instead of what a case expects, as a sentence that a head teacher understands; null where it came as expected. */
export function whatCameInstead(expected: CaseExpectation, came: Verdict): string | null {
  const differs = difference(expected, came);
  return differs === null ? null : `Expected ${expectedInWords(expected)}, but ${differs}.`;
}

function difference(expected: CaseExpectation, came: Verdict): string | null {
  if (came.outcome === 'pass') return expected.verdict === 'pass' ? null : `it passed: ${PASS_WORDS[came.reason]}`;
  const flagged = `it was flagged as ${SEVERITY_WORDS[came.severity]} under “${came.ruleId}”`;
  if (expected.verdict === 'pass') return flagged;
  const { rule, severity, because } = expected;
  if ((rule !== null && rule !== came.ruleId) || (severity !== null && severity !== came.severity)) return flagged;
  if (because === null || came.reasons.some(({ sentence }) => sentence.includes(because))) return null;
  return `none of the reasons holds these words: ${came.reasons.map(({ sentence }) => `“${sentence}”`).join(' ')}`;
}

function expectedInWords(expected: CaseExpectation): string {
  if (expected.verdict === 'pass') return 'it to pass';
  const { rule, severity, because } = expected;
  const parts = [
    'it to be flagged',
    ...(severity === null ? [] : [`as ${SEVERITY_WORDS[severity]}`]),
    ...(rule === null ? [] : [`under “${rule}”`]),
    ...(because === null ? [] : [`because of “${because}”`]),
  ];
  return parts.join(' ');
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'urgent',
  high: 'high',
  medium: 'medium',
  low: 'low',
  informational: 'a note',
};

const PASS_WORDS: Readonly<Record<PassReason, string>> = {
  no_rule: 'no rule of the policy is about it',
  acceptable: 'the policy allows it',
  background: 'a page or a program loaded it by itself',
  below_attempts: 'the filter stopped it, and not yet as often as the rule waits for',
  repeated_look_up: 'it repeats a look-up from just before',
  same_search: 'it goes on from a search from just before',
  suppressed: 'it is quietened',
};
