import type { Alphabet, Instruction, Program } from './pattern-program.ts';

/*
 * Runs a program over a line in one pass. At each character the reader stands in several places of the program at once: threads,
 * the best one first. Each remembers where its groups began and ended, in a row of registers.
 *
 *   line      p  u  p  i  l  0  1  7     B  L  O  C  K
 *   threads   [2] …           [2]     [4,5] …
 *
 * Which threads follow which depends on the character's class alone, so a set of threads is a state, and the way from state to
 * state is worked out once and kept: from which thread each new one comes, and which registers it sets. Mostly nothing changes and a
 * character costs one look-up. States that are not kept, because there are too many, are worked out anew: that takes a time that
 * grows with the size of the program. Nothing else can happen, whatever the line.
 */

export interface Matcher {
  /**
   * Where the named groups are in the text: begin and end, two for each, -1 where a group took no part. Null where the pattern is
   * not in the text. What comes back is written over by the next call.
   */
  match(text: string): Int32Array | null;
  /** What all calls so far have cost: characters, instructions and registers. For tests of the promise above. */
  steps(): number;
}

const MOST_STATES = 1000;

/** Makes a matcher; it may be used for any number of texts, one after the other. */
export function createMatcher({ instructions, slots, alphabet }: Program): Matcher {
  const states = createStates(instructions, alphabet);
  const found = new Int32Array(slots);
  let registers = new Int32Array(slots);
  let spare = new Int32Array(slots);
  let taken = 0;

  function follow(edge: Edge, at: number): State {
    if (!edge.isStill) {
      const needed = edge.to.threads.length * slots;
      if (spare.length < needed) spare = new Int32Array(needed * 2);
      taken += move(edge, registers, spare, slots, at);
      [registers, spare] = [spare, registers];
    }
    return edge.to;
  }

  function match(text: string): Int32Array | null {
    registers.fill(-1, 0, slots);
    let state = follow(states.first(text.length === 0), 0);
    let isFound = false;
    for (let at = 0; ; at++) {
      if (state.match >= 0) {
        for (let slot = 0; slot < slots; slot++) found[slot] = registers[state.match * slots + slot] ?? -1;
        isFound = true;
      }
      if (at === text.length || state.isDone) return isFound ? found : null;
      const way = alphabet.classOf(text.charCodeAt(at)) * 2 + (at + 1 === text.length ? 1 : 0);
      state = follow(state.edges[way] ?? states.next(state, way), at + 1);
      taken += 1;
    }
  }
  return { match, steps: () => taken + states.steps() };
}

function move(edge: Edge, from: Int32Array, to: Int32Array, slots: number, at: number): number {
  const { origins, changes } = edge;
  for (let thread = 0; thread < origins.length; thread++) {
    const [source, target] = [(origins[thread] ?? 0) * slots, thread * slots];
    for (let slot = 0; slot < slots; slot++) to[target + slot] = from[source + slot] ?? -1;
    const ours = changes[thread] ?? NO_CHANGES;
    for (let place = 0; place < ours.length; place++) {
      const change = ours[place] ?? 0;
      if (change < 0) to[target - change - 1] = -1;
      else to[target + change] = at;
    }
  }
  return origins.length * (slots + 1);
}

interface State {
  /** The places of the threads in the program, the best first. */
  readonly threads: readonly number[];
  /** The thread that has come to the end of the pattern, which is the last; -1 for none. */
  readonly match: number;
  /** True where no thread goes on. */
  readonly isDone: boolean;
  /** By twice the class of the character, plus one for the last one of the text. */
  readonly edges: (Edge | undefined)[];
}

interface Edge {
  readonly to: State;
  /** By thread of the new state: the thread of the old one that it comes from. */
  readonly origins: readonly number[];
  readonly changes: readonly (readonly Change[])[];
  /** True where all registers stay as they are. */
  readonly isStill: boolean;
}

