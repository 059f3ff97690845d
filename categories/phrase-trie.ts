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
  /** Every planted phrase among the first `count` numbers, by where it starts, then by length. */
  find(numbers: Int32Array, count: number): readonly Occurrence[];
}

/** Longer than anything that somebody types as one thought. */
export const MAX_PHRASE_WORDS = 16;

const ROOT = 0;
const NOTHING: readonly Occurrence[] = Object.freeze([]);

/** Plants phrases of known words; `plant` gives the branch of a phrase, the same one for the same words. */
export function createTrieBuilder(): { plant(numbers: readonly number[]): number; build(): PhraseTrie } {
  const branches: Map<number, number>[] = [new Map()];
  const ends = new Set<number>();

  function grow(branch: number, word: number): number {
    const known = branches[branch]?.get(word);
    if (known !== undefined) return known;
    branches[branch]?.set(word, branches.length);
    return branches.push(new Map()) - 1;
  }
  return {
    plant(numbers) {
      const branch = numbers.reduce(grow, ROOT);
      ends.add(branch);
      return branch;
    },
    build: () => buildTrie(branches, ends),
  };
}

function buildTrie(branches: readonly ReadonlyMap<number, number>[], ends: ReadonlySet<number>): PhraseTrie {
  const mask = 2 ** Math.ceil(Math.log2(2 * branches.length + 4)) - 1;
  // One edge takes three numbers: from which branch, by which word, to which branch. Nothing leads to the root.
  const edges = new Int32Array(3 * (mask + 1));
  const isEnd = Uint8Array.from(branches, (_, branch) => (ends.has(branch) ? 1 : 0));
  for (const [branch, next] of branches.entries()) {
    for (const [word, to] of next) {
      let slot = slotOf(branch, word, mask);
      while (edges[3 * slot + 2] !== ROOT) slot = (slot + 1) & mask;
      edges.set([branch, word, to], 3 * slot);
    }
  }

  function follow(branch: number, word: number): number {
    if (word === UNKNOWN_WORD) return ROOT;
    for (let slot = slotOf(branch, word, mask); ; slot = (slot + 1) & mask) {
      const to = edges[3 * slot + 2] ?? ROOT;
      if (to === ROOT || (edges[3 * slot] === branch && edges[3 * slot + 1] === word)) return to;
    }
  }
  return {
    find(numbers, count) {
      let found = NOTHING;
      for (let start = 0; start < count; start++) {
        const first = numbers[start] ?? UNKNOWN_WORD;
        if (first === UNKNOWN_WORD) continue;
        let branch = follow(ROOT, first);
        for (let end = start + 1; branch !== ROOT; end++) {
          if (isEnd[branch] === 1) found = [...found, { branch, start, end }];
          branch = end < count ? follow(branch, numbers[end] ?? UNKNOWN_WORD) : ROOT;
        }
      }
      return found;
    },
  };
}

function slotOf(branch: number, word: number, mask: number): number {
  const hash = Math.imul(branch, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & mask;
}
