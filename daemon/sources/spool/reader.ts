import { type FileHandle, open } from 'node:fs/promises';
import { withinDeadline } from '../deadline.ts';
import { readAt } from '../files/byte-reader.ts';
import { type Before, noBytes, type OversizedLine } from '../lines.ts';
import { readMark } from './frame.ts';
import { nextWholeFrame } from './recovery.ts';
import type { Segment } from './spool.ts';

/** Lines of a segment, the marks among them blanked, so that every line stands at its offset. */
export interface SpoolPiece {
  readonly from: number;
  readonly bytes: Buffer;
  /** What could not be read any more, as one line: the file was damaged or deleted. */
  readonly oversized: readonly OversizedLine[];
  readonly after: Place;
}

/** Where reading stands. */
export interface Place {
  readonly position: number;
  /** Bytes of the frame at hand that are still to come. */
  readonly left: number;
  /** Epoch milliseconds: when the frame was received. */
  readonly receivedAt: number;
}

const CHUNK_BYTES = 1_048_576;
const BEFORE_BYTES = 65_536;
const NEWLINE = 10;

/** Reads one segment from frame to frame; it moves on when a piece was accepted. */
export class SpoolReader {
  readonly fileId: string;
  /** What stands in front of where reading began; null at the beginning. */
  before: Before | null = null;
  readonly #segment: Segment;
  readonly #handle: FileHandle | null;
  #place: Place = { position: 0, left: 0, receivedAt: 0 };

  private constructor(segment: Segment, handle: FileHandle | null) {
    this.fileId = segment.fileId;
    this.#segment = segment;
    this.#handle = handle;
  }

  /** Opens a segment and goes to `offset`. Throws the system's error; a file that is gone has lines that cannot be read. */
  static async open(segment: Segment, offset: number): Promise<SpoolReader> {
    const reader = new SpoolReader(segment, await openIfThere(segment.path));
    try {
      await reader.#goTo(Math.min(offset, segment.durableBytes));
    } catch (error) {
      await reader.close();
      throw error;
    }
    return reader;
  }

  get place(): Place {
    return this.#place;
  }

  /** The next lines that are on disk; null if all were read. */
  async next(): Promise<SpoolPiece | null> {
    return this.#read(this.#segment.durableBytes);
  }

  accept(piece: SpoolPiece): void {
    this.#place = piece.after;
    this.before = null;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }

  // From the beginning, because only from there is it known where the marks are; a segment is read in a moment.
  async #goTo(offset: number): Promise<void> {
    let head: Buffer | null = null;
    let leadIn = noBytes();
    while (this.#place.position < offset) {
      const piece = await this.#read(offset);
      if (piece === null) break;
      head ??= firstLines(piece.bytes);
      leadIn = lastLines(Buffer.concat([leadIn, piece.bytes]));
      this.#place = piece.after;
    }
    this.before = head === null ? null : { head, leadIn };
  }

  async #read(end: number): Promise<SpoolPiece | null> {
    const { position } = this.#place;
    if (position >= end) return null;
    const length = Math.min(CHUNK_BYTES, end - position);
    const chunk = this.#handle === null ? noBytes() : await readAt(this.#handle, position, length);
    const { bytes, left, receivedAt } = blankMarks(chunk, this.#place);
    if (bytes === 0) return this.#lost(end);
    const after = { position: position + bytes, left, receivedAt };
    return { from: position, bytes: chunk.subarray(0, bytes), oversized: [], after };
  }

  // Up to the next frame that can be read.
  async #lost(end: number): Promise<SpoolPiece> {
    const { position: offset, receivedAt } = this.#place;
    const found = this.#handle === null ? null : await nextWholeFrame(this.#handle, offset + 1, end);
    const position = found ?? end;
    const line = { offset, length: position - offset, head: '' };
    return { from: position, bytes: noBytes(), oversized: [line], after: { position, left: 0, receivedAt } };
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await withinDeadline(open(path, 'r'), (late) => void late.close());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Overwrites the marks with newlines, which are no lines; `bytes` is how much of the chunk is whole lines then. */
function blankMarks(chunk: Buffer, start: Place): { bytes: number; left: number; receivedAt: number } {
  let { left, receivedAt } = start;
  let at = 0;
  while (at < chunk.length) {
    const lines = Math.min(left, chunk.length - at);
    at += lines;
    left -= lines;
    const mark = left === 0 ? readMark(chunk, at) : null;
    if (mark === null) break;
    chunk.fill(NEWLINE, at, at + mark.markBytes);
    at += mark.markBytes;
    left = mark.lineBytes;
    receivedAt = mark.receivedAt;
  }
  if (left === 0) return { bytes: at, left, receivedAt };
  // The chunk ends within a frame, perhaps within a line.
  const bytes = chunk.lastIndexOf(NEWLINE) + 1;
  return { bytes, left: left + at - bytes, receivedAt };
}

function firstLines(bytes: Buffer): Buffer {
  const end = bytes.subarray(0, BEFORE_BYTES).lastIndexOf(NEWLINE) + 1;
  return copyOf(bytes.subarray(0, end));
}

function lastLines(bytes: Buffer): Buffer {
  if (bytes.length <= BEFORE_BYTES) return copyOf(bytes);
  const cut = bytes.length - BEFORE_BYTES;
  return copyOf(bytes.subarray(bytes.indexOf(NEWLINE, cut - 1) + 1));
}

// Memory of its own: it is transferred to another thread.
function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}
