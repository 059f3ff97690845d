/** Finding one's way in JSON text without reading it into values: numbers and spellings stay as they were sent. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const COMMA = 0x2c;
const COLON = 0x3a;

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Member {
  readonly name: Stretch;
  readonly value: Stretch;
}

export function isObjectAt(text: Buffer, at: number): boolean {
  return text[at] === OPEN_BRACE;
}

export function isArrayAt(text: Buffer, at: number): boolean {
  return text[at] === OPEN_BRACKET;
}

export function isArrayEndAt(text: Buffer, at: number): boolean {
  return text[at] === CLOSE_BRACKET;
}

export function isCommaAt(text: Buffer, at: number): boolean {
  return text[at] === COMMA;
}

/** The first place from `at` on that is no white space. */
export function skipSpace(text: Buffer, at: number): number {
  let next = at;
  while (isSpace(text[next])) next++;
  return next;
}

/**
 * Where the value ends that begins at `start`; null if it has no end. Whether it is right within is for JSON.parse to
 * say; here brackets are counted and strings passed over.
 */
export function endOfValue(text: Buffer, start: number): number | null {
  if (text[start] === QUOTE) return endOfString(text, start);
  return isObjectAt(text, start) || isArrayAt(text, start) ? endOfNested(text, start) : endOfScalar(text, start);
}

/** The members of an object that ends where it should; null if it is not written as an object is. */
export function membersOf(text: Buffer, { start, end }: Stretch): readonly Member[] | null {
  const members: Member[] = [];
  let at = skipSpace(text, start + 1);
  if (text[at] === CLOSE_BRACE) return members;
  for (;;) {
    const member = memberAt(text, at);
    if (member === null || member.value.end >= end) return null;
    members.push(member);
    const next = skipSpace(text, member.value.end);
    if (text[next] === CLOSE_BRACE) return next + 1 === end ? members : null;
    if (text[next] !== COMMA) return null;
    at = skipSpace(text, next + 1);
  }
}

function memberAt(text: Buffer, start: number): Member | null {
  const nameEnd = text[start] === QUOTE ? endOfString(text, start) : null;
  if (nameEnd === null) return null;
  const colon = skipSpace(text, nameEnd);
  if (text[colon] !== COLON) return null;
  const valueStart = skipSpace(text, colon + 1);
  const valueEnd = endOfValue(text, valueStart);
  if (valueEnd === null || valueEnd === valueStart) return null;
  return { name: { start, end: nameEnd }, value: { start: valueStart, end: valueEnd } };
}

function endOfNested(text: Buffer, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const byte = text[at];
    if (byte === QUOTE) {
      const end = endOfString(text, at);
      if (end === null) return null;
      at = end - 1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --depth === 0) return at + 1;
  }
  return null;
}

function endOfString(text: Buffer, start: number): number | null {
  for (let quote = text.indexOf(QUOTE, start + 1); quote >= 0; quote = text.indexOf(QUOTE, quote + 1)) {
    let before = quote;
    while (text[before - 1] === BACKSLASH) before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return null;
}

function endOfScalar(text: Buffer, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text[end]) && !isDelimiter(text[end])) end++;
  return end;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
