import { existsSync } from 'node:fs';
import { createSchoolSay } from '../answers/school-say.ts';
import { calendarOf } from '../calendar/calendar-of.ts';
import { now } from '../clock/now.ts';
import { type Config, formatProblem, loadConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { StepSettings } from '../examine/examiner-protocol.ts';
import type { People } from '../people/people.ts';
import { readPeople } from '../people/read-people.ts';
import type { Policy } from '../policy/policy.ts';
import { dateIn } from '../policy/policy-content.ts';
import { type PolicyClock, policyForReading } from '../policy-now.ts';
import { withLists } from '../school-lists.ts';
import type { Database } from '../store/database.ts';
import { createKeptRosters } from '../store/kept-rosters.ts';
import { createPolicyChanges } from '../store/policy-changes.ts';
import { createPolicyVersions } from '../store/policy-versions.ts';
import { createSchoolLists } from '../store/school-lists.ts';
import { createSuppressions } from '../store/suppressions.ts';
import { storePath, withStore } from './store.ts';

/** The options that several commands share. */
export interface CommonOptions {
  readonly config?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** The configuration that a command works with. Throws KnownError CONFIG_WRONG with every problem in it. */
export function configFor(options: CommonOptions, logPath: string | null = null): Config {
  const env = options.data === undefined ? process.env : { ...process.env, FILTERWATCH_DATA: options.data };
  const result = loadConfig({ file: options.config ?? null, env, cwd: process.cwd(), logPath });
  if (result.kind === 'ok') return result.config;
  throw new KnownError('CONFIG_WRONG', result.problems.map(formatProblem).join('\n'));
}

/** Everything of the configuration that decides a verdict, the roster read. */
export async function stepSettings(
  config: Config,
): Promise<{ readonly settings: StepSettings; readonly people: People }> {
  const people = await peopleFor(config);
  return {
    settings: { ...(await stepsWithoutPeople(config)), roster: people.roster, devices: people.devices },
    people,
  };
}

/** The same without who is who, which a daemon reads for itself. */
export async function stepsWithoutPeople(config: Config): Promise<StepSettings> {
  const calendar = await calendarOf(config, now());
  return {
    school: config.categories,
    listIndex: null,
    roster: [],
    devices: [],
    policy: config.policy.policy,
    suppressions: [],
    warnings: [],
    timetable: { ...config.timetable, calendar: calendar?.days ?? [] },
    groups: config.groups,
  };
}

/** Who is who, with what the store has kept where a place cannot be read now. Changes nothing. */
export async function peopleFor(config: Config): Promise<People> {
  if (config.roster.length === 0 || !existsSync(storePath(config.data)))
    return readPeople(config, { kept: [], keep: null, now: now(), before: null, acceptsLoss: false });
  return withStore(config, async (database) => {
    const kept = await createKeptRosters(database, config.siteId).all();
    return readPeople(config, { kept, keep: null, now: now(), before: null, acceptsLoss: false });
  });
}

/** The same as the daemon judges by: with what was said on the Lists page, where there is a store that tells. */
export async function settingsInForce(config: Config): Promise<StepSettings> {
  const { settings } = await stepSettings(config);
  const listIndex = await listIndexOf(config);
  if (!existsSync(storePath(config.data))) return { ...settings, listIndex, policy: withoutStore(config) };
  return withStore(config, async (database) => {
    const say = createSchoolSay(settings.school, createSchoolLists(database, config.siteId));
    const policy = await policyForReading(policyStores(database, config.siteId), config.policy, clockOf(config));
    const suppressions = await createSuppressions(database, config.siteId).judgedBy(now());
    return { ...settings, listIndex, policy, school: await say.now(), suppressions };
  });
}

/** Without a store nothing was changed, and a policy file is of today. */
function withoutStore({ policy: { policy }, timetable: { zone } }: Config): Policy {
  return policy.version === '' ? { ...policy, version: dateIn(zone, now()) } : policy;
}

/** Where the versions and the changes of the policy are kept. */
export function policyStores(database: Database, siteId: string) {
  return {
    policyVersions: createPolicyVersions(database, siteId),
    policyChanges: createPolicyChanges(database, siteId),
  };
}

/** By which versions of the policy are dated. */
export function clockOf({ timetable: { zone } }: Config): PolicyClock {
  return { zone, now };
}

/**
 * What the lists say; null where none has come, and what we ship serves. Throws LISTS_NOT_READY rather than leave out what the
 * lists know.
 */
export function listIndexOf(config: Config): Promise<SharedArrayBuffer | null> {
  return withLists(config, async (lists) => {
    const trouble = await lists.makeReady();
    if (trouble === null) return lists.current()?.bytes ?? null;
    throw new KnownError('LISTS_NOT_READY', `The lists could not be made ready, so nothing was looked up. ${trouble}`);
  });
}
