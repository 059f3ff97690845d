import { foldAccount } from './account.ts';
import { findPerson, type Person, type Roster } from './roster.ts';

/** Whom a typed account or whole name means: the one with that account, or else everybody of that name. */
export function peopleNamed(roster: Roster, text: string): readonly Person[] {
  const byAccount = findPerson(roster, foldAccount(text));
  if (byAccount !== null) return [byAccount];
  const wanted = plain(text);
  return wanted === '' ? [] : [...roster.people.values()].filter(({ name }) => plain(name) === wanted);
}

/** Years and classes that have pupils, in order. */
export function schoolGroupsOf({ people }: Roster): readonly string[] {
  const pupils = [...people.values()].filter(({ role }) => role === 'pupil');
  const names = new Set(pupils.flatMap(({ year, className }) => [year, className]));
  return [...names].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** 'Zoë  Example' and 'zoe example' are the same. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
