/*
 * The words that phrases are made of, each with a number. A reader computes a word's hash while it walks over the characters,
 * so that a word which no phrase holds (nine in ten) costs one glance at an empty slot, and no string is made. The hash only
 * finds the slot: the characters decide.
 */

/** The number of every word that no phrase holds. */
export const UNKNOWN_WORD = 0;

export interface WordTable {
  /** One more than the highest number. */
  readonly size: number;
  numberOf(word: string): number;
  /** The number of the word that stands in `codes` from `start` up to `end`; `hash` is its `hashStep`s from `HASH_START` on. */
  numberAt(codes: Uint16Array, start: number, end: number, hash: number): number;
}

// The offset of FNV-1a as a signed number, so that every step stays one of 32 bits.
export const HASH_START = 0x811c9dc5 | 0;

/** One step of 32-bit FNV-1a. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Numbers the words from 1 on, in their order; none may stand twice. */
export function buildWordTable(words: readonly string[]): WordTable {
  const slots = new Int32Array(slotsFor(words.length));
  const mask = slots.length - 1;
  // The characters of word n lie in `pool` from ends[n - 1] up to ends[n].
  const ends = new Int32Array(words.length + 1);
  const pool = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  const longest = new Uint16Array(words.reduce((length, word) => Math.max(length, word.length), 0));
  for (const [at, word] of words.entries()) {
    ends[at + 1] = (ends[at] ?? 0) + word.length;
    writeWord(pool, ends[at] ?? 0, word);
    slots[freeSlot(slots, hashOf(word))] = at + 1;
  }

  function isWord(number: number, codes: Uint16Array, start: number, end: number): boolean {
    let at = ends[number - 1] ?? 0;
    if ((ends[number] ?? 0) - at !== end - start) return false;
    for (let place = start; place < end; place++) if (codes[place] !== pool[at++]) return false;
    return true;
  }
  function numberAt(codes: Uint16Array, start: number, end: number, hash: number): number {
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? UNKNOWN_WORD;
      if (number === UNKNOWN_WORD || isWord(number, codes, start, end)) return number;
    }
  }
  function numberOf(word: string): number {
    if (word.length > longest.length) return UNKNOWN_WORD;
    writeWord(longest, 0, word);
    return numberAt(longest, 0, word.length, hashOf(word));
  }

  return { size: words.length + 1, numberAt, numberOf };
}

function writeWord(codes: Uint16Array, start: number, word: string): void {
  for (let at = 0; at < word.length; at++) codes[start + at] = word.charCodeAt(at);
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = spread(hash) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}

/** A quarter full at most: the next slot is nearly always empty. */
function slotsFor(words: number): number {
  return 2 ** Math.ceil(Math.log2(4 * words + 4));
}

/** The low bits of FNV alone are poor. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}
