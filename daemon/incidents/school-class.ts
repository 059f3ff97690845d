import type { Identity } from '../identity/identity.ts';
import { PUPILS_GROUP, type Roster } from '../identity/roster.ts';

/** Pupils who are taught together, as the roster has them. */
export interface SchoolClass {
  /** The same on every day, and for no other class of the school. */
  readonly key: string;
  /** 'Owls'; '' where the roster gives no classes, and the whole year stands for one. */
  readonly name: string;
  /** 'Year 5' */
  readonly year: string;
  readonly size: number;
  /** The groups that everybody in it is in: one timetable holds for all of them. */
  readonly groups: readonly string[];
}

/** Which class somebody is in. */
export interface Classes {
  /** Null for staff, for shared accounts and devices, and for pupils of whom the roster gives neither class nor year. */
  of(identity: Identity): SchoolClass | null;
}

export function createClasses({ people }: Roster): Classes {
  const byPerson = new Map<string, SchoolClass>();
  const pupils = [...people.values()].filter(({ role }) => role === 'pupil');
  const together = Map.groupBy(pupils, ({ year, className }) => keyOf(year, className));
  for (const [key, members] of together) {
    const [first] = members;
    if (first === undefined || (first.className === '' && first.year === '')) continue;
    const year = first.year === '' ? PUPILS_GROUP : first.year;
    const schoolClass = Object.freeze({ key, name: first.className, year, size: members.length, groups: first.groups });
    for (const { personId } of members) byPerson.set(personId, schoolClass);
  }
  return { of: (identity) => (identity.kind === 'person' ? (byPerson.get(identity.personId) ?? null) : null) };
}

/** People write '5b' and '5B' for one class; two years may each have a class called 'Owls'. */
function keyOf(year: string, className: string): string {
  return `${year.toLowerCase()}/${className.toLowerCase()}`;
}
