import type { Logger } from 'pino';
import { schedule } from '../clock/schedule.ts';
import { stampOf } from '../directory/file-stamps.ts';
import type { InForceNow } from '../in-force.ts';
import type { KeptRosters } from '../store/kept-rosters.ts';
import type { People, PlaceState } from './people.ts';
import { type PeopleSettings, readPeople } from './read-people.ts';

/** A place that is in trouble, and since when. */
export type TroubledPlace = PlaceState & { readonly since: number | null };

export interface PeopleKeeping {
  places(): readonly TroubledPlace[];
  problems(): readonly string[];
  /** Reads all places now. */
  readAgain(): Promise<void>;
  /** Looks whether a file has changed, or somebody has accepted a loss, and reads again where it is so. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface PeopleKeepingParts {
  readonly settings: PeopleSettings;
  readonly first: People;
  readonly inForce: InForceNow;
  readonly kept: KeptRosters;
  readonly log: Logger;
  now(): number;
}

/** Before school, so that whoever came or left since yesterday is known; and every minute a look at the files. */
const EVERY_MORNING = '40 5 * * *';
const EVERY_MINUTE = '* * * * *';
const TRY_AGAIN_AFTER_MS = 15 * 60_000;

/** Keeps who is who as the school has it while lines are read: places are read again every morning, when a file changes, and while one is in trouble. */
export async function keepPeople(parts: PeopleKeepingParts): Promise<PeopleKeeping> {
  const keeping = createPeopleKeeping(parts);
  await keeping.begin();
  const { zone } = parts.settings.timetable;
  const jobs = [
    schedule(EVERY_MORNING, zone, keeping.readAgain, parts.log),
    schedule(EVERY_MINUTE, zone, keeping.look, parts.log),
  ];
  return { ...keeping, stop: async () => void (await Promise.all(jobs.map((job) => job.stop()))) };
}

/** The same without its times. */
export function createPeopleKeeping(
  parts: PeopleKeepingParts,
): Omit<PeopleKeeping, 'stop'> & { begin(): Promise<void> } {
  const { settings, inForce, kept, log, now } = parts;
  const paths = pathsOf(settings);
  const known = createTroubles(now);
  let people = parts.first;
  let places = known(people.places);
  let readAt = now();
  let stamp = '';
  let changing = '';
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    readAt = now();
    const before = people;
    people = await readPeople(settings, {
      kept: await kept.all(),
      keep: kept,
      now: readAt,
      before: before.files,
      acceptsLoss: false,
    });
    places = known(people.places);
    const isSame = JSON.stringify([before.roster, before.devices]) === JSON.stringify([people.roster, people.devices]);
    if (!isSame) inForce.change({ roster: people.roster, devices: people.devices });
    const troubled = places.filter(({ trouble }) => trouble !== null).length;
    log.info({ accounts: people.roster.length, devices: people.devices.length, troubled }, 'Read who is who.');
  }
  /** One at a time: a second one that is asked for meanwhile is the same. */
  function readAgain(): Promise<void> {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  }
  async function isAccepted(): Promise<boolean> {
    const readings = await kept.readings();
    return places.some(({ key, readAt: used }) => (readings.get(key) ?? 0) > (used ?? 0));
  }

  return {
    places: () => places,
    problems: () => people.problems,
    readAgain,
    async begin() {
      stamp = await stampOf(paths);
      changing = stamp;
    },
    async look() {
      const seen = await stampOf(paths);
      // A file that is still being written looks different each time; it is read when it has come to rest.
      const isSettled = seen === changing;
      changing = seen;
      const isTroubled = places.some(({ trouble }) => trouble !== null) && now() - readAt >= TRY_AGAIN_AFTER_MS;
      if (!(isSettled && seen !== stamp) && !isTroubled && !(await isAccepted())) return;
      stamp = seen;
      await readAgain();
    },
  };
}

function pathsOf({ roster, devices, refusals }: PeopleSettings): readonly string[] {
  const ofRoster = roster.flatMap((place) => (place.kind === 'ldap' ? [] : [place.path]));
  return [...ofRoster, devices.file, refusals].filter((path) => path !== null);
}

/** Remembers when each place was first seen in trouble. */
function createTroubles(now: () => number): (places: readonly PlaceState[]) => readonly TroubledPlace[] {
  let since: ReadonlyMap<string, number> = new Map();
  return (places) => {
    const troubled = places.filter(({ trouble }) => trouble !== null);
    since = new Map(troubled.map(({ key }) => [key, since.get(key) ?? now()]));
    return places.map((place) => ({ ...place, since: since.get(place.key) ?? null }));
  };
}
