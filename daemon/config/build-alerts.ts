import type { AlertHours } from '../incidents/alert-hours.ts';
import type { DigestTimes } from '../incidents/digest-time.ts';
import { QUIET_MS } from '../incidents/follow-up.ts';
import type { Destination, Rota } from '../incidents/rota.ts';
import type { Route } from '../incidents/routing.ts';
import { MOST_AT_ONCE } from '../incidents/storm.ts';
import type { AlertsConfig } from './alerts-configuration.ts';
import { STRETCH } from './alerts-shape.ts';
import type { Settings } from './schema.ts';

type Alerts = NonNullable<Settings['alerts']>;

/** Who is told of what and when, with what holds where nothing is written. */
export function buildAlerts(written: Settings['alerts']): Omit<AlertsConfig, 'webhooks'> {
  const { most_at_once, hours, quiet_minutes, digest, routes, rota, escalate } = written ?? {};
  return {
    mostAlertsAtOnce: most_at_once ?? MOST_AT_ONCE,
    alertHours: alertHoursOf(hours),
    quietMs: quiet_minutes === undefined ? QUIET_MS : quiet_minutes * 60_000,
    digests: { ...DEFAULT_DIGESTS, ...(digest?.at && { at: digest.at }), ...(digest?.on && { on: digest.on }) },
    routes: (routes ?? []).map(buildRoute),
    rotas: (rota ?? []).map(buildRota),
    escalation: (escalate ?? []).map((step) => ({ afterMinutes: step.after_minutes, to: buildDestination(step.to) })),
  };
}

/** What was gathered is read before the week's first lesson, and before each day's. */
const DEFAULT_DIGESTS: DigestTimes = { at: '08:00', on: 'monday' };

function alertHoursOf(written: string | undefined): AlertHours | null {
  const [, from, to] = STRETCH.exec(written ?? '') ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

function buildRoute({ when, to, send }: NonNullable<Alerts['routes']>[number]): Route {
  return {
    when: {
      severities: when?.severity ?? [],
      themes: when?.theme ?? [],
      categories: when?.category ?? [],
      groups: when?.group ?? [],
      schools: when?.school ?? [],
      time: when?.time ?? null,
    },
    to: buildDestination(to),
    send: send ?? 'at_once',
  };
}

function buildDestination(written: string | readonly string[]): Destination {
  return typeof written === 'string' ? { kind: 'rota', name: written } : { kind: 'addresses', addresses: written };
}

function buildRota({ name, duty, deputies, away }: NonNullable<Alerts['rota']>[number]): Rota {
  return {
    name,
    duty: duty.map(({ on, from, to, who }) => ({ weekdays: on ?? [], from: from ?? null, to: to ?? null, who })),
    deputies: deputies ?? [],
    away: (away ?? []).map((one) => ({ ...one, deputy: one.deputy ?? null })),
  };
}
