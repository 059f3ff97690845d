import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../files/byte-reader.ts';

/** Bytes that come piece by piece, each when it is asked for. Whoever stops early returns the iterator. */
export type Pieces = AsyncGenerator<Buffer, void, void>;

/** A stretch of a file, piece by piece; `seen` is told how many bytes of it were read. Throws the system's error. */
export async function* piecesOf(
  handle: FileHandle,
  stretch: { readonly from: number; readonly to: number },
  seen: (bytes: number) => void,
): Pieces {
  for (let position = stretch.from; position < stretch.to; ) {
    const piece = await readAt(handle, position, Math.min(PACKED_PIECE_BYTES, stretch.to - position));
    if (piece.length === 0) return;
    position += piece.length;
    seen(piece.length);
    yield piece;
  }
}

/** The first bytes, fewer only where there are no more, and all pieces from the beginning. */
export async function peek(pieces: Pieces, bytes: number): Promise<{ readonly first: Buffer; readonly all: Pieces }> {
  let first = Buffer.alloc(0);
  while (first.length < bytes) {
    const next = await pieces.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return { first, all: startingWith(first, pieces) };
}

const PACKED_PIECE_BYTES = 65_536;

async function* startingWith(first: Buffer, rest: Pieces): Pieces {
  if (first.length > 0) yield first;
  yield* rest;
}