/** A slot that is set to where the reader is; or, as -1 - slot, one that is forgotten. */
type Change = number;
const NO_CHANGES: readonly Change[] = [];

interface States {
  /** From nowhere to the states in which a text can begin. */
  first(isEmpty: boolean): Edge;
  /** Works out an edge that is not known yet, and keeps it. */
  next(state: State, way: number): Edge;
  steps(): number;
}

function createStates(instructions: readonly Instruction[], alphabet: Alphabet): States {
  const kept = new Map<string, State>();
  const firsts: (Edge | undefined)[] = [];
  const visits = createVisits(instructions);

  function stateOf(threads: readonly number[]): State {
    const key = threads.join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const match = instructions[threads.at(-1) ?? -1]?.kind === 'match' ? threads.length - 1 : -1;
    const state = { threads, match, isDone: threads.length === (match < 0 ? 0 : 1), edges: [] };
    if (kept.size >= MOST_STATES) {
      kept.clear();
      firsts.length = 0;
    }
    kept.set(key, state);
    return state;
  }

  function edgeOf({ threads, origins, changes }: Reached): Edge {
    const isStill = origins.every((origin, thread) => origin === thread && changes[thread]?.length === 0);
    return { to: stateOf(threads), origins, changes, isStill };
  }

  return {
    first(isEmpty) {
      const place = isEmpty ? 1 : 0;
      firsts[place] ??= edgeOf(visits.from([0], { isStart: true, isEnd: isEmpty }));
      return firsts[place];
    },
    next(state, way) {
      const entered = state.threads.map((place) => {
        const instruction = instructions[place];
        const isTaken = instruction?.kind === 'set' && alphabet.holds[instruction.set]?.[way >> 1] === true;
        return isTaken ? place + 1 : -1;
      });
      const isKept = kept.get(state.threads.join()) === state;
      const edge = edgeOf(visits.from(entered, { isStart: false, isEnd: way % 2 === 1 }));
      if (isKept) state.edges[way] = edge;
      return edge;
    },
    steps: visits.steps,
  };
}

interface Reached {
  readonly threads: readonly number[];
  readonly origins: readonly number[];
  readonly changes: readonly (readonly Change[])[];
}

interface Edges {
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

interface Visits {
  /** Follows all that reads no character, from the places where threads have come to; -1 for a thread that has ended. */
  from(places: readonly number[], where: Edges): Reached;
  steps(): number;
}

interface Visit {
  readonly place: number;
  readonly changes: readonly Change[];
}

function createVisits(instructions: readonly Instruction[]): Visits {
  /** The round in which an instruction was come to last: it is worth going there once. */
  const seen = new Uint32Array(instructions.length);
  let round = 0;
  let taken = 0;

  function from(places: readonly number[], where: Edges): Reached {
    round += 1;
    const reached = { threads: [] as number[], origins: [] as number[], changes: [] as (readonly Change[])[] };
    for (const [origin, place] of places.entries()) {
      taken += 1;
      const isOver = place >= 0 && visitAll({ place, changes: [] }, origin, where, reached);
      // What is worse than a match that has been found does not count any more.
      if (isOver) break;
    }
    return reached;
  }

  /** True when the end of the pattern was come to. */
  function visitAll(
    first: Visit,
    origin: number,
    where: Edges,
    reached: { threads: number[]; origins: number[]; changes: (readonly Change[])[] },
  ): boolean {
    const waiting: Visit[] = [first];
    for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
      const { place, changes } = visit;
      const instruction = instructions[place];
      if (instruction === undefined || seen[place] === round) continue;
      seen[place] = round;
      taken += 1 + changes.length;
      if (instruction.kind === 'set' || instruction.kind === 'match') {
        reached.threads.push(place);
        reached.origins.push(origin);
        reached.changes.push(changes);
        if (instruction.kind === 'match') return true;
      } else waiting.push(...waysOn(instruction, visit, where));
    }
    return false;
  }
  return { from, steps: () => taken };
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
    default:
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
