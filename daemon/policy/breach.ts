import type { CategoryMatch, EvidenceKind } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import { callsForCare } from './category-words.ts';
import type { Period, Rule } from './policy.ts';

/** A rule that a request went against, with all that shows it. */
export interface Breach {
  readonly rule: Rule;
  readonly matches: readonly CategoryMatch[];
  /** The number of this blocked attempt; null where the filter is not known to have stopped it. */
  readonly attempt: number | null;
}

/** What the sentences say of the request beside its breaches. */
export interface Circumstances {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly initiator: Initiator;
  readonly period: Period;
  /** 'Tuesday 10:42' in school time, or null. */
  readonly when: string | null;
}

/** Somebody may need help or protection: a person must look soon, however weak the evidence. */
export function isPressing(rule: Rule): boolean {
  return rule.ruling.kind === 'illegal' || callsForCare(rule.category);
}

export function isShownBy({ matches }: Breach, because: EvidenceKind): boolean {
  return matches.some((match) => match.because === because);
}
