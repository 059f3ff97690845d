import { copyOf } from '../identity/bounded-map.ts';
import { type CountedAttempt, withAttempt } from './one-attempt.ts';
import type { RuleId } from './policy.ts';

/** How often the filter stopped one person on one rule in one school day. */
export interface AttemptCount {
  readonly schoolDay: string;
  readonly subjectKey: string;
  readonly ruleId: RuleId;
  readonly attempts: number;
  /** The last ones that were counted, so that what belongs to them is known after a restart too. */
  readonly recent: readonly CountedAttempt[];
}

/** A request that the filter stopped, as far as it counts. */
export interface Stopped {
  readonly schoolDay: string;
  readonly subjectKey: string;
  readonly ruleId: RuleId;
  readonly host: string;
  /** When the log says that it was, epoch milliseconds. */
  readonly at: number;
}

/** Which attempt of the day a request belongs to. */
export interface Attempt {
  /** Counted from 1. */
  readonly number: number;
  /** False where an earlier request began it: a browser tries again by itself. */
  readonly isNew: boolean;
}

/** Counts blocked attempts, not requests, so that a rule can wait for the third before it speaks. */
export interface AttemptLedger {
  /** Adds one where this is no part of an attempt that was counted. */
  count(stopped: Stopped): Attempt;
  /** The new totals since the last call, to be stored with the cursor that passed the lines. */
  changes(): readonly AttemptCount[];
  /** How many counts were let go because the ledger was full. */
  refused(): number;
}

/** A day of 2,000 people with thirty rules each stays well below this. */
const MAX_COUNTS = 200_000;

/** A ledger that begins with what the store remembers; the oldest counts leave first when it is full. */
export function createAttemptLedger(stored: readonly AttemptCount[], maxCounts = MAX_COUNTS): AttemptLedger {
  const counts = new Map<string, AttemptCount>();
  for (const known of stored) counts.set(keyOf(known.schoolDay, known.subjectKey, known.ruleId), known);
  const changed = new Set<string>();
  let refused = 0;

  function makeRoom(): void {
    for (const key of counts.keys()) {
      if (counts.size < maxCounts) return;
      if (changed.has(key)) continue;
      counts.delete(key);
      refused += 1;
    }
  }

  return {
    count({ schoolDay, subjectKey, ruleId, host, at }) {
      const key = keyOf(schoolDay, subjectKey, ruleId);
      const known = counts.get(key);
      if (known === undefined && counts.size >= maxCounts) makeRoom();
      // A key that holds a piece of the line would keep the whole batch of lines in memory.
      const before = known ?? { schoolDay, subjectKey: copyOf(subjectKey), ruleId, attempts: 0, recent: [] };
      const recent = withAttempt(before.recent, host, at);
      if (recent === null) return { number: before.attempts, isNew: false };
      const number = before.attempts + 1;
      counts.set(key, { ...before, attempts: number, recent });
      changed.add(key);
      return { number, isNew: true };
    },
    changes() {
      const totals = [...changed].flatMap((key) => counts.get(key) ?? []);
      changed.clear();
      return totals;
    },
    refused: () => refused,
  };
}

function keyOf(schoolDay: string, subjectKey: string, ruleId: string): string {
  return `${schoolDay}\n${ruleId}\n${subjectKey}`;
}
