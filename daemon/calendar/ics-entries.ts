import { type CalendarResponse, type DateWithTimeZone, expandRecurringEvent, sync, type VEvent } from 'node-ical';
import type { CalendarEntry } from './calendar-entry.ts';

/** Repeated entries are laid out as far as this before and after now. */
const YEARS = 2;
const MAX_INSTANCES = 10_000;

/** How the entries are laid out. */
export interface LayingOut {
  readonly zone: string;
  readonly now: number;
  /** False for what says nothing of when school is: however often a club or a briefing is repeated, it is listed once. */
  isMeant(summary: string): boolean;
}

/**
 * The entries of an ICS calendar in the school's zone: all of what is written once, and of what is repeated two years around `now`, up to
 * ten thousand; `isWhole` is false where there are more. Null where the text is no calendar.
 */
export function icsEntries(
  text: string,
  how: LayingOut,
): { readonly entries: readonly CalendarEntry[]; readonly isWhole: boolean } | null {
  const events = eventsIn(text)?.filter(({ status, rrule }) => status !== 'CANCELLED' && !isTooOften(rrule));
  if (events === undefined) return null;
  const isRepeated = ({ rrule, summary }: VEvent) => rrule !== undefined && how.isMeant(textOf(summary));
  const instances = events.filter((event) => !isRepeated(event)).map(instanceOf);
  const repeated = events.filter(isRepeated);
  // Laying out costs time, so it ends where there is enough of it.
  while (repeated.length > 0 && instances.length < MAX_INSTANCES)
    instances.push(...repeated.splice(0, 1).flatMap((event) => instancesOf(event, how.now)));
  const isWhole = repeated.length === 0 && instances.length <= MAX_INSTANCES;
  return { entries: instances.slice(0, MAX_INSTANCES).flatMap((instance) => entryOf(instance, how.zone)), isWhole };
}

function eventsIn(text: string): readonly VEvent[] | undefined {
  if (!/^BEGIN:VCALENDAR/im.test(text)) return undefined;
  const all: CalendarResponse = parsed(text);
  return Object.values(all).filter((part): part is VEvent => part?.type === 'VEVENT' && part.start instanceof Date);
}

/** What is broken inside throws there; a calendar is somebody else's file, so that is no fault of ours. */
function parsed(text: string): CalendarResponse {
  try {
    return sync.parseICS(text);
  } catch {
    return {};
  }
}

/** No school closes every hour, and laying that out would take for ever. */
function isTooOften(rule: VEvent['rrule']): boolean {
  return rule !== undefined && /FREQ=(SECONDLY|MINUTELY|HOURLY)|BY(HOUR|MINUTE|SECOND)=\d+,/.test(rule.toString());
}

function instanceOf({ start, end, summary }: Pick<VEvent, 'start' | 'end' | 'summary'>): Instance {
  return { start, end: end ?? start, summary: textOf(summary) };
}

function instancesOf(event: VEvent, now: number): readonly Instance[] {
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC');
  const from = new Date(at.subtract({ years: YEARS }).epochMilliseconds);
  const to = new Date(at.add({ years: YEARS }).epochMilliseconds);
  return expandRecurringEvent(event, { from, to }).map(instanceOf);
}

interface Instance {
  readonly start: DateWithTimeZone;
  readonly end: DateWithTimeZone;
  readonly summary: string;
}

function entryOf({ start, end, summary }: Instance, zone: string): readonly CalendarEntry[] {
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || summary === '') return [];
  if (start.dateOnly === true) return [wholeDays(start, end, summary)];
  const [first, last] = [inZone(start, zone), inZone(end, zone)];
  const from = first.toPlainDate();
  // What ends at midnight ends with the day before.
  const until = Temporal.ZonedDateTime.compare(last, first) > 0 ? last.subtract({ milliseconds: 1 }) : first;
  const to = until.toPlainDate();
  const isWhole = isMidnight(first) && isMidnight(last);
  return [{ from: from.toString(), to: to.toString(), summary, ends: isWhole ? null : endOf(first, last) }];
}

/** A date without a time is midnight where this machine is; its end is the first day that is not in it any more. */
function wholeDays(start: Date, end: Date, summary: string): CalendarEntry {
  const from = dateOf(start);
  const after = dateOf(end);
  const to = Temporal.PlainDate.compare(after, from) > 0 ? after.subtract({ days: 1 }) : from;
  return { from: from.toString(), to: to.toString(), summary, ends: null };
}

function dateOf(date: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

function inZone(date: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
}

function isMidnight(moment: Temporal.ZonedDateTime): boolean {
  return moment.hour === 0 && moment.minute === 0;
}

const LATE_MORNING = 11;

/** "Early finish" from 13:15 begins when school ends; "Half day" from 8:50 to 13:15 ends with it. */
function endOf(first: Temporal.ZonedDateTime, last: Temporal.ZonedDateTime): string {
  const moment = first.hour >= LATE_MORNING ? first : last;
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

function textOf(summary: VEvent['summary'] | undefined): string {
  const text = typeof summary === 'object' ? summary.val : summary;
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
