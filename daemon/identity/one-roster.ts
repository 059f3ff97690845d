import { classesByUser, type UserClasses } from './one-roster-classes.ts';
import { activeRows, type BundleRow, isCurrent, listIn, type OneRosterTables } from './one-roster-tables.ts';
import type { RosterRole, RosterRow } from './roster-rows.ts';

/** What pupils and staff sign in with. */
export const ONE_ROSTER_ACCOUNTS = ['username', 'identifier', 'email', 'sourcedId'] as const;
export type OneRosterAccount = (typeof ONE_ROSTER_ACCOUNTS)[number];

export interface OneRosterOptions {
  readonly account: OneRosterAccount;
  /** The name, the identifier or the sourcedId of one school of the bundle; null takes all. */
  readonly school: string | null;
  /** ISO date in the school's zone. */
  readonly today: string;
}

/** Something in the bundle that a person should put right; it names file and line, and nobody. */
export interface BundleProblem {
  readonly file: string;
  readonly line: number | null;
  readonly found: string;
  readonly writeInstead: string;
}

export interface OneRosterRows {
  readonly rows: readonly { readonly row: RosterRow; readonly line: number }[];
  readonly problems: readonly BundleProblem[];
}

/** Reads the tables of a OneRoster bundle of version 1.1 or 1.2: pupils and staff who are there today. Parents are no users of a school's network. */
export function oneRosterRows(tables: OneRosterTables, options: OneRosterOptions): OneRosterRows {
  const school = schoolIn(tables, options.school);
  if (school.kind === 'unknown') return { rows: [], problems: [school.problem] };
  const classes = classesByUser(tables, options.today);
  const roles = Map.groupBy(
    activeRows(tables.roles).filter(({ cells }) => isCurrent(cells, options.today)),
    ({ cells }) => cells.usersourcedid ?? '',
  );
  const profiles = Map.groupBy(activeRows(tables.userProfiles), ({ cells }) => cells.usersourcedid ?? '');
  const rows: OneRosterRows['rows'][number][] = [];
  const problems: BundleProblem[] = [];
  for (const user of activeRows(tables.users)) {
    const id = user.cells.sourcedid ?? '';
    const around = { roles: roles.get(id) ?? [], profiles: profiles.get(id) ?? [], classes: classes.get(id) };
    const read = rowOfUser(user, around, { ...options, schoolId: school.id });
    if (read === null) continue;
    if ('found' in read) problems.push({ file: 'users.csv', line: user.line, ...read });
    else rows.push({ row: read, line: user.line });
  }
  return { rows, problems };
}

interface Around {
  readonly roles: readonly BundleRow[];
  readonly profiles: readonly BundleRow[];
  readonly classes: UserClasses | undefined;
}

type Read = RosterRow | { readonly found: string; readonly writeInstead: string } | null;

/** Null for whoever is not meant: of another school, switched off, or a parent. */
function rowOfUser(
  { cells }: BundleRow,
  { roles, profiles, classes }: Around,
  { account: accountFrom, schoolId }: OneRosterOptions & { readonly schoolId: string | null },
): Read {
  if (/^(?:false|0|no)$/i.test(cells.enableduser ?? '')) return null;
  const orgs = [...listIn(cells.orgsourcedids), ...roles.map((role) => role.cells.orgsourcedid ?? '')];
  if (schoolId !== null && !orgs.includes(schoolId)) return null;
  const written = writtenRole(cells, roles);
  const role = roleOf(written);
  if (role === 'nobody') return null;
  if (role === null)
    return {
      found: written === '' ? 'no role' : 'a role that OneRoster does not have',
      writeInstead: 'student, teacher, or another role of OneRoster',
    };
  const account = cells[accountFrom.toLowerCase()] ?? '';
  if (account === '')
    return {
      found: `no ${accountFrom}`,
      writeInstead: 'what this person signs in with, or another “account:” in filterwatch.yaml',
    };
  const isPupil = role === 'pupil';
  return {
    account,
    name: nameIn(cells),
    role,
    year: isPupil ? yearOf(listIn(cells.grades)[0] ?? classes?.grade ?? '') : '',
    className: classes?.own ?? '',
    classTeacher: isPupil ? (classes?.teacher ?? '') : '',
    aliases: aliasesIn(cells, profiles).filter((alias) => alias !== account),
    classes: classes?.all ?? [],
  };
}

function nameIn(cells: BundleRow['cells']): string {
  const given = cells.preferredgivenname || cells.givenname || '';
  return `${given} ${cells.preferredfamilyname || cells.familyname || ''}`.trim();
}

function aliasesIn(cells: BundleRow['cells'], profiles: readonly BundleRow[]): readonly string[] {
  const all = [cells.username, cells.email, ...profiles.map((profile) => profile.cells.username)];
  return [...new Set(all.filter((alias) => alias !== undefined && alias !== ''))].flatMap((alias) => alias ?? []);
}

/** In 1.2 roles have a table of their own; the primary one counts. */
function writtenRole(cells: BundleRow['cells'], roles: readonly BundleRow[]): string {
  const primary = roles.find((role) => role.cells.roletype?.toLowerCase() === 'primary') ?? roles[0];
  return primary?.cells.role || cells.role || '';
}

const STAFF: ReadonlySet<string> = new Set([
  'teacher',
  'aide',
  'administrator',
  'proctor',
  'principal',
  'counselor',
  'districtadministrator',
  'siteadministrator',
  'systemadministrator',
]);
const NOBODY_HERE: ReadonlySet<string> = new Set(['parent', 'guardian', 'relative']);

function roleOf(written: string): RosterRole | 'nobody' | null {
  const role = written.trim().toLowerCase();
  if (role === 'student') return 'pupil';
  if (STAFF.has(role)) return 'staff';
  return NOBODY_HERE.has(role) ? 'nobody' : null;
}

/** Codes for the years before the first; numbers stand for the year as the school counts it. */
const EARLY_YEARS: Readonly<Record<string, string>> = {
  KG: 'Reception',
  TK: 'Reception',
  PK: 'Nursery',
  PR: 'Nursery',
};

function yearOf(grade: string): string {
  return EARLY_YEARS[grade.trim().toUpperCase()] ?? grade.trim();
}

type School =
  | { readonly kind: 'known'; readonly id: string | null }
  | { readonly kind: 'unknown'; readonly problem: BundleProblem };

function schoolIn({ orgs }: OneRosterTables, wanted: string | null): School {
  if (wanted === null) return { kind: 'known', id: null };
  const folded = wanted.trim().toLowerCase();
  const found = activeRows(orgs).find(({ cells }) =>
    [cells.sourcedid, cells.identifier, cells.name].some((name) => name?.toLowerCase() === folded),
  );
  if (found !== undefined) return { kind: 'known', id: found.cells.sourcedid ?? '' };
  const problem = {
    file: 'orgs.csv',
    line: null,
    found: `no school “${wanted}”`,
    writeInstead: 'the name, the identifier or the sourcedId of one of its schools under “school:”',
  };
  return { kind: 'unknown', problem };
}
