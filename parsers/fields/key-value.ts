import { collectPairs, type PairCollector, type PairRules } from './pair-rules.ts';

/*
 * `key=value key="a value" key='a value'`: the form of FortiGate, Sophos, SonicWall, WatchGuard and others. They differ in where a
 * value without quotes ends and in which quotes they write; the rest is the same for all:
 *
 * - A key is letters, digits, `_`, `.` and `-`.
 * - Within double quotes a backslash takes the meaning from the next character; but some products write quotes and backslashes as they
 *   were typed, and few say so (see `readPairs`). The last quote may be missing: the line was cut.
 * - Of a key that is written twice the first counts: what strangers type mostly stands further right.
 */

export interface PairForm {
  /** `blank`: a bare value ends at a blank. `next_key`: at the blank in front of the next `key=`, so that it may hold blanks itself. */
  readonly bareEndsAt: 'blank' | 'next_key';
  /** The quotes that hold a value together. */
  readonly quotes: '"' | '"\'';
  /** What stands between the pairs; blanks are passed over in any case. */
  readonly separator: '' | ',' | '|' | ';' | '\t';
}

/** Double quotes, bare values end at a blank: FortiGate, Sophos, WatchGuard. */
export const PLAIN_PAIRS: PairForm = { bareEndsAt: 'blank', quotes: '"', separator: '' };

/** Reads the pairs from `start` on; what is no pair is passed over. Time and memory grow with the length and nothing else. */
export function pairsIn(text: string, start: number, form: PairForm = PLAIN_PAIRS): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  visitPairs(text, start, form, {
    take(key, value) {
      if (!pairs.has(key)) pairs.set(key, value);
    },
    doubt() {
      // What stands between the pairs is passed over.
    },
  });
  return pairs;
}

/**
 * The pairs from `start` on, where the line has one reading; null where something stands between them or a rule is broken, so that
 * a value may hold more than it should.
 */
export function strictPairsIn(
  text: string,
  start: number,
  form: PairForm,
  rules: PairRules,
): ReadonlyMap<string, string> | null {
  const collector = collectPairs(rules);
  visitPairs(text, start, form, collector);
  return collector.pairs();
}

/** The pairs of a line. Where it has two readings these are only what is true in both: what stands in front of all that was typed, and the beginning of that. */
export interface PairReading {
  readonly pairs: ReadonlyMap<string, string>;
  readonly isDoubtful: boolean;
}

/**
 * The pairs of products of which nobody knows whether they escape quotes. A quote ends a value only where the line ends or another name
 * follows, whatever stands in front of it, so `?x=\\" src_ip=` and `say "hello" to all"` are read as they were meant. What the product
 * wrote can then be hidden only within a value that somebody opened, and there it is looked for:
 *
 *   url="https://games.example/" action="pass" x=" action="block" …
 *                                              | a value that holds ` action=`: the line has two readings
 */
export function readPairs(text: string, start: number, form: PairForm, rules: PairRules): PairReading {
  const collector = collectPairs(rules);
  const visitor: PairVisitor = {
    take(key, value, isWhole) {
      collector.take(key, value, isWhole);
      if (value.includes('=') && holdsName(value, form, rules)) collector.doubt();
    },
    doubt: collector.doubt,
  };
  visitPairs(text, start, { ...form, quotedValue: valueBeforeName }, visitor);
  return { pairs: collector.certain(), isDoubtful: collector.pairs() === null };
}

const NAME_WITHIN = /([ ,|;\t])([A-Za-z0-9_.-]{1,40})=/g;

function holdsName(value: string, form: PairForm, rules: PairRules): boolean {
  for (const [, gap, name = ''] of value.matchAll(NAME_WITHIN)) {
    if (gap !== ' ' && gap !== form.separator) continue;
    if (rules.once.has(name) || rules.early.has(name) || rules.resumes.has(name)) return true;
  }
  return false;
}

type PairVisitor = Pick<PairCollector, 'take' | 'doubt'>;

interface PairSyntax extends PairForm {
  /** Reads the value that begins behind a quote; without it a backslash protects the next one. */
  readonly quotedValue?: typeof quotedValue;
}

