/** A small school, its sites and what its policy says of them, as a person would write it down. */
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../../categories/catalogue.ts';
import { type CategoryName, categoryId } from '../../../categories/taxonomy.ts';
import type { RosterRow } from '../../../daemon/identity/roster.ts';
import type { Policy } from '../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { defaultTimetable, type Timetable } from '../../../daemon/policy/timetable.ts';
import { buildRow } from '../../daemon/identity/build-row.ts';

/** Somebody with a device of their own; two share an account. */
export interface Person {
  readonly account: string;
  readonly client: string;
  readonly group: string;
  readonly isStaff: boolean;
  /** What is counted once: two tablets of one account are two. */
  readonly counted: string;
}

const YEARS = [
  ['Year 4', 12],
  ['Year 5', 10],
  ['Year 6', 3],
] as const;
const STAFF = 6;
const TABLETS = 2;

export const PUPILS: readonly Person[] = YEARS.flatMap(([group, count], year) =>
  Array.from({ length: count }, (_, place) => person(`pupil${100 * (year + 1) + place}`, group, year * 20 + place)),
);
export const TEACHERS: readonly Person[] = Array.from({ length: STAFF }, (_, place) => ({
  ...person(`staff${10 + place}`, 'staff', 100 + place),
  isStaff: true,
}));
export const TABLET_USERS: readonly Person[] = Array.from({ length: TABLETS }, (_, place) => ({
  ...person('tablet-y2', 'Year 2', 150 + place),
  counted: `tablet-y2 ${place}`,
}));
export const EVERYBODY = [...PUPILS, ...TEACHERS, ...TABLET_USERS];

function person(account: string, group: string, place: number): Person {
  return { account, group, client: `192.0.2.${place + 1}`, isStaff: false, counted: account };
}

export const ROSTER: readonly RosterRow[] = [
  ...PUPILS.map(({ account, group }) => rowOf(account, { year: group })),
  ...TEACHERS.map(({ account }) => rowOf(account, { role: 'staff', year: '' })),
  rowOf('tablet-y2', { role: 'shared', year: 'Year 2' }),
];

function rowOf(account: string, parts: Partial<RosterRow>): RosterRow {
  return buildRow({ account, name: `Name of ${account}`, className: '', classTeacher: '', ...parts });
}

/** never, always; lessons: not in lessons; quietened: never, and the school has said not to look at it. */
export type Forbidden = 'never' | 'always' | 'lessons' | 'quietened';

export interface Site {
  readonly host: string;
  readonly category: CategoryName | null;
  readonly forbidden: Forbidden;
  /** Of a hundred requests, how many this school's filter stops. */
  readonly stops: number;
  readonly isForLearning: boolean;
  /** Blocked attempts in a day before anybody is told. */
  readonly attempts: number;
}

function site(host: string, category: CategoryName | null, parts: Partial<Site>): Site {
  return { host, category, forbidden: 'never', stops: 0, isForLearning: false, attempts: 1, ...parts };
}

export const SITES: readonly Site[] = [
  site('casino-one.example', 'gambling', { forbidden: 'always', stops: 80, attempts: 3 }),
  site('casino-two.example', 'gambling', { forbidden: 'always', stops: 0, attempts: 3 }),
  site('casino-quiet.example', 'gambling', { forbidden: 'quietened', stops: 50, attempts: 3 }),
  site('adult.example', 'pornography', { forbidden: 'always', stops: 90, attempts: 2 }),
  site('round-the-filter.example', 'filter-bypass', { forbidden: 'always', stops: 70, attempts: 3 }),
  site('games.example', 'gaming', { forbidden: 'lessons', stops: 40, attempts: 10 }),
  site('dark.example', 'suicide', { forbidden: 'always', stops: 50 }),
  site('learning.example', 'education', { stops: 15, isForLearning: true }),
  site('lookup.example', 'reference', { stops: 5, isForLearning: true }),
  site('headlines.example', 'news', { stops: 10 }),
  site('help.example', 'help-seeking', { stops: 10, isForLearning: true }),
  site('nobody-knows.example', null, { stops: 30 }),
];
/** Parts of pages: one that the filter stops, and one that nobody knows. */
export const ADVERT = site('adverts.example', 'adverts', { stops: 100 });
export const PART = 'parts.example';

export const LISTS: SchoolLists = {
  ...NO_SCHOOL_LISTS,
  entries: [...SITES, ADVERT].flatMap(({ host, category }) =>
    category === null ? [] : [{ entry: host, category: categoryId(category), reason: 'a test' }],
  ),
};

const KNOWN: ReadonlySet<string> = new Set(SITES.map(({ category }) => category ?? ''));

/** Without what only many requests show, which has tests of its own. */
export const POLICY: Policy = {
  ...matrixPolicy,
  rules: matrixPolicy.rules.filter(({ category }) => KNOWN.has(category)),
};

/** Two terms of two weeks each. */
export const TIMETABLE: Timetable = {
  ...defaultTimetable,
  calendar: [
    { kind: 'term', from: '2026-11-02', to: '2026-11-13', why: 'First term' },
    { kind: 'term', from: '2026-11-16', to: '2026-11-27', why: 'Second term' },
    { kind: 'closed', from: '2026-11-27', to: '2026-11-27', why: 'Polling day' },
  ],
};
