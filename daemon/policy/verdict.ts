import type { RuleId, Severity } from './policy.ts';

export const PASS_REASONS = [
  'no_rule',
  'acceptable',
  'background',
  'below_attempts',
  'repeated_look_up',
  'same_search',
  'suppressed',
] as const;
export type PassReason = (typeof PASS_REASONS)[number];

/** One checkable part of a verdict, as a sentence that a teacher can read. */
export interface Reason {
  readonly kind: 'category' | 'ruling' | 'audience' | 'period' | 'disposition' | 'initiator' | 'attempts';
  readonly sentence: string;
}

/** What the school's policy says of one record. Every verdict carries its reasons; none is silent. */
export type Verdict =
  | {
      readonly outcome: 'pass';
      readonly policyVersion: string;
      readonly reason: PassReason;
      readonly ruleId: RuleId | null;
    }
  | {
      readonly outcome: 'flag';
      readonly policyVersion: string;
      readonly ruleId: RuleId;
      readonly severity: Severity;
      readonly reasons: readonly Reason[];
      /** Present where the filter stopped it as part of an attempt that was counted with an earlier request. */
      readonly isSameAttempt?: true;
    };
export type FlagVerdict = Extract<Verdict, { outcome: 'flag' }>;
