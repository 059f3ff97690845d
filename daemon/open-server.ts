import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { dashboard } from '../dashboard/plugin.ts';
import { createDaemonApi } from './answers/daemon-api.ts';
import type { Office } from './answers/office.ts';
import type { TryIt } from './answers/try-it.ts';
import type { DaemonApi } from './api/contract.ts';
import type { IngestPort } from './api/ingest/ingest-port.ts';
import { buildServer } from './api/server.ts';
import { createThrottle } from './api/sign-in-throttle.ts';
import { formatListenAddress } from './config/listen-address.ts';
import type { Config } from './config.ts';
import { KnownError } from './errors.ts';
import { createMeasure } from './measure.ts';
import { createMetrics } from './metrics/metrics.ts';
import type { ReportKeeping } from './reporting/keep-reports.ts';
import { steadySessions } from './steady-sessions.ts';
import { isOutage } from './store/outage.ts';
import type { Stores } from './store/stores.ts';

export interface ServerParts {
  readonly config: Config;
  readonly log: Logger;
  readonly stores: Stores;
  readonly office: Office;
  readonly tryIt: TryIt;
  readonly reportKeeping: Pick<ReportKeeping, 'makeAgain' | 'keptOrMade'>;
  isLessonTime(timestamp: number): boolean;
  readonly sendTestAlert: DaemonApi['sendTestAlert'];
  readonly ingest: IngestPort;
}

/** The web server with the dashboard and the JSON API, not listening yet. */
export async function openServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, log, stores, office } = parts;
  const { now } = office;
  return buildServer({
    daemon: createDaemonApi({ ...parts, throttle: createThrottle({ now }) }),
    dashboard,
    ingest: parts.ingest,
    sessions: steadySessions(stores.sessions, isOutage),
    sessionSecret: await sessionSecret(stores),
    ...reachedBy(config),
    logger: log,
    now,
    metrics: {
      ...createMetrics(createMeasure(office, parts.isLessonTime)),
      token: config.metricsToken?.reveal() ?? null,
    },
    readiness() {
      const { failing } = office.storeState();
      return { ready: failing === null, why: failing?.message ?? null };
    },
  });
}

/** Made once and kept, so that a restart signs nobody out. */
async function sessionSecret(stores: Stores): Promise<string> {
  const kept = await stores.settings.get('session_secret');
  if (kept !== null) return kept;
  const made = randomBytes(48).toString('base64url');
  await stores.settings.set('session_secret', made);
  return made;
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];

/** What the web server must know of the way that requests come: through which proxy, under which names. */
function reachedBy({ dashboard: { address, listen, trustProxy } }: Config) {
  const url = address === null ? null : new URL(address);
  const isLocal = LOOPBACK_NAMES.includes(listen.host);
  const names = [...(url ? [url.hostname] : []), ...LOOPBACK_NAMES, listen.host];
  return {
    secureCookies: url?.protocol === 'https:',
    trustProxy: trustProxy.length > 0 ? trustProxy : (false as const),
    // Listening to the whole network under no name that we were told, any name may be the right one.
    allowedHosts: url !== null || isLocal ? names : null,
  };
}

const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program listens there already. Stop it',
  EACCES: 'The system does not allow it. Take a port above 1023',
  EADDRNOTAVAIL: 'This machine has no such address. Take 127.0.0.1, or one of its own',
};

/** Begins to answer; resolves with the address. Throws KnownError NOT_LISTENING where the system refuses. */
export async function listen(server: FastifyInstance, place: Config['dashboard']['listen']): Promise<string> {
  try {
    return await server.listen({ ...place });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const refusal = REFUSALS[code];
    if (refusal === undefined) throw cause;
    throw new KnownError(
      'NOT_LISTENING',
      `The dashboard cannot listen at ${formatListenAddress(place)}, so nothing was started. ${refusal}, or choose another address after --listen or under dashboard: listen: in filterwatch.yaml.`,
      { cause },
    );
  }
}
