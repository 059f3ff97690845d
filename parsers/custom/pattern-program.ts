import { type Alphabet, alphabetOf } from './alphabet.ts';
import { ALL, type CharacterSet } from './character-set.ts';
import { EMPTY, type PatternFault, type PatternNode, type RepeatNode } from './pattern-tree.ts';

/*
 * A tree becomes a list of instructions, as Thompson described it: each reads a character or passes the reader on. Of two ways the
 * first is the better one, so that what is found is what JavaScript finds by trying one way after the other.
 */

/** One instruction; where nothing else is said, the next one follows. */
export type Instruction =
  | { readonly kind: 'set'; readonly set: number }
  | { readonly kind: 'split'; better: number; worse: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'save'; readonly slot: number }
  /** Forgets the slots from `from` up to `to`: a group that is repeated begins empty each time. */
  | { readonly kind: 'forget'; readonly from: number; readonly to: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** Two for each named group: where it begins and ends. */
  readonly slots: number;
  readonly alphabet: Alphabet;
}

/** Each character of a line takes a time that grows with this, in the worst case. */
const MOST_INSTRUCTIONS = 1000;

/** Makes the program of a pattern, or says that it would be too large. */
export function programOf(tree: PatternNode, names: readonly string[]): Program | PatternFault {
  const sets: CharacterSet[] = [ALL];
  const instructions: Instruction[] = [];
  if (!beginsAtStart(tree)) {
    // Where nothing ties the pattern to the start of the line, it may begin behind any character; the sooner the better.
    instructions.push({ kind: 'split', better: 3, worse: 1 }, { kind: 'set', set: 0 }, { kind: 'jump', to: 0 });
  }
  const emitter = { instructions, sets, places: new Map<string, number>() };
  emit(emitter, tree);
  instructions.push({ kind: 'match' });
  if (instructions.length > MOST_INSTRUCTIONS) return TOO_LARGE;
  return { instructions, slots: names.length * 2, alphabet: alphabetOf(sets) };
}

const TOO_LARGE: PatternFault = {
  found: 'a pattern that is too large, mostly because of repetitions within repetitions',
  write: 'smaller numbers of times, or “*” and “+” for them',
};

interface Emitter {
  readonly instructions: Instruction[];
  readonly sets: CharacterSet[];
  /** The places of the sets, by what they hold. */
  readonly places: Map<string, number>;
}

function beginsAtStart(node: PatternNode): boolean {
  switch (node.kind) {
    case 'start':
      return true;
    case 'sequence':
      return node.parts[0] !== undefined && beginsAtStart(node.parts[0]);
    case 'choice':
      return node.choices.every(beginsAtStart);
    case 'group':
      return beginsAtStart(node.inner);
    default:
      return false;
  }
}

function emit(emitter: Emitter, node: PatternNode): void {
  const { instructions } = emitter;
  if (instructions.length > MOST_INSTRUCTIONS) return;
  switch (node.kind) {
    case 'set':
      instructions.push({ kind: 'set', set: placeOf(emitter, node.set) });
      return;
    case 'sequence':
      for (const part of node.parts) emit(emitter, part);
      return;
    case 'choice':
      emitChoice(emitter, node.choices);
      return;
    case 'group':
      instructions.push({ kind: 'save', slot: node.index * 2 });
      emit(emitter, node.inner);
      instructions.push({ kind: 'save', slot: node.index * 2 + 1 });
      return;
    case 'repeat':
      emitRepeat(emitter, node);
      return;
    case 'start':
    case 'end':
      instructions.push({ kind: node.kind });
  }
}

function placeOf({ sets, places }: Emitter, set: CharacterSet): number {
  const key = set.join();
  const place = places.get(key) ?? sets.push(set) - 1;
  places.set(key, place);
  return place;
}

function emitChoice(emitter: Emitter, choices: readonly PatternNode[]): void {
  const { instructions } = emitter;
  const ends: number[] = [];
  for (const choice of choices.slice(0, -1)) {
    const split = { kind: 'split' as const, better: instructions.length + 1, worse: 0 };
    instructions.push(split);
    emit(emitter, choice);
    ends.push(instructions.push({ kind: 'match' }) - 1);
    split.worse = instructions.length;
  }
  emit(emitter, choices.at(-1) ?? EMPTY);
  for (const end of ends) instructions[end] = { kind: 'jump', to: instructions.length };
}

function emitRepeat(emitter: Emitter, node: RepeatNode): void {
  for (let time = 0; time < node.least; time++) emitOnce(emitter, node.inner);
  if (node.most === Number.POSITIVE_INFINITY) emitLoop(emitter, node);
  else emitOptional(emitter, node, node.most - node.least);
}

function emitOnce(emitter: Emitter, inner: PatternNode): void {
  const groups = groupsIn(inner);
  if (groups.length > 0) {
    emitter.instructions.push({ kind: 'forget', from: Math.min(...groups) * 2, to: Math.max(...groups) * 2 + 2 });
  }
  emit(emitter, inner);
}

function emitLoop(emitter: Emitter, node: RepeatNode): void {
  const { instructions } = emitter;
  const start = instructions.length;
  const choose = splitFor(emitter);
  emitOnce(emitter, node.inner);
  instructions.push({ kind: 'jump', to: start });
  choose(node.isGreedy);
}

/** x{0,3} is (x(x(x)?)?)?: each time only where the one before was there. */
function emitOptional(emitter: Emitter, node: RepeatNode, times: number): void {
  const chosen: ((isGreedy: boolean) => void)[] = [];
  for (let time = 0; time < times && emitter.instructions.length <= MOST_INSTRUCTIONS; time++) {
    chosen.push(splitFor(emitter));
    emitOnce(emitter, node.inner);
  }
  for (const choose of chosen) choose(node.isGreedy);
}

/** Chooses between going on and leaving for what has been emitted when the answer is called. */
function splitFor({ instructions }: Emitter): (isGreedy: boolean) => void {
  const split = { kind: 'split' as const, better: 0, worse: 0 };
  const within = instructions.push(split);
  return (isGreedy) => {
    split.better = isGreedy ? within : instructions.length;
    split.worse = isGreedy ? instructions.length : within;
  };
}

function groupsIn(node: PatternNode): readonly number[] {
  switch (node.kind) {
    case 'group':
      return [node.index, ...groupsIn(node.inner)];
    case 'repeat':
      return groupsIn(node.inner);
    case 'sequence':
      return node.parts.flatMap(groupsIn);
    case 'choice':
      return node.choices.flatMap(groupsIn);
    default:
      return [];
  }
}
