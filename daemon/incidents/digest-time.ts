/** When alerts that were gathered are told of in one mail. */
import type { Weekday } from '../policy/timetable-week.ts';
import { WEEKDAYS } from '../policy/timetable-week.ts';
import { type AlertCalendar, workingDayFrom } from './alert-hours.ts';
import type { Send } from './routing.ts';

/** When the school reads what was gathered. */
export interface DigestTimes {
  /** Of a school day, '08:00', by the school's clock. */
  readonly at: string;
  /** The day of the weekly one; the next school day where there is none on it. */
  readonly on: Weekday;
}

export type DigestEvery = Exclude<Send, 'at_once'>;

/** As for alerts that can wait: in the holidays somebody must hear of it all the same. */
const LONGEST_HOLD_DAYS = 4;

/**
 * When the mail goes out that tells of an alert of the moment `after`; always later than it. Daily ones go out on school days, and four
 * days later at the latest, or on the Monday after those.
 */
export function digestAt(every: DigestEvery, after: number, times: DigestTimes, calendar: AlertCalendar): number {
  switch (every) {
    case 'hourly':
      return nextHour(after, calendar.zone);
    case 'daily':
      return schoolDayFrom(after, dateOf(after, calendar.zone), times, calendar);
    case 'weekly':
      return weeklyAt(after, times, calendar);
  }
}

function nextHour(after: number, zone: string): number {
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  return now.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 }).epochMilliseconds;
}

/** The named day of this week or the next, whichever is still to come; a day without school gives way to the next with. */
function weeklyAt(after: number, times: DigestTimes, calendar: AlertCalendar): number {
  const today = dateOf(after, calendar.zone);
  const wanted = WEEKDAYS.indexOf(times.on) + 1;
  const thisWeeks = today.add({ days: wanted - today.dayOfWeek });
  for (const weeks of [-1, 0, 1]) {
    const due = schoolDayFrom(null, thisWeeks.add({ weeks }), times, calendar);
    if (due > after) return due;
  }
  return schoolDayFrom(null, thisWeeks.add({ weeks: 2 }), times, calendar);
}

/** The set time on the first school day from a date on, after a moment where one is given. */
function schoolDayFrom(
  after: number | null,
  from: Temporal.PlainDate,
  { at }: DigestTimes,
  { zone, isSchoolDay }: AlertCalendar,
): number {
  for (let days = 0; days < LONGEST_HOLD_DAYS; days += 1) {
    const date = from.add({ days });
    const moment = momentOf(date, at, zone);
    if (isSchoolDay(date.toString()) && (after === null || moment > after)) return moment;
  }
  return momentOf(workingDayFrom(from.add({ days: LONGEST_HOLD_DAYS })), at, zone);
}

function dateOf(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}
