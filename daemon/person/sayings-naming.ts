import type { PersonSaying } from '../store/person-sayings.ts';
import { ANOTHER_PERSON } from './other-names.ts';
import { personIn } from './own-lines.ts';
import { ERASED } from './searches-naming.ts';
import type { Subject } from './subjects.ts';

/**
 * Those of the school's reasons that name this person, without the name. What the school says of a site or of words is about them
 * and stays; why it says so is a sentence that somebody typed, often from the page of an incident.
 */
export function sayingsWithoutPerson(subject: Subject, sayings: readonly PersonSaying[]): readonly PersonSaying[] {
  const person = personIn(subject);
  return sayings.flatMap((saying) => {
    const reason = person.mask(saying.reason);
    const removed = person.mask(saying.removedReason ?? '');
    if (reason.places + removed.places === 0) return [];
    const removedReason = saying.removedReason === null ? null : forgotten(removed.text);
    return [{ ...saying, reason: forgotten(reason.text), removedReason }];
  });
}

function forgotten(text: string): string {
  return text.replaceAll(ANOTHER_PERSON, ERASED);
}
