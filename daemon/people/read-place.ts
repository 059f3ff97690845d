import { basename } from 'node:path';
import type { LdapRoster, OneRosterBundle, RosterPlace } from '../config/people-settings.ts';
import { formatProblem, type Problem } from '../config/problem.ts';
import { BUNDLE_FILES, readOneRoster } from '../config/roster/one-roster-file.ts';
import { readBundleFiles } from '../directory/bundle-files.ts';
import { readDirectory } from '../directory/ldap.ts';
import { type DirectoryRows, directoryRows } from '../identity/directory-rows.ts';
import type { RosterRow } from '../identity/roster-rows.ts';
import { readRoster } from '../roster-file.ts';

/** What a place says now; or why it says nothing, as the end of a sentence: 'it does not answer'. */
export type PlaceReading =
  | { readonly kind: 'rows'; readonly rows: readonly RosterRow[]; readonly problems: readonly string[] }
  | { readonly kind: 'trouble'; readonly because: string };

const DIRECTORY_WITHIN_MS = 60_000;

/** Reads one place of the roster; `today` is an ISO date in the school's zone. Never rejects for what the world does. */
export async function readPlace(place: RosterPlace, today: string): Promise<PlaceReading> {
  switch (place.kind) {
    case 'file': {
      const { rows, problems, warnings } = await readRoster(place.path);
      return readingOf(rows, [...problems, ...warnings]);
    }
    case 'oneroster':
      return readBundle(place, today);
    case 'ldap':
      return readLdap(place);
  }
}

/** What people call a place. */
export function placeTitle(place: RosterPlace): string {
  if (place.id !== null) return place.id;
  return place.kind === 'ldap' ? new URL(place.url).hostname : basename(place.path);
}

/** By which what it said is kept: as long as it is the same place. */
export function placeKey(place: RosterPlace): string {
  if (place.id !== null) return place.id;
  return place.kind === 'ldap' ? `${place.url} ${place.base}` : place.path;
}

/** A file that gives nobody is no list of a school: it is being written, or it is another file. */
function readingOf(rows: readonly RosterRow[], problems: readonly Problem[]): PlaceReading {
  const [first] = problems;
  if (rows.length === 0 && first !== undefined)
    return { kind: 'trouble', because: `nobody could be read from it: ${formatProblem(first)}` };
  return { kind: 'rows', rows, problems: problems.map(formatProblem) };
}

async function readBundle({ path, account, school }: OneRosterBundle, today: string): Promise<PlaceReading> {
  const read = await readBundleFiles(path, BUNDLE_FILES);
  if (read.kind === 'trouble') return read;
  const { rows, problems } = await readOneRoster(read.files, { account, school, today });
  return readingOf(rows, problems.slice(0, MAX_PROBLEMS));
}

const MAX_PROBLEMS = 200;

async function readLdap(place: LdapRoster): Promise<PlaceReading> {
  const { url, startTls, authority, bind, password, base, filter, mapping } = place;
  const answer = await readDirectory({
    url,
    startTls,
    authority,
    bind: bind === null ? null : { account: bind, password: password?.reveal() ?? '' },
    base,
    filter,
    attributes: attributesOf(place),
    withinMs: DIRECTORY_WITHIN_MS,
  });
  if (answer.kind === 'trouble') return answer;
  const read = directoryRows(answer.entries, mapping);
  if (read.rows.length === 0) return { kind: 'trouble', because: nobody(read, answer.entries.length) };
  return { kind: 'rows', rows: read.rows, problems: sentences(read, placeTitle(place)) };
}

function attributesOf({ mapping }: LdapRoster): readonly string[] {
  const { account, otherAccounts, name, year, className } = mapping;
  return [account, ...otherAccounts, name, year, className, 'memberOf', 'userAccountControl'].filter(
    (one) => one !== '',
  );
}

function nobody({ switchedOff, inNoGroup, withoutAccount }: DirectoryRows, entries: number): string {
  if (entries === 0) return 'it has no entries that fit “base:” and “filter:”';
  return `of its ${entries} entries ${switchedOff} are switched off, ${inNoGroup} are in none of the groups and ${withoutAccount} have no account under “account:”`;
}

/** Accounts that are switched off are as they should be. */
function sentences({ inNoGroup, withoutAccount }: DirectoryRows, title: string): readonly string[] {
  return [
    ...(inNoGroup === 0
      ? []
      : [`${title}: ${inNoGroup} accounts are in none of the groups under “groups:” and were left out.`]),
    ...(withoutAccount === 0
      ? []
      : [`${title}: ${withoutAccount} entries have nothing under “account:” and were left out.`]),
  ];
}
