import { HEAD_BYTES } from '../cursor.ts';
import { BEFORE_BYTES, type ByteReader, withoutBrokenEnd, withoutBrokenStart } from '../files/byte-reader.ts';
import type { Before } from '../lines.ts';
import { isDamage } from './archive-trouble.ts';
import type { Pieces } from './pieces.ts';

/** What the text is had from, and what is to be closed with it. */
export interface Origin {
  /** Bytes of the file on disk that were read so far. */
  packedBytes(): number;
  close(): Promise<void>;
}

/** A reader of text that comes forwards only; throws what the pieces throw, ARCHIVE_DAMAGED only after all before it was read. */
export function forwardReader(pieces: Pieces, origin: Origin): ByteReader {
  return new ForwardReader(pieces, origin);
}

/** Holds what was not asked past, a little of what was passed by last, and the beginning where it was skipped. */
class ForwardReader implements ByteReader {
  readonly #pieces: Pieces;
  readonly #origin: Origin;
  readonly #passed = new LastBytes();
  #held: Buffer[] = [];
  #heldFrom = 0;
  #heldBytes = 0;
  #head: Buffer | null = null;
  #beginning = Buffer.alloc(0);
  #state: 'open' | 'ended' | 'damaged' | 'failed' = 'open';
  #cause: unknown = null;

  constructor(pieces: Pieces, origin: Origin) {
    this.#pieces = pieces;
    this.#origin = origin;
  }

  async head(): Promise<Buffer> {
    if (this.#head === null) {
      await this.#hold(HEAD_BYTES);
      this.#head = Buffer.concat(this.#held).subarray(0, HEAD_BYTES);
    }
    return this.#head;
  }

  async before(position: number): Promise<Before> {
    await this.#skipTo(position);
    const passed = this.#passed.bytes();
    const leadIn = withoutBrokenStart(passed, this.#heldFrom - passed.length);
    const head = withoutBrokenEnd(this.#beginning.subarray(0, position));
    return { head: ownCopy([head], head.length), leadIn: ownCopy([leadIn], leadIn.length) };
  }

  async read(position: number, maxBytes: number): Promise<Buffer> {
    await this.#skipTo(position);
    await this.#hold(maxBytes);
    const isCutShort = this.#heldBytes < maxBytes && this.#state === 'damaged';
    if (isCutShort && !this.#held.some((piece) => piece.includes(NEWLINE))) throw this.#cause;
    return ownCopy(this.#held, Math.min(maxBytes, this.#heldBytes));
  }

  async length(): Promise<null> {
    return null;
  }

  progress(): number {
    return this.#origin.packedBytes();
  }

  async close(): Promise<void> {
    this.#state = 'ended';
    this.#held = [];
    this.#heldBytes = 0;
    await this.#pieces.return();
    await this.#origin.close();
  }

  async #skipTo(position: number): Promise<void> {
    await this.head();
    if (position > 0 && this.#beginning.length === 0) await this.#keepBeginning();
    while (this.#heldFrom + this.#heldBytes < position && this.#state === 'open') {
      this.#drop(this.#heldBytes);
      await this.#unpackMore();
    }
    this.#drop(Math.min(position - this.#heldFrom, this.#heldBytes));
  }

  async #keepBeginning(): Promise<void> {
    await this.#hold(BEFORE_BYTES);
    this.#beginning = Buffer.concat(this.#held).subarray(0, BEFORE_BYTES);
  }

  #drop(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const first = this.#held.shift();
      if (first === undefined) throw new Error('More bytes were to be dropped than are held.');
      if (first.length > left) this.#held.unshift(first.subarray(left));
      this.#passed.add(first.subarray(0, left));
      left -= Math.min(first.length, left);
    }
    this.#heldFrom += bytes;
    this.#heldBytes -= bytes;
  }

  async #hold(bytes: number): Promise<void> {
    while (this.#heldBytes < bytes && this.#state === 'open') await this.#unpackMore();
    if (this.#state === 'failed') throw this.#cause;
  }

  async #unpackMore(): Promise<void> {
    try {
      const next = await this.#pieces.next();
      if (next.done) this.#state = 'ended';
      else this.#take(next.value);
    } catch (error) {
      this.#state = isDamage(error) ? 'damaged' : 'failed';
      this.#cause = error;
    }
  }

  #take(piece: Buffer): void {
    this.#held.push(piece);
    this.#heldBytes += piece.length;
  }
}

const NEWLINE = 10;

/** The last bytes that were passed by, as many as may be asked for. */
class LastBytes {
  #pieces: Buffer[] = [];
  #length = 0;

  add(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    while (this.#length - (this.#pieces[0]?.length ?? 0) >= BEFORE_BYTES)
      this.#length -= this.#pieces.shift()?.length ?? 0;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces).subarray(-BEFORE_BYTES);
  }
}

// In memory of its own, which may be given to another thread.
function ownCopy(pieces: readonly Buffer[], length: number): Buffer {
  const copy = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  for (const piece of pieces) {
    if (filled === length) break;
    filled += piece.copy(copy, filled, 0, length - filled);
  }
  return copy;
}
