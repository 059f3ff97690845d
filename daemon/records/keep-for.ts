/**
 * How long something is kept, in whole days of the school. What happened on a day is kept all through the days that are counted
 * from it, and goes in the night after the last of them: never an hour sooner, whatever the clocks do in between.
 */
export interface KeepFor {
  readonly count: number;
  readonly unit: KeepUnit;
}
export const KEEP_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type KeepUnit = (typeof KEEP_UNITS)[number];

/** '30 days', '1 year'; null for anything else. */
export function parseKeepFor(text: string): KeepFor | null {
  const [, digits, word] = /^([1-9]\d{0,3})\s+(day|week|month|year)s?$/i.exec(text.trim()) ?? [];
  const unit = KEEP_UNITS.find((one) => one === `${word?.toLowerCase()}s`);
  return unit === undefined ? null : { count: Number(digits), unit };
}

/** '1 year', '30 days'. */
export function keepForInWords({ count, unit }: KeepFor): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** True where the one never ends before the other, whichever months and leap years it meets. */
export function isAtLeastAsLong(one: KeepFor, other: KeepFor): boolean {
  const isSameUnit = one.unit === other.unit;
  return isSameUnit
    ? one.count >= other.count
    : one.count * FEWEST_DAYS[one.unit] >= other.count * MOST_DAYS[other.unit];
}

const FEWEST_DAYS: Readonly<Record<KeepUnit, number>> = { days: 1, weeks: 7, months: 28, years: 365 };
const MOST_DAYS: Readonly<Record<KeepUnit, number>> = { days: 1, weeks: 7, months: 31, years: 366 };

/** Where a day begins. */
export interface DayStart {
  /** ISO date in the school's zone. */
  readonly day: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The first day that is still kept at `now`: everything before it has had its time. */
export function firstDayKept({ count, unit }: KeepFor, now: number, zone: string): DayStart {
  return startOf(dayAt(now, zone).subtract({ [unit]: count }), zone);
}

/** The first day on which what happened at this moment has had its time: it goes in that day's small hours. */
export function firstDayWithout({ count, unit }: KeepFor, at: number, zone: string): DayStart {
  const happened = dayAt(at, zone);
  const isOver = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day.subtract({ [unit]: count }), happened) > 0;
  // Months differ in length, so the sum is off by a few days at most, and is walked to the right one.
  let day = happened.add({ [unit]: count });
  while (!isOver(day)) day = day.add({ days: 1 });
  while (isOver(day.subtract({ days: 1 }))) day = day.subtract({ days: 1 });
  return startOf(day, zone);
}

function dayAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function startOf(day: Temporal.PlainDate, zone: string): DayStart {
  return { day: day.toString(), at: day.toZonedDateTime(zone).epochMilliseconds };
}
