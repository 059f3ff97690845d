import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that is younger may have been given up by this process or another a moment ago, and be read still. */
const LEFT_AFTER_MS = 10 * 60_000;

export interface LeftFolders {
  /** The folder of the archive. */
  readonly folder: string;
  readonly siteId: string;
  /** True for a path, relative to that folder, that must stay. */
  isNeeded(path: string): boolean;
  readonly now: number;
}

/**
 * Takes away the folders of segments that were written and never became part of the archive, or were replaced, by a program that ended in
 * between. Nobody may write segments meanwhile. Answers how many there were.
 */
export async function removeLeftFolders({ folder, siteId, isNeeded, now }: LeftFolders): Promise<number> {
  let removed = 0;
  const site = `site=${siteId}`;
  for (const day of await namesIn(join(folder, site))) {
    for (const name of await namesIn(join(folder, site, day))) {
      const path = join(site, day, name);
      if (isNeeded(path) || now - (await stat(join(folder, path))).mtimeMs < LEFT_AFTER_MS) continue;
      await rm(join(folder, path), { recursive: true, force: true });
      removed += 1;
    }
    // Fails where something is in it, as it should.
    await rmdir(join(folder, site, day)).catch(() => undefined);
  }
  return removed;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
