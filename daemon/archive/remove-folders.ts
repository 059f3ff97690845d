import { rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Segment } from '../records/segment-book.ts';

/** Takes the folders of segments that the book does not name off the disk, and that of a day of which nothing is left. */
export async function removeFolders(folder: string, segments: readonly Pick<Segment, 'path'>[]): Promise<void> {
  for (const { path } of segments) {
    const own = resolve(folder, path);
    await rm(own, { recursive: true, force: true });
    await removeEmpty(dirname(own));
  }
}

async function removeEmpty(day: string): Promise<void> {
  try {
    await rmdir(day);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOTEMPTY' && code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
}
