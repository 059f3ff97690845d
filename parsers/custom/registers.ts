import type { Change, Row } from './pattern-visits.ts';

/** Rows of registers: where the groups of each thread began and ended, two slots for each group, -1 for nowhere. */
export interface Registers {
  /** Begins with one row that knows nothing. */
  clear(): void;
  /** Makes new rows of the old ones; a change that sets a slot sets it to `at`. */
  move(rows: readonly Row[], at: number): void;
  /** One row with changes that were not written to it; written over by the next call. */
  read(row: number, changes: readonly Change[], at: number): Int32Array;
  /** How many registers were written so far. */
  steps(): number;
}

export function createRegisters(slots: number): Registers {
  const answer = new Int32Array(slots);
  let current = new Int32Array(slots);
  let spare = new Int32Array(slots);
  let taken = 0;

  function copy(to: Int32Array, target: number, { from, changes }: Row, at: number): void {
    const source = from * slots;
    for (let slot = 0; slot < slots; slot++) to[target + slot] = current[source + slot] ?? -1;
    for (let place = 0; place < changes.length; place++) {
      const change = changes[place] ?? 0;
      if (change < 0) to[target - change - 1] = -1;
      else to[target + change] = at;
    }
  }

  return {
    clear: () => void current.fill(-1, 0, slots),
    move(rows, at) {
      if (spare.length < rows.length * slots) spare = new Int32Array(rows.length * slots * 2);
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place];
        if (row !== undefined) copy(spare, place * slots, row, at);
      }
      taken += rows.length * (slots + 1);
      [current, spare] = [spare, current];
    },
    read(row, changes, at) {
      copy(answer, 0, { from: row, changes }, at);
      taken += slots;
      return answer;
    },
    steps: () => taken,
  };
}
