import type { CategoryMatch } from '../../../categories/category.ts';
import type { BehaviourChanges, BehaviourId, Remembered } from '../../../daemon/activity/behaviour/remembered.ts';
import { createVisits } from '../../../daemon/activity/visit.ts';
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
const TIMES = 10;
/** What is shipped; made once, because it takes longer than a day. */
const catalogue = createCatalogueInUse(examinerSettings());

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

function playedDay(seed: string): ReadonlyMap<BehaviourId, Score> {
  const stage = stageWith(seed, TIMES);
  return scoresOf(stage, new Set(playedOut(stage).told.map(({ scene, match }) => `${scene} ${match.category}`)));
}

/** One day of the school with every scene in it, so many times. */
export function stageWith(seed: string, times: number): Stage {
  const stage = createStage(seed);
  for (let time = 0; time < times; time++) {
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
  return stage;
}

/** A behaviour that was flagged, at which request of which scene. */
export interface Told {
  readonly offset: number;
  readonly scene: number;
  readonly match: CategoryMatch;
}

/** What was flagged, and what the store holds at the end. */
export interface PlayedOut {
  readonly told: readonly Told[];
  readonly stored: ReadonlySet<string>;
}

/**
 * Sends everything through the corridor, which is stopped behind each of these requests and begun again with what was stored of it.
 */
export function playedOut(stage: Stage, stops: readonly number[] = []): PlayedOut {
  const { acts, roster, devices, warnings } = stage;
  const settings = examinerSettings({ roster, devices, warnings, policy: matrixPolicy });
  const inOrder = acts.toSorted((one, other) => one.at - other.at);
  const told: Told[] = [];
  const keep = ({ matches, verdict }: Judged, offset: number) => {
    if (verdict.outcome !== 'flag') return;
    for (const match of matches.filter(({ because }) => because === 'behaviour'))
      told.push({ offset, scene: inOrder[offset]?.scene ?? -1, match });
  };
  const parse = (line: string) => inOrder[Number(line)]?.result ?? ({ kind: 'malformed', reason: 'no act' } as const);
  const attempts = createAttemptLedger([]);
  const store = createPlainStore();
  function begin() {
    const ledgers = createBehaviourLedgers(settings.timetable, store.all());
    const rest = {
      attempts,
      lookUps: createLookUpMemory(),
      searches: createSearchMemory(),
      visits: createVisits(() => true),
    };
    const corridor = createCorridor(buildSteps(settings, { ...rest, ...ledgers }, catalogue), parse, {
      line: () => undefined,
      keep,
    });
    return { ledgers, corridor };
  }
  let { ledgers, corridor } = begin();
  for (const offset of inOrder.keys()) {
    corridor.examine(String(offset), offset);
    if (!stops.includes(offset)) continue;
    store.keep(ledgers.changes());
    ({ ledgers, corridor } = begin());
  }
  store.keep(ledgers.changes());
  return { told, stored: new Set(store.all().map((one) => JSON.stringify(one))) };
}

/** The store's table, as a map. */
export function createPlainStore() {
  const rows = new Map<string, Remembered>();
  return {
    all: () => [...rows.values()],
    keep({ kept, forgetBefore }: BehaviourChanges) {
      for (const [key, { keepUntil }] of rows) if (forgetBefore !== null && keepUntil < forgetBefore) rows.delete(key);
      for (const one of kept) rows.set(`${one.behaviour}\n${one.part}\n${one.subjectKey}`, one);
    },
  };
}

/** What was told, as `scene behaviour`, held against what truly happened. */
export function scoresOf(
  { scenes }: Pick<Stage, 'scenes'>,
  told: ReadonlySet<string>,
): ReadonlyMap<BehaviourId, Score> {
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
