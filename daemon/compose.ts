/** Which door is wired to which room: one function from the settings to a running daemon. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { dashboard } from '../dashboard/plugin.ts';
import { type AlertDoor, type AlertSettings, openAlertDoor } from './alert-door.ts';
import { makeSetUpToken } from './answers/accounts.ts';
import { createDaemonApi } from './answers/daemon-api.ts';
import { createLatest } from './answers/latest.ts';
import type { Office } from './answers/office.ts';
import { createTryIt } from './answers/try-it.ts';
import { buildServer } from './api/server.ts';
import { createThrottle } from './api/sign-in-throttle.ts';
import { createBatchIntake } from './batch-intake.ts';
import { schedule } from './clock/schedule.ts';
import { formatListenAddress } from './config/listen-address.ts';
import type { Config } from './config.ts';
import { type Examiner, startExaminer } from './examiner.ts';
import type { StepSettings } from './examiner-protocol.ts';
import { buildRoster } from './identity/roster.ts';
import { createPeriods } from './policy/timetable.ts';
import { createFileTail } from './sources/file-tail.ts';
import type { Source } from './sources/source.ts';
import { steadyAudit } from './steady-audit.ts';
import { steadySessions } from './steady-sessions.ts';
import { type StopStep, stopInOrder } from './stop.ts';
import { loadAttempts } from './store/attempts.ts';
import { isOutage } from './store/outage.ts';
import { openStores, type Stores } from './store/stores.ts';
import { createTryPorts } from './try-ports.ts';

export interface DaemonSettings {
  readonly config: Config;
  readonly steps: StepSettings;
  readonly rosterProblems: readonly string[];
  readonly demonstration: boolean;
  readonly log: Logger;
  now(): number;
  /** Called for a bug after which the daemon cannot go on. */
  failed(cause: unknown): void;
}

export interface Daemon {
  /** Where the dashboard listens. */
  readonly address: string;
  /** The path of the set-up page with its token; null once somebody has an account. */
  readonly setUpPath: string | null;
  readonly stores: Stores;
  /** Resolves false when the deadline passed before everything had stopped. */
  stop(): Promise<boolean>;
}

export async function startDaemon(settings: DaemonSettings): Promise<Daemon> {
  const { config, steps, log, now } = settings;
  const stores = await openStores(join(config.data, 'filterwatch.sqlite'), config.siteId);
  await stores.policies.keep(steps.policy, now());
  const periods = createPeriods(steps.timetable);
  const examiner = startExaminer(
    {
      ...steps,
      siteId: config.siteId,
      attempts: await loadAttempts(stores.database, config.siteId),
      sources: config.sources.map(({ id, format, logformat, path }) => ({
        sourceId: id,
        format,
        logformat,
        fileName: path,
      })),
    },
    settings.failed,
  );
  const schoolName = async () => config.schoolName ?? (await stores.settings.get('school_name')) ?? 'Your school';
  // Known when the server listens: port 0 lets the system choose.
  let listening = `http://${formatListenAddress(config.dashboard.listen)}`;
  const alerts = openAlertDoor(
    stores,
    {
      siteId: config.siteId,
      zone: steps.timetable.zone,
      mail: mailSettings(config),
      redisUrl: config.redisUrl?.reveal() ?? null,
      address: () => config.dashboard.address ?? listening,
      demonstration: settings.demonstration,
      policy: steps.policy,
      schoolName,
      now,
    },
    log,
  );
  const latest = createLatest();
  const tryPorts = createTryPorts(
    steps,
    config.sources.flatMap(({ logformat }) => logformat ?? []),
    now,
  );
  const intake = createBatchIntake({
    stores,
    examiner,
    siteId: config.siteId,
    periods,
    latest,
    listVersion: tryPorts.listVersion,
    now,
    outage: (message) => logOutage(log, message),
    failed: settings.failed,
    alertsQueued: alerts.queue.nudge,
  });
  const sources = await openSources(settings, stores, intake.deliver);
  const office: Office = {
    siteId: config.siteId,
    zone: steps.timetable.zone,
    demonstration: settings.demonstration,
    schoolName: config.schoolName,
    now,
    startOfDay: periods.startOfDay,
    log,
    ...stores,
    audit: steadyAudit(stores.audit, isOutage, log),
    policy: steps.policy,
    roster: buildRoster(steps.roster).roster,
    rosterProblems: settings.rosterProblems,
    rosterConfigured: config.roster !== null,
    sources: () => sources,
    storeState: () => ({ failing: intake.state().failing, path: stores.database.path, bytes: stores.database.bytes() }),
    mailState: alerts.mailState,
    recipients: alerts.recipients,
    jobState: () => ({ kind: alerts.queue.runner, ...alerts.queue.state() }),
    latestOf: latest.of,
    refused: intake.refused,
    categories: tryPorts.catalogueSize,
  };
  const setUpToken = await makeSetUpToken(office);
  const server = await openServer(
    settings,
    stores,
    office,
    alerts,
    createTryIt(tryPorts),
    (at) => periods.periodAt(at) === 'lessons',
  );
  const address = await server.listen({ ...config.dashboard.listen });
  listening = address;
  for (const source of sources) source.start();
  const sweep = schedule(
    '17 * * * *',
    steps.timetable.zone,
    async () => void (await stores.sessions.sweep(now())),
    log,
  );
  const order = stopOrder({ server, sources, intake, sweep, examiner, alerts, stores });
  return {
    address,
    setUpPath: setUpToken === null ? null : `/set-up?token=${setUpToken}`,
    stores,
    stop: () => stopInOrder(order, log),
  };
}

