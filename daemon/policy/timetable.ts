import type { Period } from './policy.ts';
import { buildDay, type SchoolDay, type Span } from './timetable-day.ts';
import { type Closure, type Timetable, type TimetableSlot, WEEKDAYS, type Weekday } from './timetable-week.ts';

export type { Closure, Timetable, TimetableSlot, Weekday } from './timetable-week.ts';
export { defaultTimetable } from './timetable-week.ts';

/** Answers about school time for one moment, in epoch milliseconds within the range of a `Date`. */
export interface Periods {
  periodAt(timestamp: number): Period;
  /** The stretch of that period within its day. */
  spanAt(timestamp: number): Span;
  /** The date in the school's zone: '2026-11-20'. */
  schoolDayOf(timestamp: number): string;
  /** When that date began there, in epoch milliseconds. */
  startOfDay(timestamp: number): number;
  /** 'Tuesday 10:42', in the school's zone. */
  dayAndTime(timestamp: number): string;
}

const BEFORE_ALL: SchoolDay = { date: '', start: 0, end: 0, spans: [] };
/** Two school years: an import of old logs goes through its days in order, and forgets the oldest with all others. */
const MAX_DAYS = 730;

/**
 * Prepares a timetable that `checkTimetable` found nothing wrong with. Log lines come in order of time, so the span and
 * the day of the last answer are asked first: two comparisons for nearly every line.
 */
export function createPeriods(timetable: Timetable): Periods {
  const days = new Map<string, SchoolDay>();
  let day = BEFORE_ALL;
  let span: Span = { start: 0, end: 0, period: 'out_of_hours' };

  function dayAt(timestamp: number): SchoolDay {
    if (timestamp >= day.start && timestamp < day.end) return day;
    const date = inZone(timestamp, timetable.zone).toPlainDate();
    const key = date.toString();
    day = days.get(key) ?? buildDay(date, timetable);
    if (days.size >= MAX_DAYS) days.clear();
    days.set(key, day);
    return day;
  }
  return {
    periodAt(timestamp) {
      if (timestamp < span.start || timestamp >= span.end) span = spanAt(dayAt(timestamp), timestamp);
      return span.period;
    },
    spanAt: (timestamp) => spanAt(dayAt(timestamp), timestamp),
    schoolDayOf: (timestamp) => dayAt(timestamp).date,
    startOfDay: (timestamp) => dayAt(timestamp).start,
    dayAndTime: (timestamp) => describeMoment(inZone(timestamp, timetable.zone)),
  };
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

function spanAt(day: SchoolDay, timestamp: number): Span {
  const span = day.spans.find(({ end }) => timestamp < end);
  if (span === undefined) throw new Error(`No span of ${day.date} holds ${timestamp}.`);
  return span;
}

/** Something in the timetable that a person should put right. */
export interface TimetableProblem {
  readonly where: string;
  readonly found: string;
  readonly writeInstead: string;
}

/** Everything that would make answers about school time wrong; an empty list means that the timetable can be used. */
export function checkTimetable(timetable: Timetable): readonly TimetableProblem[] {
  return [
    ...(isZone(timetable.zone) ? [] : [badZone(timetable.zone)]),
    ...WEEKDAYS.flatMap((weekday) => slotProblems(weekday, timetable.days[weekday])),
    ...timetable.closed.flatMap(closureProblems),
  ];
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    // The one way to ask whether this machine knows a zone is to use it.
    return false;
  }
}

function badZone(zone: string): TimetableProblem {
  return { where: 'Time zone', found: `“${zone}”`, writeInstead: 'a name such as “Europe/London”' };
}

const WALL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function slotProblems(weekday: Weekday, slots: readonly TimetableSlot[]): readonly TimetableProblem[] {
  const readable = slots.filter(({ from, to }) => WALL_TIME.test(from) && WALL_TIME.test(to) && from < to);
  const unreadable = slots.filter((slot) => !readable.includes(slot));
  const problems = unreadable.map((slot) => slotProblem(weekday, slot, 'two times such as “08:50” and “10:30”'));
  let filledTo = '00:00';
  for (const slot of readable.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (slot.from < filledTo) problems.push(slotProblem(weekday, slot, `a start at ${filledTo} or later`));
    if (slot.to > filledTo) filledTo = slot.to;
  }
  return problems;
}

function slotProblem(weekday: Weekday, slot: TimetableSlot, writeInstead: string): TimetableProblem {
  return { where: nameOf(weekday), found: `“${slot.from}” to “${slot.to}” (${slot.period})`, writeInstead };
}

function closureProblems({ from, to, why }: Closure): readonly TimetableProblem[] {
  if (isDate(from) && isDate(to) && from <= to) return [];
  const writeInstead = 'two dates such as “2026-12-19” and “2027-01-03”, the earlier first';
  return [{ where: `Closed: ${why}`, found: `“${from}” to “${to}”`, writeInstead }];
}

function isDate(text: string): boolean {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
