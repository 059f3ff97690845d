import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openDomainSet } from '../../categories/domain-set.ts';
import { linkOrCopy, syncFolder } from './disk.ts';
import { codeOf } from './refusals.ts';

/** The index that serves, in memory that every thread can read. */
export interface CurrentIndex {
  readonly bytes: SharedArrayBuffer;
  readonly version: string;
  readonly entries: number;
  readonly builtAt: number;
}

export type ReadIndex =
  | { readonly kind: 'index'; readonly index: CurrentIndex }
  | { readonly kind: 'none' }
  /** It was there, and is set aside. */
  | { readonly kind: 'damaged' };

export function indexPath(folder: string): string {
  return join(folder, 'index.fwd');
}

/** Reads the index of the folder; one that is damaged is set aside under another name. */
export async function readIndex(folder: string): Promise<ReadIndex> {
  const path = indexPath(folder);
  const read = await readShared(path);
  if (read === null) return { kind: 'none' };
  try {
    const { version, size } = openDomainSet(new Uint8Array(read.bytes));
    return { kind: 'index', index: { bytes: read.bytes, version, entries: size, builtAt: read.writtenAt } };
  } catch {
    await rename(path, `${path}.damaged`);
    return { kind: 'damaged' };
  }
}

/** Puts a new index in place of the one that serves, which is kept beside it. */
export async function replaceIndex(folder: string, fresh: string): Promise<void> {
  const path = indexPath(folder);
  const previous = `${path}.previous`;
  if ((await stampOf(folder)) !== null) {
    await rm(previous, { force: true });
    await linkOrCopy(path, previous);
  }
  await rename(fresh, path);
  await syncFolder(folder);
}

/** Changes whenever the index is replaced; null where there is none. */
export async function stampOf(folder: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs } = await stat(indexPath(folder));
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readShared(path: string): Promise<{ bytes: SharedArrayBuffer; writtenAt: number } | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size, mtimeMs } = await file.stat();
    const bytes = new SharedArrayBuffer(size);
    const view = new Uint8Array(bytes);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await file.read(view, at, Math.min(size - at, MOST_AT_ONCE), at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return { bytes, writtenAt: Math.round(mtimeMs) };
  } finally {
    await file.close();
  }
}

const MOST_AT_ONCE = 2 ** 26;
