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
} as const;

export type RosterColumn = keyof typeof ROSTER_COLUMNS;

/** The place of each column that the heading has, from 0. */
export type RosterHeading = Readonly<Partial<Record<RosterColumn, number>>>;

/** Reads the heading, whatever the order, the case and the marks between words. Columns that we do not need are left alone. */
export function readHeading(cells: readonly string[]): RosterHeading {
  const folded = cells.map(fold);
  const places = Object.entries(ROSTER_COLUMNS).flatMap(([column, names]) => {
    // A table may hold both a user name and a mail address: the earlier word of our list is meant.
    const name = names.map(fold).find((known) => folded.includes(known));
    return name === undefined ? [] : [[column, folded.indexOf(name)]];
  });
  return Object.fromEntries(places);
}

function fold(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
