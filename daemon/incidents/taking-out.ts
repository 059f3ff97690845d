import type { Identity } from '../identity/identity.ts';
import type { RuleId } from '../policy/policy.ts';
import { fingerprintOf } from './fingerprint.ts';
import { faultOf, MAX_REASON_LENGTH } from './triage.ts';

/**
 * What single requests of an incident turned out to be: a matter of their own of the same person; somebody else's, who is not known;
 * or opened by a page or a program by itself, which is nobody's doing and closes them as a false alarm.
 */
export const TAKEN_AS = ['own', 'not_theirs', 'background'] as const;
export type TakenAs = (typeof TAKEN_AS)[number];

export type TakingFault = 'no_requests' | 'none_left' | 'no_reason' | 'too_long';

/** What is wrong with a wish to take requests out; null where nothing is. */
export function takingFault(chosen: readonly string[], reason: string): TakingFault | null {
  return chosen.length === 0 ? 'no_requests' : faultOf(reason, MAX_REASON_LENGTH);
}

/** Whose these requests are then. An address shows a device, and no child is named from it. */
export function subjectOfTaken(as: TakenAs, subject: Identity, addresses: readonly (string | null)[]): Identity {
  if (as !== 'not_theirs') return subject;
  const [address = null, ...others] = new Set(addresses);
  return { kind: 'unknown', account: null, address: others.length === 0 ? address : null };
}

/**
 * What is taken out has a fingerprint that no request has: what comes later of the same subject goes where it went before. It begins
 * as all fingerprints of its subject do.
 */
export function takenFingerprint(
  { siteId, subject, ruleId, schoolDay }: { siteId: string; subject: Identity; ruleId: RuleId; schoolDay: string },
  first: string,
): string {
  return `${fingerprintOf({ siteId, identity: subject, ruleId, schoolDay })}|taken ${first}`;
}
