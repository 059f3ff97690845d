import type { Logger } from 'pino';
import { now } from '../clock/now.ts';
import { type Daemon, startDaemon } from '../compose.ts';
import { keepPulse } from '../keep-pulse.ts';
import { createLog } from '../log.ts';
import { openServiceManager } from '../systemd/service-manager.ts';
import { print } from './output.ts';
import { type CommonOptions, configFor, stepsWithoutPeople } from './settings.ts';
import { sourceSentences } from './source-sentences.ts';

interface RunOptions extends CommonOptions {
  readonly listen?: string;
}

const FORCED = 130;

/** Follows the log and serves the dashboard until it is told to stop. */
export async function run(logPath: string | undefined, options: RunOptions): Promise<void> {
  if (options.listen !== undefined) process.env.FILTERWATCH_LISTEN = options.listen;
  const log = createLog(process.env.FILTERWATCH_LOG_LEVEL ?? 'info');
  const failed = (cause: unknown): void => {
    log.fatal(
      { err: cause },
      'Something that must not happen has happened. Filterwatch stops, so that it can be started afresh.',
    );
    process.exit(1);
  };
  process.on('uncaughtException', failed);
  const config = configFor(options, logPath ?? null);
  if (config.sources.length === 0) {
    const { startDemonstration } = await import('../demo/demonstration.ts');
    return stayUntilStopped(await startDemonstration({ config, log, failed }), 'demonstration', log);
  }
  const daemon = await startDaemon({
    config,
    steps: await stepsWithoutPeople(config),
    demonstration: false,
    log,
    now,
    failed,
  });
  for (const sentence of config.sources.flatMap(sourceSentences)) await print(sentence);
  await stayUntilStopped(daemon, 'school', log);
}

async function stayUntilStopped(daemon: Daemon, kind: 'school' | 'demonstration', log: Logger): Promise<void> {
  const stopping = nextSignal();
  if (kind === 'demonstration')
    await print('No log and no configuration: this is a DEMONSTRATION with an invented school day.');
  await print(`Dashboard: ${daemon.address}`);
  if (daemon.setUpPath) await print(`Set it up here (this link works once): ${daemon.address}${daemon.setUpPath}`);
  const manager = openServiceManager(process.env, log);
  await manager?.ready(`Dashboard: ${daemon.address}`);
  const pulse = manager === null ? null : keepPulse(manager, daemon.pulse);
  await stopping;
  process.once('SIGINT', () => process.exit(FORCED));
  process.once('SIGTERM', () => process.exit(FORCED));
  await pulse?.stop();
  process.exit((await daemon.stop()) ? 0 : 1);
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
