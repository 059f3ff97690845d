/** When the demonstration takes place: on the last school day before today, when the last lesson is over. */
export interface DemonstrationMoment {
  /** ISO date. */
  readonly date: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

const STANDS_AT = '15:45';
const FRIDAY = 5;

/** The afternoon of the last day from Monday to Friday that is over. */
export function demonstrationMoment(now: number, zone: string): DemonstrationMoment {
  let day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  while (day.dayOfWeek > FRIDAY) day = day.subtract({ days: 1 });
  const at = day.toZonedDateTime({ timeZone: zone, plainTime: STANDS_AT }).epochMilliseconds;
  return { date: day.toString(), at };
}
