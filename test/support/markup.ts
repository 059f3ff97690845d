/** One piece of a page: a tag with its attributes, or the text between tags, with its references undone. */
export type Piece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Reads the markup that our own templates write, and nothing looser: attributes are quoted or bare words, and a '<' is
 * always a tag. Throws where it meets anything else, because then some text has broken out of its place.
 */
export function piecesOf(markup: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = markup.replace(/^<!doctype html>/, '');
  while (rest !== '') {
    const piece = TAG.exec(rest) ?? TEXT.exec(rest);
    if (piece === null) throw new Error(`Not the markup of a template: ${rest.slice(0, 80)}`);
    pieces.push(pieceOf(piece));
    rest = rest.slice(piece[0].length);
  }
  return pieces;
}

/** The tags that open, in order. */
export function openingsOf(markup: string): readonly Extract<Piece, { kind: 'open' }>[] {
  return piecesOf(markup).filter((piece) => piece.kind === 'open');
}

/** The text of the first element with this name, tags left out. */
export function textOfFirst(markup: string, name: string): string {
  const pieces = piecesOf(markup);
  const start = pieces.findIndex((piece) => piece.kind === 'open' && piece.name === name);
  if (start === -1) throw new Error(`There is no <${name}>.`);
  const end = pieces.findIndex((piece, place) => place > start && piece.kind === 'close' && piece.name === name);
  return wordsOf(pieces.slice(start, end));
}

/** All that a reader sees, tags left out. */
export function textOf(markup: string): string {
  return wordsOf(piecesOf(markup));
}

const ATTRIBUTE = /\s+([a-zA-Z-]+)(?:="([^"<>]*)")?/;
const TAG = new RegExp(`^<(?:/([a-z0-9]+)|([a-z][a-z0-9]*)((?:${ATTRIBUTE.source})*)\\s*/?)>`);
const TEXT = /^[^<>]+/;
// These do not part words; all other elements do, as they do on the screen.
const INLINE = new Set(['a', 'bdi', 'code', 'q', 'span', 'strong', 'time']);

function pieceOf(match: RegExpExecArray): Piece {
  const [text, closed, opened, attributes] = match;
  if (closed !== undefined) return { kind: 'close', name: closed };
  if (opened === undefined) return { kind: 'text', text: unescaped(text) };
  return { kind: 'open', name: opened, attributes: attributesOf(attributes ?? '') };
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = written.matchAll(new RegExp(ATTRIBUTE, 'g'));
  return new Map([...found].map(([, name, value]) => [name ?? '', unescaped(value ?? '')]));
}

function wordsOf(pieces: readonly Piece[]): string {
  const texts = pieces.map((piece) => {
    if (piece.kind === 'text') return piece.text;
    return INLINE.has(piece.name) ? '' : ' ';
  });
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
