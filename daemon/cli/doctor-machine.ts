import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { certificatesOf } from '../certificates.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { askRedis, type RedisFacts } from '../queue/redis-check.ts';
import { type Finding, warning, well, wrong } from './finding.ts';

const DAY_MS = 86_400_000;
const CERTIFICATE_DAYS = 21;
const TIMEOUT_MS = 5_000;
/** What BullMQ needs. */
const OLDEST_REDIS = [6, 2] as const;

/** Who may look into the data folder and the configuration, which hold names, and into files of passwords. */
export function checkPermissions({ data, file, secretFiles }: Config): readonly Finding[] {
  return [
    ...(existsSync(data) ? [permissionsOf('Data folder', data, 0o077, 'chmod 700')] : []),
    ...(file === null ? [] : [permissionsOf('Configuration', file, 0o022, 'chmod go-w')]),
    ...secretFiles.filter(isOurs).map((path) => permissionsOf('Password file', path, 0o007, 'chmod o-rwx')),
  ];
}

/** Where a container is handed its secrets, whoever runs it says who may read them. */
function isOurs(path: string): boolean {
  return existsSync(path) && !path.startsWith('/run/secrets/');
}

function permissionsOf(what: string, path: string, forbidden: number, command: string): Finding {
  const mode = statSync(path).mode & 0o777;
  const found = `${path}, ${mode.toString(8)}`;
  if ((mode & forbidden) === 0) return well(what, found);
  return warning(what, found, `Others on this machine may get at it: ${command} ${path}`);
}

/** When the certificates end that senders reach us with. */
export function checkCertificates(config: Config): readonly Finding[] {
  return certificatesOf(config).map(({ sourceTitle, endsAt }) => {
    const days = Math.floor((endsAt - now()) / DAY_MS);
    const what = `Certificate of ${sourceTitle}`;
    if (days < 0)
      return wrong(what, `ended ${-days} days ago`, 'Put a new one in its place, and start Filterwatch again.');
    const found = `ends in ${days} days`;
    return days >= CERTIFICATE_DAYS ? well(what, found) : warning(what, found, 'Have a new one made in time.');
  });
}

/** Whether systemd can be told that the daemon lives. Nothing is said of a machine without it. */
export function checkServiceManager(): readonly Finding[] {
  if (!existsSync('/run/systemd/system')) return [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isThere = folders.some((folder) => mayRun(join(folder, 'systemd-notify')));
  return [
    isThere
      ? well('Watchdog', 'systemd-notify is there')
      : warning(
          'Watchdog',
          'systemd-notify is not there',
          'Install systemd, or take Type=notify and WatchdogSec= out of the unit.',
        ),
  ];
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether Redis keeps the jobs: the outbox does anyway, and hands them over again. */
export async function checkJobs({ redisUrl }: Config): Promise<readonly Finding[]> {
  if (redisUrl === null) return [well('Jobs', 'run in the daemon itself')];
  const asked = await askRedis(redisUrl.reveal(), TIMEOUT_MS);
  if (asked.kind === 'silent') return [wrong('Jobs', 'Redis does not answer', asked.message)];
  return [well('Jobs', `Redis ${asked.version} answers`), ...redisFindings(asked)];
}

export function redisFindings({ version, policy, isKept }: RedisFacts): readonly Finding[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor < OLDEST_REDIS[1]);
  return [
    ...(isOld ? [wrong('Redis', version, `Use Redis ${OLDEST_REDIS.join('.')} or newer.`)] : []),
    ...(policy === null || policy === 'noeviction'
      ? []
      : [
          warning(
            'Redis',
            `maxmemory-policy ${policy}`,
            'Set noeviction: otherwise jobs are thrown away when memory is short.',
          ),
        ]),
    ...(isKept === false
      ? [
          warning(
            'Redis',
            'keeps nothing on disk',
            'Set appendonly yes. Without it, jobs are handed over again after a restart.',
          ),
        ]
      : []),
  ];
}
