import type { Office } from './office.ts';

/** The Monday of the week that a moment lies in, school time: '2026-11-30'. */
export function mondayOf({ zone }: Pick<Office, 'zone'>, at: number): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The week that begins on this day, half-open. */
export function weekFrom({ zone }: Pick<Office, 'zone'>, monday: string) {
  const day = Temporal.PlainDate.from(monday);
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds;
  return { from: startOf(day), to: startOf(day.add({ weeks: 1 })) };
}
