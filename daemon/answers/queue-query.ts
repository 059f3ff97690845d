import type { QueueFilter, QueueQuery } from '../incidents/queue-filter.ts';

interface Zoned {
  readonly zone: string;
}

/** A list as the store is asked for it: a week is from Monday to Monday, school time. */
export function queryOf(school: Zoned, { week = null, ...filter }: QueueFilter): QueueQuery {
  return { ...filter, seen: week === null ? null : weekOf(school, week) };
}

function weekOf({ zone }: Zoned, monday: string): { readonly from: number; readonly to: number } {
  const date = Temporal.PlainDate.from(monday);
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
  return { from: startOf(date), to: startOf(date.add({ days: 7 })) };
}

/** The Mondays of this week and of those before it, the newest first. */
export function mondaysUntil({ zone }: Zoned, now: number, weeks: number): readonly string[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: weeks }, (_, back) => monday.subtract({ weeks: back }).toString());
}

/** The midnight at which a day is over; null where the text names none. */
export function endOfDay({ zone }: Zoned, date: string): number | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days: 1 }).toZonedDateTime(zone)
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
