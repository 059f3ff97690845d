import type { PersonSample } from '../store/person-rows.ts';
import { createOtherNames, type OtherNames } from './other-names.ts';
import type { Subject } from './subjects.ts';

/** Lines that were not understood and in which this person's account or name stands. */
export function samplesNaming({ accounts, name }: Subject, samples: readonly PersonSample[]): readonly PersonSample[] {
  const person = personIn({ accounts, name });
  return samples.filter(({ sample }) => person.mask(sample).places > 0);
}

/** True where a text names the person: what is kept after an erasure must not. */
export function namesPerson({ accounts, name }: Pick<Subject, 'accounts' | 'name'>, text: string): boolean {
  return personIn({ accounts, name }).mask(text).places > 0;
}

/** Finds this person alone. */
export function personIn({ accounts, name }: Pick<Subject, 'accounts' | 'name'>): OtherNames {
  return createOtherNames({ accounts, names: name === null ? [] : [name] }, NOBODY);
}

const NOBODY = { accounts: [], names: [] };
