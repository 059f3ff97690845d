import type { Alphabet } from './alphabet.ts';
import type { Instruction } from './pattern-program.ts';
import { createVisits, type Row, type Thread } from './pattern-visits.ts';

/** A set of threads that stand at one character. */
export interface State {
  /** The best first. */
  readonly threads: readonly Thread[];
  /** The thread that has come to the end of the pattern: the last one, because what is worse does not count. */
  readonly match: Thread | null;
  /** True where no thread goes on. */
  readonly isDone: boolean;
  /** By twice the class of the character, plus one for the last one of the text. */
  readonly edges: (Edge | undefined)[];
}

/** From one state to the next. */
export interface Edge {
  readonly to: State;
  /** By row of the new state. */
  readonly rows: readonly Row[];
  /** True where all rows stay as they are. */
  readonly isStill: boolean;
}

export interface States {
  /** Where a text begins. */
  first(isEmpty: boolean): State;
  /** Works out an edge that is not known yet, and keeps it. */
  next(state: State, way: number): Edge;
  /** What the working out has cost. */
  steps(): number;
}

/** Threads and rows of all that is kept: some ten megabytes. A pattern that people write needs a few hundred. */
const MOST_KEPT = 100_000;

/** The states of a program, as far as lines have led to them. */
export function createStates(instructions: readonly Instruction[], alphabet: Alphabet): States {
  const kept = new Map<string, State>();
  const firsts: (State | undefined)[] = [];
  const visits = createVisits(instructions);
  let weight = 0;

  function stateOf(threads: readonly Thread[]): State {
    const key = keyOf(threads);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const last = threads.at(-1);
    const match = last !== undefined && instructions[last.place]?.kind === 'match' ? last : null;
    const state = { threads, match, isDone: threads.length === (match === null ? 0 : 1), edges: [] };
    if (weight >= MOST_KEPT) forget();
    weight += threads.length + 1;
    kept.set(key, state);
    return state;
  }

  function forget(): void {
    // What is kept refers to each other: the ways out of all of them must go.
    for (const state of kept.values()) state.edges.length = 0;
    kept.clear();
    firsts.length = 0;
    weight = 0;
  }

  return {
    first(isEmpty) {
      const place = isEmpty ? 1 : 0;
      firsts[place] ??= stateOf(visits.from([START], { isStart: true, isEnd: isEmpty }).threads);
      return firsts[place];
    },
    next(state, way) {
      const entered = state.threads.filter(({ place }) => {
        const instruction = instructions[place];
        return instruction?.kind === 'set' && alphabet.holds[instruction.set]?.[way >> 1] === true;
      });
      const { threads, rows } = visits.from(entered, { isStart: false, isEnd: way % 2 === 1 });
      const isStill = rows.every(({ from, changes }, row) => from === row && changes.length === 0);
      const edge = { to: stateOf(threads), rows, isStill };
      state.edges[way] = edge;
      weight += rows.length + 1;
      return edge;
    },
    steps: visits.steps,
  };
}

/** A thread goes on behind its place. */
const START: Thread = { place: -1, row: 0, changes: [] };

function keyOf(threads: readonly Thread[]): string {
  return threads.map(({ place, row, changes }) => `${place}:${row}:${changes.join()}`).join(' ');
}
