import { randomUUID } from 'node:crypto';
import { type Cursor, identityOf } from '../cursor.ts';
import { withinDeadline } from '../deadline.ts';
import { type Delivery, handOn } from '../delivery.ts';
import { type Scan, scanAt, splitChunk } from '../line-splitter.ts';
import { type Before, type LineBatch, noBytes, type OversizedLine } from '../lines.ts';
import type { LogFile } from './log-file.ts';
import { stampOf } from './stamp.ts';

/** What was read and not yet accepted. */
export interface Piece {
  readonly from: number;
  readonly bytes: Buffer;
  readonly oversized: readonly OversizedLine[];
  readonly scan: Scan;
  readonly because: LineBatch['because'];
  readonly before: Before | null;
}

/** `replaced` means that other content lies in the file than was read before: it was emptied and written anew. */
export type Reading =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'caught_up' }
  | { readonly kind: 'replaced' };

export interface PartStart {
  readonly stream: string;
  readonly cursor: Cursor | null;
  /** The store has this cursor. */
  readonly isPersisted: boolean;
  readonly origin: Cursor['origin'];
  /** For a file never read before: where to begin. */
  readonly firstOffset?: number;
  /** Where to stop, for the part of a file that was passed over. */
  readonly limit?: number;
}

/**
 * One file being read: a position that moves on only when a batch was accepted, and the head by which the file is known.
 * The head is compared after each read and before the bytes are used: a file that was emptied and has grown past our
 * position meanwhile is then noticed, and lines are never taken from the middle of other content.
 */
export class FilePart {
  readonly fileId: string;
  readonly file: LogFile;
  /** The store knows of this file. */
  isPersisted: boolean;
  isFinished = false;
  readonly #stream: string;
  readonly #origin: Cursor['origin'];
  readonly #firstOffset: number;
  readonly #limit: number;
  #head: Buffer;
  #scan: Scan;
  #offset: number;
  #identity: Cursor['identity'] | null = null;
  #modifiedMs: number;
  #modifiedMsSeen: number;
  #size: number;
  #stamp = '';
  #changedAt = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #isCaughtUp = false;
  #wasAlwaysEmpty: boolean;
  /** Lines of it were accepted, so that it is known what stands in front of the next. */
  #isBegun = false;

  constructor(file: LogFile, head: Buffer, start: PartStart) {
    this.file = file;
    this.fileId = start.cursor?.fileId ?? randomUUID();
    this.isPersisted = start.isPersisted;
    this.#stream = start.stream;
    this.#origin = start.origin;
    this.#firstOffset = start.cursor?.firstOffset ?? start.firstOffset ?? 0;
    this.#limit = start.limit ?? Number.POSITIVE_INFINITY;
    this.#offset = start.cursor?.offset ?? this.#firstOffset;
    this.#scan = scanAt(this.#offset);
    this.#head = stableHead(head, this.#offset);
    this.#wasAlwaysEmpty = file.packing === 'plain' && this.#head.length === 0;
    this.#modifiedMs = file.modifiedMs;
    this.#modifiedMsSeen = file.modifiedMs;
    this.#size = file.size;
  }

