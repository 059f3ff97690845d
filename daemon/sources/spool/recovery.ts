import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { readAt } from '../files/byte-reader.ts';
import { checksumOfMark, MARK_BEGINS, MAX_MARK_BYTES, type Mark, readMark } from './frame.ts';

/** What a segment holds whole, as it was found after a stop or a crash. */
export interface Recovered {
  /** All before this is whole frames; what lies behind was never acknowledged. */
  readonly wholeBytes: number;
  /** The keys of its pushes, with the time of receipt in epoch milliseconds. */
  readonly keys: readonly (readonly [key: string, receivedAt: number])[];
}

/**
 * Walks the frames of a segment up to the last that is whole. One that is not, with whole ones behind it, was not torn by a
 * crash but damaged later, and stays. Throws the system's error where the disk refuses.
 */
export async function recover(handle: FileHandle): Promise<Recovered> {
  const keys: (readonly [string, number])[] = [];
  let wholeBytes = 0;
  for (;;) {
    const start = await nextWholeFrame(handle, wholeBytes, Number.POSITIVE_INFINITY);
    const mark = start === null ? null : await markAt(handle, start);
    if (start === null || mark === null) return { wholeBytes, keys };
    wholeBytes = start + mark.markBytes + mark.lineBytes;
    if (mark.key !== null) keys.push([mark.key, mark.receivedAt]);
  }
}

/** Where the first whole frame begins that begins at `from` or behind it, and before `end`; null if there is none. */
export async function nextWholeFrame(handle: FileHandle, from: number, end: number): Promise<number | null> {
  if (from < end && (await isWholeAt(handle, from))) return from;
  for (let start = from + 1; start < end; start += CHUNK_BYTES) {
    const chunk = await readAt(handle, start, Math.min(CHUNK_BYTES, end - start));
    if (chunk.length === 0) return null;
    for (let at = chunk.indexOf(MARK_BEGINS); at >= 0; at = chunk.indexOf(MARK_BEGINS, at + 1)) {
      if (await isWholeAt(handle, start + at)) return start + at;
    }
  }
  return null;
}

const CHUNK_BYTES = 1_048_576;

async function isWholeAt(handle: FileHandle, start: number): Promise<boolean> {
  const mark = await markAt(handle, start);
  return mark !== null && isWhole(handle, start + mark.markBytes, mark);
}

async function markAt(handle: FileHandle, start: number): Promise<Mark | null> {
  return readMark(await readAt(handle, start, MAX_MARK_BYTES), 0);
}

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
