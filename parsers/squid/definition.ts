import { codeNameAt, codeNamed } from './codes.ts';
import type { Quoting } from './quoting.ts';

/** A piece of a logformat: text that stands in every line as it is, or a code that Squid replaces. */
export type Piece = { readonly kind: 'text'; readonly text: string } | FieldPiece;

/** A code such as `%"-8.20{Referer}>h`, taken apart. */
export interface FieldPiece {
  readonly kind: 'field';
  readonly code: string;
  /** What stands in braces: a header, a strftime format, a note's name. */
  readonly argument: string | null;
  /** The quoting in force: named by the code, or by an open `"` or `[` in the text before it. */
  readonly quoting: Quoting;
  readonly minWidth: number;
  readonly maxWidth: number | null;
  readonly isLeftAligned: boolean;
}

/** A logformat in pieces, or what Squid has no code for. */
export type Definition =
  | { readonly kind: 'pieces'; readonly name: string | null; readonly pieces: readonly Piece[] }
  | { readonly kind: 'unknown_code'; readonly text: string };

/**
 * Takes apart a logformat as it stands in squid.conf: the format alone or the whole `logformat NAME FORMAT`, on one line or
 * continued with backslashes.
 */
export function readDefinition(definition: string): Definition {
  const joined = definition.replace(/\\\r?\n[ \t]*/g, '').trim();
  const directive = /^logformat\s+(\S+)(?:\s+|$)/.exec(joined);
  const format = directive === null ? joined : joined.slice(directive[0].length);
  return readPieces(format, directive?.[1] ?? null);
}

interface Reader {
  readonly format: string;
  at: number;
  /** What the text so far has opened: Squid protects a value for the quotes or brackets that an administrator wrote around it. */
  quoting: Quoting;
}

const MODIFIERS: ReadonlyMap<string, Quoting> = new Map([
  ['"', 'backslash'],
  ['[', 'bracket'],
  ['#', 'percent'],
  ['/', 'shell'],
  ["'", 'none'],
]);

function readPieces(format: string, name: string | null): Definition {
  const reader: Reader = { format, at: 0, quoting: 'none' };
  const pieces: Piece[] = [];
  while (reader.at < format.length) {
    const start = reader.at;
    const piece = format[start] === '%' ? readField(reader) : readText(reader);
    if (piece === null) return { kind: 'unknown_code', text: unknownText(format, start) };
    pieces.push(piece);
  }
  return { kind: 'pieces', name, pieces };
}

function unknownText(format: string, start: number): string {
  const end = format.slice(start + 1).search(/[\s%]/);
  return format.slice(start, end < 0 ? undefined : start + 1 + end);
}

function readText(reader: Reader): Piece {
  const next = reader.format.indexOf('%', reader.at);
  const text = reader.format.slice(reader.at, next < 0 ? undefined : next);
  reader.at += text.length;
  for (const character of text) reader.quoting = quotingAfter(reader.quoting, character);
  return { kind: 'text', text };
}

function quotingAfter(quoting: Quoting, character: string): Quoting {
  if (character === '"' && quoting !== 'bracket') return quoting === 'none' ? 'backslash' : 'none';
  if (character === '[' && quoting === 'none') return 'bracket';
  return character === ']' && quoting === 'bracket' ? 'none' : quoting;
}

function readField(reader: Reader): Piece | null {
  reader.at++;
  const modifier = MODIFIERS.get(reader.format.charAt(reader.at));
  if (modifier !== undefined) reader.at++;
  const isLeftAligned = skip(reader, '-');
  const minWidth = readNumber(reader) ?? 0;
  const maxWidth = skip(reader, '.') ? readNumber(reader) : null;
  const before = readArgument(reader);
  const code = readCode(reader);
  if (code === null) return null;
  const argument = before ?? readArgument(reader);
  if (code === '%') return { kind: 'text', text: '%' };
  if (code === 'byte') return { kind: 'text', text: String.fromCharCode(Number(argument)) };
  const quoting = modifier ?? defaultQuoting(code, reader.quoting);
  return { kind: 'field', code, argument, quoting, minWidth, maxWidth, isLeftAligned };
}

function defaultQuoting(code: string, opened: Quoting): Quoting {
  return opened === 'none' && codeNamed(code)?.isUrlEncoded === true ? 'url' : opened;
}

function skip(reader: Reader, character: string): boolean {
  const isThere = reader.format[reader.at] === character;
  if (isThere) reader.at++;
  return isThere;
}

function readNumber(reader: Reader): number | null {
  const digits = /^\d+/.exec(reader.format.slice(reader.at, reader.at + 9));
  if (digits === null) return null;
  reader.at += digits[0].length;
  return Number(digits[0]);
}

function readArgument(reader: Reader): string | null {
  if (reader.format[reader.at] !== '{') return null;
  const end = reader.format.indexOf('}', reader.at);
  const argument = reader.format.slice(reader.at + 1, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.format.length : end + 1;
  return argument;
}

function readCode(reader: Reader): string | null {
  if (reader.format.startsWith('http::', reader.at)) reader.at += 'http::'.length;
  if (skip(reader, '%')) return '%';
  if (reader.format.startsWith('byte{', reader.at)) {
    reader.at += 'byte'.length;
    return 'byte';
  }
  const name = codeNameAt(reader.format, reader.at);
  reader.at += name?.length ?? 0;
  return name;
}
