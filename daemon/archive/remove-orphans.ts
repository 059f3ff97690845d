import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SegmentBook } from '../records/segment-book.ts';
import { removeFolders } from './remove-folders.ts';

/** Another process may be writing a segment, or may have written one that it has not put into the book yet: that takes seconds. */
const UNTOUCHED_FOR_MS = 10 * 60_000;
/** What `writeSegment` calls its folders; what a person has put beside them is left alone. */
const OURS = /^[0-9a-f]{16}(?:\.tmp)?$/;

/**
 * Takes away the folders of a school that the book does not name: what was being written, or taken away, when a process was killed.
 * To be called before this process gives out a snapshot: one keeps folders that the book names no longer. Answers how many.
 */
export async function removeOrphans(
  { folder, siteId, book }: { readonly folder: string; readonly siteId: string; readonly book: SegmentBook },
  now: number,
): Promise<number> {
  // The folders first: one that was made since is younger than the book.
  const paths = await segmentFolders(folder, `site=${siteId}`);
  const named = new Set([...(await book.segments()), ...(await book.aside())].map(({ path }) => path));
  const orphans: { readonly path: string }[] = [];
  for (const path of paths) {
    if (!named.has(path) && (await touchedAt(join(folder, path))) < now - UNTOUCHED_FOR_MS) orphans.push({ path });
  }
  await removeFolders(folder, orphans);
  return orphans.length;
}

async function segmentFolders(folder: string, site: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const day of await namesIn(join(folder, site))) {
    for (const name of await namesIn(join(folder, site, day))) if (OURS.test(name)) paths.push(join(site, day, name));
  }
  return paths;
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A file that somebody has put there is no folder of ours.
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** When something was last done to the folder or to a file in it; a renamed folder too has been touched. */
async function touchedAt(path: string): Promise<number> {
  const paths = [path, ...(await namesIn(path)).map((name) => join(path, name))];
  const times = await Promise.all(paths.map(async (each) => (await stat(each).catch(() => null))?.ctimeMs ?? 0));
  return Math.max(...times);
}
