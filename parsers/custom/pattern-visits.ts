import type { Instruction } from './pattern-program.ts';

/** One way through the program, as it stands in front of a character. */
export interface Thread {
  /** The instruction that reads the character, or the end of the pattern. */
  readonly place: number;
  /** Where its registers are. */
  readonly row: number;
  /** What it has come past since the last character, not written to its registers yet. */
  readonly changes: readonly Change[];
}

/** A slot that is set to where the reader is; or, as -1 - slot, one that is forgotten. */
export type Change = number;

/** The threads in front of the next character. */
export interface Reached {
  readonly threads: readonly Thread[];
  readonly rows: readonly Row[];
}

/** Where a row of registers comes from, and what its thread had noted. */
export interface Row {
  readonly from: number;
  readonly changes: readonly Change[];
}

/** Whether the reader stands at the start or the end of the text. */
export interface Edges {
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

export interface Visits {
  /** Follows all that reads no character, from behind the places of threads that have read one. */
  from(entered: readonly Thread[], where: Edges): Reached;
  /** How many instructions and changes were looked at so far. */
  steps(): number;
}

type Visit = Omit<Thread, 'row'>;

/** Prepares to follow the instructions of one program. */
export function createVisits(instructions: readonly Instruction[]): Visits {
  /** The round in which an instruction was come to last: whoever comes second is worse, and would go the same way. */
  const seen = new Float64Array(instructions.length);
  let round = 0;
  let taken = 0;

  /** The threads that one leads to, the best first; the end of the pattern ends the list. */
  function threadsFrom(place: number, row: number, where: Edges): readonly Thread[] {
    const threads: Thread[] = [];
    const waiting: Visit[] = [{ place, changes: [] }];
    for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
      const instruction = instructions[visit.place];
      if (instruction === undefined || seen[visit.place] === round) continue;
      seen[visit.place] = round;
      taken += 1 + visit.changes.length;
      if (instruction.kind === 'match') return [...threads, { ...visit, row }];
      if (instruction.kind === 'set') threads.push({ ...visit, row });
      else waiting.push(...waysOn(instruction, visit, where));
    }
    return threads;
  }

  return {
    from(entered, where) {
      round += 1;
      const threads: Thread[] = [];
      const rows: Row[] = [];
      for (const { place, row, changes } of entered) {
        const next = threadsFrom(place + 1, rows.length, where);
        if (next.length === 0) continue;
        threads.push(...next);
        rows.push({ from: row, changes });
        if (instructions[next.at(-1)?.place ?? -1]?.kind === 'match') break;
      }
      taken += entered.length;
      return { threads, rows };
    },
    steps: () => taken,
  };
}

/** Where an instruction that reads nothing leads, the better way last. */
function waysOn(instruction: Instruction, { place, changes }: Visit, where: Edges): readonly Visit[] {
  const next = { place: place + 1, changes };
  switch (instruction.kind) {
    case 'jump':
      return [{ place: instruction.to, changes }];
    case 'split':
      return [
        { place: instruction.worse, changes },
        { place: instruction.better, changes },
      ];
    case 'save':
      return [{ place: place + 1, changes: changed(changes, instruction.slot, instruction.slot + 1, true) }];
    case 'forget':
      return [{ place: place + 1, changes: changed(changes, instruction.from, instruction.to, false) }];
    case 'start':
      return where.isStart ? [next] : [];
    case 'end':
      return where.isEnd ? [next] : [];
    case 'set':
    case 'match':
      return [];
  }
}

/** The last change of a slot counts, so that there are never more changes than slots. */
function changed(changes: readonly Change[], from: number, to: number, isSet: boolean): readonly Change[] {
  const slotOf = (change: Change) => (change < 0 ? -1 - change : change);
  const others = changes.filter((change) => slotOf(change) < from || slotOf(change) >= to);
  const added = Array.from({ length: to - from }, (_, place) => (isSet ? from + place : -1 - from - place));
  return [...others, ...added];
}
