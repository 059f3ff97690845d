/**
 * The rows of an index: a table from the two hashes of a name to a number, behind a filter that turns away nearly every
 * name that has no row.
 *
 * A line of the table is 64 bytes, what a processor fetches at once: ten fingerprints of 32 bits, ten numbers of 16 bits,
 * and a word that says whether rows of this line had to go to another one. The filter is a Bloom filter in blocks of 128
 * bits, one bit in each of four words for a name, eight bits of room a row.
 */
import type { HashList } from './name-hash.ts';

export interface Rows {
  /** 16 words to a line. */
  readonly lines: Int32Array;
  /** The same bytes. */
  readonly halves: Uint16Array;
  /** 4 words to a block. */
  readonly filter: Int32Array;
  readonly lineCount: number;
  readonly blockCount: number;
}

/** The number of the row of a host with a slash: pages of this host are listed. */
export const PAGES_MARK = 1;
/** The row of an entry holds the number of its set and this. 0 is a slot that is free. */
export const SET_BASE = 2;

export const LINE_BYTES = 64;
export const BLOCK_BYTES = 16;
const SLOTS = 10;
const LINE_WORDS = 16;
const LINE_HALVES = 32;
const FIRST_NUMBER = 20;
const GOES_ON = 15;
/** Fuller lines save memory and send more rows to another line. */
const ROWS_A_LINE = 9;
const ROWS_A_BLOCK = 16;
const TWO_TO_MINUS_32 = 2 ** -32;

export function linesFor(rowCount: number): number {
  return Math.max(1, Math.ceil(rowCount / ROWS_A_LINE));
}

export function blocksFor(rowCount: number): number {
  return Math.max(1, Math.ceil(rowCount / ROWS_A_BLOCK));
}

/** The number of the row with these hashes; 0 where there is none. */
export function findRow(rows: Rows, first: number, second: number): number {
  return passes(rows, first, second) === 0 ? 0 : findInLines(rows, first, second);
}

/** Puts in a row for the last of the hashes; false when it cannot be told from another row: another seed is needed. */
export function putRow(rows: Rows, hashes: HashList, number: number): boolean {
  const first = hashes.first[hashes.count - 1] ?? 0;
  const second = hashes.second[hashes.count - 1] ?? 0;
  for (let chance = first; ; chance = nextChance(chance)) {
    const line = lineOf(rows, chance);
    const words = line * LINE_WORDS;
    const numbers = line * LINE_HALVES + FIRST_NUMBER;
    for (let slot = 0; slot < SLOTS; slot++) {
      if (rows.halves[numbers + slot] === 0) {
        rows.lines[words + slot] = second;
        rows.halves[numbers + slot] = number;
        admit(rows, first, second);
        return true;
      }
      if (rows.lines[words + slot] === second) return false;
    }
    rows.lines[words + GOES_ON] = 1;
  }
}

function findInLines(rows: Rows, first: number, second: number): number {
  const { lines, halves } = rows;
  for (let chance = first; ; chance = nextChance(chance)) {
    const line = lineOf(rows, chance);
    const words = line * LINE_WORDS;
    for (let slot = 0; slot < SLOTS; slot++) {
      if (lines[words + slot] === second) {
        const number = halves[line * LINE_HALVES + FIRST_NUMBER + slot] ?? 0;
        if (number !== 0) return number;
      }
    }
    if (lines[words + GOES_ON] === 0) return 0;
  }
}

/** Where to look when a line was full: goes through all numbers of 32 bits before it comes back to the first. */
function nextChance(chance: number): number {
  return (Math.imul(chance, 0x9e3779b5) + 0x3c6ef35f) | 0;
}

function lineOf(rows: Rows, first: number): number {
  return ((first >>> 0) * rows.lineCount * TWO_TO_MINUS_32) | 0;
}

/** 1 when the row may be there, 0 when it is not: added up rather than asked for, as nobody can foretell it. */
function passes(rows: Rows, first: number, second: number): number {
  const { filter } = rows;
  const block = blockOf(rows, first, second);
  const bits = bitsOf(second);
  return (
    ((filter[block] ?? 0) >>> (bits >>> 27)) &
    ((filter[block + 1] ?? 0) >>> ((bits >>> 22) & 31)) &
    ((filter[block + 2] ?? 0) >>> ((bits >>> 17) & 31)) &
    ((filter[block + 3] ?? 0) >>> ((bits >>> 12) & 31)) &
    1
  );
}

function admit(rows: Rows, first: number, second: number): void {
  const { filter } = rows;
  const block = blockOf(rows, first, second);
  const bits = bitsOf(second);
  for (let word = 0; word < 4; word++) {
    filter[block + word] = (filter[block + word] ?? 0) | (1 << ((bits >>> (27 - 5 * word)) & 31));
  }
}

/** Taken from the low bits of the first hash too: the line knows the high ones alone. */
function blockOf(rows: { readonly blockCount: number }, first: number, second: number): number {
  const spread = Math.imul(first ^ (second >>> 16), 0x9e3779b1);
  return (((spread >>> 0) * rows.blockCount * TWO_TO_MINUS_32) | 0) << 2;
}

function bitsOf(second: number): number {
  return Math.imul(second, 0x2c1b3c6d);
}
