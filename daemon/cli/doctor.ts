import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { mailSettingsOf } from '../alerts/mail-settings.ts';
import { now } from '../clock/now.ts';
import { formatListenAddress } from '../config/listen-address.ts';
import { opensHereAlone } from '../config/public-address.ts';
import { type Config, formatProblem, loadConfig } from '../config.ts';
import { createMailer } from '../notify/mailer.ts';
import { openDatabase } from '../store/database.ts';
import { checkStanding } from './doctor-alarms.ts';
import { checkArchive } from './doctor-archive.ts';
import { checkBackup } from './doctor-backup.ts';
import { checkCanary } from './doctor-canary.ts';
import { checkLists } from './doctor-lists.ts';
import { checkCertificates, checkJobs, checkPermissions, checkServiceManager } from './doctor-machine.ts';
import { checkPeople } from './doctor-people.ts';
import { checkRecipients } from './doctor-recipients.ts';
import { checkReturned } from './doctor-returned.ts';
import { checkSource } from './doctor-source.ts';
import { checkWebhooks } from './doctor-webhooks.ts';
import { adviceOf, type Finding, warning, well, wrong } from './finding.ts';
import { print, printJson } from './output.ts';
import type { CommonOptions } from './settings.ts';
import { storePath } from './store.ts';

const NEEDED_NODE = 26;
const LITTLE_ROOM_BYTES = 1024 ** 3;
const TIMEOUT_MS = 5_000;

/** Looks at everything that IT support would ask about. Ends with 1 when something is wrong. */
export async function doctor(options: CommonOptions): Promise<void> {
  const findings = [checkNode(), ...(await checkAll(options))];
  for (const finding of findings) {
    if (options.json) await printJson(finding);
    else await print(sentenceOf(finding));
  }
  if (findings.some((finding) => finding.verdict === 'wrong')) process.exitCode = 1;
}

async function checkAll(options: CommonOptions): Promise<readonly Finding[]> {
  const env = options.data === undefined ? process.env : { ...process.env, FILTERWATCH_DATA: options.data };
  const result = loadConfig({ file: options.config ?? null, env, cwd: process.cwd(), logPath: null });
  if (result.kind === 'problems') {
    return result.problems.map((problem) => wrong('Configuration', formatProblem(problem), 'Mend this first.'));
  }
  const { config } = result;
  return [
    well('Configuration', config.file ?? 'none: the defaults'),
    ...result.warnings.map((problem) =>
      warning('Configuration', formatProblem(problem), 'Look whether it is meant so.'),
    ),
    ...(await checkStore(config)),
    ...(await checkArchive(config)),
    ...(await checkBackup(config)),
    ...(await Promise.all(config.sources.map(checkSource))).flat(),
    ...(config.sources.length === 0
      ? [warning('Log', 'none is configured', 'Name the log of your filter under sources: in filterwatch.yaml.')]
      : []),
    ...(await checkPeople(config)),
    ...(await checkLists(config)),
    await checkMail(config),
    ...checkLinks(config),
    ...(await checkRecipients(config)),
    ...(await checkReturned(config)),
    ...(await checkWebhooks(config)),
    ...(await checkJobs(config)),
    ...(await checkStanding(config)),
    ...(await checkCanary(config)),
    ...checkCertificates(config),
    ...checkPermissions(config),
    ...checkServiceManager(),
    await checkDashboard(config),
  ];
}

function checkNode(): Finding {
  const { node } = process.versions;
  return Number(node.split('.')[0]) >= NEEDED_NODE
    ? well('Node', node)
    : wrong('Node', node, `Run “npm install”, which brings Node ${NEEDED_NODE}.`);
}

async function checkStore(config: Config): Promise<readonly Finding[]> {
  const folder = existsSync(config.data) ? config.data : dirname(config.data);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return [wrong('Store', `${folder} may not be written`, 'Give the folder to the user that runs Filterwatch.')];
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const room = `${Math.round(free / 1024 ** 3)} GiB free`;
  const path = storePath(config.data);
  const disk =
    free < LITTLE_ROOM_BYTES
      ? warning('Disk', room, 'Make room: when the disk is full, reading waits.')
      : well('Disk', room);
  if (!existsSync(path)) return [disk, well('Store', 'not made yet; the first start makes it')];
  try {
    await (await openDatabase(path)).close();
    return [disk, well('Store', `${path}, ${Math.round(statSync(path).size / 1024 ** 2)} MiB`)];
  } catch (error) {
    return [disk, wrong('Store', path, adviceOf(error))];
  }
}

async function checkMail({ mail }: Config): Promise<Finding> {
  if (mail === null)
    return warning('Mail', 'not set up', 'Alerts show on the dashboard only. Set up mail: in filterwatch.yaml.');
  const mailer = createMailer(mailSettingsOf(mail, { timeoutMs: TIMEOUT_MS, now }));
  const verified = await mailer.verify();
  mailer.close();
  return verified.kind === 'ok'
    ? well(
        'Mail',
        `${mail.host}:${mail.port} answers, ${mail.security === 'none' ? 'unencrypted' : `by ${mail.security}`}${mail.user === null ? '' : ', signed in'}`,
      )
    : wrong('Mail', `${mail.host}:${mail.port}`, verified.message);
}

/** Whoever has an alert reads it at another computer. */
export function checkLinks({ mail, dashboard }: Pick<Config, 'mail' | 'dashboard'>): readonly Finding[] {
  if (mail === null) return [];
  const address = dashboard.address ?? `http://${formatListenAddress(dashboard.listen)}`;
  if (!opensHereAlone(address)) return [well('Links in mails', `lead to ${address}`)];
  const advice = 'Write under dashboard: address: how people reach the dashboard from their own computers.';
  return [warning('Links in mails', `lead to ${address}, which opens on this machine alone`, advice)];
}

async function checkDashboard({ dashboard }: Config): Promise<Finding> {
  const address = `http://${formatListenAddress(dashboard.listen)}`;
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok
      ? well('Daemon', `runs at ${address}`)
      : wrong('Daemon', `runs at ${address}, not ready`, (await answer.text()).trim());
  } catch {
    return warning('Daemon', `nothing answers at ${address}`, 'Start it: npm start, or systemctl start filterwatch.');
  }
}

function sentenceOf({ what, verdict, found, advice }: Finding): string {
  const mark = { ok: 'ok     ', warning: 'LOOK   ', wrong: 'WRONG  ' }[verdict];
  return `${mark} ${what}: ${found}${advice === null ? '' : `\n        ${advice}`}`;
}
