import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { KnownError } from '../errors.ts';
import type { BackupManifest } from './manifest.ts';
import { unpackBackup } from './unpack-backup.ts';

export interface RestoreOptions {
  readonly from: string;
  readonly passphrase: string | null;
  /** Where the data folder is to be; it must be empty or not there. */
  readonly data: string;
  /** Looks at what was unpacked, and throws where it cannot be used. */
  check(folder: string, manifest: BackupManifest): void;
}

/** Puts a backup where a data folder is to be: whole, after every check, or not at all. */
export async function restoreBackup(options: RestoreOptions): Promise<BackupManifest> {
  await refuseFull(options.data);
  const folder = `${options.data}.restoring`;
  const manifest = await unpackChecked(options, folder);
  await rmdir(options.data).catch(ignoreMissing);
  await rename(folder, options.data);
  return manifest;
}

/** The same, but nothing of it stays: says whether the backup could be restored. */
export async function tryRestore(options: RestoreOptions): Promise<BackupManifest> {
  const folder = `${options.data}.trying`;
  try {
    return await unpackChecked(options, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackChecked(options: RestoreOptions, folder: string): Promise<BackupManifest> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const manifest = await unpackBackup(options.from, folder, options.passphrase);
    options.check(folder, manifest);
    return manifest;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function refuseFull(data: string): Promise<void> {
  const names = await readdir(data).catch(ignoreMissing);
  if (names === undefined || names.length === 0) return;
  throw new KnownError(
    'RESTORE_NOT_EMPTY',
    `${data} is not empty, and a restore never overwrites. Nothing was changed. Stop Filterwatch, move that folder away, and try again, or name another folder with --data.`,
  );
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
