/*
 * What is appended together lies in a spool as one frame: a mark, and the lines behind it.
 *
 *     ␞57 1795546800123 - 9f3a01c2        bytes of lines, epoch milliseconds of receipt, key of the push or -, checksum
 *     <134>Nov 24 19:00:00 fw date=…      the lines, each with its newline
 *
 * The checksum tells a frame that is whole from one whose writing was interrupted: a push is there with all its lines and
 * its key, or it is not there. Lines may contain anything, so marks are found by counting bytes, never by looking for them.
 */
import { crc32 } from 'node:zlib';

export interface Mark {
  /** Bytes of the mark itself, its newline counted. */
  readonly markBytes: number;
  readonly lineBytes: number;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly key: string | null;
  readonly checksum: number;
}

/** The byte that a mark begins with; it may occur in lines too. */
export const MARK_BEGINS = 0x1e;

/** No mark is longer. */
export const MAX_MARK_BYTES = 128;

/** A frame ready to be written: its mark, then the lines. `receivedAt` in epoch milliseconds. */
export function frameOf(lines: Uint8Array, receivedAt: number, key: string | null): readonly [Buffer, Uint8Array] {
  const content = contentOf(lines.length, receivedAt, key);
  const checksum = crc32(lines, crc32(content));
  return [Buffer.from(`\x1e${content} ${checksum.toString(16).padStart(8, '0')}\n`), lines];
}

/** The mark that begins at `start`; null if none lies there whole. */
export function readMark(chunk: Buffer, start: number): Mark | null {
  const text = chunk.toString('latin1', start, start + MAX_MARK_BYTES);
  const match = /^\x1e(\d{1,10}) (\d{1,16}) (-|[0-9a-f]{64}) ([0-9a-f]{8})\n/.exec(text);
  if (match === null) return null;
  const [whole, lineBytes, receivedAt, key, checksum] = match;
  return {
    markBytes: whole.length,
    lineBytes: Number(lineBytes),
    receivedAt: Number(receivedAt),
    key: key === undefined || key === '-' ? null : key,
    checksum: Number.parseInt(checksum ?? '', 16),
  };
}

/** What the checksum of a frame begins with, before its lines are added with `crc32`. */
export function checksumOfMark({ lineBytes, receivedAt, key }: Mark): number {
  return crc32(contentOf(lineBytes, receivedAt, key));
}

function contentOf(lineBytes: number, receivedAt: number, key: string | null): string {
  return `${lineBytes} ${receivedAt} ${key ?? '-'}`;
}
