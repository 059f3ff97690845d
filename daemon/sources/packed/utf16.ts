import { packingOf } from './packing.ts';
import { type Pieces, peek } from './pieces.ts';

/** Text in UTF-8, decoded where it begins with the mark of UTF-16; that mark goes. */
export async function* asUtf8(text: Pieces): Pieces {
  const { first, all } = await peek(text, 2);
  if (packingOf(first) === 'utf16') yield* decoded(all, first[0] === 0xff ? 'utf-16le' : 'utf-16be');
  else yield* all;
}

/** The same text without the mark that UTF-8 may begin with: for text that does not stand at the beginning of another. */
export async function* withoutMark(text: Pieces): Pieces {
  const { first, all } = await peek(text, UTF8_MARK.length);
  if (!first.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)) return yield* all;
  await all.next();
  if (first.length > UTF8_MARK.length) yield first.subarray(UTF8_MARK.length);
  yield* all;
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

// Half a character at the end of a piece is kept for the next; what is no text becomes the replacement character.
async function* decoded(text: Pieces, encoding: 'utf-16le' | 'utf-16be'): Pieces {
  const decoder = new TextDecoder(encoding);
  for await (const piece of text) yield* some(decoder.decode(piece, { stream: true }));
  yield* some(decoder.decode());
}

function* some(text: string): Generator<Buffer> {
  if (text !== '') yield Buffer.from(text);
}
