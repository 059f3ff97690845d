import type { FileHandle } from 'node:fs/promises';
import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib';
import { KnownError } from '../errors.ts';
import { type ByteReader, readAt } from './byte-reader.ts';
import { HEAD_BYTES } from './cursor.ts';

/** What a file is by its first bytes, whatever its name says. */
export type Packing = 'plain' | 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'zip' | '7z';

/** Recognises compression by the first bytes of a file. */
export function packingOf(firstBytes: Buffer): Packing {
  const hex = firstBytes.toString('hex', 0, 6);
  return signatures.find(([signature]) => hex.startsWith(signature))?.[1] ?? 'plain';
}

/** True if we can read what is inside. */
export function isReadable(packing: Packing): packing is 'plain' | 'gzip' | 'zstd' {
  return packing === 'plain' || packing === 'gzip' || packing === 'zstd';
}

/** A reader of the text inside; throws KnownError ARCHIVE_DAMAGED where it breaks off, after all that could be read before. */
export function archiveReader(handle: FileHandle, packing: 'gzip' | 'zstd'): ByteReader {
  const unpacker = new Unpacker(handle, packing === 'gzip' ? createGunzip() : createZstdDecompress());
  return {
    read: (position, maxBytes) => unpacker.read(position, maxBytes),
    head: () => unpacker.head(),
    length: async () => null,
    progress: () => unpacker.packedBytes,
    close: () => unpacker.close(),
  };
}

const signatures: readonly (readonly [string, Packing])[] = [
  ['1f8b', 'gzip'],
  ['28b52ffd', 'zstd'],
  ['fd377a585a00', 'xz'],
  ['425a68', 'bzip2'],
  ['504b0304', 'zip'],
  ['377abcaf271c', '7z'],
];

const PACKED_CHUNK_BYTES = 65_536;

/** Unpacks forwards only, holding what was not asked past: one chunk of text and one of the archive. */
class Unpacker {
  packedBytes = 0;
  readonly #handle: FileHandle;
  readonly #stream: Gunzip | ZstdDecompress;
  #held: Buffer[] = [];
  #heldFrom = 0;
  #heldBytes = 0;
  #head: Buffer | null = null;
  #isWriting = false;
  #state: 'open' | 'ended' | 'damaged' = 'open';
  #cause: unknown = null;
  #wake: () => void = () => undefined;

  constructor(handle: FileHandle, stream: Gunzip | ZstdDecompress) {
    this.#handle = handle;
    this.#stream = stream;
    stream.on('readable', () => this.#wake());
    stream.on('end', () => this.#become('ended'));
    stream.on('error', (cause) => {
      this.#cause = cause;
      this.#become('damaged');
    });
  }

  async head(): Promise<Buffer> {
    if (this.#head === null) {
      await this.#hold(HEAD_BYTES);
      this.#head = Buffer.concat(this.#held).subarray(0, HEAD_BYTES);
    }
    return this.#head;
  }

  async read(position: number, maxBytes: number): Promise<Buffer> {
    await this.head();
    await this.#skipTo(position);
    await this.#hold(maxBytes);
    if (this.#heldBytes < maxBytes && this.#state === 'damaged' && !this.#lastWholeLineIsHeld())
      throw damaged(this.#cause);
    return this.#copy(maxBytes);
  }

  async close(): Promise<void> {
    this.#become('ended');
    this.#stream.destroy();
    this.#held = [];
    this.#heldBytes = 0;
    await this.#handle.close();
  }

  #lastWholeLineIsHeld(): boolean {
    return this.#held.some((piece) => piece.includes(10));
  }

  async #skipTo(position: number): Promise<void> {
    while (this.#heldFrom + this.#heldBytes < position && this.#state === 'open') {
      this.#drop(this.#heldBytes);
      await this.#unpackMore();
    }
    this.#drop(Math.min(position - this.#heldFrom, this.#heldBytes));
  }

  #drop(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      const first = this.#held.shift();
      if (first === undefined) throw new Error('More bytes were to be dropped than are held.');
      if (first.length > left) this.#held.unshift(first.subarray(left));
      left -= Math.min(first.length, left);
    }
    this.#heldFrom += bytes;
    this.#heldBytes -= bytes;
  }

  async #hold(bytes: number): Promise<void> {
    while (this.#heldBytes < bytes && this.#state === 'open') await this.#unpackMore();
  }

  async #unpackMore(): Promise<void> {
    const piece: Buffer | null = this.#stream.read();
    if (piece !== null) {
      this.#held.push(piece);
      this.#heldBytes += piece.length;
    } else if (this.#isWriting) {
      await this.#something();
    } else {
      await this.#feed();
    }
  }

  async #feed(): Promise<void> {
    const packed = await readAt(this.#handle, this.packedBytes, PACKED_CHUNK_BYTES);
    this.packedBytes += packed.length;
    this.#isWriting = true;
    if (packed.length === 0) this.#stream.end();
    else this.#stream.write(packed, () => this.#written());
  }

  #something(): Promise<void> {
    if (this.#state !== 'open' || this.#stream.readableLength > 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #written(): void {
    this.#isWriting = false;
    this.#wake();
  }

  #become(state: 'ended' | 'damaged'): void {
    this.#state = state;
    this.#wake();
  }

  #copy(maxBytes: number): Buffer {
    const length = Math.min(maxBytes, this.#heldBytes);
    const copy = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    for (const piece of this.#held) {
      if (filled === length) break;
      filled += piece.copy(copy, filled, 0, length - filled);
    }
    return copy;
  }
}

function damaged(cause: unknown): KnownError {
  return new KnownError(
    'ARCHIVE_DAMAGED',
    'The compressed file is damaged or was cut short. All lines before the damage were read and kept. Copy the file again and import it once more: it goes on where it stopped.',
    { cause },
  );
}
