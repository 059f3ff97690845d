import { createHash } from 'node:crypto';
import { chmod, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from './segment-parts.ts';

const SLICE_BYTES = 256 * 1024;
export const SEGMENT_FILES = (['records', 'hosts', 'people', 'findings'] as const).map(fileOf);

export interface KeptFiles {
  readonly bytes: number;
  /** SHA-256, hex, by the name of the file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Makes the files of a segment private, brings them to the disk, and says what they are. */
export async function keepOnDisk(folder: string): Promise<KeptFiles> {
  let bytes = 0;
  const hashes: Record<string, string> = {};
  for (const name of SEGMENT_FILES) {
    const path = join(folder, name);
    await chmod(path, 0o600);
    const file = await open(path, 'r+');
    try {
      await file.datasync();
      const read = await hashOf(file);
      bytes += read.bytes;
      hashes[name] = read.hash;
    } finally {
      await file.close();
    }
  }
  await syncFolder(folder);
  return { bytes, hashes };
}

/** Read in slices, so that whatever else waits for its turn gets it. */
export async function hashOf(file: FileHandle): Promise<{ readonly bytes: number; readonly hash: string }> {
  const hash = createHash('sha256');
  const slice = Buffer.allocUnsafe(SLICE_BYTES);
  for (let bytes = 0; ; ) {
    const { bytesRead } = await file.read(slice, 0, SLICE_BYTES, bytes);
    if (bytesRead === 0) return { bytes, hash: hash.digest('hex') };
    hash.update(slice.subarray(0, bytesRead));
    bytes += bytesRead;
  }
}

/** A name in a folder lasts when the folder itself has been brought to the disk. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
