/**
 * Reads an address as numbers of words: 'https://tube.example/watch/how-to-tie%20a_knot?v=1' holds the parts 'tube',
 * 'example', 'watch', 'how to tie a knot', 'v' and '1'. A dash, an underscore, a plus or a blank parts two words; everything
 * else parts what belongs together, so that no phrase reaches from one part into the next.
 *
 * It runs for every request, so an ASCII address is walked over once and no string is made. One with letters beyond ASCII
 * takes the slow way.
 */

import { labelsInUnicode } from '../punycode.ts';
import { wordsOf } from '../search-words.ts';
import { decodePercent } from './encoded-text.ts';
import { HASH_START, hashStep, UNKNOWN_WORD, type WordTable } from './word-table.ts';

export interface WordsOfAddress {
  /** One unknown word stands for all that parts two known ones. Good until the next call. */
  readonly numbers: Int32Array;
  readonly count: number;
}

/** Session keys and data in addresses run to many thousand characters; words that somebody reads stand in front. */
export const MAX_ADDRESS_LENGTH = 1_000;

const BREAKS = 0;
const PARTS = 1;
const LEFT_OUT = 2;
/** What to do with a character of ASCII; from 48 on it is the letter or digit that it folds to. */
const FOLD = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  FOLD[char.charCodeAt(0)] = char.charCodeAt(0);
  FOLD[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}
for (const char of '-_+ ~,!()') FOLD[char.charCodeAt(0)] = PARTS;
FOLD["'".charCodeAt(0)] = LEFT_OUT;

const PERCENT = 37;

/** Makes a reader; `words` are those of the phrases that are looked for in addresses. */
export function createAddressReader(words: WordTable): (url: string) => WordsOfAddress {
  const codes = new Uint16Array(MAX_ADDRESS_LENGTH);
  const numbers = new Int32Array(2 * MAX_ADDRESS_LENGTH + 2);

  return (url) => {
    if (url.includes('xn--')) return slowWords(url, words);
    const length = Math.min(url.length, MAX_ADDRESS_LENGTH);
    let count = 0;
    let isParted = true;
    let wordLength = 0;
    let hash = HASH_START;
    for (let at = 0; at <= length; at++) {
      let code = at < length ? url.charCodeAt(at) : 0;
      if (code === PERCENT) {
        code = byteAt(url, at + 1);
        at += 2;
      }
      if (code > 127) return slowWords(url, words);
      const folded = FOLD[code] ?? BREAKS;
      if (folded > LEFT_OUT) {
        codes[wordLength++] = folded;
        hash = hashStep(hash, folded);
      } else if (folded !== LEFT_OUT) {
        const number = wordLength > 0 ? words.numberAt(codes, 0, wordLength, hash) : UNKNOWN_WORD;
        const parts = folded === BREAKS || (wordLength > 0 && number === UNKNOWN_WORD);
        if (number !== UNKNOWN_WORD) {
          numbers[count++] = number;
          isParted = false;
        }
        if (parts && !isParted) {
          numbers[count++] = UNKNOWN_WORD;
          isParted = true;
        }
        wordLength = 0;
        hash = HASH_START;
      }
    }
    return { numbers, count };
  };
}

/** The byte that two hexadecimal digits stand for; 0, which parts, where they are none. */
function byteAt(url: string, at: number): number {
  const high = digitOf(url.charCodeAt(at));
  const low = digitOf(url.charCodeAt(at + 1));
  return high < 0 || low < 0 ? 0 : 16 * high + low;
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const BETWEEN_PARTS = /[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}\-_+ ~,!()'’]+/u;

function slowWords(url: string, words: WordTable): WordsOfAddress {
  const parts = labelsInUnicode(decodePercent(url.slice(0, MAX_ADDRESS_LENGTH))).split(BETWEEN_PARTS);
  const numbers = Int32Array.from(parts.flatMap((part) => [...wordsIn(part).map(words.numberOf), UNKNOWN_WORD]));
  return { numbers, count: numbers.length };
}

function wordsIn(part: string): readonly string[] {
  return wordsOf(part.replaceAll('_', ' '));
}
