import type { Logger } from 'pino';
import type { AlertDoor } from './alerts/alert-door.ts';
import { createAlarmWatch } from './alerts/watch-alarms.ts';
import type { Office } from './answers/office.ts';
import { linkLateReports } from './answers/report-matching.ts';
import type { Alarm } from './api/contract.ts';
import type { KeptCalendar } from './calendar/keep-calendar.ts';
import type { Schedule } from './clock/schedule.ts';
import { createOnce } from './clock-once.ts';
import type { Periods } from './policy/timetable.ts';
import type { PolicyDesk } from './policy-now.ts';
import type { InjectedCanary } from './reading/open-canary.ts';
import type { Archive } from './records/archive.ts';
import type { ReportKeeping } from './reporting/keep-reports.ts';
import type { StopStep } from './stop.ts';
import type { Stores } from './store/stores.ts';
import { watchRequests } from './watch-requests.ts';

export interface ClockWorkParts {
  readonly zone: string;
  readonly office: Office;
  readonly stores: Stores;
  readonly archive: Archive;
  readonly periods: Periods;
  readonly alerts: AlertDoor;
  readonly calendar: Pick<KeptCalendar, 'look'>;
  readonly reportKeeping: Pick<ReportKeeping, 'look'>;
  readonly policyDesk: Pick<PolicyDesk, 'refresh'>;
  readonly canary: Pick<InjectedCanary, 'beat'> | null;
  readonly schedule: Schedule;
  /** What stands, as it is told to nobody in particular. */
  alarms(): Promise<readonly Alarm[]>;
  readonly log: Logger;
  now(): number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Starts what is looked at by the clock, whatever the lines bring; answers how each is stopped. */
export function startClockWork(parts: ClockWorkParts): readonly StopStep[] {
  const { zone, office, stores, archive, periods, alerts, calendar, policyDesk, reportKeeping } = parts;
  const { canary, log, now } = parts;
  const { filterRequests } = stores;
  const watchAlarms = createAlarmWatch({
    alarms: parts.alarms,
    alarmBook: stores.alarmBook,
    mailQueued: alerts.queue.nudge,
    mailNow: alerts.mailAlarmsNow,
    isMailSetUp: alerts.mailState().configured,
    ...{ log, now },
  });
  const every = (what: string, times: string, job: () => Promise<unknown>): StopStep => {
    const scheduled = parts.schedule(times, zone, async () => void (await job()), log);
    return { what, stop: () => scheduled.stop() };
  };
  const once = createOnce({ turns: stores.clockTurns, log, now });
  /** Where several daemons share the store, one of them does it. */
  const oneOfUs = (what: string, times: string, everyMs: number, job: () => Promise<unknown>): StopStep =>
    every(what, times, () => once(what, everyMs, job));
  return [
    oneOfUs('schedule', '17 * * * *', HOUR_MS, () => stores.sessions.sweep(now())),
    // What a command has changed comes into force without a restart, in each daemon.
    every('policy', '* * * * *', policyDesk.refresh),
    oneOfUs('filter requests', '* * * * *', MINUTE_MS, () => watchRequests({ filterRequests, archive, log, now })),
    // The line of the log comes later than the report.
    oneOfUs('what was reported', '* * * * *', MINUTE_MS, () => linkLateReports(office)),
    // Once on the day on which access ends: to the lead, and never twice.
    oneOfUs('access', '*/10 7-18 * * *', 10 * MINUTE_MS, () => remindOfAccess(stores, periods, alerts, now())),
    // Every minute, so that a report that was due while the daemon was down is made as soon as it is up.
    oneOfUs('reports', '* * * * *', MINUTE_MS, reportKeeping.look),
    every('calendar', '*/10 * * * *', calendar.look),
    oneOfUs('returned mail', '* * * * *', MINUTE_MS, alerts.lookForReturned),
    oneOfUs('recipients', '* * * * *', MINUTE_MS, alerts.keepRecipients),
    every('test request', '* * * * *', async () => canary?.beat()),
    // Each daemon sees its own sources; the book takes one alarm of one thing.
    every('alarms', '* * * * *', watchAlarms),
  ];
}

async function remindOfAccess(stores: Stores, periods: Periods, alerts: AlertDoor, at: number): Promise<void> {
  if ((await stores.accessRemovals.remind(periods.schoolDayOf(at), at)) > 0) alerts.queue.nudge();
}
