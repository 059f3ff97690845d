import type { GroupName, Period } from './policy.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of a school day in wall-clock time, '08:50' up to but not including '10:30'. */
export interface TimetableSlot {
  readonly from: string;
  readonly to: string;
  readonly period: Exclude<Period, 'out_of_hours'>;
}

/** Days on which the school is closed, both included: ISO dates. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

export type Week = Readonly<Record<Weekday, readonly TimetableSlot[]>>;

/** The weeks of one part of the school. */
export interface Weeks {
  readonly days: Week;
  /** The other week of two, on the days that the calendar names; null where every week is alike. */
  readonly weekB: Week | null;
}

/** The weeks of some groups, where they differ from the school's own: 'Reception' ends earlier, 'staff' begin before. */
export interface GroupTimetable extends Weeks {
  readonly groups: readonly GroupName[];
}

/** Parts of the year and single days, both included: ISO dates. */
export type CalendarDays = Closure & CalendarMeaning;
export type CalendarMeaning =
  /** closed: nobody is in; inset: staff are in, pupils are not; term: between two of these the school is closed. */
  | { readonly kind: 'closed' | 'inset' | 'term' | 'week_b' }
  /** The school day ends at this wall-clock time: '13:15'. */
  | { readonly kind: 'half_day'; readonly ends: string };

/** The school's week. Whatever no slot covers is out of hours. */
export interface Timetable extends Weeks {
  /** IANA name: 'Europe/London'. */
  readonly zone: string;
  /** Of two that name a group of one person, the first counts; whoever is in none follows the school's own week. */
  readonly others: readonly GroupTimetable[];
  readonly closed: readonly Closure[];
  /** What the school's calendar says, which may be read again while lines are judged. */
  readonly calendar: readonly CalendarDays[];
}

const PRIMARY_SCHOOL_DAY: readonly TimetableSlot[] = [
  { from: '07:30', to: '08:50', period: 'before_after_school' },
  { from: '08:50', to: '10:30', period: 'lessons' },
  { from: '10:30', to: '10:45', period: 'breaks' },
  { from: '10:45', to: '12:00', period: 'lessons' },
  { from: '12:00', to: '13:00', period: 'breaks' },
  { from: '13:00', to: '15:15', period: 'lessons' },
  { from: '15:15', to: '17:30', period: 'before_after_school' },
];

/** A usual week of a primary school in the United Kingdom. Term dates differ from school to school and are left open. */
export const defaultTimetable: Timetable = {
  zone: 'Europe/London',
  days: {
    monday: PRIMARY_SCHOOL_DAY,
    tuesday: PRIMARY_SCHOOL_DAY,
    wednesday: PRIMARY_SCHOOL_DAY,
    thursday: PRIMARY_SCHOOL_DAY,
    friday: PRIMARY_SCHOOL_DAY,
    saturday: [],
    sunday: [],
  },
  weekB: null,
  others: [],
  closed: [],
  calendar: [],
};
