import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { recover } from './recovery.ts';

const NAME = /^spool-(\d{12})-[0-9a-f-]{36}$/;

/** True for the name of a segment, which is also the fileId of its cursor. */
export function isSegmentName(name: string): boolean {
  return NAME.test(name);
}

/** Where a segment stands in the order of segments. */
export function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}

/** One file of a spool. It grows until it is sealed, and is deleted when the store has all its lines. */
export class SpoolSegment {
  /** Unique for good, also where the folder was emptied by hand and numbers begin anew. */
  readonly fileId: string;
  readonly path: string;
  /** What may be read: the frames before this are on disk. */
  durableBytes = 0;
  /** What the store has. */
  committedBytes = 0;
  #handle: FileHandle | null = null;
  #isTorn = false;

  constructor(folder: string, fileId: string) {
    this.fileId = fileId;
    this.path = join(folder, fileId);
  }

  /** Nothing is appended to it any more. */
  get isSealed(): boolean {
    return this.#handle === null;
  }

  /** Writes frames and waits for the disk; when it refuses, nothing of them will be read, and the error is thrown. */
  async append(frames: Uint8Array): Promise<void> {
    const handle = this.#handle;
    if (handle === null) throw new Error('A sealed segment was appended to.');
    if (this.#isTorn) await this.#cutOff(handle);
    this.#isTorn = true;
    try {
      await writeAll(handle, frames, this.durableBytes);
      await handle.datasync();
    } catch (error) {
      // If even this is refused it is tried again before the next frames are written, and at the next start.
      await this.#cutOff(handle).catch(() => undefined);
      throw error;
    }
    this.#isTorn = false;
    this.durableBytes += frames.length;
  }

  /** Ends the segment; throws the disk's error if what was refused earlier still lies behind its end. */
  async seal(): Promise<void> {
    const handle = this.#handle;
    if (handle === null) return;
    if (this.#isTorn) await this.#cutOff(handle);
    this.#handle = null;
    await handle.close();
  }

  /** Makes the file of a new segment; its folder's entry is on disk too. */
  static async create(folder: string, number: number): Promise<SpoolSegment> {
    const segment = new SpoolSegment(folder, `spool-${String(number).padStart(12, '0')}-${randomUUID()}`);
    segment.#handle = await open(segment.path, 'wx', 0o600);
    await syncFolder(folder);
    return segment;
  }

  /** Opens the segment that was being written when the daemon last ran: sealed, and without what was never acknowledged. */
  async recover(): Promise<{ readonly cutBytes: number; readonly keys: readonly (readonly [string, number])[] }> {
    const handle = await open(this.path, constants.O_RDWR);
    try {
      const { wholeBytes, keys } = await recover(handle);
      const cutBytes = (await handle.stat()).size - wholeBytes;
      if (cutBytes > 0) await handle.truncate(wholeBytes);
      // After a kill the last frame may be with the system, and not yet on disk.
      await handle.sync();
      this.durableBytes = wholeBytes;
      return { cutBytes, keys };
    } finally {
      await handle.close();
    }
  }

  async #cutOff(handle: FileHandle): Promise<void> {
    await handle.truncate(this.durableBytes);
    await handle.datasync();
    this.#isTorn = false;
  }
}

/** Makes new, renamed and deleted entries of a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// No deadline on writes: one that was given up could still arrive, over frames that were written since.
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
