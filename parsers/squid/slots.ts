import { compileTimePattern, type TimePattern } from '../fields/time-pattern.ts';
import { charactersOf, firstOutside, isAllButBlank } from './alphabet.ts';
import { type Alphabet, codeNamed, type Meaning, type SquidCode } from './codes.ts';
import type { FieldPiece, Piece } from './definition.ts';
import type { Ending, Slot } from './match.ts';
import type { Quoting } from './quoting.ts';

/** A slot and what its value tells us. */
export interface Column extends Slot {
  readonly meaning: Meaning;
  readonly quoting: Quoting;
  readonly maxWidth: number | null;
}

/** The columns of a logformat, or why its lines could not be taken apart. */
export type Columns =
  | { readonly kind: 'columns'; readonly prefix: string; readonly columns: readonly Column[] }
  | { readonly kind: 'touching'; readonly first: string; readonly second: string }
  | { readonly kind: 'unknown_time'; readonly format: string };

/** Turns the pieces of a definition into columns. Local times without an offset are read on the clock of `timeZone`. */
export function columnsOf(pieces: readonly Piece[], timeZone: string): Columns {
  const columns: Column[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'text') continue;
    const after = textFrom(pieces, at + 1);
    const next = after === '' ? pieces[at + 1] : undefined;
    if (next?.kind === 'field' && !mayTouch(piece, next))
      return { kind: 'touching', first: piece.code, second: next.code };
    const column = columnOf(piece, after, next?.kind === 'field', timeZone);
    if (column === null) return { kind: 'unknown_time', format: piece.argument ?? '' };
    columns.push(column);
  }
  return { kind: 'columns', prefix: textFrom(pieces, 0), columns: columns.map(withDoubt) };
}

/**
 * An address has no blank in it unless an administrator chose `uri_whitespace allow`. Beside a raw name, which may hold blanks, that
 * must be believed or nothing could be read; elsewhere it need not, and an address that imitates what follows it is found out.
 */
function withDoubt(column: Column, index: number, columns: readonly Column[]): Column {
  if (column.ending !== 'blank' || !ADDRESSES.has(column.meaning)) return column;
  const isBesideName = columns[index - 1]?.ending === 'anywhere' || columns[index + 1]?.ending === 'anywhere';
  return isBesideName ? column : { ...column, ending: 'anywhere' };
}

const ADDRESSES: ReadonlySet<Meaning> = new Set<Meaning>(['url', 'clientUrl', 'serverUrl']);

/** The text between the code before `start` and the next one. */
function textFrom(pieces: readonly Piece[], start: number): string {
  let text = '';
  for (let at = start; ; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'text') return text;
    text += piece.text;
  }
}

/** Without a gap only where the first value cannot go on with what the second begins with. */
function mayTouch(first: FieldPiece, second: FieldPiece): boolean {
  const [before, behind] = [codeNamed(first.code)?.meaning, codeNamed(second.code)?.meaning];
  if (before === 'seconds') return behind === 'subsecond';
  return behind === 'path' && (before === 'host' || before === 'port');
}

function columnOf(piece: FieldPiece, after: string, isTouching: boolean, timeZone: string): Column | null {
  const code = codeNamed(piece.code);
  const time = code?.alphabet === 'time' ? timePatternOf(piece, timeZone) : null;
  if (code === undefined || (code.alphabet === 'time' && time === null)) return null;
  const meaning = meaningOf(piece, code, time);
  // Whole numbers end at a point: in `%ts.%03tu` it belongs to the format.
  const alphabet = code.alphabet === 'elapsed' && piece.maxWidth !== null ? 'decimal' : code.alphabet;
  return {
    ...endingOf(piece, code, after, isTouching),
    characters: charactersOf(alphabet, piece.quoting),
    after,
    minWidth: piece.minWidth,
    isLeftAligned: piece.isLeftAligned,
    maxLength: Math.max(piece.minWidth, maxLengthOf(meaning)),
    time,
    isEssential: !EXPENDABLE.has(meaning),
    meaning,
    quoting: piece.quoting,
    maxWidth: piece.maxWidth,
  };
}

