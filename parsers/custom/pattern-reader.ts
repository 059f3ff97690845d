import { DOT, single } from './character-set.ts';
import { classAt, escapeAt } from './pattern-class.ts';
import { type PatternText, refuse } from './pattern-text.ts';
import { canBeNothing, EMPTY, type PatternFault, type PatternNode } from './pattern-tree.ts';

/*
 * The language of patterns, a part of JavaScript's expressions with the same meaning:
 *
 *   text        itself; \ takes the meaning from . * + ? ( ) [ ] { } | ^ $ / \ -
 *   .           any character          \d \w \s \D \W \S   digits, word characters, blanks, and all others
 *   [a-z0-9_]   one of these           [^a-z]              one of all others          \t \x2e \u00e9   by its number
 *   x* x+ x?    any number, one or more, at most one       x{2} x{2,} x{2,5}          a number of times
 *   x*? x+?     the same, as few as possible               a|b                        one or the other
 *   (?<user>x)  a field                (x) (?:x)           a group                    ^ $   start and end of the line
 *
 * Left out is what no engine can find in time that grows with the line alone: looking ahead and behind, and references back.
 */

export type ReadPattern =
  | { readonly kind: 'pattern'; readonly tree: PatternNode; readonly names: readonly string[] }
  | ({ readonly kind: 'refused' } & PatternFault);

const MOST_NESTED = 50;
const MOST_TIMES = 500;

/** Reads a pattern. Never throws. */
export function readPattern(text: string): ReadPattern {
  const reader: PatternText = { text, at: 0, names: [], fault: null };
  const tree = readChoice(reader, 0);
  if (reader.fault === null && reader.at < text.length)
    refuse(reader, '“)” without “(”', '“\\)” for the character itself');
  return reader.fault === null ? { kind: 'pattern', tree, names: reader.names } : { kind: 'refused', ...reader.fault };
}

function readChoice(reader: PatternText, depth: number): PatternNode {
  if (depth > MOST_NESTED) refuse(reader, `more than ${MOST_NESTED} groups within each other`, 'fewer of them');
  const choices = [readSequence(reader, depth)];
  while (reader.fault === null && reader.text[reader.at] === '|') {
    reader.at += 1;
    choices.push(readSequence(reader, depth));
  }
  return choices.length === 1 ? (choices[0] ?? EMPTY) : { kind: 'choice', choices };
}

function readSequence(reader: PatternText, depth: number): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.fault === null && reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) {
    parts.push(readRepeated(reader, depth));
  }
  return parts.length === 1 ? (parts[0] ?? EMPTY) : { kind: 'sequence', parts };
}

function readRepeated(reader: PatternText, depth: number): PatternNode {
  const isAnchor = '^$'.includes(reader.text.charAt(reader.at));
  const inner = readPiece(reader, depth);
  const times = readTimes(reader);
  if (times === null) return inner;
  if (isAnchor) refuse(reader, 'an anchor that is repeated', 'it once');
  else if (canBeNothing(inner)) refuse(reader, ...REPEATED_NOTHING);
  const isGreedy = reader.text[reader.at] !== '?';
  if (!isGreedy) reader.at += 1;
  if (TIMES_START.test(reader.text.charAt(reader.at)) && readTimes(reader) !== null) {
    refuse(reader, 'two repetitions behind each other', 'one of them, or a group: (?:x+)*');
  }
  return { kind: 'repeat', inner, ...times, isGreedy };
}

/** Engines differ in what they find then; and nobody who writes it means it. */
const REPEATED_NOTHING: [found: string, write: string] = [
  'a repetition of something that may be nothing, such as (x*)*',
  'one of the two repetitions, such as x* or (x+)*',
];

const TIMES_START = /[*+?{]/;

interface Times {
  readonly least: number;
  readonly most: number;
}

function readTimes(reader: PatternText): Times | null {
  const sign = reader.text.charAt(reader.at);
  const simple = SIGNS.get(sign);
  if (simple !== undefined) {
    reader.at += 1;
    return simple;
  }
  return sign === '{' ? readCounted(reader) : null;
}

const SIGNS: ReadonlyMap<string, Times> = new Map([
  ['*', { least: 0, most: Number.POSITIVE_INFINITY }],
  ['+', { least: 1, most: Number.POSITIVE_INFINITY }],
  ['?', { least: 0, most: 1 }],
]);

function readCounted(reader: PatternText): Times | null {
  const counted = /^\{(\d{1,9})(,(\d{1,9})?)?\}/.exec(reader.text.slice(reader.at, reader.at + 24));
  if (counted === null) {
    refuse(reader, '“{”', '“\\{” for the character itself, or a number of times such as x{2,5}');
    return null;
  }
  const [all, first, comma, last] = counted;
  reader.at += all.length;
  const least = Number(first);
  const most = last === undefined ? (comma === undefined ? least : Number.POSITIVE_INFINITY) : Number(last);
  if (most < least) refuse(reader, `“${all}”`, 'the smaller number first');
  if (least > MOST_TIMES || (most > MOST_TIMES && most !== Number.POSITIVE_INFINITY)) {
    refuse(reader, `“${all}”`, `numbers up to ${MOST_TIMES}; or “*”`);
  }
  return { least, most };
}

function readPiece(reader: PatternText, depth: number): PatternNode {
  const sign = reader.text.charAt(reader.at);
  if (sign === '(') return readGroup(reader, depth);
  if (sign === '[') return { kind: 'set', set: classAt(reader) };
  if (sign === '\\') return { kind: 'set', set: escapeAt(reader, false) };
  if (TIMES_START.test(sign))
    refuse(reader, `“${sign}” with nothing in front of it`, `“\\${sign}” for the character itself`);
  reader.at += 1;
  if (sign === '^') return { kind: 'start' };
  if (sign === '$') return { kind: 'end' };
  return { kind: 'set', set: sign === '.' ? DOT : single(sign.charCodeAt(0)) };
}

function readGroup(reader: PatternText, depth: number): PatternNode {
  const start = reader.text.slice(reader.at, reader.at + 48);
  const named = /^\(\?<([A-Za-z_]\w{0,31})>/.exec(start);
  const opening = named?.[0] ?? (start.startsWith('(?:') ? '(?:' : '(');
  if (named === null && opening === '(' && start.startsWith('(?')) refuse(reader, ...strangeGroup(start));
  reader.at += opening.length;
  const index = named === null ? -1 : enter(reader, named[1] ?? '');
  const inner = readChoice(reader, depth + 1);
  if (reader.fault === null && reader.text[reader.at] !== ')')
    refuse(reader, '“(” without “)”', 'the “)” that closes it');
  reader.at += 1;
  return index < 0 ? inner : { kind: 'group', index, inner };
}

function enter(reader: PatternText, name: string): number {
  if (reader.names.includes(name)) refuse(reader, `the field “${name}” twice`, 'each field once');
  return reader.names.push(name) - 1;
}

function strangeGroup(start: string): [found: string, write: string] {
  const sign = /^\(\?<?[=!]/.exec(start)?.[0];
  if (sign !== undefined) {
    const where = sign.includes('<') ? 'behind' : 'ahead';
    const found = `“${sign}”, which looks ${where} and can take time without end`;
    return [found, 'the text itself, or a line of “skip:” for what is not wanted'];
  }
  if (start.startsWith('(?P')) return ['“(?P”', '“(?<name>” for a field'];
  return [`“${start.slice(0, 3)}”`, '“(?<name>” for a field, “(?:” for a group'];
}
