import { existsSync } from 'node:fs';
import { createSchoolSay } from '../answers/school-say.ts';
import { now } from '../clock/now.ts';
import { type Config, formatProblem, loadConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { StepSettings } from '../examine/examiner-protocol.ts';
import type { People } from '../people/people.ts';
import { readPeople } from '../people/read-people.ts';
import { matrixPolicy } from '../policy/presets/matrix.ts';
import { withLists } from '../school-lists.ts';
import { createKeptRosters } from '../store/kept-rosters.ts';
import { createSchoolLists } from '../store/school-lists.ts';
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
  return { settings: { ...stepsWithoutPeople(config), roster: people.roster, devices: people.devices }, people };
}

/** The same without who is who, which a daemon reads for itself. */
export function stepsWithoutPeople(config: Config): StepSettings {
  return {
    school: config.categories,
    listIndex: null,
    roster: [],
    devices: [],
    policy: matrixPolicy,
    suppressions: [],
    warnings: [],
    timetable: config.timetable,
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
  if (!existsSync(storePath(config.data))) return { ...settings, listIndex };
  return withStore(config, async (database) => {
    const say = createSchoolSay(settings.school, createSchoolLists(database, config.siteId));
    return { ...settings, listIndex, school: await say.now() };
  });
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
