import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { now as realNow } from '../clock/now.ts';
import { type Daemon, startDaemon } from '../compose.ts';
import type { Config } from '../config.ts';
import type { StepSettings } from '../examine/examiner-protocol.ts';
import type { RosterRow } from '../identity/roster.ts';
import { matrixPolicy } from '../policy/presets/matrix.ts';
import { defaultTimetable } from '../policy/timetable.ts';
import { readRoster } from '../roster-file.ts';
import { demonstrationMoment } from './demonstration-clock.ts';
import { EPISODE_NAMES } from './episodes.ts';
import { createLiveLog } from './live-log.ts';
import { type SchoolDay, schoolDay } from './school-day.ts';

export interface DemonstrationSettings {
  readonly config: Config;
  readonly log: Logger;
  /** Called for a bug after which the daemon cannot go on. */
  failed(cause: unknown): void;
}

/**
 * Starts the daemon as at a school, on an invented day that an invented proxy has just logged: the same files, the same
 * way through the store. It has a store of its own, which is emptied first, and a clock of its own, which stands at the
 * end of that school day and goes on from there.
 */
export async function startDemonstration({ config, log, failed }: DemonstrationSettings): Promise<Daemon> {
  const started = realNow();
  const { date, at } = demonstrationMoment(started, defaultTimetable.zone);
  const now = (): number => at + realNow() - started;
  const day = schoolDay({ ...SCHOOL, date, zone: defaultTimetable.zone });
  const demonstration = demonstrationConfig(config, day);
  await emptyFolder(demonstration.data);
  await writeFile(demonstration.roster, rosterCsv(day.roster));
  const live = createLiveLog(demonstration.log, day.lines, now);
  await live.catchUp();
  const daemon = await startDaemon({
    config: demonstration.config,
    steps: await stepsOf(demonstration.config, demonstration.roster),
    demonstration: true,
    log,
    now,
    failed,
  });
  live.follow(failed);
  return { ...daemon, stop: () => live.stop().then(daemon.stop) };
}

const SCHOOL = { pupils: 210, staff: 24, seed: 'Demonstration Primary School', episodes: EPISODE_NAMES };

/** Where the demonstration listens and keeps its data is the owner's; all else is the invented school's. */
function demonstrationConfig(owner: Config, { groups }: SchoolDay) {
  const data = join(owner.data, 'demo');
  const log = join(data, 'access.log');
  const roster = join(data, 'roster.csv');
  const source = {
    id: 'demonstration',
    title: 'Proxy of the demonstration',
    kind: 'file',
    paths: [log],
    format: 'auto',
    logformat: null,
    custom: null,
    columns: null,
    zone: defaultTimetable.zone,
  } as const;
  const config: Config = {
    ...owner,
    schoolName: 'Demonstration Primary School',
    data,
    sources: [{ ...source, start: 'beginning' }],
    roster: [{ kind: 'file', id: null, path: roster }],
    timetable: defaultTimetable,
    groups,
    categories: NO_SCHOOL_LISTS,
    mail: null,
    redisUrl: null,
  };
  return { config, data, log, roster };
}

async function stepsOf(config: Config, roster: string): Promise<StepSettings> {
  const { rows, problems } = await readRoster(roster);
  if (problems.length > 0) throw new Error(`The roster of the demonstration has ${problems.length} problems.`);
  return {
    school: config.categories,
    listIndex: null,
    roster: rows,
    devices: [],
    policy: matrixPolicy,
    suppressions: [],
    warnings: [],
    timetable: config.timetable,
    groups: config.groups,
  };
}

/** What the last demonstration left behind would be mixed up with the new one. */
async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** The list as a school's office exports it; no name of the invented school holds a comma or a quotation mark. */
function rosterCsv(rows: readonly RosterRow[]): string {
  const heading = 'account,name,role,year,class,class teacher';
  const lines = rows.map((row) =>
    [row.account, row.name, row.role, row.year, row.className, row.classTeacher].join(','),
  );
  return [heading, ...lines, ''].join('\n');
}