  /** Bytes on disk that are still to be read; for a compressed file, about. */
  get behindBytes(): number {
    return Math.max(0, this.#size - this.file.reader.progress(this.#scan.position));
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** It was empty whenever it was looked into: what it has now may not be the first that it had (see LogReader). */
  get isUnrecognised(): boolean {
    return this.#wasAlwaysEmpty;
  }

  /** Takes note of the first bytes, as they were seen together with what else lies in the folder, and begins anew with them. */
  recognise(head: Buffer): void {
    if (!this.#wasAlwaysEmpty || head.length === 0) return;
    this.#wasAlwaysEmpty = false;
    this.#isCaughtUp = false;
    this.#scan = scanAt(this.#offset);
    this.#growHead(stableHead(head, this.#offset));
  }

  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  /** The end was reached; milliseconds since the file last changed, by the clock handed to `hasChanged`. */
  quietMs(now: number): number {
    return this.#isCaughtUp ? now - this.#changedAt : 0;
  }

  get cursor(): Cursor {
    this.#identity ??= identityOf(this.file.device, this.file.inode, this.#head);
    return {
      fileId: this.fileId,
      identity: this.#identity,
      offset: this.#offset,
      firstOffset: this.#firstOffset,
      finished: this.isFinished,
      origin: this.#origin,
      modifiedMs: this.#modifiedMs,
    };
  }

  /** True if there may be something to read: the file has changed since its end was last reached. `now` is monotonic. */
  async hasChanged(now: number): Promise<boolean> {
    const stat = await withinDeadline(this.file.handle.stat({ bigint: true }));
    const stamp = stampOf(stat);
    this.#lookedAt = now;
    if (stamp !== this.#stamp) {
      this.#changedAt = now;
      this.#isCaughtUp = false;
    }
    this.#stamp = stamp;
    this.#size = Number(stat.size);
    this.#modifiedMsSeen = Number(stat.mtimeMs);
    return !this.#isCaughtUp;
  }

  /** What the file was like when `hasChanged` was asked: see `stampOf`. */
  get stamp(): string {
    return this.#stamp;
  }

  /** Milliseconds since `hasChanged` was asked. */
  unseenMs(now: number): number {
    return now - this.#lookedAt;
  }

  /** The next lines, or why there are none now. Without `handOver` in between the same lines come again. */
  async next(): Promise<Reading> {
    this.#isCaughtUp = false;
    this.#modifiedMs = this.#modifiedMsSeen;
    for (;;) {
      const wanted = Math.min(CHUNK_BYTES, this.#limit - this.#scan.position);
      const before = await this.#before();
      const chunk = await this.file.reader.read(this.#scan.position, wanted);
      const head = await this.#standingHead(chunk);
      if (head === null) return { kind: 'replaced' };
      if (chunk.length === 0) return this.#atEnd();
      const result = splitChunk(chunk, this.#scan, chunk.length === CHUNK_BYTES);
      this.#growHead(stableHead(head, result.kind === 'wait' ? this.#scan.position : result.scan.position));
      if (result.kind === 'wait') return this.#caughtUp();
      if (result.kind !== 'read_on') return { kind: 'piece', piece: { ...pieceOf(chunk, this.#scan, result), before } };
      this.#scan = result.scan;
    }
  }

  /** The end of a file that nobody writes to any more, with its last line if that has no newline; null if it is not the end. */
  async ending(): Promise<Piece | null> {
    const { position, skipping } = this.#scan;
    const before = await this.#before();
    const chunk = await this.file.reader.read(position, Math.min(CHUNK_BYTES, this.#limit - position));
    if (chunk.includes(10) || chunk.length === CHUNK_BYTES || (await this.#standingHead(chunk)) === null) return null;
    const scan = scanAt(position + chunk.length, this.#scan.strippedNulBytes);
    if (skipping === null) return { from: position, bytes: chunk, oversized: [], scan, because: 'finished', before };
    const line = { ...skipping, length: skipping.length + chunk.length };
    return { ...noLines(scan), oversized: [line], because: 'finished' };
  }

  /** A batch without lines, by which the store comes to know the file. */
  announcement(): Piece {
    return { ...noLines(scanAt(this.#offset)), because: 'first_seen' };
  }

  /** Hands a piece on, and moves the cursor when it was accepted; throws NotAccepted when it was refused. */
  async handOver(piece: Piece, delivery: Delivery): Promise<Cursor> {
    const { from, bytes, oversized, because } = piece;
    const finished = because === 'finished';
    const cursorAfter = { ...this.cursor, offset: piece.scan.position, finished };
    const { strippedNulBytes } = piece.scan;
    const before = bytes.length > 0 ? piece.before : null;
    const about = { stream: this.#stream, before, writtenAt: await this.#writtenAt(), because };
    await handOn(delivery, { cursorAfter, from, bytes, oversized, strippedNulBytes, ...about });
    if (bytes.length > 0) this.#isBegun = true;
    if (because !== 'first_seen') this.#scan = scanAt(piece.scan.position);
    this.#offset = piece.scan.position;
    this.isPersisted = true;
    this.isFinished = finished;
    return cursorAfter;
  }

  async close(): Promise<void> {
    await this.file.reader.close();
  }

  // Read before the lines, whose reading tells whether the file is still the same; and anew each time, as it may be given away.
  #before(): Promise<Before> | null {
    const { position } = this.#scan;
    return this.#isBegun || position === 0 ? null : this.file.reader.before(position);
  }

  // Asked after the lines were read: they may have come since it was seen that the file had changed.
  async #writtenAt(): Promise<number> {
    const { mtimeMs } = await withinDeadline(this.file.handle.stat());
    return Math.floor(mtimeMs);
  }

  #caughtUp(): Reading {
    this.#isCaughtUp = true;
    return { kind: 'caught_up' };
  }

  // A long file whose beginning still stands was cut by hand: what was cut off has been read, what follows is new.
  async #atEnd(): Promise<Reading> {
    const length = await this.file.reader.length();
    if (length !== null && length < this.#scan.position) this.#scan = scanAt(length);
    return this.#caughtUp();
  }

  // Read after the chunk, and compared with it where they overlap: so both are of one time, and the head may grow by the chunk.
  async #standingHead(chunk: Buffer): Promise<Buffer | null> {
    const now = await this.file.reader.head();
    const { position } = this.#scan;
    const overlap = now.subarray(position, position + chunk.length);
    if (!overlap.equals(chunk.subarray(0, overlap.length))) return null;
    if (!now.subarray(0, this.#head.length).equals(this.#head)) return null;
    return now.subarray(0, position + chunk.length);
  }

  #growHead(head: Buffer): void {
    if (this.#wasAlwaysEmpty || head.length <= this.#head.length) return;
    this.#head = head;
    this.#identity = null;
  }
}

// Large enough that a read costs little beside its lines, small enough that a batch is never old and two fit in memory anywhere.
const CHUNK_BYTES = 1_048_576;

// NULs at the end may be a write that has not arrived yet (network disks show them): they do not identify a file that was
// read up to `end`. Of one that was not read at all nothing is lost if it seems to be another later.
function stableHead(head: Buffer, end: number): Buffer {
  let length = head.length;
  while (end > 0 && length > end && head[length - 1] === 0) length--;
  return head.subarray(0, length);
}

function noLines(scan: Scan): Omit<Piece, 'because'> {
  return { from: scan.position, bytes: noBytes(), oversized: [], scan, before: null };
}

function pieceOf(
  chunk: Buffer,
  scan: Scan,
  result: Exclude<ReturnType<typeof splitChunk>, { kind: 'wait' | 'read_on' }>,
): Omit<Piece, 'before'> {
  const because = chunk.length === CHUNK_BYTES ? 'full' : 'caught_up';
  if (result.kind === 'oversized') {
    return { ...noLines(result.scan), oversized: [result.line], because };
  }
  const bytes = chunk.subarray(result.start, result.end);
  return { from: scan.position + result.start, bytes, oversized: [], scan: result.scan, because };
}
