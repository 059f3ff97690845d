import type { PersonSample } from '../store/person-rows.ts';
import { createOtherNames } from './other-names.ts';
import type { Subject } from './subjects.ts';

/** Lines that were not understood and in which this person's account or name stands. */
export function samplesNaming({ accounts, name }: Subject, samples: readonly PersonSample[]): readonly PersonSample[] {
  const person = createOtherNames({ accounts, names: name === null ? [] : [name] }, NOBODY);
  return samples.filter(({ sample }) => person.mask(sample).places > 0);
}

/** True where a text names the person: what is kept after an erasure must not. */
export function namesPerson({ accounts, name }: Pick<Subject, 'accounts' | 'name'>, text: string): boolean {
  const person = createOtherNames({ accounts, names: name === null ? [] : [name] }, NOBODY);
  return person.mask(text).places > 0;
}

const NOBODY = { accounts: [], names: [] };
