import type { Viewer } from '../api/contract.ts';
import { EVERYBODY_SEEN, isToldOf, type PeopleSeen } from '../identity/people-seen.ts';
import type { Person, Roster } from '../identity/roster.ts';
import { ANOTHER_PERSON, createOtherNames, type OtherNames } from '../person/other-names.ts';
import { reachOf } from './office.ts';

/** In the place of what names somebody. */
export const WITHHELD = '[name withheld]';

/**
 * A text that somebody typed, or a line that nothing understood, as this viewer may read it: without anybody on the roster of whom they
 * are not told, themselves among them. A form asks for reasons without names, and people write them all the same.
 */
export function withoutNames(roster: Roster, viewer: Viewer, text: string): string {
  if (text === '') return text;
  const hidden = hiddenFor(roster, reachOf(viewer));
  return hidden === null ? text : hidden.mask(text).text.replaceAll(ANOTHER_PERSON, WITHHELD);
}

/** Of a thousand names, all the ways to write them take a tenth of a second to make ready: once for each roster, and for all who are told of the same people. */
const ready = new WeakMap<Roster, Map<string, OtherNames | null>>();
/** Nearly everybody is told of the same as others of their role. */
const MOST_READY = 20;
/** True where a text holds the name or the account of anybody on the roster: it is about to leave the school, or to be kept for years. */
export function namesSomebody(roster: Roster, text: string): boolean {
  return (hiddenFor(roster, NOBODY_SEEN)?.mask(text).places ?? 0) > 0;
}

/** Finds every pupil of the roster; null where there is none. */
export function hiddenPupils(roster: Roster): OtherNames | null {
  return hiddenFor(roster, STAFF_ALONE_SEEN);
}

const STAFF_ALONE_SEEN: PeopleSeen = { ...EVERYBODY_SEEN, maySeePupils: false };
const NOBODY_SEEN: PeopleSeen = { ...EVERYBODY_SEEN, maySeePupils: false, maySeeStaff: false };

function hiddenFor(roster: Roster, told: PeopleSeen): OtherNames | null {
  const { maySeePupils, maySeeStaff, withoutPersons, alsoPersons } = told;
  const key = JSON.stringify([maySeePupils, maySeeStaff, withoutPersons.toSorted(), alsoPersons.toSorted()]);
  const known = ready.get(roster) ?? new Map<string, OtherNames | null>();
  const made = known.get(key) ?? namesOf(roster, told);
  if (!known.has(key) && known.size >= MOST_READY) known.clear();
  ready.set(roster, known.set(key, made));
  return made;
}

function namesOf({ people }: Roster, told: PeopleSeen): OtherNames | null {
  const hidden = [...people.values()].filter((person) => !isToldOf(told, subjectOf(person)));
  if (hidden.length === 0) return null;
  const names = hidden.map(({ name }) => name);
  const accounts = hidden.flatMap(({ personId, aliases }) => [personId, ...aliases]);
  return createOtherNames({ names, accounts }, { names: [], accounts: [] });
}

function subjectOf({ personId, group, role }: Person) {
  const identity = { kind: 'person', personId, group, via: 'log' } as const;
  return { identity, audience: role === 'staff' ? 'staff' : 'pupils' } as const;
}
