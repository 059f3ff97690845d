import type { FileHandle } from 'node:fs/promises';
import type { ByteReader } from '../files/byte-reader.ts';
import { forwardReader } from './forward-reader.ts';
import type { Unpackable } from './packing.ts';
import { piecesOf } from './pieces.ts';
import { textOf } from './unpack.ts';
import { zipText } from './zip.ts';

/**
 * A reader of the text inside, to be read forwards; closing it closes the handle. Nothing is unpacked before it is asked for.
 * Throws KnownError ARCHIVE_DAMAGED where it breaks off, after all that could be read before.
 */
export function archiveReader(handle: FileHandle, packing: Unpackable, size: number): ByteReader {
  let packedBytes = 0;
  const seen = (bytes: number): void => {
    packedBytes += bytes;
  };
  const text = packing === 'zip' ? zipText(handle, size, seen) : textOf(piecesOf(handle, { from: 0, to: size }, seen));
  return forwardReader(text, { packedBytes: () => packedBytes, close: () => handle.close() });
}
