import type { Viewer } from '../api/contract.ts';
import type { Roster } from '../identity/roster.ts';
import { ANOTHER_PERSON, createOtherNames, type OtherNames } from '../person/other-names.ts';

const WITHHELD = '[name withheld]';

/**
 * A text that somebody typed, or a line that nothing understood, as this viewer may read it: for a lead without the members of staff
 * on the roster, for a technician without anybody on it. A form asks for reasons without names, and people write them all the same.
 */
export function withoutNames(roster: Roster, viewer: Viewer, text: string): string {
  if (viewer.role === 'head' || text === '') return text;
  return hiddenFor(roster, viewer.role).mask(text).text.replaceAll(ANOTHER_PERSON, WITHHELD);
}

type Hidden = Partial<Record<Exclude<Viewer['role'], 'head'>, OtherNames>>;

/** Of a thousand names, all the ways to write them take a tenth of a second to make ready: once for each roster. */
const ready = new WeakMap<Roster, Hidden>();

function hiddenFor(roster: Roster, role: Exclude<Viewer['role'], 'head'>): OtherNames {
  const known = ready.get(roster)?.[role];
  if (known !== undefined) return known;
  const people = [...roster.people.values()].filter((person) => role === 'technician' || person.role === 'staff');
  const names = people.map(({ name }) => name);
  const accounts = people.flatMap(({ personId, aliases }) => [personId, ...aliases]);
  const made = createOtherNames({ names, accounts }, { names: [], accounts: [] });
  ready.set(roster, { ...ready.get(roster), [role]: made });
  return made;
}
