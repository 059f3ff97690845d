import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandResult, runFilterwatch } from './command-line.ts';
import type { DaemonProcess, LaunchedDaemon } from './daemon-process.ts';
import type { Journey } from './journey.ts';
import type { Account } from './signed-in.ts';
import type { TestSmtpServer } from './smtp-server.ts';

/** A school that has set up Filterwatch in a folder: configuration, roster and data. */
export interface School {
  readonly folder: string;
  readonly data: string;
  start(env?: Readonly<Record<string, string>>): Promise<DaemonProcess>;
  launch(env?: Readonly<Record<string, string>>): LaunchedDaemon;
  /** Runs a command as IT support does, in the school's folder. */
  command(args: readonly string[], input?: string): Promise<CommandResult>;
}

export interface SchoolSettings {
  readonly logPath: string;
  readonly logformat?: string;
  readonly mail?: Pick<TestSmtpServer, 'port'>;
  /** A folder for the data, instead of one inside the school's own. */
  readonly data?: string;
  /** More of filterwatch.yaml. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export const ROSTER = [
  'account,name,role,year,class,class teacher',
  'pupil017,Sam Example,pupil,Year 5,5B,Ms Sample',
  'pupil023,Alex Specimen,pupil,Year 5,5B,Ms Sample',
  'pupil031,Robin Instance,pupil,Year 6,6A,Mr Model',
  'pupil042,Kim Pattern,pupil,Year 4,4C,Ms Sample',
  'staff03,Jo Sample,staff,,,',
  'tablet-y2,Year 2 tablets,shared,Year 2,2A,',
  '',
].join('\n');

/** Who may read mail and the dashboard in these schools. */
export const LEAD: Account & { readonly name: string } = {
  name: 'Pat Reviewer',
  email: 'lead@school.example',
  password: 'three plain words here',
};

/** Writes the school's files. Mail goes unencrypted over loopback unless `settings` says otherwise. */
export function makeSchool(journey: Journey, wanted: SchoolSettings): School {
  const folder = journey.folder();
  const data = wanted.data ?? join(folder, 'data');
  writeFileSync(join(folder, 'roster.csv'), ROSTER);
  // Whatever is JSON is YAML.
  writeFileSync(join(folder, 'filterwatch.yaml'), JSON.stringify(settingsOf(wanted, data), null, 2));
  const args = ['--config', join(folder, 'filterwatch.yaml')];
  return {
    folder,
    data,
    start: (env) => journey.start(args, env),
    launch: (env) => journey.launch(args, env),
    command: (more, input) => runFilterwatch(more, { cwd: folder, ...(input === undefined ? {} : { input }) }),
  };
}

/** Makes an account of a role, 'head@school.example' with the lead's password, as IT support does. */
export async function addAccount(school: School, role: string): Promise<void> {
  const names = ['--name', `The ${role}`, '--email', `${role}@school.example`, '--role', role];
  const { code, stderr } = await school.command(['user', 'add', ...names], LEAD.password);
  if (code !== 0) throw new Error(`The account was not added:\n${stderr}`);
}

/** Makes the lead's account, as IT support does. */
export async function addLead(school: School): Promise<void> {
  const names = ['--name', LEAD.name, '--email', LEAD.email, '--role', 'lead'];
  const { code, stderr } = await school.command(['user', 'add', ...names], LEAD.password);
  if (code !== 0) throw new Error(`The account was not added:\n${stderr}`);
}

function settingsOf({ logPath, logformat, mail, settings }: SchoolSettings, data: string): Record<string, unknown> {
  return {
    school: { name: 'Example Primary School', zone: zoneWhereItIsNoon() },
    data,
    sources: [{ path: logPath, ...(logformat === undefined ? {} : { logformat }) }],
    roster: 'roster.csv',
    // Logs that were made for many alerts: each is mailed by itself.
    ...(mail && { alerts: { most_at_once: 10_000 } }),
    ...(mail && {
      mail: {
        host: '127.0.0.1',
        port: mail.port,
        security: 'none',
        unencrypted: 'I accept that alerts travel unencrypted',
        from: 'Filterwatch <filterwatch@school.example>',
        to: [LEAD.email],
      },
    }),
    ...settings,
  };
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A timetable for schools where it is noon: the lesson, from nine to eleven, is over, whatever the day. */
export const EARLIER_LESSON = Object.fromEntries(
  DAYS.map((day) => [day, [{ from: '09:00', to: '11:00', period: 'lessons' }]]),
);

/** Far from midnight whenever the tests run: a school day never ends in the middle of a journey. */
export function zoneWhereItIsNoon(): string {
  const hoursToNoon = 12 - new Date().getUTCHours();
  // The names of these zones count westwards.
  return hoursToNoon > 0 ? `Etc/GMT-${hoursToNoon}` : `Etc/GMT+${-hoursToNoon}`;
}
