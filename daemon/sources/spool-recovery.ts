import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { readAt } from './byte-reader.ts';
import { checksumOfMark, MAX_MARK_BYTES, type Mark, readMark } from './spool-frame.ts';

/** What a segment holds whole, as it was found after a stop or a crash. */
export interface Recovered {
  /** All before this is whole frames; what lies behind was never acknowledged. */
  readonly wholeBytes: number;
  /** The keys of its pushes, with the time of receipt in epoch milliseconds. */
  readonly keys: readonly (readonly [key: string, receivedAt: number])[];
}

/** Walks the frames of a segment up to the first that is torn. Throws the system's error where the disk refuses. */
export async function recover(handle: FileHandle): Promise<Recovered> {
  const keys: (readonly [string, number])[] = [];
  let wholeBytes = 0;
  for (;;) {
    const mark = readMark(await readAt(handle, wholeBytes, MAX_MARK_BYTES), 0);
    if (mark === null || !(await isWhole(handle, wholeBytes + mark.markBytes, mark))) return { wholeBytes, keys };
    wholeBytes += mark.markBytes + mark.lineBytes;
    if (mark.key !== null) keys.push([mark.key, mark.receivedAt]);
  }
}

const CHUNK_BYTES = 1_048_576;

// A chunk at a time: the length in a mark that is damaged may be anything.
async function isWhole(handle: FileHandle, start: number, mark: Mark): Promise<boolean> {
  let checksum = checksumOfMark(mark);
  for (let read = 0; read < mark.lineBytes; ) {
    const chunk = await readAt(handle, start + read, Math.min(CHUNK_BYTES, mark.lineBytes - read));
    if (chunk.length === 0) return false;
    checksum = crc32(chunk, checksum);
    read += chunk.length;
  }
  return checksum === mark.checksum;
}
