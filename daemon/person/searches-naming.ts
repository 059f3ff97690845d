import type { LogSearch } from '../records/log-search.ts';
import type { ForgottenSearch } from '../store/person-traces.ts';
import type { StoredSearch } from '../store/searches.ts';
import { ANOTHER_PERSON } from './other-names.ts';
import { personIn } from './own-lines.ts';
import type { Subject } from './subjects.ts';

/** What stands in a search where somebody stood who has been erased. */
export const ERASED = '[erased]';

/** Searches of the log that looked for this person, or in which the name or the account stands. */
export function searchesNaming(subject: Subject, searches: readonly StoredSearch[]): readonly StoredSearch[] {
  const person = personIn(subject);
  return searches.filter(
    ({ subjects, search, purpose }) =>
      subjects?.some((key) => subject.keys.includes(key)) ||
      textsOf(search).some((text) => person.mask(text).places > 0) ||
      person.mask(purpose).places > 0,
  );
}

/** The same searches without the person. */
export function withoutPerson(subject: Subject, searches: readonly StoredSearch[]): readonly ForgottenSearch[] {
  const person = personIn(subject);
  const forget = (text: string) => person.mask(text).text.replaceAll(ANOTHER_PERSON, ERASED);
  const key = (one: string) => (subject.keys.includes(one) ? ERASED : one);
  return searches.map(({ id, purpose, search, subjects }) => ({
    id,
    purpose: forget(purpose),
    search: {
      ...search,
      who: forget(search.who),
      device: forget(search.device),
      site: forget(search.site),
      words: forget(search.words),
      subject: search.subject === null ? null : key(search.subject),
    },
    subjects: subjects?.map(key) ?? null,
  }));
}

function textsOf({ who, device, site, words }: LogSearch): readonly string[] {
  return [who, device, site, words];
}
