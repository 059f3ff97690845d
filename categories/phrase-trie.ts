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
  const branches: Map<number, number>[] = [new Map()];
  const kinds = new Map<number, number>();

  function grow(branch: number, word: number): number {
    const known = branches[branch]?.get(word);
    if (known !== undefined) return known;
    branches[branch]?.set(word, branches.length);
    return branches.push(new Map()) - 1;
  }
  return {
    plant(numbers) {
      const branch = numbers.reduce(grow, ROOT);
      if (!kinds.has(branch)) kinds.set(branch, PLANTED);
      return branch;
    },
    seek: (branch) => kinds.set(branch, SOUGHT),
    build: () => buildTrie(branches, kinds),
  };
}

function buildTrie(branches: readonly ReadonlyMap<number, number>[], kinds: ReadonlyMap<number, number>): PhraseTrie {
  const { follow } = createEdges(branches);
  const kindOf = Uint8Array.from(branches, (_, branch) => kinds.get(branch) ?? 0);

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

function createEdges(branches: readonly ReadonlyMap<number, number>[]): {
  follow(branch: number, word: number): number;
} {
  const mask = 2 ** Math.ceil(Math.log2(2 * branches.length + 4)) - 1;
  // One edge takes three numbers: from which branch, by which word, to which branch. Nothing leads to the root.
  const edges = new Int32Array(3 * (mask + 1));
  for (const [branch, next] of branches.entries()) {
    for (const [word, to] of next) {
      let slot = slotOf(branch, word, mask);
      while (edges[3 * slot + 2] !== ROOT) slot = (slot + 1) & mask;
      edges.set([branch, word, to], 3 * slot);
    }
  }
  return {
    follow(branch, word) {
      if (word === UNKNOWN_WORD) return ROOT;
      for (let slot = slotOf(branch, word, mask); ; slot = (slot + 1) & mask) {
        const to = edges[3 * slot + 2] ?? ROOT;
        if (to === ROOT || (edges[3 * slot] === branch && edges[3 * slot + 1] === word)) return to;
      }
    },
  };
}

function slotOf(branch: number, word: number, mask: number): number {
  const hash = Math.imul(branch, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}
