import { isAscii } from 'node:buffer';
import type { Cursor } from './cursor.ts';

/**
 * Whole lines on their way to the worker. A batch accounts for every byte up to `cursorAfter.offset`: in `bytes`, in
 * `oversized` or in `strippedNulBytes`. An empty one only makes the file known to the store.
 */
export interface LineBatch {
  readonly sourceId: string;
  readonly cursorAfter: Cursor;
  /** Where `bytes` begins in the file (in the text of a compressed file). */
  readonly from: number;
  /** Each line ends with \n, except perhaps the last line of a finished file. Its ArrayBuffer is its own: it may be transferred. */
  readonly bytes: Buffer;
  readonly oversized: readonly OversizedLine[];
  /** NULs skipped before `bytes` began; those within it are counted by `forEachLine`. */
  readonly strippedNulBytes: number;
  readonly because: 'full' | 'caught_up' | 'finished' | 'first_seen';
  /**
   * Names the log that the lines belong to, over its rotations: what a parser remembers of it is kept under this name. The
   * path of a followed file, the id of a source that is received.
   */
  readonly stream: string;
  /** What stands in front of `bytes`: with the first batch of a file since it was opened, unless that begins at its beginning. */
  readonly before: Before | null;
  /** Epoch milliseconds: when the last of these lines was written at the latest. For times that name no year. */
  readonly writtenAt: number;
}

/** Whole lines for the formats whose lines are not understood by themselves. Each buffer's memory is its own; it may be empty. */
export interface Before {
  /** Up to 64 KiB from the beginning of the file: names of columns. */
  readonly head: Buffer;
  /** Up to 64 KiB directly in front: questions whose answers follow. Empty where an archive would have to be unpacked anew. */
  readonly leadIn: Buffer;
}

/** A line too long to be one. It was never held whole. */
export interface OversizedLine {
  readonly offset: number;
  readonly length: number;
  /** Its first 200 bytes, for a sample. */
  readonly head: string;
}

/** The longest line that is delivered, its newline not counted. */
export const MAX_LINE_BYTES = 65_536;

/** No bytes, in memory of their own: a shared empty buffer could be transferred only once. */
export function noBytes(): Buffer {
  return Buffer.allocUnsafeSlow(0);
}

/**
 * Visits each line of a batch with its byte offset in the file; no line end, no leading NULs, no empty lines.
 * A visited string is a slice that keeps the whole batch in memory: who keeps a part of it must copy that part.
 */
export function forEachLine(
  batch: Uint8Array,
  from: number,
  visit: (line: string, offset: number) => void,
): { readonly lines: number; readonly strippedNulBytes: number } {
  const bytes = Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength);
  const text = bytes.toString('latin1');
  const decode = isAscii(bytes) ? null : bytes;
  const hasNuls = bytes.includes(0);
  let lines = 0;
  let strippedNulBytes = 0;
  for (let start = from === 0 ? byteOrderMarkLength(bytes) : 0, next = 0; start < text.length; start = next) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    next = end + 1;
    const first = hasNuls ? skipNuls(text, start, end) : start;
    strippedNulBytes += first - start;
    const last = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    if (last <= first) continue;
    lines++;
    visit(decode === null ? text.slice(first, last) : decoded(decode, text, first, last), from + first);
  }
  return { lines, strippedNulBytes };
}

const CARRIAGE_RETURN = 13;

// Decoding is the dear part: one Latin-1 string for the batch, and UTF-8 only for the few lines that need it.
function decoded(bytes: Buffer, text: string, start: number, end: number): string {
  const line = text.slice(start, end);
  return /[\x80-\xff]/.test(line) ? bytes.toString('utf8', start, end) : line;
}

// A file that was emptied under a writer which goes on at its old place begins with a hole, read as NULs.
function skipNuls(text: string, start: number, end: number): number {
  let first = start;
  while (first < end && text.charCodeAt(first) === 0) first++;
  return first;
}

function byteOrderMarkLength(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
