import type { Period } from './policy.ts';
import { type Timetable, type TimetableSlot, WEEKDAYS } from './timetable-week.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

/** One date in the school's zone; its spans cover it without a hole, in order. */
export interface SchoolDay {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

/** Lays the timetable over one date, right on the days when the clocks change too. */
export function buildDay(date: Temporal.PlainDate, timetable: Timetable): SchoolDay {
  const start = date.toZonedDateTime(timetable.zone);
  const end = date.add({ days: 1 }).toZonedDateTime(timetable.zone).epochMilliseconds;
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds;
  const lessons = stretchesOf(start, end).flatMap((stretch) =>
    slotsOn(date, timetable).flatMap((slot) => spanWithin(stretch, midnight, slot)),
  );
  const spans = withoutHoles(lessons, start.epochMilliseconds, end);
  return { date: date.toString(), start: start.epochMilliseconds, end, spans };
}

function slotsOn(date: Temporal.PlainDate, { days, closed }: Timetable): readonly TimetableSlot[] {
  const iso = date.toString();
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  const isClosed = closed.some(({ from, to }) => from <= iso && iso <= to);
  return isClosed || weekday === undefined ? [] : days[weekday];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Local time minus UTC. */
  readonly offsetMs: number;
}

/** A day cut where the clocks change, so that in each part a wall-clock time is one moment or none. */
function stretchesOf(dayStart: Temporal.ZonedDateTime, dayEnd: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from: Temporal.ZonedDateTime | null = dayStart;
  while (from !== null && from.epochMilliseconds < dayEnd) {
    const change: Temporal.ZonedDateTime | null = from.getTimeZoneTransition('next');
    const end = Math.min(dayEnd, change?.epochMilliseconds ?? dayEnd);
    stretches.push({ start: from.epochMilliseconds, end, offsetMs: from.offsetNanoseconds / 1e6 });
    from = change;
  }
  return stretches;
}

function spanWithin(stretch: Stretch, midnight: number, slot: TimetableSlot): readonly Span[] {
  const start = Math.max(stretch.start, midnight + sinceMidnightMs(slot.from) - stretch.offsetMs);
  const end = Math.min(stretch.end, midnight + sinceMidnightMs(slot.to) - stretch.offsetMs);
  return start < end ? [{ start, end, period: slot.period }] : [];
}

function sinceMidnightMs(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return (hour * 60 + minute) * 60_000;
}

function withoutHoles(spans: readonly Span[], dayStart: number, dayEnd: number): readonly Span[] {
  const whole: Span[] = [];
  let filledTo = dayStart;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > filledTo) whole.push({ start: filledTo, end: span.start, period: 'out_of_hours' });
    whole.push(span);
    filledTo = span.end;
  }
  if (filledTo < dayEnd) whole.push({ start: filledTo, end: dayEnd, period: 'out_of_hours' });
  return whole;
}
