import type { SchoolStanding, WeekFigures } from '../../daemon/api/contract.ts';
import { counted, figure, shareInWords } from '../counts.ts';
import { dateInWords } from '../times.ts';

/** What the page of a trust's schools says of their reports. */
export const weekWords = {
  heading: 'What the filters did last week',
  caption: (firstDay: string) => `Each school’s own report of the week of Monday ${dateInWords(firstDay)}`,
  none: 'No school has told the figures of a report yet. They are made on Monday, for the week that is over then.',
  notKnown: '–',
  meaning:
    '“–” means that it is not known: the school has made no report of that week, does not answer, or has an older version; or nothing of the kind is set up there.',
  school: 'School',
  requests: 'Requests that were checked',
  blocked: 'Blocked',
  effectiveness: 'Forbidden by its policy, and blocked',
  gotThrough: 'Forbidden, and got through',
  open: 'Incidents open when it was made',
  checks: 'Filter checks',
  silentHours: 'Hours of school in which a log was silent',
  nothingChecked: 'Nothing was checked: no log came in.',
} as const;

/** The figures of one school, or of several, as they stand in a row. */
export type WeekRow = Omit<WeekFigures, 'firstDay'>;

/** Under this many a percentage says more than is known; reports hold to the same. */
const FEW = 20;

/** The newest week that a school tells of; what is told of an older one is not set beside it. */
export function weekTold(schools: readonly SchoolStanding[]): string | null {
  const days = schools.flatMap(({ figures }) => (figures?.lastWeek ? [figures.lastWeek.firstDay] : []));
  return days.toSorted().at(-1) ?? null;
}

/** What a school tells of that week; null where it tells nothing of it. */
export function weekOf({ figures }: SchoolStanding, firstDay: string): WeekFigures | null {
  return figures?.lastWeek?.firstDay === firstDay ? figures.lastWeek : null;
}

/** Of those that tell it, all together. */
export function weekTotals(weeks: readonly WeekFigures[]): WeekRow {
  const filters = weeks.flatMap(({ filter }) => (filter === null ? [] : [filter]));
  const checks = weeks.flatMap((week) => (week.checks === null ? [] : [week.checks]));
  const silent = weeks.flatMap(({ silentHours }) => (silentHours === null ? [] : [silentHours]));
  return {
    filter:
      filters.length === 0
        ? null
        : {
            requests: sumOf(filters, ({ requests }) => requests),
            blocked: sumOf(filters, ({ blocked }) => blocked),
            gotThrough: sumOf(filters, ({ gotThrough }) => gotThrough),
            effectiveness: {
              part: sumOf(filters, ({ effectiveness }) => effectiveness.part),
              whole: sumOf(filters, ({ effectiveness }) => effectiveness.whole),
            },
          },
    open: sumOf(weeks, ({ open }) => open),
    checks:
      checks.length === 0
        ? null
        : { passed: sumOf(checks, ({ passed }) => passed), failed: sumOf(checks, ({ failed }) => failed) },
    silentHours: silent.length === 0 ? null : sumOf(silent, (hours) => hours),
  };
}

function sumOf<Item>(all: readonly Item[], of: (one: Item) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

/** (9, 12) → '9 of 12 schools together'. */
export function totalInWords(told: number, all: number): string {
  return told === all
    ? `All ${counted(all, 'school')} together`
    : `${figure(told)} of ${counted(all, 'school')} together`;
}

export function effectivenessInWords({ filter }: WeekRow): string {
  if (filter === null) return weekWords.notKnown;
  const { part, whole } = filter.effectiveness;
  if (whole === 0) return 'Nothing forbidden was asked for.';
  return whole < FEW ? `${figure(part)} of ${figure(whole)}` : shareInWords(part, whole);
}

export function checksInWords({ checks }: WeekRow): string {
  return checks === null ? weekWords.notKnown : `${figure(checks.passed)} passed, ${figure(checks.failed)} failed`;
}
