import { join } from 'node:path';
import type { DaemonSettings } from '../compose.ts';
import type { InForceNow } from '../in-force.ts';
import { alertTime } from '../incidents/alert-hours.ts';
import { createRosterNow } from '../open-office.ts';
import { createPeriodsInForce } from '../periods-in-force.ts';
import { type OutboxTurn, takeOutboxTurn } from '../queue/outbox-turn.ts';
import type { Stores } from '../store/stores.ts';
import { type AlertDoor, openAlertDoor } from './alert-door.ts';
import type { AlertSettings } from './alert-settings.ts';
import { mailSettingsOf } from './mail-settings.ts';
import { alertWebhookOf, type OpenWebhooks, openWebhooks } from './open-webhooks.ts';

/** Alerts by mail, and what other systems are told of them. */
export interface OpenAlerts extends AlertDoor {
  webhookHealth: OpenWebhooks['health'];
}

/** Sends what is in the outbox, as the settings say. */
export async function openAlerts(
  { config, steps, demonstration, log, now }: DaemonSettings,
  stores: Stores,
  inForce: InForceNow,
  given: Pick<AlertSettings, 'address' | 'isWithheldSite'>,
): Promise<OpenAlerts> {
  const rosterNow = createRosterNow();
  const { zone } = steps.timetable;
  const { isSchoolDay, periodAt, schoolDayOf } = createPeriodsInForce(inForce);
  const turn = takeOutboxTurn({ path: join(config.data, 'outbox.lock'), log, now });
  const settings: AlertSettings = {
    turn,
    siteId: config.siteId,
    zone,
    mail: config.mail && mailSettingsOf(config.mail, { timeoutMs: MAIL_TIMEOUT_MS, now }),
    redisUrl: config.redisUrl?.reveal() ?? null,
    escalation: config.escalation,
    routes: config.routes,
    rotas: config.rotas,
    digests: config.digests,
    calendar: { zone, isSchoolDay },
    isInSchoolHours: (at) => periodAt(at) !== 'out_of_hours',
    schoolDayOf,
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
  const webhooks = await openWebhooks({ stores, webhooks: config.webhooks.map(alertWebhookOf), settings, log });
  return withWebhooks(openAlertDoor(stores, settings, log), webhooks, turn);
}

/** One nudge and one stop for both queues, and then it is another's turn. */
function withWebhooks(
  door: AlertDoor,
  { queue: other, health: webhookHealth }: OpenWebhooks,
  turn: OutboxTurn,
): OpenAlerts {
  const { queue } = door;
  const both: AlertDoor['queue'] = {
    ...queue,
    nudge() {
      queue.nudge();
      other.nudge();
    },
    async stop() {
      await Promise.all([queue.stop(), other.stop()]);
      await turn.end();
    },
  };
  return { ...door, queue: both, webhookHealth };
}

const MAIL_TIMEOUT_MS = 15_000;
