import type { Logger } from 'pino';
import type { AlertDoor } from './alerts/alert-door.ts';
import { createAlarmWatch } from './alerts/watch-alarms.ts';
import type { Office } from './answers/office.ts';
import { linkLateReports } from './answers/report-matching.ts';
import type { Alarm } from './api/contract.ts';
import type { KeptCalendar } from './calendar/keep-calendar.ts';
import type { Schedule } from './clock/schedule.ts';
import type { Periods } from './policy/timetable.ts';
import type { PolicyDesk } from './policy-now.ts';
import type { InjectedCanary } from './reading/open-canary.ts';
import type { Archive } from './records/archive.ts';
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
  readonly policyDesk: Pick<PolicyDesk, 'refresh'>;
  readonly canary: Pick<InjectedCanary, 'beat'> | null;
  readonly schedule: Schedule;
  /** What stands, as it is told to nobody in particular. */
  alarms(): Promise<readonly Alarm[]>;
  readonly log: Logger;
  now(): number;
}

/** Starts what is looked at by the clock, whatever the lines bring; answers how each is stopped. */
export function startClockWork(parts: ClockWorkParts): readonly StopStep[] {
  const { zone, office, stores, archive, periods, alerts, calendar, policyDesk, canary, log, now } = parts;
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
  return [
    every('schedule', '17 * * * *', () => stores.sessions.sweep(now())),
    // What a command has changed comes into force without a restart.
    every('policy', '* * * * *', policyDesk.refresh),
    every('filter requests', '* * * * *', () => watchRequests({ filterRequests, archive, log, now })),
    // The line of the log comes later than the report.
    every('what was reported', '* * * * *', () => linkLateReports(office)),
    // Once on the day on which access ends: to the lead, and never twice.
    every('access', '*/10 7-18 * * *', () => remindOfAccess(stores, periods, alerts, now())),
    every('calendar', '*/10 * * * *', calendar.look),
    every('test request', '* * * * *', async () => canary?.beat()),
    every('alarms', '* * * * *', watchAlarms),
  ];
}

async function remindOfAccess(stores: Stores, periods: Periods, alerts: AlertDoor, at: number): Promise<void> {
  if ((await stores.accessRemovals.remind(periods.schoolDayOf(at), at)) > 0) alerts.queue.nudge();
}
