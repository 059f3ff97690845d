/** Which column of a school's table holds what. Tables come from many systems; the first word of each list is our own. */
export const ROSTER_COLUMNS = {
  account: [
    'account',
    'username',
    'user',
    'login',
    'sign in',
    'sam account name',
    'user principal name',
    'upn login',
    'email',
    'email address',
  ],
  name: ['name', 'full name', 'display name', 'pupil name', 'student name', 'preferred name'],
  firstName: ['first name', 'forename', 'given name', 'preferred forename'],
  lastName: ['last name', 'surname', 'family name', 'preferred surname'],
  role: ['role', 'type', 'kind', 'user type', 'account type'],
  year: ['year', 'year group', 'nc year', 'national curriculum year', 'grade'],
  className: ['class', 'class name', 'form', 'registration group', 'reg group', 'reg', 'tutor group'],
  classTeacher: [
    'class teacher',
    'teacher',
    'form teacher',
    'form tutor',
    'tutor',
    'class tutor',
    'registration tutor',
  ],
  aliases: ['other accounts', 'other account', 'aliases', 'alias'],
  refused: ['refused', 'refused by parents', 'refusal', 'refusals', 'parental refusal'],
} as const;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;

/** The place of each column that the heading has, from 0. */
export type RosterHeading = Readonly<Partial<Record<RosterColumn, number>>>;

/** Reads the heading, whatever the order, the case and the marks between words. Columns that we do not need are left alone. */
export function readHeading(cells: readonly string[]): RosterHeading {
  return placesOf(ROSTER_COLUMNS, cells);
}

/** The place of each column of a table that the heading has, from 0. */
export function placesOf<Column extends string>(
  columns: Readonly<Record<Column, readonly string[]>>,
  cells: readonly string[],
): Readonly<Partial<Record<Column, number>>> {
  const folded = cells.map(fold);
  const places = Object.entries<readonly string[]>(columns).flatMap(([column, names]) => {
    // A table may hold both a user name and a mail address: the earlier word of our list is meant.
    const name = names.map(fold).find((known) => folded.includes(known));
    return name === undefined ? [] : [[column, folded.indexOf(name)]];
  });
  return Object.fromEntries(places) as Partial<Record<Column, number>>;
}

function fold(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
