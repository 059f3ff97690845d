import { collectPairs, type PairCollector, type PairRules } from './pair-rules.ts';

/*
 * `key=value key="a value" key='a value'`: the form of FortiGate, Sophos, SonicWall, WatchGuard and others. They differ in where a
 * value without quotes ends and in which quotes they write; the rest is the same for all:
 *
 * - A key is letters, digits, `_`, `.` and `-`.
 * - Within double quotes a backslash takes the meaning from the next character. The last quote may be missing: the line was cut.
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

function visitPairs(text: string, start: number, form: PairForm, visitor: Pick<PairCollector, 'take' | 'doubt'>): void {
  const separator = form.separator === '' ? -1 : form.separator.charCodeAt(0);
  let at = skipGap(text, start, separator);
  while (at < text.length) {
    const keyEnd = keyEndAt(text, at);
    if (keyEnd === at || text.charCodeAt(keyEnd) !== EQUALS) {
      visitor.doubt();
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

function valueAt(text: string, start: number, form: PairForm, separator: number): Value {
  const quote = text.charAt(start);
  if (quote !== '' && form.quotes.includes(quote)) return quotedValue(text, start + 1, quote.charCodeAt(0));
  const end = form.bareEndsAt === 'blank' ? bareEnd(text, start, separator) : endBeforeNextKey(text, start, separator);
  return { text: text.slice(start, end), end };
}

function quotedValue(text: string, start: number, quote: number): Value {
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
