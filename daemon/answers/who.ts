import type { Who } from '../api/contract.ts';
import type { Identity } from '../identity/identity.ts';
import { findPerson, type Roster } from '../identity/roster.ts';

/** Puts the roster's words to an identity; a person who has left the roster keeps the account and the group. */
export function whoOf(subject: Identity, roster: Roster): Who {
  if (subject.kind !== 'person') return subject;
  const person = findPerson(roster, subject.personId);
  return {
    kind: 'person',
    name: person?.name ?? subject.personId,
    role: person?.role ?? (subject.group === 'staff' ? 'staff' : 'pupil'),
    group: subject.group,
    account: subject.personId,
    via: subject.via,
    classTeacher: person?.classTeacher ?? null,
  };
}
