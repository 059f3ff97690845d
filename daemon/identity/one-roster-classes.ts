import { activeRows, type BundleRow, isBetween, isCurrent, listIn, type OneRosterTables } from './one-roster-tables.ts';

/** The classes of one person today. */
export interface UserClasses {
  /** The class that the person belongs to; '' where the bundle does not tell it from the others. */
  readonly own: string;
  readonly all: readonly string[];
  readonly grade: string;
  /** Of the own class. */
  readonly teacher: string;
}

interface BundleClass {
  readonly id: string;
  readonly title: string;
  readonly isHomeroom: boolean;
  readonly grade: string;
}

/** By the sourcedId of the user. */
export function classesByUser(tables: OneRosterTables, today: string): ReadonlyMap<string, UserClasses> {
  const classes = new Map(classesToday(tables, today).map((one) => [one.id, one]));
  const enrollments = activeRows(tables.enrollments).filter(
    ({ cells }) => isCurrent(cells, today) && classes.has(cells.classsourcedid ?? ''),
  );
  const teachers = teachersByClass(enrollments, tables);
  const byUser = Map.groupBy(enrollments, ({ cells }) => cells.usersourcedid ?? '');
  return new Map(
    [...byUser].map(([user, rows]) => {
      const of = [...new Set(rows.map(({ cells }) => cells.classsourcedid ?? ''))].flatMap(
        (id) => classes.get(id) ?? [],
      );
      return [user, classesOf(of, teachers)];
    }),
  );
}

function classesOf(of: readonly BundleClass[], teachers: ReadonlyMap<string, string>): UserClasses {
  const own = of.find(({ isHomeroom }) => isHomeroom) ?? (of.length === 1 ? of[0] : undefined);
  return {
    own: own?.title ?? '',
    all: of.map(({ title }) => title),
    grade: own?.grade ?? of.find(({ grade }) => grade !== '')?.grade ?? '',
    teacher: (own && teachers.get(own.id)) ?? '',
  };
}

function classesToday({ classes, academicSessions }: OneRosterTables, today: string): readonly BundleClass[] {
  const sessions = new Map(academicSessions.map(({ cells }) => [cells.sourcedid ?? '', cells]));
  const isOn = (id: string): boolean => {
    const session = sessions.get(id);
    return session === undefined || isBetween(today, session.startdate ?? '', session.enddate ?? '');
  };
  return activeRows(classes)
    .filter(({ cells }) => {
      const terms = listIn(cells.termsourcedids);
      // Between two terms everybody is still in the class.
      return (
        terms.length === 0 ||
        terms.some(isOn) ||
        !academicSessions.some(({ cells: { sourcedid } }) => isOn(sourcedid ?? ''))
      );
    })
    .map(({ cells }) => ({
      id: cells.sourcedid ?? '',
      title: cells.title || (cells.classcode ?? ''),
      isHomeroom: cells.classtype?.toLowerCase() === 'homeroom',
      grade: listIn(cells.grades)[0] ?? '',
    }));
}

/** The primary teacher of a class, else the first. */
function teachersByClass(enrollments: readonly BundleRow[], { users }: OneRosterTables): ReadonlyMap<string, string> {
  const names = new Map(
    users.map(({ cells }) => [cells.sourcedid ?? '', `${cells.givenname ?? ''} ${cells.familyname ?? ''}`.trim()]),
  );
  const teachers = new Map<string, string>();
  const teaching = enrollments.filter(({ cells }) => cells.role?.toLowerCase() === 'teacher');
  const primaryFirst = teaching.toSorted((one, other) => Number(isPrimary(other)) - Number(isPrimary(one)));
  for (const { cells } of primaryFirst) {
    const name = names.get(cells.usersourcedid ?? '') ?? '';
    const of = cells.classsourcedid ?? '';
    if (name !== '' && !teachers.has(of)) teachers.set(of, name);
  }
  return teachers;
}

function isPrimary({ cells }: BundleRow): boolean {
  return /^(?:true|1|yes)$/i.test(cells.primary ?? '');
}
