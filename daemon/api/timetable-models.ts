/** When school is, as the pages show it. Part of the contract; import it from there. */
import type { GroupName } from '../policy/policy.ts';
import type { DayStanding } from '../policy/timetable-calendar.ts';
import type { CalendarDays, Week } from '../policy/timetable-week.ts';

export type { DayStanding };

export interface SchoolTimes {
  /** Today by the settings and the calendar. */
  readonly today: DayStanding;
  /** The school's own week comes first, with no groups. */
  readonly weeks: readonly SchoolWeek[];
  /** Closed days, training days and half days that end today or later, the next first. */
  readonly next: readonly CalendarDays[];
}

export interface SchoolWeek {
  readonly groups: readonly GroupName[];
  readonly isWeekB: boolean;
  readonly days: Week;
}

/** How the calendar stands that the school has named. */
export interface CalendarHealth {
  readonly files: readonly string[];
  readonly readAt: number;
  /** The last date of which it says something: '2027-07-21'. */
  readonly reachesTo: string | null;
  /** True where it says nothing of the days after the next month. */
  readonly endsSoon: boolean;
  readonly failing: readonly string[];
  readonly notUnderstood: readonly string[];
}

export interface TimetableAnswers {
  schoolTimes(): Promise<SchoolTimes>;
}
