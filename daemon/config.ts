import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildConfig } from './config/build-config.ts';
import { checkAlerts } from './config/checks/alerts.ts';
import { checkCanary } from './config/checks/canary.ts';
import { checkCategories } from './config/checks/categories.ts';
import { checkDashboard } from './config/checks/dashboard.ts';
import { checkFilterChecks } from './config/checks/filter-checks.ts';
import { checkFormats } from './config/checks/formats.ts';
import { checkLeases } from './config/checks/leases.ts';
import { checkListening } from './config/checks/listening.ts';
import { checkLists } from './config/checks/lists.ts';
import { checkLogFiles } from './config/checks/log-files.ts';
import { checkMail } from './config/checks/mail.ts';
import { checkPeople } from './config/checks/people.ts';
import { checkPolicy, checkPolicyFile } from './config/checks/policy.ts';
import { checkRetention } from './config/checks/retention.ts';
import { checkSignIn } from './config/checks/sign-in.ts';
import { checkSourceFormats } from './config/checks/source-formats.ts';
import { checkSources } from './config/checks/sources.ts';
import { checkSyslog } from './config/checks/syslog.ts';
import { checkSyslogTls } from './config/checks/syslog-tls.ts';
import { checkTimes } from './config/checks/timetable.ts';
import { checkTrust } from './config/checks/trust.ts';
import { checkWebhooks } from './config/checks/webhooks.ts';
import { checkWords } from './config/checks/words.ts';
import type { Config } from './config/configuration.ts';

export type { MailConfig } from './config/mail-configuration.ts';

import type { Draft, Environment } from './config/draft.ts';
import { strayMailVariables, withEnvironment } from './config/environment.ts';
import { quoted } from './config/found.ts';
import { pathKey } from './config/path.ts';
import { inFileOrder, type Problem } from './config/problem.ts';
import { readSecrets } from './config/secrets.ts';
import { shapeSettings } from './config/shape-problems.ts';
import { readTextFile } from './config/text-file.ts';
import { readYaml } from './config/yaml-file.ts';

export type { WebhookConfig } from './config/alerts-configuration.ts';
export type {
  CalendarConfig,
  CanaryConfig,
  Config,
  DashboardConfig,
  FileSource,
  FilterProviderConfig,
  LeaseConfig,
  PushSource,
  SourceConfig,
  SyslogSource,
} from './config/configuration.ts';
export { describeConfig } from './config/describe-config.ts';
export { firstPathOf, isFileSource } from './config/file-sources.ts';
export { formatProblem, type Problem } from './config/problem.ts';
export type { Secret } from './config/secret.ts';

export interface ConfigPlace {
  /** What `--config` named; null looks for ./filterwatch.yaml. */
  readonly file: string | null;
  readonly env: Environment;
  readonly cwd: string;
  /** A log file named on the command line; null for none. */
  readonly logPath: string | null;
  /** Who asks; the account of this process where nothing is said. */
  readonly isRoot?: boolean;
}

export type ConfigResult =
  | { readonly kind: 'ok'; readonly config: Config; readonly warnings: readonly Problem[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Reads and checks all settings. Never throws for what somebody wrote: every problem comes back at once, in file order. */
export function loadConfig(place: ConfigPlace): ConfigResult {
  const read = readDraft(place);
  if (read.draft === null) return { kind: 'problems', problems: inFileOrder(read.problems) };
  const draft = withEnvironment(read.draft);
  const shaped = shapeSettings(draft);
  const secrets = readSecrets(draft);
  const inSettings = inFileOrder([
    ...read.problems,
    ...(shaped.kind === 'problems' ? shaped.problems : []),
    ...CHECKS.flatMap((check) => check(draft)),
    ...secrets.problems,
  ]);
  const problems = [...inSettings, ...checkPolicyFile(draft)];
  if (shaped.kind === 'problems' || problems.some(({ severity }) => severity === 'error'))
    return { kind: 'problems', problems };
  return { kind: 'ok', config: buildConfig(draft, shaped.settings, secrets), warnings: problems };
}

const CHECKS = [
  checkSources,
  checkLogFiles,
  checkLeases,
  checkSourceFormats,
  checkFormats,
  checkSyslog,
  checkSyslogTls,
  checkListening,
  checkPeople,
  checkPolicy,
  checkTimes,
  checkCategories,
  checkWords,
  checkLists,
  checkRetention,
  checkFilterChecks,
  checkMail,
  checkAlerts,
  checkCanary,
  strayMailVariables,
  checkDashboard,
  checkSignIn,
  checkTrust,
  checkWebhooks,
];
const USUAL_FILE = 'filterwatch.yaml';
const MAX_BYTES = 1024 * 1024;

interface Read {
  /** Null when there is nothing to check: the problems say why. */
  readonly draft: Draft | null;
  readonly problems: readonly Problem[];
}

function readDraft(place: ConfigPlace): Read {
  const file = place.file ?? (existsSync(resolve(place.cwd, USUAL_FILE)) ? USUAL_FILE : null);
  if (file === null) return { draft: withoutFile(place), problems: [] };
  const read = readDraftFile(place, file);
  return place.logPath === null ? read : { ...read, problems: [...read.problems, twoLogs(place.logPath, file)] };
}

function withoutFile({ env, cwd, logPath, isRoot = isRootHere() }: ConfigPlace): Draft {
  const origin = { file: 'command line', setting: 'log' };
  const data = logPath === null ? {} : { sources: [{ path: logPath }] };
  return { data, spots: new Map(), origins: new Map([[pathKey(['sources']), origin]]), env, cwd, file: null, isRoot };
}

function readDraftFile({ env, cwd, isRoot = isRootHere() }: ConfigPlace, file: string): Read {
  const read = readTextFile(resolve(cwd, file), MAX_BYTES);
  const whole = { file, line: null, column: null, setting: '', severity: 'error' } as const;
  if (read.kind === 'trouble') {
    const write = 'the path of a configuration file';
    return { draft: null, problems: [{ ...whole, found: `a path ${read.because}`, write }] };
  }
  const { data, spots, problems } = readYaml(read.text);
  const told = problems.map((problem) => ({ ...whole, ...problem }));
  const draft = { data: data ?? {}, spots, origins: new Map(), env, cwd, file, isRoot };
  return { draft: data === null && problems.length > 0 ? null : draft, problems: told };
}

function isRootHere(): boolean {
  return process.getuid?.() === 0;
}

function twoLogs(logPath: string, file: string): Problem {
  const place = { file: 'command line', line: null, column: null, setting: 'log' };
  const found = `${quoted(logPath)}, although there is a configuration file`;
  return { ...place, found, write: `the log file under “sources:” in ${file}, and none here`, severity: 'error' };
}
