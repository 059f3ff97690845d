import type { CalendarDays, Closure, Timetable, TimetableSlot, Week, Weekday } from './timetable-week.ts';
import { WEEKDAYS } from './timetable-week.ts';

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
    ...weeksOf(timetable).flatMap(weekProblems),
    ...timetable.closed.flatMap(closureProblems),
    ...timetable.calendar.flatMap(calendarProblems),
  ];
}

function weeksOf({ others, ...own }: Timetable): readonly Week[] {
  return [own, ...others].flatMap(({ days, weekB }) => (weekB === null ? [days] : [days, weekB]));
}

function weekProblems(week: Week): readonly TimetableProblem[] {
  return WEEKDAYS.flatMap((weekday) => slotProblems(weekday, week[weekday]));
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

function calendarProblems(days: CalendarDays): readonly TimetableProblem[] {
  if (days.kind !== 'half_day' || isWallTime(days.ends)) return closureProblems(days);
  return [{ where: `Half day: ${days.why}`, found: `“${days.ends}”`, writeInstead: 'a time such as “13:15”' }];
}

/** True for '13:15', and not for '1:15' or '24:00'. */
export function isWallTime(text: string): boolean {
  return WALL_TIME.test(text);
}

function closureProblems({ from, to, why }: Closure): readonly TimetableProblem[] {
  if (isDate(from) && isDate(to) && from <= to) return [];
  const writeInstead = 'two dates such as “2026-12-19” and “2027-01-03”, the earlier first';
  return [{ where: `Closed: ${why}`, found: `“${from}” to “${to}”`, writeInstead }];
}

/** True for a day that exists, as '2026-12-19'. */
export function isDate(text: string): boolean {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function nameOf(weekday: Weekday): string {
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;
}
