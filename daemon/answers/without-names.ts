import type { Viewer } from '../api/contract.ts';
import type { Roster } from '../identity/roster.ts';
import { ANOTHER_PERSON, createOtherNames, type OtherNames } from '../person/other-names.ts';

const WITHHELD = '[name withheld]';

/**
 * A text that somebody typed, or a line that nothing understood, as this viewer may read it: for a lead without the members of staff
 * on the roster, for whoever reviews nothing without anybody on it. A form asks for reasons without names, and people write them all the same.
 */
export function withoutNames(roster: Roster, viewer: Viewer, text: string): string {
  if (viewer.sees.staff || text === '') return text;
  return hiddenFor(roster, viewer.sees.pupils ? 'staff' : 'everybody')
    .mask(text)
    .text.replaceAll(ANOTHER_PERSON, WITHHELD);
}

/** True where a text holds the name or the account of anybody on the roster: it is about to leave the school, or to be kept for years. */
export function namesSomebody(roster: Roster, text: string): boolean {
  return hiddenFor(roster, 'everybody').mask(text).places > 0;
}

type WhoIsHidden = 'staff' | 'everybody';
type Hidden = Partial<Record<WhoIsHidden, OtherNames>>;

/** Of a thousand names, all the ways to write them take a tenth of a second to make ready: once for each roster. */
const ready = new WeakMap<Roster, Hidden>();

function hiddenFor(roster: Roster, who: WhoIsHidden): OtherNames {
  const known = ready.get(roster)?.[who];
  if (known !== undefined) return known;
  const people = [...roster.people.values()].filter((person) => who === 'everybody' || person.role === 'staff');
  const names = people.map(({ name }) => name);
  const accounts = people.flatMap(({ personId, aliases }) => [personId, ...aliases]);
  const made = createOtherNames({ names, accounts }, { names: [], accounts: [] });
  ready.set(roster, { ...ready.get(roster), [who]: made });
  return made;
}
