import type { Audience, Identity } from './identity.ts';
import { personOfSubject } from './subject-key.ts';

/** Of whom somebody is told. The store and the archive ask by the same four parts, before they answer. */
export interface PeopleSeen {
  /** Pupils, and whatever is nobody's in particular. */
  readonly maySeePupils: boolean;
  /** Whoever is held to the rules for staff. */
  readonly maySeeStaff: boolean;
  /** Accounts of the roster that are never told of, whichever rules applied to them. */
  readonly withoutPersons: readonly string[];
  /** Accounts of the roster that are told of, whatever else is not. */
  readonly alsoPersons: readonly string[];
}

/** Whoever is told of everybody: the daemon's own work, for no person. */
export const EVERYBODY_SEEN: PeopleSeen = {
  maySeePupils: true,
  maySeeStaff: true,
  withoutPersons: [],
  alsoPersons: [],
};

/** Whether something about this subject is told, by the rules that applied to them. */
export function isToldOf(
  seen: PeopleSeen,
  { identity, audience }: { identity: Identity; audience: Audience },
): boolean {
  const person = personOfSubject(identity);
  if (person !== null && seen.alsoPersons.includes(person)) return true;
  if (person !== null && seen.withoutPersons.includes(person)) return false;
  return audience === 'staff' ? seen.maySeeStaff : seen.maySeePupils;
}
