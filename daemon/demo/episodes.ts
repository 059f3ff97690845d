/** Things that happen to be noticed, or to be left alone: planted in the day, and written down as what they truly were. */
import type { Severity } from '../policy/policy.ts';
import type { Visit } from './device-log.ts';
import { EPISODES } from './episode-list.ts';
import type { Fetch } from './fetches.ts';
import type { Device } from './people.ts';
import { MINUTE_MS, type Scene, SECOND_MS } from './scene.ts';
import type { Chance } from './seeded.ts';

/** What a planted episode must come to: one incident. */
export interface ExpectedIncident {
  readonly rule: string;
  readonly severity: Severity;
  /** Requests that the rule speaks of. */
  readonly events: number;
  /** How many of these the filter stopped. */
  readonly blocked: number;
}

export interface PlantedEpisode {
  readonly name: string;
  /** What happened, as whoever was there would tell it. */
  readonly story: string;
  /** As identity names subjects: 'person:pupil137'; of a whole class its name, since nobody in it is meant. */
  readonly subject: string;
  /** Null for what must raise nothing. */
  readonly expected: ExpectedIncident | null;
  /** Things opened by the person; the requests that pages make besides are not counted. */
  readonly opened: number;
}

/** How an episode is written: who, when, what, and what must come of it. */
export interface EpisodeScript extends Omit<PlantedEpisode, 'subject' | 'opened'> {
  /** Everybody who takes part does the same, a little later than the one before. */
  readonly cast: (scene: Scene) => { readonly devices: readonly Device[]; readonly subject: string };
  /** Wall-clock time of the first step. */
  readonly from: string;
  readonly minutesBetween: number;
  readonly steps: (chance: Chance) => readonly (readonly Fetch[])[];
}

export const EPISODE_NAMES: readonly string[] = EPISODES.map(({ name }) => name);

/** Plays the named episodes; throws for a name that none has. */
export function plantEpisodes(
  names: readonly string[],
  scene: Scene,
): { readonly visits: readonly Visit[]; readonly truth: readonly PlantedEpisode[] } {
  const played = names.map((name) => play(scriptNamed(name), scene));
  return { visits: played.flatMap(({ visits }) => visits), truth: played.map(({ truth }) => truth) };
}

function scriptNamed(name: string): EpisodeScript {
  const script = EPISODES.find((one) => one.name === name);
  if (script === undefined) throw new Error(`There is no episode “${name}”.`);
  return script;
}

function play(script: EpisodeScript, scene: Scene): { visits: readonly Visit[]; truth: PlantedEpisode } {
  const { name, story, expected, from, minutesBetween } = script;
  const { devices, subject } = script.cast(scene);
  const visits = devices.flatMap((device, place) => {
    const start = scene.clock(from) + place * 7 * SECOND_MS;
    const steps = script.steps(scene.chance.branch(`episode ${name} ${place}`));
    return steps.map((fetches, index) => ({ device, at: start + index * minutesBetween * MINUTE_MS, fetches }));
  });
  return { visits, truth: { name, story, subject, expected, opened: visits.length } };
}