const EXPENDABLE: ReadonlySet<Meaning> = new Set<Meaning>([
  'nothing',
  'referrer',
  'userAgent',
  'fetchDest',
  'fetchMode',
  'fetchSite',
  'fetchUser',
  'contentType',
  'externalTag',
  'filterCategory',
  'filterRule',
]);
const LONGEST_NAME = 128;
/** Ten digits reach to the year 2286; `%ts%03tu` (milliseconds) writes more digits straight behind them. */
const SECONDS_DIGITS = 10;

function maxLengthOf(meaning: Meaning): number {
  if (meaning === 'seconds') return SECONDS_DIGITS;
  return meaning.startsWith('user') && meaning !== 'userAgent' ? LONGEST_NAME : Number.MAX_SAFE_INTEGER;
}

function timePatternOf(piece: FieldPiece, timeZone: string): TimePattern | null {
  const isUtc = codeNamed(piece.code)?.meaning === 'utcTime';
  return compileTimePattern(
    piece.argument ?? (isUtc ? '%d/%b/%Y:%H:%M:%S' : '%d/%b/%Y:%H:%M:%S %z'),
    isUtc ? 'UTC' : timeZone,
  );
}

const NUMBERS: ReadonlySet<Alphabet> = new Set<Alphabet>(['number', 'decimal', 'elapsed']);

function endingOf(
  piece: FieldPiece,
  code: SquidCode,
  after: string,
  isTouching: boolean,
): { ending: Ending; overlap: number } {
  if (code.alphabet === 'time') return { ending: 'time', overlap: 0 };
  if (NUMBERS.has(code.alphabet)) return { ending: 'number', overlap: 0 };
  if (isTouching) return { ending: 'before_path', overlap: 0 };
  const isWordy = code.alphabet === 'text' || code.alphabet === 'address';
  if (isWordy && piece.quoting === 'shell') return shellEnding(piece, after);
  const quote = after.indexOf('"');
  const isWhole = piece.maxWidth === null; // a value that was cut off may end in half an escape
  if (isWordy && piece.quoting === 'backslash' && quote >= 0 && isWhole) return { ending: 'quote', overlap: quote };
  const ending = plainEnding(charactersOf(code.alphabet, piece.quoting), after, code.alphabet === 'text');
  // The blanks that fill up a value on the right would be taken for the beginning of what follows it.
  return piece.isLeftAligned && ending.overlap > 0 ? { ending: 'anywhere', overlap: 0 } : ending;
}

function shellEnding(piece: FieldPiece, after: string): { ending: Ending; overlap: number } {
  const isClear = piece.maxWidth === null && (after === '' || after.startsWith(' '));
  return { ending: isClear ? 'shell' : 'anywhere', overlap: 0 };
}

function plainEnding(characters: number, after: string, isText: boolean): { ending: Ending; overlap: number } {
  if (after === '') return { ending: isText ? 'anywhere' : 'outside', overlap: 0 };
  if (after.startsWith(' ') && isAllButBlank(characters)) return { ending: 'blank', overlap: 0 };
  const overlap = firstOutside(after, characters);
  return overlap < 0 ? { ending: 'anywhere', overlap: 0 } : { ending: 'outside', overlap };
}

const HEADERS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['referer', 'referrer'],
  ['user-agent', 'userAgent'],
  ['sec-fetch-dest', 'fetchDest'],
  ['sec-fetch-mode', 'fetchMode'],
  ['sec-fetch-site', 'fetchSite'],
  ['sec-fetch-user', 'fetchUser'],
]);
const NOTES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['category', 'filterCategory'],
  ['categories', 'filterCategory'],
  ['rule', 'filterRule'],
  ['policy', 'filterRule'],
  ['acl', 'filterRule'],
]);

function meaningOf(piece: FieldPiece, code: SquidCode, time: TimePattern | null): Meaning {
  const argument = piece.argument?.toLowerCase() ?? '';
  if (piece.code === '>h' || piece.code === '>ha') return HEADERS.get(argument) ?? 'nothing';
  if (piece.code === 'note') return NOTES.get(argument.split(':')[0] ?? '') ?? 'nothing';
  return time !== null && !time.isComplete ? 'nothing' : code.meaning;
}
