import { copyOf } from '../../identity/bounded-map.ts';
import { dayAfter } from './moment.ts';
import type { BehaviourChanges, BehaviourId, Remembered, Trace } from './remembered.ts';

/** What may be changed of something remembered. */
export type Memory = Pick<Remembered, 'keepUntil' | 'isTold' | 'traces'>;

/** Everything that is remembered towards behaviours; the store holds the same. */
export interface Memories {
  of(behaviour: BehaviourId, subjectKey: string, part: string): Remembered | null;
  keep(key: Pick<Remembered, 'behaviour' | 'subjectKey' | 'part'>, memory: Memory): void;
  /** Forgets what was to be kept until an earlier day, when this is the newest day that was seen. */
  begin(schoolDay: string): void;
  changes(): BehaviourChanges;
  /** How many were let go because there were too many. */
  refused(): number;
}

/** 2,000 people, each with two devices, leave some 10,000 on a day, and hardly any of them outlives it. */
export const MAX_REMEMBERED = 100_000;

/** Begins with what the store remembers; the oldest leave first when it is full. */
export function createMemories(stored: readonly Remembered[], maxRemembered = MAX_REMEMBERED): Memories {
  const all = new Map<string, Remembered>();
  for (const one of stored) all.set(keyOf(one.behaviour, one.subjectKey, one.part), one);
  const changed = new Set<string>();
  const believes = createBelief(stored);
  let newest = '';
  let forgetBefore: string | null = null;
  let refused = 0;

  function makeRoom(): void {
    for (const key of all.keys()) {
      if (all.size < maxRemembered) return;
      if (changed.has(key)) continue;
      all.delete(key);
      refused += 1;
    }
  }

  return {
    of: (behaviour, subjectKey, part) => all.get(keyOf(behaviour, subjectKey, part)) ?? null,
    keep({ behaviour, subjectKey, part }, { keepUntil, isTold, traces }) {
      const key = keyOf(behaviour, subjectKey, part);
      const known = all.get(key);
      if (known === undefined && all.size >= maxRemembered) makeRoom();
      const { subjectKey: subject, part: of } = known ?? { subjectKey: copyOf(subjectKey), part: copyOf(part) };
      // What holds a piece of the line would keep the whole batch of lines in memory.
      const own = known === undefined ? copyOf(key) : key;
      all.set(own, { behaviour, subjectKey: subject, part: of, keepUntil, isTold, traces: traces.map(ownTrace) });
      changed.add(own);
    },
    begin(schoolDay) {
      if (schoolDay <= newest || !believes(newest, schoolDay)) return;
      newest = copyOf(schoolDay);
      forgetBefore = newest;
      for (const [key, { keepUntil }] of all) {
        if (keepUntil >= newest) continue;
        all.delete(key);
        changed.delete(key);
      }
    },
    changes() {
      const kept = [...changed].flatMap((key) => all.get(key) ?? []);
      const changes = { kept, forgetBefore };
      changed.clear();
      forgetBefore = null;
      return changes;
    },
    refused: () => refused,
  };
}

/** Longer than any holiday. */
const LONGEST_GAP_DAYS = 60;
/** So many requests of one day far ahead are no slip of a clock. */
const MANY = 200;

/**
 * Whether a new day has begun. One line with a wrong time, which anybody may send to a log that is received, must not make all that
 * is remembered of the last weeks be forgotten.
 */
function createBelief(stored: readonly Remembered[]): (newest: string, schoolDay: string) => boolean {
  const days = stored.map(({ keepUntil }) => keepUntil).toSorted();
  const last = days.at(-1) ?? '';
  let doubted = 0;
  return (newest, schoolDay) => {
    const known = newest === '' ? last : newest;
    if (known === '' || schoolDay <= dayAfter(known, LONGEST_GAP_DAYS)) return true;
    doubted += 1;
    if (doubted < MANY) return false;
    doubted = 0;
    return true;
  };
}

function ownTrace(trace: Trace): Trace {
  return { ...trace, what: copyOf(trace.what) };
}

function keyOf(behaviour: string, subjectKey: string, part: string): string {
  return `${behaviour}\n${part}\n${subjectKey}`;
}
