import type { FileHandle } from 'node:fs/promises';
import { HEAD_BYTES } from '../cursor.ts';
import { withinDeadline } from '../deadline.ts';
import type { Before } from '../lines.ts';

/** The text of a file by byte position, whether it lies there plain or compressed. */
export interface ByteReader {
  /** Up to `maxBytes` from `position` in memory of their own; fewer only where the file ends at present. Positions may repeat but not go back. */
  read(position: number, maxBytes: number): Promise<Buffer>;
  /** The first bytes as they are now, at most HEAD_BYTES. */
  head(): Promise<Buffer>;
  /** The whole lines in front of `position`, which is next to be read from. Memory of their own. */
  before(position: number): Promise<Before>;
  /** How long the text is now; null where that is known only at its end. */
  length(): Promise<number | null>;
  /** Bytes of the file on disk that reading up to `position` has taken. */
  progress(position: number): number;
  close(): Promise<void>;
}

/** A reader of a plain file; closing it closes the handle. */
export function plainReader(handle: FileHandle): ByteReader {
  return {
    read: async (position, maxBytes) => {
      const length = await lengthOf(handle);
      return readAt(handle, position, Math.min(maxBytes, Math.max(0, length - position)));
    },
    head: () => readOnce(handle, HEAD_BYTES),
    before: (position) => plainBefore(handle, position),
    length: () => lengthOf(handle),
    progress: (position) => position,
    close: () => handle.close(),
  };
}

/** Reads until `length` bytes are there or the file ends. */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  // A slab of its own, not of Buffer's shared pool: the batch is transferred to another thread.
  const buffer = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await withinDeadline(handle.read(buffer, filled, length - filled, position + filled));
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** How much of what stands in front of a line is looked at. */
export const BEFORE_BYTES = 65_536;

/** The text from the beginning up to its last line end. */
export function withoutBrokenEnd(text: Buffer): Buffer {
  return text.subarray(0, text.lastIndexOf(NEWLINE) + 1);
}

/** The text from its first line on, which begins at its beginning only if that is the beginning of the file. */
export function withoutBrokenStart(text: Buffer, from: number): Buffer {
  return from === 0 ? text : text.subarray(text.indexOf(NEWLINE) + 1 || text.length);
}

const NEWLINE = 10;

async function plainBefore(handle: FileHandle, position: number): Promise<Before> {
  const from = Math.max(0, position - BEFORE_BYTES);
  const head = await readAt(handle, 0, Math.min(BEFORE_BYTES, position));
  const leadIn = await readAt(handle, from, position - from);
  return { head: withoutBrokenEnd(head), leadIn: withoutBrokenStart(leadIn, from) };
}

// In one piece: between two reads the file could be emptied and written anew.
async function readOnce(handle: FileHandle, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length);
  const { bytesRead } = await withinDeadline(handle.read(buffer, 0, length, 0));
  return buffer.subarray(0, bytesRead);
}

async function lengthOf(handle: FileHandle): Promise<number> {
  const { size } = await withinDeadline(handle.stat());
  return size;
}
