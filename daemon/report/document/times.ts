import { counted } from './wording.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** '2026-11-16' → 'Monday 16 November 2026'. */
export function dayInWords(iso: string): string {
  const day = Temporal.PlainDate.from(iso);
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${dateInWords(iso)}`;
}

/** '2026-11-16' → '16 November 2026'. */
export function dateInWords(iso: string): string {
  const day = Temporal.PlainDate.from(iso);
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

/** '2026-11-16' → 'Mon 16 Nov'. */
export function shortDay(iso: string): string {
  const day = Temporal.PlainDate.from(iso);
  return `${WEEKDAYS[day.dayOfWeek - 1]?.slice(0, 3)} ${day.day} ${MONTHS[day.month - 1]?.slice(0, 3)}`;
}

/** The date of a moment by the school's clock: '16 November 2026'. */
export function dateAt(at: number, zone: string): string {
  return dateInWords(schoolTime(at, zone).toPlainDate().toString());
}

/** '16 November 2026, 07:00'. */
export function momentAt(at: number, zone: string): string {
  return `${dateAt(at, zone)}, ${schoolTime(at, zone).toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** '4 hours'; rounded to the nearest of its largest unit that is at least two. */
export function durationInWords(ms: number): string {
  if (ms < MINUTE) return 'a minute';
  if (ms < 2 * HOUR) return counted(Math.round(ms / MINUTE), 'minute');
  if (ms < 2 * DAY) return counted(Math.round(ms / HOUR), 'hour');
  return counted(Math.round(ms / DAY), 'day');
}

function schoolTime(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
