import type { Period } from './policy.ts';
import { isWeekB, standingOf } from './timetable-calendar.ts';
import { type Timetable, type TimetableSlot, WEEKDAYS, type Weeks } from './timetable-week.ts';

/** Whose days are laid out: their weeks, and whether they come in when pupils do not. */
export interface Plan extends Weeks {
  readonly isOfStaff: boolean;
}

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

/** Lays the timetable over one date for the people of a plan, right on the days when the clocks change too. */
export function buildDay(date: Temporal.PlainDate, timetable: Timetable, plan: Plan): SchoolDay {
  const start = date.toZonedDateTime(timetable.zone);
  const end = date.add({ days: 1 }).toZonedDateTime(timetable.zone).epochMilliseconds;
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds;
  const lessons = stretchesOf(start, end).flatMap((stretch) =>
    slotsOn(date, timetable, plan).flatMap((slot) => spanWithin(stretch, midnight, slot)),
  );
  const spans = withoutHoles(lessons, start.epochMilliseconds, end);
  return { date: date.toString(), start: start.epochMilliseconds, end, spans };
}

/** The parts of a date that are not out of hours for the people of a plan, in wall-clock time. */
export function slotsOn(date: Temporal.PlainDate, timetable: Timetable, plan: Plan): readonly TimetableSlot[] {
  const standing = standingOf(date.toString(), timetable);
  const slots = usualSlots(date, timetable, plan);
  switch (standing.kind) {
    case 'usual':
      return slots;
    case 'closed':
      return [];
    case 'inset':
      return plan.isOfStaff ? slots.map(withoutLessons) : [];
    case 'half_day':
      return slots.flatMap((slot) => endingBy(standing.ends, slot));
  }
}

function usualSlots(date: Temporal.PlainDate, timetable: Timetable, { days, weekB }: Plan): readonly TimetableSlot[] {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  if (weekday === undefined) return [];
  return weekB !== null && isWeekB(date.toString(), timetable) ? weekB[weekday] : days[weekday];
}

/** Staff are in school on a training day, and nobody is taught. */
function withoutLessons(slot: TimetableSlot): TimetableSlot {
  return slot.period === 'lessons' ? { ...slot, period: 'before_after_school' } : slot;
}

function endingBy(ends: string, slot: TimetableSlot): readonly TimetableSlot[] {
  if (slot.from >= ends) return [];
  return slot.to <= ends ? [slot] : [{ ...slot, to: ends }];
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
