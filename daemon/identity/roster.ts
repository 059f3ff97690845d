import { foldAccount } from './account.ts';
import { type Refusal, readRefusals, refusalGaps } from './refusals.ts';
import { aliasesOf } from './roster-aliases.ts';
import { type NumberedRow, type RosterProblem, type RosterRow, rowsByAccount } from './roster-rows.ts';

export type { Refusal } from './refusals.ts';
export type { RosterProblem, RosterRow } from './roster-rows.ts';

/** The group of every member of staff, and of the accounts that staff share. */
export const STAFF_GROUP = 'staff';
/** The group of pupils whose year the roster does not give. */
export const PUPILS_GROUP = 'pupils';

export interface Person {
  /** The account, folded: stable when the roster is read again. */
  readonly personId: string;
  readonly name: string;
  readonly role: 'pupil' | 'staff';
  /** The year for pupils, 'staff' for staff. */
  readonly group: string;
  /** Every group that rules can name: 'Year 5', '5B', 'pupils'. */
  readonly groups: readonly string[];
  readonly year: string;
  readonly className: string;
  readonly classTeacher: string | null;
  /** Other accounts of this person, folded; an account that two people claim is nobody's. */
  readonly aliases: readonly string[];
  /** What the parents have refused for their child. */
  readonly refused: readonly Refusal[];
}

export interface SharedAccount {
  readonly account: string;
  readonly name: string;
  readonly group: string;
  readonly groups: readonly string[];
}

/** Everybody whom the school has told us about, by folded account. Plain data: a worker can be handed a copy. */
export interface Roster {
  readonly people: ReadonlyMap<string, Person>;
  readonly shared: ReadonlyMap<string, SharedAccount>;
  /** The account under which somebody stands above, by each of their others; all folded. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** What a school has before it gives us a roster: nobody is known by name. */
export const emptyRoster: Roster = { people: new Map(), shared: new Map(), aliases: new Map() };

/**
 * Reads the rows into a roster. An account that two rows give to different people is left out, because naming the wrong
 * child is worse than naming none. Problems number the rows from 1 and name no person.
 */
export function buildRoster(rows: readonly RosterRow[]): {
  readonly roster: Roster;
  readonly problems: readonly RosterProblem[];
} {
  const { unambiguous, problems } = rowsByAccount(rows);
  const { aliases, ofRow, taken } = aliasesOf(unambiguous, rows);
  const people = new Map<string, Person>();
  const shared = new Map<string, SharedAccount>();
  for (const { row, account } of unambiguous) {
    if (row.role === 'shared') shared.set(account, sharedAccountFrom(row, account));
    else people.set(account, personFrom(row, row.role, { account, aliases: ofRow.get(account) ?? [] }));
  }
  const gaps = unambiguous.flatMap(gapsIn);
  return {
    roster: { people, shared, aliases },
    problems: [...problems, ...taken, ...gaps].sort((a, b) => a.row - b.row),
  };
}

/** The person behind an account in any form, or null. */
export function findPerson(roster: Roster, account: string): Person | null {
  return roster.people.get(accountOf(roster, foldAccount(account))) ?? null;
}

/** The account under which the roster knows somebody, by any of their folded accounts; the account itself where it knows none. */
export function accountOf({ aliases }: Pick<Roster, 'aliases'>, folded: string): string {
  return aliases.get(folded) ?? folded;
}

function personFrom(
  row: RosterRow,
  role: 'pupil' | 'staff',
  { account, aliases }: Pick<Person, 'aliases'> & { readonly account: string },
): Person {
  const year = yearName(row.year);
  const group = role === 'staff' ? STAFF_GROUP : pupilGroup(year);
  return Object.freeze({
    personId: account,
    name: row.name.trim() || account,
    role,
    group,
    groups: groupsFor(group, [row.className, ...(row.classes ?? [])]),
    year,
    className: row.className.trim(),
    classTeacher: row.classTeacher.trim() || null,
    aliases,
    refused: role === 'pupil' ? readRefusals(row.refused ?? '') : [],
  });
}

function sharedAccountFrom(row: RosterRow, account: string): SharedAccount {
  const year = yearName(row.year);
  const group = isStaffGroup(year) ? STAFF_GROUP : pupilGroup(year);
  return Object.freeze({ account, name: row.name.trim() || account, group, groups: groupsFor(group, [row.className]) });
}

/** A pupil's year that says 'staff' is a slip of the pen; believing it would lift the rules for pupils from a child. */
function pupilGroup(year: string): string {
  return year === '' || isStaffGroup(year) ? PUPILS_GROUP : year;
}

function isStaffGroup(year: string): boolean {
  return year.toLowerCase() === STAFF_GROUP;
}

/** Lists write '5', 'Y5', 'yr 5' and 'Year 5' for the same year; 'Reception' and 'Nursery' stay as they are. */
export function yearName(written: string): string {
  const year = written.trim().replace(/\s+/g, ' ');
  const number = /^(?:y|yr|year)?\.? ?0?(\d{1,2})$/i.exec(year)?.[1];
  return number === undefined ? year : `Year ${number}`;
}

/** True for a year as `yearName` writes those with a number, and for those before them. */
export function isYear(group: string): boolean {
  return /^(?:Year \d{1,2}|Reception|Nursery)$/.test(group);
}

/** A class that happens to be called 'staff' must not make staff of its pupils, nor the other way round. */
function groupsFor(group: string, classNames: readonly string[]): readonly string[] {
  const [own, other] = group === STAFF_GROUP ? [STAFF_GROUP, PUPILS_GROUP] : [PUPILS_GROUP, STAFF_GROUP];
  const named = classNames.map((name) => name.trim()).filter((name) => name !== '' && name.toLowerCase() !== other);
  return Object.freeze([...new Set([group, ...named, own])]);
}

function gapsIn({ row, number }: NumberedRow): readonly RosterProblem[] {
  const problems: RosterProblem[] = [];
  if (row.role !== 'shared' && row.name.trim() === '') {
    problems.push({ row: number, found: 'no name', writeInstead: 'the name that the school knows this person by' });
  }
  if (row.role === 'pupil' && pupilGroup(yearName(row.year)) === PUPILS_GROUP) {
    const found = row.year.trim() === '' ? 'a pupil without a year' : `a pupil whose year is “${row.year.trim()}”`;
    problems.push({ row: number, found, writeInstead: 'the year group, such as “Year 5”' });
  }
  return [...problems, ...refusalGaps(row, number)];
}
