import { basename } from 'node:path';
import type { Config } from '../config/configuration.ts';
import type { RosterPlace } from '../config/people-settings.ts';
import { formatProblem } from '../config/problem.ts';
import type { RefusalFile } from '../config/roster/refusal-file.ts';
import { tableProblem } from '../config/roster/table-file.ts';
import { foldAccount } from '../identity/account.ts';
import { buildDevices } from '../identity/device-book.ts';
import type { DeviceRow } from '../identity/devices.ts';
import { hasLostTooMany, lostAccounts, mergeRosters, type RosterConflict } from '../identity/merge-rosters.ts';
import type { RosterRow } from '../identity/roster-rows.ts';
import type { KeptRoster, KeptRosters } from '../store/kept-rosters.ts';
import type { Stores } from '../store/stores.ts';
import type { People, PeopleFiles, PlaceState } from './people.ts';
import { readFiles } from './read-files.ts';
import { placeKey, placeTitle, readPlace } from './read-place.ts';

export type PeopleSettings = Pick<Config, 'roster' | 'devices' | 'refusals' | 'timetable'>;

export interface PeopleReading {
  /** What was read well before. */
  readonly kept: readonly KeptRoster[];
  /** Where a good reading is kept; null where nothing is to be changed. */
  readonly keep: Pick<KeptRosters, 'keep' | 'keepOnly'> | null;
  readonly now: number;
  /** What the files of devices and refusals said before; null at the beginning. */
  readonly before: PeopleFiles | null;
  /** True where somebody has said that a loss of people is right. */
  readonly acceptsLoss: boolean;
}

/** What a daemon begins with. */
export async function firstReading({ keptRosters }: Pick<Stores, 'keptRosters'>, now: number): Promise<PeopleReading> {
  return { kept: await keptRosters.all(), keep: keptRosters, now, before: null, acceptsLoss: false };
}

interface ReadRoster {
  readonly state: PlaceState;
  readonly rows: readonly RosterRow[];
  readonly problems: readonly string[];
}

/** Reads every place that says who is who. What a place cannot say now it said before. Never rejects for what the world does. */
export async function readPeople(settings: PeopleSettings, reading: PeopleReading): Promise<People> {
  const today = dayOf(reading.now, settings.timetable.zone);
  const read = await Promise.all(settings.roster.map((place) => readOne(place, today, reading)));
  await reading.keep?.keepOnly(settings.roster.map(placeKey));
  const merged = mergeRosters(read.map(({ state, rows }) => ({ title: state.title, rows })));
  const { files, states, problems } = await readFiles(settings, today, reading);
  const refused = withRefusals(merged.rows, files.refusals, basename(settings.refusals ?? ''));
  const devices = [...settings.devices.rows, ...(files.devices?.rows ?? [])];
  return {
    roster: refused.rows,
    devices,
    files,
    places: [...read.map(({ state }) => state), ...states],
    problems: [
      ...read.flatMap((one) => one.problems),
      ...merged.conflicts.map(conflictSentence),
      ...problems,
      ...refused.problems,
      ...deviceSentences(settings.devices.rows, devices, refused.rows),
    ],
  };
}

function conflictSentence({ title, earlier, accounts }: RosterConflict): string {
  return `${title}: ${accounts} accounts have another role than in ${earlier}, which is believed because it comes first.`;
}

async function readOne(place: RosterPlace, today: string, reading: PeopleReading): Promise<ReadRoster> {
  const { kept, keep, now, acceptsLoss } = reading;
  const [key, title] = [placeKey(place), placeTitle(place)];
  const before = kept.find((one) => one.place === key) ?? null;
  const said = await readPlace(place, today);
  const trouble = troubleWith(said, before, acceptsLoss);
  if (trouble === null && said.kind === 'rows') {
    await keep?.keep({ place: key, readAt: now, rows: said.rows });
    return {
      state: { key, title, accounts: said.rows.length, readAt: now, trouble },
      rows: said.rows,
      problems: said.problems,
    };
  }
  const rows = before?.rows ?? [];
  return { state: { key, title, accounts: rows.length, readAt: before?.readAt ?? null, trouble }, rows, problems: [] };
}

function troubleWith(
  said: Awaited<ReturnType<typeof readPlace>>,
  before: KeptRoster | null,
  acceptsLoss: boolean,
): string | null {
  const meanwhile = before === null ? 'Nobody is known from there.' : 'What was read before is used.';
  if (said.kind === 'trouble') return `It could not be read: ${said.because.replace(/\.$/, '')}. ${meanwhile}`;
  if (before === null || acceptsLoss || !hasLostTooMany(before.rows, said.rows)) return null;
  const lost = `${lostAccounts(before.rows, said.rows)} of ${before.rows.length} accounts are missing, or staff all at once`;
  return `It has changed more than can be believed: ${lost}. ${meanwhile} If it is right, run “filterwatch roster --accept”.`;
}

interface WithRefusals {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly string[];
}

function withRefusals(rows: readonly RosterRow[], file: RefusalFile | null, name: string): WithRefusals {
  if (file === null) return { rows, problems: [] };
  const { refusals, lines } = file;
  const known = new Set<string>();
  const refused = rows.map((row) => {
    const accounts = [row.account, ...(row.aliases ?? [])].map(foldAccount);
    const found = accounts.filter((account) => refusals.has(account));
    for (const account of found) known.add(account);
    const all = [row.refused ?? '', ...found.flatMap((account) => refusals.get(account) ?? [])];
    return found.length === 0 ? row : { ...row, refused: all.filter((cell) => cell !== '').join(',') };
  });
  const strangers = [...refusals.keys()].filter((account) => !known.has(account));
  const missing = strangers.map((account) =>
    tableProblem(name, lines.get(account) ?? null, 'an account that is on no roster', 'an account of the roster'),
  );
  return { rows: refused, problems: missing.map(formatProblem) };
}

/** What the lists of devices miss; the rows of a file are told with their lines when it is read. */
function deviceSentences(
  inSettings: readonly DeviceRow[],
  all: readonly DeviceRow[],
  roster: readonly RosterRow[],
): readonly string[] {
  const known = new Set(roster.flatMap(({ account, aliases = [] }) => [account, ...aliases].map(foldAccount)));
  const strangers = all.filter(({ owner }) => owner !== null && !known.has(owner)).length;
  return [
    ...buildDevices(inSettings).problems.map(
      ({ row, found, writeInstead }) => `devices[${row - 1}]  found ${found}. Write ${writeInstead}.`,
    ),
    ...(strangers === 0 ? [] : [strangersSentence(strangers)]),
  ];
}

function strangersSentence(devices: number): string {
  const [have, name] = devices === 1 ? ['1 device has', 'names'] : [`${devices} devices have`, 'name'];
  return `${have} an owner who is on no roster, and ${name} nobody. Write an account of the roster.`;
}

function dayOf(now: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}