function logOutage(log: Logger, message: string | null): void {
  if (message === null) log.info('The store can be written again.');
  else log.error({ what: 'store' }, message);
}

type OpenSource = Source & { readonly id: string; readonly title: string };

async function openSources(
  { config, log }: DaemonSettings,
  stores: Stores,
  deliver: Parameters<typeof createFileTail>[0]['deliver'],
): Promise<readonly OpenSource[]> {
  const opened: OpenSource[] = [];
  for (const { id, title, path, start } of config.sources) {
    const cursors = await stores.cursors.of(id);
    const tail = createFileTail({
      sourceId: id,
      path,
      cursors,
      startAt: start,
      deliver,
      log,
      now: () => performance.now(),
    });
    opened.push({ id, title, start: () => tail.start(), stop: () => tail.stop(), state: () => tail.state() });
  }
  return opened;
}

async function openServer(
  { config, log, now }: DaemonSettings,
  stores: Stores,
  office: Office,
  alerts: AlertDoor,
  tryIt: ReturnType<typeof createTryIt>,
  isLessonTime: (timestamp: number) => boolean,
): Promise<FastifyInstance> {
  const throttle = createThrottle({ now });
  const daemon = createDaemonApi({ office, throttle, tryIt, isLessonTime, sendTestAlert: alerts.sendTestAlert });
  return buildServer({
    daemon,
    dashboard,
    sessions: steadySessions(stores.sessions, isOutage),
    sessionSecret: await sessionSecret(stores),
    ...reachedBy(config),
    logger: log,
    now,
    readiness: () => {
      const { failing } = office.storeState();
      return { ready: failing === null, why: failing?.message ?? null };
    },
  });
}

const MAIL_TIMEOUT_MS = 15_000;

function mailSettings({ mail }: Config): AlertSettings['mail'] {
  return mail && { ...mail, password: mail.password?.reveal() ?? null, authority: null, timeoutMs: MAIL_TIMEOUT_MS };
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

/** Made once and kept, so that a restart signs nobody out. */
async function sessionSecret(stores: Stores): Promise<string> {
  const kept = await stores.settings.get('session_secret');
  if (kept !== null) return kept;
  const made = randomBytes(48).toString('base64url');
  await stores.settings.set('session_secret', made);
  return made;
}

interface Parts {
  readonly server: FastifyInstance;
  readonly sources: readonly Source[];
  readonly intake: { stop(): Promise<void> };
  readonly sweep: { stop(): unknown };
  readonly examiner: Examiner;
  readonly alerts: AlertDoor;
  readonly stores: Stores;
}

/** Accept nothing more, read nothing more, store what was read, then everything that the storing needed. */
function stopOrder({ server, sources, intake, sweep, examiner, alerts, stores }: Parts): readonly StopStep[] {
  return [
    { what: 'dashboard', stop: () => server.close() },
    { what: 'sources', stop: async () => void (await Promise.all(sources.map((source) => source.stop()))) },
    { what: 'batch in hand', stop: () => intake.stop() },
    { what: 'schedule', stop: async () => void (await sweep.stop()) },
    { what: 'examiner', stop: () => examiner.stop() },
    { what: 'jobs', stop: () => alerts.queue.stop() },
    { what: 'mail', stop: () => alerts.closeMail() },
    { what: 'store', stop: () => stores.database.close() },
  ];
}
