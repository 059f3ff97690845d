/**
 * Reads a search as numbers of words. Nearly every search is plain ASCII without any disguise: it is walked over once, and no
 * string is made. Whatever might have a second reading, an accent or another script takes the slow way.
 */

import { MAX_SEARCH_LENGTH, readingsOf, signsOf } from '../search-words.ts';
import type { Reading } from './phrase-index.ts';
import { HASH_START, hashStep, UNKNOWN_WORD, type WordTable } from './word-table.ts';

export interface SearchReader {
  /** Every reading that may hold a phrase. The numbers are good until the next call. */
  read(search: string): readonly Reading[];
}

const PARTS = 0;
const LEFT_OUT = 1;
const UNUSUAL = 2;
/** What to do with a character of ASCII; from 48 on it is the letter or digit that it folds to. */
const FOLD = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  FOLD[char.charCodeAt(0)] = char.charCodeAt(0);
  FOLD[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}
for (const char of "'`") FOLD[char.charCodeAt(0)] = LEFT_OUT;
for (const char of '%&@$!') FOLD[char.charCodeAt(0)] = UNUSUAL;

const FIRST_LETTER = 97;
const FIRST_DIGIT = 48;
/** The digits that stand for letters, a bit for each: 0, 1, 3, 4, 5 and 7. */
const LIKE_LETTERS = 0b1011_1011;
const BLANK = 32;
const NO_READINGS: readonly Reading[] = Object.freeze([]);

/** What `respelt` holds for a word that only fills. */
const NOTHING = -1;

/** `respellings` gives the word that a common misspelling stands for, and '' for a word that only fills. */
export function createSearchReader(words: WordTable, respellings: ReadonlyMap<string, string>): SearchReader {
  const respelt = new Int32Array(words.size);
  for (const [wrong, right] of respellings)
    respelt[words.numberOf(wrong)] = right === '' ? NOTHING : words.numberOf(right);
  const walk = createPlainWalk(words);
  return {
    read(search) {
      const plain = walk(search);
      if (plain === null) return slowReadings(search, words).flatMap((reading) => withRespelt(reading, respelt));
      return plain.count === 0 ? NO_READINGS : withRespelt(plain, respelt);
    },
  };
}

/**
 * A second reading where some word is misspelt, and one without the words that only fill. `respelt` holds the word that is
 * meant by number, or 0.
 */
function withRespelt(reading: Reading, respelt: Int32Array): readonly Reading[] {
  const { numbers, count } = reading;
  let isMisspelt = false;
  let isFilled = false;
  for (let at = 0; at < count; at++) {
    const meant = respelt[numbers[at] ?? UNKNOWN_WORD] ?? UNKNOWN_WORD;
    isMisspelt ||= meant > UNKNOWN_WORD;
    isFilled ||= meant === NOTHING;
  }
  if (!isMisspelt && !isFilled) return [reading];
  const plain = isMisspelt ? [reading, respeltReading(reading, respelt)] : [reading];
  return isFilled ? [...plain, shortReading(reading, respelt)] : plain;
}

function respeltReading({ numbers, count, wordCount }: Reading, respelt: Int32Array): Reading {
  return {
    numbers: numbers.slice(0, count).map((number) => Math.max(respelt[number] ?? 0, 0) || number),
    count,
    wordCount,
  };
}

function shortReading({ numbers, count, wordCount }: Reading, respelt: Int32Array): Reading {
  const kept = numbers.slice(0, count).filter((number) => respelt[number] !== NOTHING);
  const read = { numbers: kept, count: kept.length, wordCount: wordCount - (count - kept.length) };
  return respeltReading(read, respelt);
}

function slowReadings(search: string, words: WordTable): readonly Reading[] {
  const signs = signsOf(search).map(words.numberOf);
  return readingsOf(search).map((read) => {
    const numbers = Int32Array.from([...read.map(words.numberOf), UNKNOWN_WORD, ...signs]);
    return { numbers, count: numbers.length, wordCount: read.length };
  });
}

/** Null where the search is not plain, so that it may have a second reading; a count of 0 where no word of it is known. */
function createPlainWalk(words: WordTable): (search: string) => Reading | null {
  const codes = new Uint16Array(MAX_SEARCH_LENGTH);
  const numbers = new Int32Array(MAX_SEARCH_LENGTH);
  return (search) => {
    const length = Math.min(search.length, MAX_SEARCH_LENGTH);
    let count = 0;
    let known = 0;
    let singles = 0;
    let end = 0;
    let digits = 0;
    let disguises = 0;
    let alike = 0;
    let hash = HASH_START;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? search.charCodeAt(at) : BLANK;
      const folded = code < 128 ? (FOLD[code] ?? PARTS) : UNUSUAL;
      if (folded > UNUSUAL) {
        if (folded < FIRST_LETTER) {
          digits += 1;
          disguises += (LIKE_LETTERS >> (folded - FIRST_DIGIT)) & 1;
        }
        alike = end > 0 && codes[end - 1] === folded ? alike + 1 : 0;
        if (alike === 2 && folded >= FIRST_LETTER) return null;
        codes[end++] = folded;
        hash = hashStep(hash, folded);
      } else if (folded === UNUSUAL) return null;
      else if (folded === PARTS && end > 0) {
        if (disguises > 0 && digits < end) return null;
        singles = end === 1 && digits === 0 ? singles + 1 : 0;
        if (singles === 3) return null;
        const number = words.numberAt(codes, 0, end, hash);
        if (number !== UNKNOWN_WORD) known += 1;
        numbers[count++] = number;
        end = 0;
        digits = 0;
        disguises = 0;
        hash = HASH_START;
      }
    }
    return { numbers, count: known === 0 ? 0 : count, wordCount: count };
  };
}
