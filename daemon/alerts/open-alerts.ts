import type { DaemonSettings } from '../compose.ts';
import type { Config } from '../config.ts';
import type { InForceNow } from '../in-force.ts';
import { alertTime } from '../incidents/alert-hours.ts';
import { createRosterNow } from '../open-office.ts';
import { createPeriodsInForce } from '../periods-in-force.ts';
import type { Stores } from '../store/stores.ts';
import { type AlertDoor, openAlertDoor } from './alert-door.ts';
import type { AlertSettings } from './alert-settings.ts';

/** Sends what is in the outbox, as the settings say. */
export function openAlerts(
  { config, steps, demonstration, log, now }: DaemonSettings,
  stores: Stores,
  inForce: InForceNow,
  given: Pick<AlertSettings, 'address' | 'isWithheldSite'>,
): AlertDoor {
  const rosterNow = createRosterNow();
  const { zone } = steps.timetable;
  const { isSchoolDay } = createPeriodsInForce(inForce);
  const settings: AlertSettings = {
    siteId: config.siteId,
    zone,
    mail: mailSettings(config),
    redisUrl: config.redisUrl?.reveal() ?? null,
    escalation: config.escalation,
    mostAtOnce: config.mostAlertsAtOnce,
    reportsTo: config.reports.to,
    alertTime: (at) => (config.alertHours === null ? at : alertTime(at, config.alertHours, { zone, isSchoolDay })),
    ...given,
    provider: config.filterProvider,
    demonstration,
    policy: () => inForce.current().policy,
    roster: () => rosterNow(inForce.current()),
    schoolName: async () => config.schoolName ?? (await stores.settings.get('school_name')) ?? 'Your school',
    now,
  };
  return openAlertDoor(stores, settings, log);
}

const MAIL_TIMEOUT_MS = 15_000;

function mailSettings({ mail }: Config): AlertSettings['mail'] {
  return mail && { ...mail, password: mail.password?.reveal() ?? null, authority: null, timeoutMs: MAIL_TIMEOUT_MS };
}
