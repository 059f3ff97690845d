import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import { callsForCare } from './category-words.ts';
import type { Period, Rule, Severity } from './policy.ts';
import {
  attemptsReason,
  audienceReason,
  categoryReason,
  categoryReasonWithoutAddress,
  dispositionReason,
  initiatorReason,
  lookUpReason,
  periodReason,
  rulingReason,
  searchReason,
  unconfirmedReason,
} from './reasons.ts';
import { compareSeverity, lessSevere } from './severity.ts';
import type { FlagVerdict, Reason } from './verdict.ts';

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
  whoReason?(): Reason | null;
}

/**
 * Flags a request under its most serious rule, of two alike the first; the reasons tell of every rule, the most serious
 * first.
 */
export function flagFor(policyVersion: string, breaches: readonly Breach[], about: Circumstances): FlagVerdict {
  const severityIn = (breach: Breach) => severityOf(breach, about.record);
  const worstFirst = breaches.toSorted((a, b) => compareSeverity(severityIn(b), severityIn(a)));
  const [worst] = worstFirst;
  if (worst === undefined) throw new Error('A flag needs a rule that was gone against.');
  const { id: ruleId } = worst.rule;
  const severity = severityIn(worst);
  // One site may be on a harmless list too, and that entry would give the address away all the same.
  const isIllegal = breaches.some(({ rule }) => rule.ruling.kind === 'illegal');
  const toReason = isIllegal ? categoryReasonWithoutAddress : categoryReason;
  const reasons = [
    ...worstFirst.flatMap(({ matches }) => matches.map(toReason)),
    ...(isUnconfirmed(worst.matches) && !isPressing(worst.rule) ? [unconfirmedReason(worst.matches)] : []),
    ...worstFirst.map(({ rule }) => rulingReason(policyVersion, rule, about.audience)),
    ...circumstanceReasons(worst, about),
    startedBy(breaches, about),
    ...(about.record.kind === 'dns' ? [lookUpReason(isPressing(worst.rule))] : []),
  ];
  return { outcome: 'flag', policyVersion, ruleId, severity, reasons };
}

/**
 * A look-up is weaker evidence than a visit, and one list that has been wrong before weaker than two that agree: each counts as
 * one step less serious, except where it is pressing.
 */
function severityOf({ rule, matches }: Breach, record: LogRecord): Severity {
  if (isPressing(rule)) return rule.severity;
  const seen = record.kind === 'dns' ? lessSevere(rule.severity) : rule.severity;
  return isUnconfirmed(matches) ? lessSevere(seen) : seen;
}

function isUnconfirmed(matches: readonly CategoryMatch[]): boolean {
  return matches.every((match) => match.isUnconfirmed === true);
}

/** Somebody may need help or protection: a person must look soon, however weak the evidence. */
export function isPressing(rule: Rule): boolean {
  return rule.ruling.kind === 'illegal' || callsForCare(rule.category);
}

function circumstanceReasons({ rule, attempt }: Breach, about: Circumstances): readonly Reason[] {
  const audience = audienceReason(about.identity);
  return [
    ...[about.whoReason?.() ?? null, audience].filter((reason) => reason !== null),
    periodReason(about.period, about.when),
    dispositionReason(about.record),
    ...(attempt === null || rule.attempts === 1 ? [] : [attemptsReason(attempt, rule)]),
  ];
}

/** Words in a search box are proof of a person, where the request alone would leave it open. */
function startedBy(breaches: readonly Breach[], { initiator, record }: Circumstances): Reason {
  const isTyped = breaches.some(({ matches }) => matches.some((match) => match.because === 'search_term'));
  return isTyped && initiator !== 'person' ? searchReason() : initiatorReason(initiator, record);
}
