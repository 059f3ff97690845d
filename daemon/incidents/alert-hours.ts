/** When somebody is mailed of what can wait until they are at school. */

/** '07:00' to '18:00', by the school's clock, on school days. */
export interface AlertHours {
  readonly from: string;
  readonly to: string;
}

export interface AlertCalendar {
  /** IANA name: 'Europe/London'. */
  readonly zone: string;
  /** Of a date, '2026-11-20'. */
  isSchoolDay(date: string): boolean;
}

/** A weekend with a day before and after it. In the holidays somebody must hear of it all the same, but not on a weekend. */
const LONGEST_HOLD_DAYS = 4;

/**
 * The moment itself where it lies within the hours of a school day; otherwise when the next ones begin, four days later at the latest, or
 * on the Monday after those.
 */
export function alertTime(at: number, { from, to }: AlertHours, { zone, isSchoolDay }: AlertCalendar): number {
  const now = Temporal.Instant.fromEpochMilliseconds(at);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  for (let days = 0; days < LONGEST_HOLD_DAYS; days += 1) {
    const date = today.add({ days });
    if (!isSchoolDay(date.toString())) continue;
    const [opens, closes] = [from, to].map((time) => momentOf(date, time, zone));
    if (opens !== undefined && at < opens) return opens;
    if (closes !== undefined && at < closes) return at;
  }
  return momentOf(workingDayFrom(today.add({ days: LONGEST_HOLD_DAYS })), from, zone);
}

/** What has waited for its time. */
export interface Waited {
  /** When it was called for. */
  readonly since: number;
  readonly now: number;
  /** True where it was due before, and could not be mailed. */
  readonly isLate: boolean;
}

const DAY_MS = 24 * 3_600_000;

/** When what can wait goes out: at its time, once it has come. What could not be mailed then wakes nobody at night, and waits no further holiday. */
export function goesOutAt({ since, now, isLate }: Waited, alertTime: (at: number) => number): number {
  const first = alertTime(since);
  if (now < first || !isLate) return Math.max(first, now);
  const morning = alertTime(now);
  return morning - now < DAY_MS ? morning : now;
}

/** The date itself, or the Monday after it where it is on a weekend. */
export function workingDayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.dayOfWeek <= FRIDAY ? date : date.add({ days: 8 - date.dayOfWeek });
}

const FRIDAY = 5;

function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}