function visitPairs(text: string, start: number, form: PairSyntax, visitor: PairVisitor): void {
  const separator = form.separator === '' ? -1 : form.separator.charCodeAt(0);
  let at = skipGap(text, start, separator);
  while (at < text.length) {
    const keyEnd = keyEndAt(text, at);
    if (keyEnd === at || text.charCodeAt(keyEnd) !== EQUALS) {
      // The name at the end of a line that was cut is no name yet.
      if (keyEnd < text.length) visitor.doubt();
      at = skipWord(text, Math.max(keyEnd, at + 1), separator);
      continue;
    }
    const value = valueAt(text, keyEnd + 1, form, separator);
    visitor.take(text.slice(at, keyEnd), value.text, value.end <= text.length);
    at = skipGap(text, value.end, separator);
    if (at === value.end && at < text.length) visitor.doubt();
  }
}

const EQUALS = 61;
const BACKSLASH = 92;
const BLANK = 32;

interface Value {
  readonly text: string;
  readonly end: number;
}

function valueAt(text: string, start: number, form: PairSyntax, separator: number): Value {
  const quote = text.charAt(start);
  if (quote !== '' && form.quotes.includes(quote)) {
    return (form.quotedValue ?? quotedValue)(text, start + 1, quote.charCodeAt(0), separator);
  }
  const end = form.bareEndsAt === 'blank' ? bareEnd(text, start, separator) : endBeforeNextKey(text, start, separator);
  return { text: text.slice(start, end), end };
}

/** To the quote behind which the line ends or the next name begins. The next name may have been cut off. */
function valueBeforeName(text: string, start: number, quote: number, separator: number): Value {
  const mark = String.fromCharCode(quote);
  let at = text.indexOf(mark, start);
  while (at >= 0 && !isEndOfPair(text, at + 1, separator)) at = text.indexOf(mark, at + 1);
  const end = at < 0 ? text.length : at;
  const raw = text.slice(start, end);
  return { text: raw.includes('\\') ? raw.replace(/\\(["'\\])/g, '$1') : raw, end: end + 1 };
}

function isEndOfPair(text: string, at: number, separator: number): boolean {
  const next = skipGap(text, at, separator);
  if (next === at) return at >= text.length;
  const keyEnd = keyEndAt(text, next);
  return keyEnd >= text.length || (keyEnd > next && text.charCodeAt(keyEnd) === EQUALS);
}

function quotedValue(text: string, start: number, quote: number, _separator: number): Value {
  let at = start;
  let escapes = false;
  for (; at < text.length && text.charCodeAt(at) !== quote; at++) {
    if (text.charCodeAt(at) !== BACKSLASH) continue;
    escapes = true;
    at++;
  }
  const end = Math.min(at, text.length);
  const raw = text.slice(start, end);
  return { text: escapes ? raw.replace(/\\(["'\\])/g, '$1') : raw, end: end + 1 };
}

function bareEnd(text: string, start: number, separator: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== BLANK && text.charCodeAt(at) !== separator) at++;
  return at;
}

/** Goes from word to word until one is a key with its `=`. */
function endBeforeNextKey(text: string, start: number, separator: number): number {
  let end = start;
  for (;;) {
    end = bareEnd(text, end, separator);
    if (end >= text.length || text.charCodeAt(end) === separator) return end;
    const next = skipGap(text, end, separator);
    const keyEnd = keyEndAt(text, next);
    if (keyEnd > next && text.charCodeAt(keyEnd) === EQUALS) return end;
    if (next >= text.length) return end;
    end = next;
  }
}

function skipGap(text: string, start: number, separator: number): number {
  let at = start;
  while (text.charCodeAt(at) === BLANK || (separator >= 0 && text.charCodeAt(at) === separator)) at++;
  return at;
}

function skipWord(text: string, start: number, separator: number): number {
  return skipGap(text, bareEnd(text, start, separator), separator);
}

function keyEndAt(text: string, start: number): number {
  let at = start;
  while (isKeyCharacter(text.charCodeAt(at))) at++;
  return at;
}

function isKeyCharacter(code: number): boolean {
  const letter = code | 32;
  if ((letter >= 97 && letter <= 122) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 46 || code === 45;
}
