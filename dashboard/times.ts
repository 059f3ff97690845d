import { counted } from './counts.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** '10:42' today, 'Yesterday', 'Mon 9 Feb', or '9 Feb 2025' for another year; all in the school's zone. */
export function shortTime(at: number, now: number, zone: string): string {
  const then = schoolTime(at, zone);
  const today = schoolTime(now, zone).toPlainDate();
  const day = then.toPlainDate();
  if (day.equals(today)) return clockTime(then);
  if (day.equals(today.subtract({ days: 1 }))) return 'Yesterday';
  return day.year === today.year ? `${weekday(then)} ${dayAndMonth(then)}` : `${dayAndMonth(then)} ${then.year}`;
}

/** '10:42' today, otherwise 'Yesterday, 10:42' or 'Mon 9 Feb, 10:42'. */
export function timeOfDay(at: number, now: number, zone: string): string {
  const short = shortTime(at, now, zone);
  const clock = clockTime(schoolTime(at, zone));
  return short === clock ? clock : `${short}, ${clock}`;
}

/** The same inside a sentence: 'since 10:42', 'since yesterday at 10:42', 'since Mon 9 Feb at 10:42'. */
export function timeInSentence(at: number, now: number, zone: string): string {
  return timeOfDay(at, now, zone).replace('Yesterday', 'yesterday').replace(', ', ' at ');
}

/** '10:42:07'. */
export function clockTimeToTheSecond(at: number, zone: string): string {
  return schoolTime(at, zone).toPlainTime().toString({ smallestUnit: 'second' });
}

/** 'Mon 9 Feb 2026', in the school's zone. */
export function dayInWords(at: number, zone: string): string {
  const then = schoolTime(at, zone);
  return `${weekday(then)} ${dayAndMonth(then)} ${then.year}`;
}

/** 'Mon 9 Feb 2026, 10:42:07'. */
export function exactTime(at: number, zone: string): string {
  return `${dayInWords(at, zone)}, ${clockTimeToTheSecond(at, zone)}`;
}

/** 'Mon 9 Feb 2026, 10:42'. */
export function dayAndMinute(at: number, zone: string): string {
  return `${dayInWords(at, zone)}, ${minuteOfDay(at, zone)}`;
}

/** '10:42'. */
export function minuteOfDay(at: number, zone: string): string {
  return clockTime(schoolTime(at, zone));
}

/** 'Mon 9 Feb 2026, 09:45 until 10:45'; the day of the end is told where it is another. */
export function spanInWords(from: number, to: number, zone: string): string {
  const isOneDay = dayInWords(from, zone) === dayInWords(to, zone);
  return `${dayAndMinute(from, zone)} until ${isOneDay ? minuteOfDay(to, zone) : dayAndMinute(to, zone)}`;
}

/** '2026-02-09T10:42:07+00:00', for `<time datetime>`. */
export function machineTime(at: number, zone: string): string {
  return schoolTime(at, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/** '4 seconds ago', '3 minutes ago'. A clock that runs behind the filter's reads as 'now'. */
export function timeAgo(at: number, now: number): string {
  const passed = now - at;
  return passed < SECOND ? 'now' : `${durationInWords(passed)} ago`;
}

/** 'less than a second', '6 minutes', '2 hours'; rounded down, in its largest unit. */
export function durationInWords(ms: number): string {
  if (ms < SECOND) return 'less than a second';
  if (ms < MINUTE) return counted(Math.floor(ms / SECOND), 'second');
  if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'minute');
  if (ms < DAY) return counted(Math.floor(ms / HOUR), 'hour');
  return counted(Math.floor(ms / DAY), 'day');
}

/** The last day before a midnight: 'today', 'Fri 20 Nov', or '20 Nov 2027' for another year. */
export function lastDay(midnight: number, now: number, zone: string): string {
  const short = shortTime(midnight - 1, now, zone);
  return /^\d\d:/.test(short) ? 'today' : short.replace('Yesterday', 'yesterday');
}

/** ISO date '2026-09-01' → '1 Sept 2026'; anything else is shown as it was written. */
export function dateInWords(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? isoDate : `${Number(parts[3])} ${month} ${parts[1]}`;
}

function schoolTime(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function clockTime(then: Temporal.ZonedDateTime): string {
  return then.toPlainTime().toString({ smallestUnit: 'minute' });
}

function weekday(then: Temporal.ZonedDateTime): string {
  return WEEKDAYS[then.dayOfWeek - 1] ?? '';
}

function dayAndMonth(then: Temporal.ZonedDateTime): string {
  return `${then.day} ${MONTHS[then.month - 1] ?? ''}`;
}
