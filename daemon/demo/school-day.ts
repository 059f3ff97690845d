import type { RosterRow } from '../identity/roster.ts';
import type { GroupName } from '../policy/policy.ts';
import { NOMINATED_STAFF } from '../policy/presets/preset-rule.ts';
import { createPeriods, defaultTimetable } from '../policy/timetable.ts';
import { backgroundVisits } from './background.ts';
import { requestsOf, type Visit } from './device-log.ts';
import { type PlantedEpisode, plantEpisodes } from './episodes.ts';
import { clubVisits, messengerVisits, nominatedMailVisits, smallMishaps, staffVisits } from './free-time.ts';
import { lessonVisits } from './lessons.ts';
import { linkVisits } from './links.ts';
import { type Device, inventSchool } from './people.ts';
import type { Scene } from './scene.ts';
import { createSchoolFilter } from './school-filter.ts';
import { type Chance, createChance } from './seeded.ts';
import { squidLine } from './squid-line.ts';

/** Which day to invent. The same answers give the same day, to the last line. */
export interface SchoolDayPlan {
  /** ISO date of a school day: '2026-11-20'. */
  readonly date: string;
  /** IANA name: 'Europe/London'. */
  readonly zone: string;
  readonly pupils: number;
  readonly staff: number;
  readonly seed: string;
  /** Names of `EPISODE_NAMES`; the day is otherwise ordinary, whatever is planted in it. */
  readonly episodes: readonly string[];
}

export interface SchoolDay {
  /** In the order in which Squid writes them: by the end of each request. */
  readonly lines: readonly string[];
  readonly truth: readonly PlantedEpisode[];
  readonly roster: readonly RosterRow[];
  /** Accounts that the school has named for what its policy allows to few. */
  readonly groups: Readonly<Record<GroupName, readonly string[]>>;
}

/** Places on the list of staff. */
const MAY_USE_WEB_MAIL = [2, 8, 16];

/** Invents the log of one school day: a primary school's proxy, most of whose HTTPS is passed through unread. */
export function schoolDay(plan: SchoolDayPlan): SchoolDay {
  const chance = createChance(plan.seed);
  const school = inventSchool(plan.pupils, plan.staff, chance.branch('people'));
  const scene: Scene = { school, chance, clock: clockOf(plan) };
  const nominated = MAY_USE_WEB_MAIL.flatMap((index) => school.staff[index] ?? []);
  const planted = plantEpisodes(plan.episodes, scene);
  const visits = [
    ...lessonVisits(scene),
    ...clubVisits(scene),
    ...staffVisits(scene),
    ...nominatedMailVisits(nominated, scene),
    ...smallMishaps(scene),
    ...messengerVisits(scene),
    ...linkVisits(scene),
    ...backgroundVisits(scene),
    ...planted.visits,
  ];
  return {
    lines: linesOf(visits, plan, chance),
    truth: planted.truth,
    roster: school.roster,
    groups: { [NOMINATED_STAFF]: nominated.flatMap(({ account }) => account ?? []) },
  };
}

function clockOf({ date, zone }: SchoolDayPlan): Scene['clock'] {
  return (time) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

function linesOf(visits: readonly Visit[], { zone }: SchoolDayPlan, chance: Chance): readonly string[] {
  const filter = createSchoolFilter(createPeriods({ ...defaultTimetable, zone }));
  const byDevice = Map.groupBy(visits, ({ device }) => keyOf(device));
  const requests = [...byDevice.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : requestsOf(first.device, same, filter, chance.branch(keyOf(first.device)));
  });
  return requests.toSorted((one, other) => one.endedAt - other.endedAt).map(squidLine);
}

function keyOf({ address, account }: Device): string {
  return `${address} ${account ?? ''}`;
}
