import type { BehaviourId } from '../../../daemon/activity/behaviour/remembered.ts';
import { createBehaviourLedgers } from '../../../daemon/examine/behaviour-ledgers.ts';
import { createCatalogueInUse } from '../../../daemon/examine/catalogue-in-use.ts';
import { buildSteps } from '../../../daemon/examine/steps.ts';
import { createCorridor, type Judged } from '../../../daemon/pipeline.ts';
import { createAttemptLedger } from '../../../daemon/policy/attempts.ts';
import { createLookUpMemory } from '../../../daemon/policy/look-ups.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { createSearchMemory } from '../../../daemon/policy/same-search.ts';
import { examinerSettings } from '../batch.ts';
import {
  manyAccountScenes,
  sharingScenes,
  signInScenes,
  unknownAccountScenes,
  wrongDeviceScenes,
} from './account-scenes.ts';
import { attemptScenes, nightScenes, phoneScenes, refusalScenes, warningScenes } from './conduct-scenes.ts';
import { createStage, type Stage } from './stage.ts';
import { classScene, worryScenes } from './worry-scenes.ts';

/** How often each scene is played, each time otherwise. More strangers than 24 in a day are a roster out of date. */
const TIMES = 12;

/** How well one behaviour is told. */
export interface Score {
  readonly planted: number;
  readonly found: number;
  /** Told where it did not happen, in any scene. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Days of the school, one for each seed, and how well each behaviour was told over all of them. */
export function playedDays(seeds: readonly string[]): ReadonlyMap<BehaviourId, Score> {
  const all = new Map<BehaviourId, Score>();
  for (const [behaviour, score] of seeds.flatMap((seed) => [...playedDay(seed)])) {
    const before = all.get(behaviour);
    all.set(behaviour, before === undefined ? score : together(before, score));
  }
  return all;
}

function together(one: Score, other: Score): Score {
  return {
    planted: one.planted + other.planted,
    found: one.found + other.found,
    wrong: [...one.wrong, ...other.wrong],
    missed: [...one.missed, ...other.missed],
  };
}

/** One day of the school with every scene in it, several times, and what the corridor made of it. */
function playedDay(seed: string): ReadonlyMap<BehaviourId, Score> {
  const stage = createStage(seed);
  for (let time = 0; time < TIMES; time++) {
    sharingScenes(stage);
    manyAccountScenes(stage);
    wrongDeviceScenes(stage);
    signInScenes(stage);
    unknownAccountScenes(stage);
    phoneScenes(stage);
    attemptScenes(stage);
    warningScenes(stage);
    refusalScenes(stage);
    nightScenes(stage);
    worryScenes(stage);
  }
  classScene(stage);
  return scoresOf(stage, toldIn(stage));
}

type Told = ReadonlySet<string>;

/** Sends everything through the corridor; answers which behaviours were flagged in which scenes. */
function toldIn({ acts, roster, devices, warnings }: Stage): Told {
  const settings = examinerSettings({ roster, devices, warnings, policy: matrixPolicy });
  const ledgers = {
    attempts: createAttemptLedger([]),
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    ...createBehaviourLedgers(settings.timetable, []),
  };
  const inOrder = acts.toSorted((one, other) => one.at - other.at);
  const told = new Set<string>();
  const keep = ({ matches, verdict }: Judged, offset: number) => {
    if (verdict.outcome !== 'flag') return;
    for (const { because, category } of matches)
      if (because === 'behaviour') told.add(`${inOrder[offset]?.scene} ${category}`);
  };
  const steps = buildSteps(settings, ledgers, createCatalogueInUse(settings));
  const parse = (line: string) => inOrder[Number(line)]?.result ?? ({ kind: 'malformed', reason: 'no act' } as const);
  const corridor = createCorridor(steps, parse, { line: () => undefined, keep });
  for (const offset of inOrder.keys()) corridor.examine(String(offset), offset);
  return told;
}

function scoresOf({ scenes }: Stage, told: Told): ReadonlyMap<BehaviourId, Score> {
  const behaviours = new Set(scenes.map(({ behaviour }) => behaviour));
  return new Map(
    [...behaviours].map((behaviour) => {
      const numbered = scenes.map((scene, number) => ({ ...scene, isTold: told.has(`${number} ${behaviour}`) }));
      const planted = numbered.filter((scene) => scene.isPlanted && scene.behaviour === behaviour);
      const others = numbered.filter((scene) => !(scene.isPlanted && scene.behaviour === behaviour));
      const score = {
        planted: planted.length,
        found: planted.filter(({ isTold }) => isTold).length,
        wrong: others.filter(({ isTold }) => isTold).map(({ what }) => what),
        missed: planted.filter(({ isTold }) => !isTold).map(({ what }) => what),
      };
      return [behaviour, score];
    }),
  );
}
