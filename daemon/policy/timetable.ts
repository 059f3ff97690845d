import { STAFF_GROUP } from '../identity/roster.ts';
import type { GroupName, Period } from './policy.ts';
import { type DayStanding, standingOf } from './timetable-calendar.ts';
import { buildDay, type Plan, type SchoolDay, type Span, slotsOn } from './timetable-day.ts';
import { type Timetable, WEEKDAYS, type Weekday } from './timetable-week.ts';

export type { DayStanding } from './timetable-calendar.ts';
export { checkTimetable, type TimetableProblem } from './timetable-check.ts';
export type {
  CalendarDays,
  Closure,
  GroupTimetable,
  Timetable,
  TimetableSlot,
  Week,
  Weekday,
} from './timetable-week.ts';
export { defaultTimetable } from './timetable-week.ts';

/**
 * Answers about school time for one moment, in epoch milliseconds within the range of a `Date`. Groups decide where timetables differ;
 * without any, the school's own holds, as it does for devices and for people whom nobody knows.
 */
export interface Periods {
  periodAt(timestamp: number, groups?: readonly GroupName[]): Period;
  /** The stretch of that period within its day. */
  spanAt(timestamp: number, groups?: readonly GroupName[]): Span;
  /** True where these people have school on a date, '2026-11-20', be it for a part of the day. */
  isSchoolDay(date: string, groups?: readonly GroupName[]): boolean;
  /** What the settings and the calendar say of a date. */
  standingOf(date: string): DayStanding;
  /** The date in the school's zone: '2026-11-20'. */
  schoolDayOf(timestamp: number): string;
  /** When that date began there, in epoch milliseconds. */
  startOfDay(timestamp: number): number;
  /** 'Tuesday 10:42', in the school's zone. */
  dayAndTime(timestamp: number): string;
}

/** 'Tuesday 10:42', in a zone. */
export function dayAndTimeIn(zone: string, timestamp: number): string {
  return describeMoment(inZone(timestamp, zone));
}

const NO_GROUPS: readonly GroupName[] = Object.freeze([]);

/** Prepares a timetable that `checkTimetable` found nothing wrong with. */
export function createPeriods(timetable: Timetable): Periods {
  const own = createPlanned(timetable, { ...timetable, isOfStaff: false });
  const plannedFor = createPlannedFor(timetable, own);
  return {
    periodAt: (timestamp, groups = NO_GROUPS) => plannedFor(groups).spanAt(timestamp).period,
    spanAt: (timestamp, groups = NO_GROUPS) => plannedFor(groups).spanAt(timestamp),
    isSchoolDay: (date, groups = NO_GROUPS) => plannedFor(groups).isSchoolDay(date),
    standingOf: (date) => standingOf(date, timetable),
    schoolDayOf: (timestamp) => own.dayAt(timestamp).date,
    startOfDay: (timestamp) => own.dayAt(timestamp).start,
    dayAndTime: (timestamp) => dayAndTimeIn(timetable.zone, timestamp),
  };
}

/** The days of one plan, as they are asked for. */
interface Planned {
  dayAt(timestamp: number): SchoolDay;
  spanAt(timestamp: number): Span;
  isSchoolDay(date: string): boolean;
}

const BEFORE_ALL: SchoolDay = { date: '', start: 0, end: 0, spans: [] };
/** Two school years: an import of old logs goes through its days in order, and forgets the oldest with all others. */
const MAX_DAYS = 730;

/** Log lines come in order of time, so the span and the day of the last answer are asked first: two comparisons for nearly every line. */
function createPlanned(timetable: Timetable, plan: Plan): Planned {
  const days = new Map<string, SchoolDay>();
  let day = BEFORE_ALL;
  let span: Span = { start: 0, end: 0, period: 'out_of_hours' };

  function dayAt(timestamp: number): SchoolDay {
    if (timestamp >= day.start && timestamp < day.end) return day;
    const date = inZone(timestamp, timetable.zone).toPlainDate();
    const key = date.toString();
    day = days.get(key) ?? buildDay(date, timetable, plan);
    if (days.size >= MAX_DAYS) days.clear();
    days.set(key, day);
    return day;
  }
  return {
    dayAt,
    spanAt(timestamp) {
      if (timestamp < span.start || timestamp >= span.end) span = spanWithin(dayAt(timestamp), timestamp);
      return span;
    },
    isSchoolDay: (date) => slotsOn(Temporal.PlainDate.from(date), timetable, plan).length > 0,
  };
}

/** Each account has one list of groups, so whose plan it is is found out once for each; a school with one timetable asks nothing. */
function createPlannedFor(timetable: Timetable, own: Planned): (groups: readonly GroupName[]) => Planned {
  const differs = timetable.others.length > 0 || timetable.calendar.some(({ kind }) => kind === 'inset');
  if (!differs) return () => own;
  const byPlan = new Map<string, Planned>();
  const byGroups = new WeakMap<readonly GroupName[], Planned>();
  return (groups) => {
    const known = byGroups.get(groups);
    if (known !== undefined) return known;
    const found = plannedFrom(timetable, groups, byPlan) ?? own;
    byGroups.set(groups, found);
    return found;
  };
}

function plannedFrom(timetable: Timetable, groups: readonly GroupName[], byPlan: Map<string, Planned>): Planned | null {
  // People write 'year 5' and 'Year 5' for one group.
  const names = new Set(groups.map((group) => group.toLowerCase()));
  const place = timetable.others.findIndex((other) => other.groups.some((group) => names.has(group.toLowerCase())));
  const isOfStaff = names.has(STAFF_GROUP);
  if (place === -1 && !isOfStaff) return null;
  const key = `${place} ${isOfStaff}`;
  const planned = byPlan.get(key) ?? createPlanned(timetable, { ...(timetable.others[place] ?? timetable), isOfStaff });
  byPlan.set(key, planned);
  return planned;
}

function inZone(timestamp: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(timestamp).toZonedDateTimeISO(zone);
}

function describeMoment(moment: Temporal.ZonedDateTime): string {
  const weekday = WEEKDAYS[moment.dayOfWeek - 1] ?? 'monday';
  return `${nameOf(weekday)} ${moment.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function nameOf(weekday: Weekday): string {
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
}

function spanWithin(day: SchoolDay, timestamp: number): Span {
  const span = day.spans.find(({ end }) => timestamp < end);
  if (span === undefined) throw new Error(`No span of ${day.date} holds ${timestamp}.`);
  return span;
}
