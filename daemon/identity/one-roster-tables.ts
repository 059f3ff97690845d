/** A row of one of the tables of a bundle, its cells by the name of their column in small letters. */
export interface BundleRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export const ONE_ROSTER_TABLES = [
  'users',
  'orgs',
  'enrollments',
  'classes',
  'academicSessions',
  'roles',
  'userProfiles',
] as const;
export type OneRosterTable = (typeof ONE_ROSTER_TABLES)[number];

/** The tables that say who is who; one that the bundle does not hold is empty. */
export type OneRosterTables = Readonly<Record<OneRosterTable, readonly BundleRow[]>>;

/** Without rows that are marked for deletion. */
export function activeRows(rows: readonly BundleRow[]): readonly BundleRow[] {
  return rows.filter(({ cells }) => !/^(?:tobedeleted|inactive)$/i.test(cells.status ?? ''));
}

/** True where the row's own dates, if it has any, include the day. */
export function isCurrent(cells: BundleRow['cells'], today: string): boolean {
  return isBetween(today, cells.begindate ?? '', cells.enddate ?? '');
}

/** Days as ISO dates, both included; '' leaves a side open. */
export function isBetween(day: string, first: string, last: string): boolean {
  return (first === '' || first.slice(0, 10) <= day) && (last === '' || day <= last.slice(0, 10));
}

/** A cell may hold several ids. */
export function listIn(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
