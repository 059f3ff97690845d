import type { CalendarHealth, SchoolTimes, SchoolWeek, TimetableAnswers, Viewer } from '../api/contract.ts';
import type { CalendarDays, Timetable } from '../policy/timetable-week.ts';
import type { Office } from './office.ts';
import { withoutNames } from './without-names.ts';

const MOST_NEXT = 12;

/** When school is: the weeks, and what comes next in the calendar. */
export function createTimetableAnswers(office: Office): TimetableAnswers {
  return {
    async schoolTimes() {
      const today = office.schoolDayOf(office.now());
      return {
        today: office.standingOf(today),
        weeks: weeksOf(office.timetable),
        next: nextIn(office.timetable, today),
      };
    },
  };
}

function weeksOf({ others, ...own }: Timetable): readonly SchoolWeek[] {
  return [{ ...own, groups: [] }, ...others].flatMap(({ groups, days, weekB }) => [
    { groups, isWeekB: false, days },
    ...(weekB === null ? [] : [{ groups, isWeekB: true, days: weekB }]),
  ]);
}

function nextIn({ closed, calendar }: Timetable, today: string): SchoolTimes['next'] {
  const isTold = ({ kind }: CalendarDays) => kind !== 'term' && kind !== 'week_b';
  const all: readonly CalendarDays[] = [
    ...closed.map((closure) => ({ kind: 'closed' as const, ...closure })),
    ...calendar.filter(isTold),
  ];
  return all
    .filter(({ to }) => to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .slice(0, MOST_NEXT);
}

/** Whoever keeps the calendar needs this long to have the next one. */
const SOON_DAYS = 30;

/** How the calendar stands; what it says of somebody by name is not for everybody. */
export function calendarHealth(office: Office, viewer: Viewer): CalendarHealth | null {
  const state = office.calendar();
  if (state === null) return null;
  const today = Temporal.PlainDate.from(office.schoolDayOf(office.now()));
  const endsSoon = state.reachesTo === null || state.reachesTo < today.add({ days: SOON_DAYS }).toString();
  const notUnderstood = state.notUnderstood.map((text) => withoutNames(office.roster, viewer, text));
  return { ...state, endsSoon, notUnderstood };
}
