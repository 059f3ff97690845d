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

/** A weekend with a day before and after it. In the holidays somebody must hear of it all the same. */
const LONGEST_HOLD_DAYS = 4;

/** The moment itself where it lies within the hours of a school day; otherwise when the next ones begin, four days later at the latest. */
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
  return momentOf(today.add({ days: LONGEST_HOLD_DAYS }), from, zone);
}

function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}
