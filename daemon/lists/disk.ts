import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Only the account that runs Filterwatch reads what lies here. */
const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Makes the folder, and those above it, where it is not there. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: FOLDER_MODE });
}

/** Writes a file so that, whenever the power goes, either the old or the new one is there, whole. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${path}${UNFINISHED}`;
  const file = await open(unfinished, 'w', FILE_MODE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** Renames within a folder, and sees to it that the new name lasts. */
export async function renameForGood(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Has a file in a second place without its bytes a second time, where the disk can do that. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** Takes away what was left unfinished, and everything else in a folder that is not among these names. */
export async function sweepFolder(path: string, keep: readonly string[]): Promise<void> {
  for (const name of await readdir(path)) {
    if (!keep.includes(name)) await rm(join(path, name), { recursive: true, force: true });
  }
}

/** Takes away what processes have left in the folder of all lists that ended in the middle of something. */
export async function sweepUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (/^(?:index\.fresh|lock\.)/.test(name)) await rm(join(root, name), { recursive: true, force: true });
  }
}

const UNFINISHED = '.unfinished';

/** Sees to it that the names in a folder last. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
