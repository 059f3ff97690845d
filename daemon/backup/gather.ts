import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { KnownError } from '../errors.ts';
import { isAlive } from '../lock-file.ts';
import type { BackupFile } from './manifest.ts';

/** What the store's copy tells of the archive, and how the copy is made. */
export interface StoreToCopy {
  /** The name of the store's file in the data folder. */
  readonly name: string;
  copy(to: string): void;
  /** Paths of files in the data folder that the copy needs beside it. */
  filesOf(copy: string): readonly string[];
}

export interface FileToPack extends BackupFile {
  /** Where it can be read until the gathered files are removed. */
  readonly path: string;
}

export interface Gathered {
  readonly files: readonly FileToPack[];
  remove(): Promise<void>;
}

/** Links of files that are deleted a moment later; a file is never copied but the store itself. */
const GATHERING = 'backup-';
const TRIES = 5;
const SPOOL = 'spool';
const ARCHIVE = 'archive';
/** What the school had set, as it was written: for whoever sets the school up anew. */
export const SETTINGS = 'settings-of-backup';

/**
 * Everything in a data folder, as it was at one moment: the copy of the store is the moment. Segments never change, so a second
 * name for each (a hard link) keeps it while the daemon may drop it. The spool is linked before the copy and after it: what the copy has not
 * read yet was there before, or came later. A file of the spool that grows is cut where it ended when it was linked. `settings` are
 * files from elsewhere, which come into a folder of their own.
 */
export async function gather(data: string, store: StoreToCopy, settings: readonly string[]): Promise<Gathered> {
  await removeLeftOvers(data);
  const folder = await mkdtemp(join(data, `${GATHERING}${process.pid}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await linkAll(data, folder, await filesBelow(join(data, SPOOL)));
    await copyWithSegments(data, folder, store);
    await linkAll(data, folder, await filesBelow(join(data, SPOOL)));
    await copySettings(join(folder, SETTINGS), settings);
    await linkAll(data, folder, await otherFiles(data, store.name));
    return { files: await describe(folder), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A segment that is compacted or dropped between the copy and its linking makes the copy one of the past: it is taken anew. */
async function copyWithSegments(data: string, folder: string, store: StoreToCopy): Promise<void> {
  const copy = join(folder, store.name);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    await rm(copy, { force: true });
    await rm(join(folder, ARCHIVE), { recursive: true, force: true });
    store.copy(copy);
    const missing = await linkAll(
      data,
      folder,
      store.filesOf(copy).map((name) => join(data, name)),
    );
    if (missing === 0) return;
  }
  throw new KnownError(
    'BACKUP_ARCHIVE_CHANGES',
    'Files of the archive went away each time while they were gathered. No backup was made. Try again in a few minutes; if it goes on, “filterwatch doctor” says whether the archive is damaged.',
  );
}

/** They may lie on another disk. */
async function copySettings(folder: string, settings: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const path of settings) await copyFile(path, join(folder, basename(path)));
}

/** Gives each a second name below `folder`; how many were gone. */
async function linkAll(data: string, folder: string, paths: readonly string[]): Promise<number> {
  let missing = 0;
  for (const path of paths) {
    const to = join(folder, relative(data, path));
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    try {
      await link(path, to);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') missing += 1;
      else if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  return missing;
}

/** Lists and keys: whatever else lies in the data folder, but nothing that is in the making. */
async function otherFiles(data: string, storeName: string): Promise<readonly string[]> {
  const files = await filesBelow(data);
  return files.filter((path) => {
    const name = relative(data, path);
    const [top = ''] = name.split('/');
    const isElsewhere = top === SPOOL || top === ARCHIVE || top.startsWith(GATHERING) || top.startsWith(storeName);
    return !isElsewhere && !/\.(?:tmp|partial|lock)$/.test(basename(path));
  });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function describe(folder: string): Promise<readonly FileToPack[]> {
  const files: FileToPack[] = [];
  for (const path of [...(await filesBelow(folder))].sort()) {
    const { size: bytes } = await lstat(path);
    files.push({ path, name: relative(folder, path), bytes, sha256: await hashOf(path, bytes) });
  }
  return files;
}

/** Of its first bytes: it may have grown. */
async function hashOf(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > 0) for await (const piece of createReadStream(path, { end: bytes - 1 })) hash.update(piece);
  return hash.digest('hex');
}

/** A backup that was killed left its links, and with them files that were to be gone. */
async function removeLeftOvers(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const [, pid] = LEFT_OVER.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(data, name), { recursive: true, force: true });
  }
}

const LEFT_OVER = /^backup-(\d+)-/;

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
