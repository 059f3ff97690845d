/*
 * How serious one request is: what the rule says, and a step less or more for what this request shows. Each step that changes
 * anything gives its reason, so that a teacher can check it.
 *
 * What the filter let through is no step: the number of a rule speaks of that already, and from how many blocked attempts on they
 * count as much is the rule's own decision. Steps up end at "high", since "urgent" is for what may be against the law and for
 * lives; and a note stays a note, however often it comes.
 */
import { type Breach, type Circumstances, isPressing, isShownBy } from './breach.ts';
import { isContact } from './category-words.ts';
import type { Severity } from './policy.ts';
import {
  addressWordsReason,
  afterWarningReason,
  contactOutOfHoursReason,
  manyTimesReason,
  unconfirmedReason,
} from './reasons.ts';
import { isAtLeast, lessSevere, stepUp } from './severity.ts';
import type { Reason } from './verdict.ts';

export interface Weighed {
  readonly severity: Severity;
  /** Why it counts as less or more than the rule says, a reason for each step that made a difference. */
  readonly steps: readonly Reason[];
}

/** Weighs one breach of a request; `breaches` are all of that request, this one among them. */
export function weigh(breach: Breach, breaches: readonly Breach[], about: Circumstances): Weighed {
  const less = isPressing(breach.rule) ? [] : stepsDown(breach, about);
  const steps = less.filter((reason) => reason !== null);
  let severity = less.reduce((lowered) => lessSevere(lowered), breach.rule.severity);
  for (const reason of stepsUp(breach, breaches, about)) {
    if (breach.rule.severity === 'informational' || isAtLeast(severity, 'high')) break;
    severity = stepUp(severity);
    steps.push(reason);
  }
  return { severity, steps };
}

/** Null stands for a step whose reason is among the sentences anyhow. */
function stepsDown(breach: Breach, { record }: Circumstances): readonly (Reason | null)[] {
  const { matches } = breach;
  return [
    ...(isMereLookUp(breach, record) ? [null] : []),
    ...(matches.every((match) => match.isUnconfirmed === true) ? [unconfirmedReason(matches)] : []),
    ...(matches.every((match) => match.because === 'url_word') ? [addressWordsReason()] : []),
  ];
}

/** A look-up is weaker evidence than a visit; a behaviour was seen over many requests, whatever the last of them was. */
export function isMereLookUp(breach: Breach, { kind }: Circumstances['record']): boolean {
  return kind === 'dns' && !isShownBy(breach, 'behaviour');
}

function stepsUp(breach: Breach, breaches: readonly Breach[], about: Circumstances): readonly Reason[] {
  const from = manyTimesFrom(breach.rule.attempts);
  const { attempt } = breach;
  return [
    ...(attempt !== null && attempt.number >= from && isOwnDoing(breach, about)
      ? [manyTimesReason(attempt.number, from)]
      : []),
    ...(isContactOutOfHours(breach, about) ? [contactOutOfHoursReason()] : []),
    ...(isAfterWarning(breach, breaches) ? [afterWarningReason()] : []),
  ];
}

/** Five times what a rule waits for is no accident any more, and ten of anything is none. */
function manyTimesFrom(attempts: number): number {
  return Math.max(10, attempts * 5);
}

/** Open tabs and apps try the whole day by themselves, so only what a person did counts as doing it again and again. */
function isOwnDoing(breach: Breach, { initiator, record }: Circumstances): boolean {
  if (record.kind === 'dns' || isShownBy(breach, 'behaviour')) return false;
  return initiator === 'person' || isShownBy(breach, 'search_term');
}

/** Whoever writes to a child at night counts on nobody being there. */
function isContactOutOfHours(breach: Breach, about: Circumstances): boolean {
  const { period, audience, record } = about;
  if (period !== 'out_of_hours' || audience === 'staff' || record.disposition === 'blocked') return false;
  return isContact(breach.rule.category) && isOwnDoing(breach, about);
}

/** Needing help is no misbehaviour, so no warning makes it more serious. */
function isAfterWarning({ rule }: Breach, breaches: readonly Breach[]): boolean {
  if (isPressing(rule) || rule.category === AFTER_WARNING) return false;
  return breaches.some((other) => other.rule.category === AFTER_WARNING);
}

const AFTER_WARNING: string = 'continued-after-warning';
