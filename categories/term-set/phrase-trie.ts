/*
 * Phrases as paths of word numbers. A branch and the next word give the branch that follows, by one probe into two flat arrays;
 * a word that begins no phrase ends its path at once. A path is never longer than MAX_PHRASE_WORDS, so the time grows with the
 * number of words that are read and with nothing else.
 */
import { UNKNOWN_WORD } from './word-table.ts';

/** Where a phrase stands among the words that were read: from `start` up to `end`. */
export interface Occurrence {
  /** The branch that the phrase ends at: every phrase has its own. */
  readonly branch: number;
  readonly start: number;
  readonly end: number;
}

export interface PhraseTrie {
  /**
   * Every planted phrase among the first `count` numbers, by where it starts, then by length; none unless one of them is
   * sought, since then nobody asks what else there is.
   */
  find(numbers: Int32Array, count: number): readonly Occurrence[];
}

export interface TrieBuilder {
  /** Gives the branch of a phrase of known words, the same one for the same words. */
  plant(numbers: readonly number[]): number;
  /** Says that the phrase of a branch is sought for itself. */
  seek(branch: number): void;
  build(): PhraseTrie;
}

/** Longer than anything that somebody types as one thought. */
export const MAX_PHRASE_WORDS = 16;

const ROOT = 0;
const PLANTED = 1;
const SOUGHT = 2;
const NOTHING: readonly Occurrence[] = Object.freeze([]);

export function createTrieBuilder(): TrieBuilder {
  let edges = noEdges(FIRST_SLOTS);
  let branches = 1;
  const kinds = new Map<number, number>();

  function grow(branch: number, word: number): number {
    const known = edges[3 * slotOf(edges, branch, word) + 2] ?? ROOT;
    if (known !== ROOT) return known;
    if (6 * branches >= edges.length) edges = withRoom(edges);
    putEdge(edges, branch, word, branches);
    return branches++;
  }
  return {
    plant(numbers) {
      const branch = numbers.reduce(grow, ROOT);
      if (!kinds.has(branch)) kinds.set(branch, PLANTED);
      return branch;
    },
    seek: (branch) => kinds.set(branch, SOUGHT),
    build: () => buildTrie(edges, kindsByBranch(branches, kinds)),
  };
}

function kindsByBranch(branches: number, kinds: ReadonlyMap<number, number>): Uint8Array {
  const kindOf = new Uint8Array(branches);
  for (const [branch, kind] of kinds) kindOf[branch] = kind;
  return kindOf;
}

function buildTrie(edges: Edges, kindOf: Uint8Array): PhraseTrie {
  const follow = (branch: number, word: number): number =>
    word === UNKNOWN_WORD ? ROOT : (edges[3 * slotOf(edges, branch, word) + 2] ?? ROOT);

  function holdsSought(numbers: Int32Array, count: number): boolean {
    for (let start = 0; start < count; start++) {
      let branch = follow(ROOT, numbers[start] ?? UNKNOWN_WORD);
      for (let end = start + 1; branch !== ROOT; end++) {
        if (kindOf[branch] === SOUGHT) return true;
        branch = end < count ? follow(branch, numbers[end] ?? UNKNOWN_WORD) : ROOT;
      }
    }
    return false;
  }
  function all(numbers: Int32Array, count: number): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (let start = 0; start < count; start++) {
      let branch = follow(ROOT, numbers[start] ?? UNKNOWN_WORD);
      for (let end = start + 1; branch !== ROOT; end++) {
        if (kindOf[branch] !== 0) found.push({ branch, start, end });
        branch = end < count ? follow(branch, numbers[end] ?? UNKNOWN_WORD) : ROOT;
      }
    }
    return found;
  }
  return { find: (numbers, count) => (holdsSought(numbers, count) ? all(numbers, count) : NOTHING) };
}

/** One edge takes three numbers: from which branch, by which word, to which branch. Nothing leads to the root. Half full at most. */
type Edges = Int32Array<ArrayBuffer>;

const FIRST_SLOTS = 64;

function noEdges(slots: number): Edges {
  return new Int32Array(3 * slots);
}

function withRoom(edges: Edges): Edges {
  const roomier = noEdges((2 * edges.length) / 3);
  for (let at = 0; at < edges.length; at += 3) {
    const to = edges[at + 2] ?? ROOT;
    if (to !== ROOT) putEdge(roomier, edges[at] ?? ROOT, edges[at + 1] ?? UNKNOWN_WORD, to);
  }
  return roomier;
}

function putEdge(edges: Edges, branch: number, word: number, to: number): void {
  const at = 3 * slotOf(edges, branch, word);
  edges[at] = branch;
  edges[at + 1] = word;
  edges[at + 2] = to;
}

/** Where the edge from the branch by the word is, or the free slot where it would be. */
function slotOf(edges: Edges, branch: number, word: number): number {
  const mask = edges.length / 3 - 1;
  const hash = Math.imul(branch, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    if (edges[3 * slot + 2] === ROOT || (edges[3 * slot] === branch && edges[3 * slot + 1] === word)) return slot;
  }
}
