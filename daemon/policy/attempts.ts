import { copyOf } from '../identity/bounded-map.ts';
import type { RuleId } from './policy.ts';

/** How often the filter stopped one person on one rule in one school day. */
export interface AttemptCount {
  readonly schoolDay: string;
  readonly subjectKey: string;
  readonly ruleId: RuleId;
  readonly attempts: number;
}

/** Counts blocked attempts, so that a rule can wait for the third before it speaks. */
export interface AttemptLedger {
  /** Adds one and answers the new count. */
  count(schoolDay: string, subjectKey: string, ruleId: RuleId): number;
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
    count(schoolDay, subjectKey, ruleId) {
      const key = keyOf(schoolDay, subjectKey, ruleId);
      const known = counts.get(key);
      if (known === undefined && counts.size >= maxCounts) makeRoom();
      // A key that holds a piece of the line would keep the whole batch of lines in memory.
      const next = known ?? { schoolDay, subjectKey: copyOf(subjectKey), ruleId, attempts: 0 };
      counts.set(key, { ...next, attempts: next.attempts + 1 });
      changed.add(key);
      return next.attempts + 1;
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
