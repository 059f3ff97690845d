/**
 * How a name looks in a log: `alex+specimen`, `Alex%20Specimen`, `ALEX_SPECIMEN`, `Jo%C3%ABlle`. All of it is brought into one form, small
 * letters without accents and one blank for whatever stands between words, and each sign remembers where it stood in the text.
 */
export interface WrittenText {
  readonly signs: readonly string[];
  /** Where the sign's own text begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Percent signs may themselves be written with percent signs; nobody does so more often. */
const MAX_DECODINGS = 3;

interface Signs {
  readonly signs: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/** Reads a text as names are compared. */
export function writtenText(text: string): WrittenText {
  let read = plain(text);
  for (let round = 0; round < MAX_DECODINGS && read.signs.includes('%'); round++) read = decoded(read);
  return spaced(folded(read));
}

/** The same for a name: 'alex specimen'. */
export function writtenName(name: string): string {
  return spaced(folded(plain(name)))
    .signs.join('')
    .trim();
}

function none(): Signs {
  return { signs: [], starts: [], ends: [] };
}

function add(to: Signs, sign: string, start: number, end: number): void {
  to.signs.push(sign);
  to.starts.push(start);
  to.ends.push(end);
}

function plain(text: string): Signs {
  const read = none();
  let at = 0;
  for (const sign of text) {
    add(read, sign, at, at + sign.length);
    at += sign.length;
  }
  return read;
}

function decoded(from: Signs): Signs {
  const read = none();
  for (let at = 0; at < from.signs.length; ) {
    const bytes = bytesAt(from, at);
    if (bytes.length === 0) {
      copy(from, at, read);
      at += 1;
    } else {
      const sign = textOfBytes(bytes);
      add(read, sign, from.starts[at] ?? 0, from.ends[at + bytes.length * 3 - 1] ?? 0);
      at += bytes.length * 3;
    }
  }
  return read;
}

function copy({ signs, starts, ends }: Signs, at: number, to: Signs): void {
  add(to, signs[at] ?? '', starts[at] ?? 0, ends[at] ?? 0);
}

/** The bytes of the one letter that is written here with percent signs; one byte where they are no UTF-8. */
function bytesAt({ signs }: Signs, at: number): readonly number[] {
  const first = byteAt(signs, at);
  if (first === null) return [];
  const bytes = [first];
  const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  while (bytes.length < wanted) {
    const next = byteAt(signs, at + bytes.length * 3);
    if (next === null || next >> 6 !== 2) return [first];
    bytes.push(next);
  }
  return bytes;
}

function byteAt(signs: readonly string[], at: number): number | null {
  if (signs[at] !== '%') return null;
  const digits = `${signs[at + 1] ?? ''}${signs[at + 2] ?? ''}`;
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}

const UTF8 = new TextDecoder('utf-8');

function textOfBytes(bytes: readonly number[]): string {
  const [only] = bytes;
  return bytes.length === 1 && only !== undefined ? String.fromCharCode(only) : UTF8.decode(Uint8Array.from(bytes));
}

/** Small letters without accents; what is not seen (a soft hyphen, a sign of direction) is left out. */
function folded(from: Signs): Signs {
  const read = none();
  from.signs.forEach((sign, at) => {
    const end = from.ends[at] ?? 0;
    const parts = foldedSign(sign);
    // An accent that stands by itself belongs to the letter before it.
    if (parts === '' && read.ends.length > 0) read.ends[read.ends.length - 1] = end;
    for (const part of parts) add(read, part, from.starts[at] ?? 0, end);
  });
  return read;
}

const ASCII_END = 0x80;

/** By way of capitals: those of ß are SS. Of most texts every sign is in ASCII, where small letters are all that there is to it. */
function foldedSign(sign: string): string {
  if (sign.charCodeAt(0) < ASCII_END) return sign.toLowerCase();
  const small = sign.normalize('NFKD').toUpperCase().toLowerCase();
  return small.replace(/[\p{M}\p{Cf}]/gu, '').replace(/[æœøłđðþı]/g, (letter) => WITHOUT_STROKES[letter] ?? letter);
}

/** Letters that Unicode does not take apart, as people write them who have no such key. */
const WITHOUT_STROKES: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Of a sign that is folded. */
function isLetterOrDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code >= ASCII_END) return LETTER_OR_DIGIT.test(sign);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function spaced(from: Signs): Signs {
  const read = none();
  from.signs.forEach((sign, at) => {
    if (isLetterOrDigit(sign)) copy(from, at, read);
    else if (read.signs.at(-1) === ' ') read.ends[read.ends.length - 1] = from.ends[at] ?? 0;
    else add(read, ' ', from.starts[at] ?? 0, from.ends[at] ?? 0);
  });
  return read;
}
