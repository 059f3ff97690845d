import type { Alphabet } from './codes.ts';
import type { Quoting } from './quoting.ts';

/*
 * Which characters a value can be made of, as bits. A value ends at the first character that it cannot hold; so the fewer a value
 * can hold, the surer its end, and the less a stranger can put into it that would be taken for the next value.
 */
const LETTER = 1; // lower case, digits, the hyphen and all that is harmless
const CAPITAL = 2; // and the underscore
const DIGIT = 4;
const SLASH = 8;
const BLANK = 16;
const DOUBLE_QUOTE = 32;
const BRACKET = 64;
const CONTROL = 128;
const UNSAFE = 256; // < > # { } | \ ^ ~ ' and the back-tick
const BEYOND_ASCII = 512;
const HYPHEN = 1024;
const POINT = 2048;
const EVERYTHING = 4095;

const CLASS_OF = new Uint16Array(128).fill(LETTER);
for (let code = 0; code < 32; code++) CLASS_OF[code] = CONTROL;
CLASS_OF[127] = CONTROL;
for (const [characters, bit] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ_', CAPITAL],
  ['0123456789', DIGIT],
  ['/', SLASH],
  [' ', BLANK],
  ['"', DOUBLE_QUOTE],
  ['[]', BRACKET],
  ["<>#{}|\\^~'`", UNSAFE],
  ['-', HYPHEN],
  ['.', POINT],
] as const) {
  for (const character of characters) CLASS_OF[character.charCodeAt(0)] = bit;
}

const ALPHABETS: Readonly<Record<Alphabet, number>> = {
  number: DIGIT,
  decimal: DIGIT | POINT,
  elapsed: DIGIT,
  code: CAPITAL | HYPHEN,
  host: EVERYTHING & ~(SLASH | BLANK | DOUBLE_QUOTE | CONTROL | UNSAFE),
  address: EVERYTHING & ~BLANK,
  time: EVERYTHING,
  text: EVERYTHING,
};

const QUOTED: Readonly<Record<Quoting, number>> = {
  none: EVERYTHING,
  url: EVERYTHING & ~(BLANK | DOUBLE_QUOTE | BRACKET | CONTROL | UNSAFE | BEYOND_ASCII),
  percent: EVERYTHING & ~(BLANK | DOUBLE_QUOTE | BRACKET | CONTROL | UNSAFE | BEYOND_ASCII),
  backslash: EVERYTHING,
  bracket: EVERYTHING & ~(BRACKET | CONTROL | BEYOND_ASCII),
  shell: EVERYTHING & ~BLANK,
};

/** The characters that a value can be written with. */
export function charactersOf(alphabet: Alphabet, quoting: Quoting): number {
  return ALPHABETS[alphabet] & QUOTED[quoting];
}

/** True where only a blank ends a value. */
export function isAllButBlank(characters: number): boolean {
  return characters === (EVERYTHING & ~BLANK);
}

/** Where the run of such characters that begins at `at` ends. */
export function spanEnd(line: string, at: number, end: number, characters: number): number {
  let next = at;
  while (next < end && (classOf(line.charCodeAt(next)) & characters) !== 0) next++;
  return next;
}

/** The place of the first character of `text` that a value cannot hold, or -1: what follows a value must say where it ends. */
export function firstOutside(text: string, characters: number): number {
  const at = spanEnd(text, 0, text.length, characters);
  return at === text.length ? -1 : at;
}

function classOf(code: number): number {
  return code < 128 ? (CLASS_OF[code] ?? 0) : BEYOND_ASCII;
}
