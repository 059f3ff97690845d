import type { CategoryMatch, EvidenceKind } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator, Start } from '../activity/start.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { Attempt } from './attempts.ts';
import { callsForCare } from './category-words.ts';
import type { Period, Rule } from './policy.ts';
import type { Reason } from './verdict.ts';

/** A rule that a request went against, with all that shows it. */
export interface Breach {
  readonly rule: Rule;
  readonly matches: readonly CategoryMatch[];
  /** The blocked attempt that it was, or was part of; null where the filter is not known to have stopped it. */
  readonly attempt: Attempt | null;
}

/** What the sentences say of the request beside its breaches. */
export interface Circumstances {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly initiator: Initiator;
  /** What showed who or what started it; absent where the request alone was weighed. */
  start?(): Start | null;
  readonly period: Period;
  /** 'Tuesday 10:42' in school time, or null. */
  readonly when: string | null;
  /** What told who it was, where that was not the log; null otherwise. */
  whoReason?(): Reason | null;
}

/** Somebody may need help or protection: a person must look soon, however weak the evidence. */
export function isPressing(rule: Rule): boolean {
  return rule.ruling.kind === 'illegal' || callsForCare(rule.category);
}

export function isShownBy({ matches }: Breach, because: EvidenceKind): boolean {
  return matches.some((match) => match.because === because);
}
