import type { AlertDoor } from './alerts/alert-door.ts';
import type { DaemonSettings } from './compose.ts';
import { createReportKeeping, type ReportKeeping } from './reporting/keep-reports.ts';
import type { ReportMaker } from './reporting/make-report.ts';
import type { Stores } from './store/stores.ts';

/** Makes reports when they are due, and again when somebody asks. */
export function openReporting(
  { config, steps, log, now }: DaemonSettings,
  stores: Stores,
  alerts: Pick<AlertDoor, 'queue'>,
  maker: ReportMaker,
): ReportKeeping {
  const { at, isSent } = config.reports;
  const { zone } = steps.timetable;
  return createReportKeeping({ maker, stores, zone, at, isSent, log, now, mailQueued: alerts.queue.nudge });
}
