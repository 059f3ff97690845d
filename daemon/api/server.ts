import formbody from '@fastify/formbody';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { KnownError } from '../errors.ts';
import { requireAccess } from './access.ts';
import { registerAccessLog } from './access-log.ts';
import type { DaemonApi } from './contract.ts';
import { enforceAccess, leadToSetUp, refuseForeignHosts, refusePlainHttp } from './gate.ts';
import { registerGone } from './gone.ts';
import { registerHeaders } from './headers.ts';
import { type IngestPort, nothingIsPushed } from './ingest/ingest-port.ts';
import { registerLeaving } from './leaving.ts';
import { BODY_LIMIT, registerLimits } from './limits.ts';
import { registerLiveStreams } from './live-streams.ts';
import { answerFrameworkError, answerProblem } from './problems.ts';
import { exportRoute } from './routes/export.ts';
import { jsonApi } from './routes/json-api.ts';
import { addMetrics, type MetricsPort } from './routes/metrics.ts';
import { addProbes, type Readiness } from './routes/probes.ts';
import { registerSessions } from './session.ts';
import type { SessionPort } from './stored-sessions.ts';

export interface ServerOptions {
  readonly daemon: DaemonApi;
  readonly dashboard: FastifyPluginAsync<{ daemon: DaemonApi }>;
  readonly sessions: SessionPort;
  /** Where pushed lines go; without it every token is wrong. */
  readonly ingest?: IngestPort;
  /** At least 32 bytes; signs the session cookie. */
  readonly sessionSecret: string;
  /** True where the dashboard is reached over https, through a trusted proxy. */
  readonly secureCookies: boolean;
  /** Addresses of the proxies whose X-Forwarded headers are believed. */
  readonly trustProxy: false | readonly string[];
  /** Host names, without port, that this server answers to; null answers to any. */
  readonly allowedHosts: readonly string[] | null;
  readonly logger: FastifyBaseLogger | false;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How often an open stream is looked after. */
  readonly beatMs?: number;
  readonly readiness: () => Readiness;
  /** Without it nothing is told to monitoring programs. */
  readonly metrics?: MetricsPort;
}

/**
 * Builds the web server without listening. Throws a `KnownError` for options that cannot work and for a route that
 * does not say who may use it.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  checkOptions(options);
  const app: FastifyInstance = fastify(factoryOptions(options));
  app.setErrorHandler(answerProblem);
  requireAccess(app);
  await addDefences(app, options);
  await registerSessions(app, { ...options, sessions: registerLiveStreams(app, options) });
  registerLeaving(app, options.secureCookies);
  leadToSetUp(app, options.daemon);
  enforceAccess(app);
  addProbes(app, options.readiness);
  if (options.metrics !== undefined) addMetrics(app, options.metrics);
  const { daemon, now, ingest = nothingIsPushed } = options;
  await app.register(jsonApi, { prefix: '/api', daemon, now, ingest });
  await app.register(exportRoute, { daemon, now });
  await app.register(options.dashboard, { daemon: options.daemon });
  return app;
}

/** What every request meets before anybody asks who sent it; the cheapest refusals first. */
async function addDefences(app: FastifyInstance, options: ServerOptions): Promise<void> {
  registerAccessLog(app);
  registerGone(app);
  await registerHeaders(app, options.secureCookies);
  if (options.allowedHosts !== null) refuseForeignHosts(app, options.allowedHosts);
  if (options.secureCookies) refusePlainHttp(app);
  await registerLimits(app);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
}

const MIN_SECRET_BYTES = 32;

function checkOptions({ sessionSecret, secureCookies, trustProxy }: ServerOptions): void {
  if (Buffer.byteLength(sessionSecret) < MIN_SECRET_BYTES) {
    throw new KnownError(
      'SESSION_SECRET_SHORT',
      `The session secret is shorter than ${MIN_SECRET_BYTES} bytes, so sessions could be forged. Set a longer one.`,
    );
  }
  if (secureCookies && trustProxy === false) {
    throw new KnownError(
      'SECURE_COOKIES_WITHOUT_PROXY',
      'Secure cookies are on, but no proxy is trusted to say that a request came over https, so nobody could sign in. List the proxy as trusted, or turn secure cookies off.',
    );
  }
}

const REQUEST_TIMEOUT_MS = 30_000;
const HANDLER_TIMEOUT_MS = 20_000;

function factoryOptions({ logger, trustProxy }: ServerOptions): FastifyServerOptions {
  return {
    ...(logger === false ? { logger: false } : { loggerInstance: logger }),
    // Fastify's own request log holds addresses with their query; ours is access-log.ts.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxy === false ? false : [...trustProxy],
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    genReqId: () => crypto.randomUUID(),
    frameworkErrors: answerFrameworkError,
  };
}
