/** What the report must say, counted from what everybody meant to do: with loops and tables, and nothing of the program. */
import { type Intent, type Month, partsOf, SILENT_DAY } from './month.ts';
import { EVERYBODY, PUPILS, SITES, type Site } from './school.ts';

/** What the filter and the policy made of it. */
export type Fate =
  | 'stopped'
  | 'through'
  | 'search_stopped'
  | 'search_through'
  | 'quietened'
  | 'over_blocked'
  | 'fine'
  | 'unknown_blocked'
  | 'nothing';

/** Lessons of a primary school, in minutes of the day. */
const LESSONS = [
  [8 * 60 + 50, 10 * 60 + 30],
  [10 * 60 + 45, 12 * 60],
  [13 * 60, 15 * 60 + 15],
] as const;

export function fateOf({ what, at, isStopped }: Intent): Fate {
  if (what.kind === 'search') {
    if (what.about === 'care') return 'nothing';
    return isStopped ? 'search_stopped' : 'search_through';
  }
  const { site } = what;
  if (site.forbidden === 'quietened') return 'quietened';
  if (site.forbidden === 'always' || (site.forbidden === 'lessons' && isInLesson(at)))
    return isStopped ? 'stopped' : 'through';
  if (site.category === null) return isStopped ? 'unknown_blocked' : 'nothing';
  return isStopped ? 'over_blocked' : 'fine';
}

function isInLesson(at: number): boolean {
  const moment = new Date(at);
  const minute = moment.getUTCHours() * 60 + moment.getUTCMinutes();
  return LESSONS.some(([from, to]) => minute >= from && minute < to);
}

export function siteOf({ what }: Intent): Site | null {
  return what.kind === 'page' ? what.site : null;
}

export interface TruthOfTime {
  readonly intents: readonly Intent[];
  readonly requests: number;
  readonly blocked: number;
  readonly persons: number;
  /** Different people, and tablets of the shared account. */
  readonly active: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

export function truthOf(intents: readonly Intent[]): TruthOfTime {
  const fates: Record<Fate, number> = {
    ...{ stopped: 0, through: 0, search_stopped: 0, search_through: 0, quietened: 0 },
    ...{ over_blocked: 0, fine: 0, unknown_blocked: 0, nothing: 0 },
  };
  let [requests, blocked] = [0, 0];
  const active = new Set<string>();
  for (const intent of intents) {
    fates[fateOf(intent)] += 1;
    requests += 1 + partsOf(intent);
    // Of the parts of each page the advert is stopped.
    blocked += (intent.isStopped ? 1 : 0) + (partsOf(intent) > 0 ? 1 : 0);
    active.add(intent.who.counted);
  }
  return { intents, requests, blocked, persons: intents.length, active: active.size, fates };
}

/** Intents of the days from one to another, both included. */
export function within({ intents }: Month, from: string, to: string): readonly Intent[] {
  return intents.filter(({ day }) => day >= from && day <= to);
}

/** How many have a fate, by something of theirs. */
export function countBy(
  intents: readonly Intent[],
  fates: readonly Fate[],
  keyOf: (intent: Intent) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const intent of intents) {
    if (fates.includes(fateOf(intent))) counts.set(keyOf(intent), (counts.get(keyOf(intent)) ?? 0) + 1);
  }
  return counts;
}

export function peopleWith(intents: readonly Intent[], fates: readonly Fate[], host: string | null = null): number {
  const people = new Set<string>();
  for (const intent of intents) {
    if (fates.includes(fateOf(intent)) && (host === null || siteOf(intent)?.host === host))
      people.add(intent.who.counted);
  }
  return people.size;
}

/** The three of year 6 and the two tablets are too few by themselves. */
export function groupTold(group: string): string {
  return group === 'Year 6' || group === 'Year 2' ? 'other' : group;
}

const RULES = new Map(SITES.map(({ category, attempts }) => [category ?? '', attempts]));

/** One for each account, rule and day: something got through, or enough was stopped at one device. */
export function incidentsOf(intents: readonly Intent[]): number {
  const devices = new Map<string, { incident: string; category: string; through: number; stopped: number }>();
  for (const intent of intents) {
    if (!isBroken(intent)) continue;
    const category = intent.what.kind === 'page' ? (intent.what.site.category ?? '') : categoryOfSearch(intent);
    const key = `${intent.day} ${category} ${intent.who.counted}`;
    const incident = `${intent.day} ${category} ${intent.who.account}`;
    const known = devices.get(key) ?? { incident, category, through: 0, stopped: 0 };
    if (intent.isStopped) known.stopped += 1;
    else known.through += 1;
    devices.set(key, known);
  }
  const raised = [...devices.values()].filter(
    (one) => one.through > 0 || one.stopped >= (RULES.get(one.category) ?? 1),
  );
  return new Set(raised.map(({ incident }) => incident)).size;
}

function isBroken(intent: Intent): boolean {
  const fate = fateOf(intent);
  if (intent.what.kind === 'search') return true;
  return fate === 'stopped' || fate === 'through';
}

function categoryOfSearch({ what }: Intent): string {
  return what.kind === 'search' && what.about === 'care' ? 'suicide' : 'gambling';
}

/** A pupil on a day, however often. */
export function lookedForHelp(intents: readonly Intent[]): number {
  const pupils = new Set(PUPILS.map(({ account }) => account));
  const tablets = new Set(EVERYBODY.filter(({ group }) => group === 'Year 2').map(({ account }) => account));
  const found = new Set<string>();
  for (const { what, who, day } of intents) {
    const isHelp = what.kind === 'page' && what.site.category === 'help-seeking';
    if (isHelp && (pupils.has(who.account) || tablets.has(who.account))) found.add(`${day} ${who.account}`);
  }
  return found.size;
}

/** Whole hours of school by the clock of the wall, and those in which nothing at all was asked for. */
export function silentHours(intents: readonly Intent[], days: readonly string[]) {
  let [silent, all] = [0, 0];
  for (const day of days) {
    for (let hour = 9; hour < 15; hour += 1) {
      all += 1;
      const isHeard = intents.some((one) => one.day === day && new Date(one.at).getUTCHours() === hour);
      if (!isHeard) silent += 1;
    }
  }
  return { silent, all, hasStoodStill: days.includes(SILENT_DAY) };
}
