import type { Judged } from '../../daemon/pipeline.ts';
import { ruleIdOf } from '../../daemon/policy/rule-id.ts';
import type { PassReason, Verdict } from '../../daemon/policy/verdict.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';

type JudgedParts = Partial<Omit<Judged, 'record'>> & { readonly record?: Parameters<typeof buildRecord>[0] };

/** A record of a pupil of year 5 that no rule is about, with what matters to the test put in its place. */
export function buildJudged({ record, ...parts }: JudgedParts = {}): Judged {
  return {
    record: buildRecord(record),
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    audience: 'pupils',
    matches: [],
    initiator: 'person',
    verdict: passed('no_rule'),
    support: null,
    ...parts,
  };
}

export function passed(reason: PassReason, rule: string | null = null): Verdict {
  return { outcome: 'pass', policyVersion: '2026-09-01', reason, ruleId: rule === null ? null : ruleIdOf(rule) };
}

export function flagged(rule = 'pupils-gambling', ...sentences: readonly string[]): Verdict {
  return {
    outcome: 'flag',
    policyVersion: '2026-09-01',
    ruleId: ruleIdOf(rule),
    severity: 'medium',
    reasons: sentences.map((sentence) => ({ kind: 'category', sentence })),
  };
}
