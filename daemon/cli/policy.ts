import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { makeChange } from '../answers/policy-change.ts';
import type { PolicyChangeResult } from '../api/contract.ts';
import { now } from '../clock/now.ts';
import { readPolicyText } from '../config/policy-file/read-policy-file.ts';
import { writePolicyFile } from '../config/policy-file/write-policy-file.ts';
import { type Config, formatProblem } from '../config.ts';
import { KnownError } from '../errors.ts';
import { createFailingCases } from '../failing-cases.ts';
import { powersOf } from '../identity/powers.ts';
import { editsBetween } from '../policy/policy-content.ts';
import { policyContentNow, settlePolicy } from '../policy-now.ts';
import { sourceFormatsOf } from '../reading/source-formats.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { createTryPorts } from '../try-ports.ts';
import { print, printExactly, printJson } from './output.ts';
import { type CommonOptions, clockOf, configFor, settingsInForce, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

interface ExportOptions extends CommonOptions {
  readonly out?: string;
}

/** Writes the policy in force as a policy file; never over a file that is there. */
export async function policyExport({ out, ...options }: ExportOptions): Promise<void> {
  const config = configFor(options);
  const { policy } = await settingsInForce(config);
  const text = writePolicyFile(policy);
  if (out === undefined) return printExactly(text.trimEnd());
  const path = resolve(out);
  if (existsSync(path))
    throw new KnownError('FILE_THERE', `${path} is there already, and nothing was written. Name a file that is not.`);
  await writeFile(path, text, { flag: 'wx' });
  await print(`Version ${policy.version} with ${policy.rules.length} rules, written to ${path}.`);
}

interface ImportOptions extends CommonOptions {
  readonly reason: string;
  readonly as?: string;
  readonly despiteCases?: boolean;
}

/**
 * Makes the policy what a file says, rule by rule, as the Policy page would. Where it says less, it waits for a senior leader, unless one
 * imports it: a command without an account has no authority. Throws POLICY_WRONG with every problem of the file in it.
 */
export async function policyImport(file: string, options: ImportOptions): Promise<void> {
  const config = configFor(options);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    await settlePolicy(stores, config.policy, clockOf(config));
    const result = await importInto(stores, config, file, options);
    if (options.json) await printJson(result);
    else await print(sentenceFor(result));
    if (result.kind !== 'in_force' && result.kind !== 'waiting' && result.kind !== 'same') process.exitCode = 1;
  } finally {
    await stores.database.close();
  }
}

async function importInto(
  stores: Stores,
  config: Config,
  file: string,
  { reason, as, despiteCases = false }: ImportOptions,
): Promise<PolicyChangeResult> {
  const read = readPolicyText(
    await textOf(file),
    basename(file),
    process.cwd(),
    await stores.policyVersions.rulesEver(),
  );
  if (read.kind === 'problems') throw new KnownError('POLICY_WRONG', read.problems.map(formatProblem).join('\n'));
  const current = await policyContentNow(stores, config.policy);
  const latest = await stores.policyVersions.latest();
  const failingCases = await failingCasesOf(config);
  const office = {
    ...stores,
    ...clockOf(config),
    policyDesk: { put: stores.policyVersions.put, failingCases },
  };
  return makeChange(office, {
    basedOn: latest?.policy.version ?? '',
    edits: editsBetween(current, read.content),
    title: read.content.title === current.title ? null : read.content.title,
    reason: reason.trim(),
    despiteCases,
    ...(await authorOf(stores, as)),
  });
}

/** The school's cases, held against a policy as check-config holds them. */
export async function failingCasesOf(config: Config) {
  const { settings } = await stepSettings(config);
  const ports = createTryPorts(settings, sourceFormatsOf(config), now);
  return createFailingCases(config.policy.cases, { ports, timetable: settings.timetable });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new KnownError('NO_POLICY_FILE', `${file} cannot be read, so nothing was changed. Name a policy file.`, {
      cause,
    });
  }
}

async function authorOf({ staff }: Stores, as: string | undefined) {
  if (as === undefined)
    return { author: null, byName: `command line, ${userInfo().username}`, hasAuthority: false } as const;
  const account = await staff.byEmail(as);
  if (account === null || !powersOf(account.role).some((power) => power === 'investigate' || power === 'authorise'))
    throw new KnownError(
      'ACCOUNT_UNKNOWN',
      `There is no account “${as}” that may change the policy, so nothing was changed. Write the e-mail address of a lead or a head behind --as.`,
    );
  return { author: account.id, byName: null, hasAuthority: powersOf(account.role).includes('authorise') } as const;
}

function sentenceFor(result: PolicyChangeResult): string {
  switch (result.kind) {
    case 'in_force':
      return `Version ${result.version} is in force. A running daemon uses it within a minute.`;
    case 'waiting':
      return `In ${result.loosenings.length} ways it says less than now, so it waits for a head on the Policy page. Nothing has changed until then.`;
    case 'same':
      return 'The policy says this already. Nothing was changed.';
    case 'breaks_cases':
      return `Cases of the school’s do not come out any more, so nothing was changed. ${result.sentences.join(' ')} With --despite-cases it is done all the same, where a head does it, or waits for one.`;
    case 'not_possible':
      return `Nothing was changed. ${result.sentences.join(' ')}`;
    case 'no_reason':
      return 'Nothing was changed. Say behind --reason why; it stands in the history.';
    case 'changed':
    case 'gone':
    case 'not_yours':
      return 'Somebody else is changing the policy at this moment, so nothing was changed. Try again.';
  }
}
