import type { ReportPeriod } from '../report/report.ts';

/** When a report is due: on the day after the last of its period, at this time of the school's clock ('07:00'). */
export function sendingTime({ to }: Pick<ReportPeriod, 'to'>, at: string, zone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(zone).toPlainDate();
  return day.toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds;
}
