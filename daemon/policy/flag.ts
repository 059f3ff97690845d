import { type Breach, type Circumstances, isPressing, isShownBy } from './breach.ts';
import {
  attemptsReason,
  audienceReason,
  behaviourReason,
  categoryReason,
  categoryReasonWithoutAddress,
  dispositionReason,
  initiatorReason,
  lookUpReason,
  periodReason,
  rulingReason,
  searchReason,
} from './reasons.ts';
import { compareSeverity } from './severity.ts';
import { isMereLookUp, type Weighed, weigh } from './severity-steps.ts';
import type { FlagVerdict, Reason } from './verdict.ts';

/**
 * Flags a request under its most serious rule, of two alike the first; the reasons tell of every rule, the most serious
 * first.
 */
export function flagFor(policyVersion: string, breaches: readonly Breach[], about: Circumstances): FlagVerdict {
  const weighed = breaches.map((breach) => ({ breach, ...weigh(breach, breaches, about) }));
  const worstFirst = weighed.toSorted((a, b) => compareSeverity(b.severity, a.severity));
  const [worst] = worstFirst;
  if (worst === undefined) throw new Error('A flag needs a rule that was gone against.');
  const { breach, severity, steps } = worst;
  // One site may be on a harmless list too, and that entry would give the address away all the same.
  const isIllegal = breaches.some(({ rule }) => rule.ruling.kind === 'illegal');
  const toReason = isIllegal ? categoryReasonWithoutAddress : categoryReason;
  const reasons = [
    ...worstFirst.flatMap((one) => one.breach.matches.map(toReason)),
    ...ofEvidence(steps),
    ...worstFirst.map((one) => rulingReason(policyVersion, one.breach.rule, about.audience)),
    ...circumstanceReasons(breach, about),
    startedBy(breaches, about),
    ...(isMereLookUp(breach, about.record) ? [lookUpReason(isPressing(breach.rule))] : []),
    ...ofOccasion(steps),
  ];
  const flag = { outcome: 'flag', policyVersion, ruleId: breach.rule.id, severity, reasons } as const;
  return breach.attempt?.isNew === false ? { ...flag, isSameAttempt: true } : flag;
}

/** What makes the evidence weaker stands beside the evidence; all other steps stand at the end. */
function ofEvidence(steps: Weighed['steps']): readonly Reason[] {
  return steps.filter(({ kind }) => kind === 'category');
}

function ofOccasion(steps: Weighed['steps']): readonly Reason[] {
  return steps.filter(({ kind }) => kind !== 'category');
}

function circumstanceReasons({ rule, attempt }: Breach, about: Circumstances): readonly Reason[] {
  const audience = audienceReason(about.identity);
  return [
    ...[about.whoReason?.() ?? null, audience].filter((reason) => reason !== null),
    periodReason(about.period, about.when),
    dispositionReason(about.record),
    ...(attempt === null || rule.attempts === 1 ? [] : [attemptsReason(attempt.number, rule)]),
  ];
}

/**
 * Words in a search box are proof of a person, where the request alone would leave it open; and a behaviour is told of whatever
 * the last request was.
 */
function startedBy(breaches: readonly Breach[], { initiator, record, start }: Circumstances): Reason {
  const isShown = (because: 'search_term' | 'behaviour') => breaches.some((breach) => isShownBy(breach, because));
  if (initiator !== 'person' && isShown('search_term')) return searchReason();
  const isByItself = initiator === 'page' || initiator === 'software';
  const isIllegal = breaches.some(({ rule }) => rule.ruling.kind === 'illegal');
  if (isByItself && !isIllegal && isShown('behaviour')) return behaviourReason();
  return initiatorReason(initiator, record, start?.() ?? null);
}
