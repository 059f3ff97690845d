import { ALL, type CharacterSet, DIGITS, joined, SPACE, single, WORD, without } from './character-set.ts';
import { type PatternText, refuse } from './pattern-text.ts';

/** Reads `[…]`, from its bracket on. */
export function classAt(reader: PatternText): CharacterSet {
  const isNegative = reader.text[reader.at + 1] === '^';
  reader.at += isNegative ? 2 : 1;
  const sets: CharacterSet[] = [];
  while (reader.fault === null && reader.text[reader.at] !== ']') {
    if (reader.at >= reader.text.length)
      refuse(reader, '“[” without “]”', 'the “]” that closes it, or “\\[” for the character itself');
    else sets.push(memberAt(reader));
  }
  reader.at += 1;
  return isNegative ? without(joined(sets)) : joined(sets);
}

/** A character, a class such as \d, or a range. */
function memberAt(reader: PatternText): CharacterSet {
  const first = characterAt(reader);
  if (reader.text[reader.at] !== '-' || (reader.text[reader.at + 1] ?? ']') === ']') return first;
  reader.at += 1;
  const last = characterAt(reader);
  const [from, to] = [codeOf(first), codeOf(last)];
  if (from >= 0 && to >= from) return [from, to];
  refuse(
    reader,
    'a range in “[…]” that does not go from one character to a later one',
    'the smaller character first; “\\-” for the character itself',
  );
  return first;
}

function codeOf(set: CharacterSet): number {
  const [first = -1, last] = set;
  return set.length === 2 && first === last ? first : -1;
}

function characterAt(reader: PatternText): CharacterSet {
  if (reader.text[reader.at] === '\\') return escapeAt(reader, true);
  reader.at += 1;
  return single(reader.text.charCodeAt(reader.at - 1));
}

const CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', DIGITS],
  ['D', without(DIGITS)],
  ['w', WORD],
  ['W', without(WORD)],
  ['s', SPACE],
  ['S', without(SPACE)],
  ['t', single(9)],
  ['n', single(10)],
  ['v', single(11)],
  ['f', single(12)],
  ['r', single(13)],
]);

/** Reads what a backslash begins. */
export function escapeAt(reader: PatternText, isInClass: boolean): CharacterSet {
  const letter = reader.text.charAt(reader.at + 1);
  const number = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4}))/.exec(reader.text.slice(reader.at, reader.at + 6));
  reader.at += number === null ? 2 : number[0].length;
  if (number !== null) return single(Number.parseInt(number[1] ?? number[2] ?? '', 16));
  const known = CLASSES.get(letter);
  if (known !== undefined) return known;
  // Everything that is neither letter nor digit stands for itself.
  if (letter !== '' && !/[A-Za-z0-9]/.test(letter)) return single(letter.charCodeAt(0));
  refuse(reader, ...strangeEscape(letter, isInClass));
  return ALL;
}

function strangeEscape(letter: string, isInClass: boolean): [found: string, write: string] {
  if (letter === '') return ['a backslash at the end', '“\\\\” for the character itself'];
  if (/[1-9k]/.test(letter) && !isInClass) {
    return [`“\\${letter}”, which refers back and can take time without end`, 'the text itself'];
  }
  if (letter === 'b' || letter === 'B')
    return [`“\\${letter}”, the edge of a word`, 'the characters that stand there, such as \\s or \\W'];
  return [
    `“\\${letter}”`,
    'one of \\d \\w \\s \\D \\W \\S \\t, \\x and two digits, \\u and four; or the letter without the backslash',
  ];
}
