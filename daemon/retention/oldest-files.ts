import { basename, dirname, extname, join } from 'node:path';
import { type Config, isFileSource } from '../config.ts';
import { isPattern, lookAt, pathsMatching } from '../sources/files/file-search.ts';
import type { OldestFiles } from '../store/expired-rows.ts';

/**
 * When the oldest file of each source that is still on its disk was last written, so that nobody forgets how far such a file was
 * read. Where a folder cannot be looked into, any file may be there.
 */
export async function oldestFiles(sources: Config['sources']): Promise<OldestFiles> {
  const oldest = new Map<string, number>();
  for (const { id, paths } of sources.filter(isFileSource)) {
    oldest.set(id, await oldestOf(paths.map(patternFor)).catch(() => Number.NEGATIVE_INFINITY));
  }
  return oldest;
}

async function oldestOf(patterns: readonly string[]): Promise<number> {
  let oldest = Number.POSITIVE_INFINITY;
  for (const pattern of patterns) {
    for await (const path of pathsMatching(pattern)) {
      const found = await lookAt(path);
      if (found !== null) oldest = Math.min(oldest, found.modifiedMs);
    }
  }
  return oldest;
}

/** A log that is named alone has its rotated files beside it: 'access.log.1', 'access-20260131.log.gz'. */
function patternFor(path: string): string {
  return isPattern(path) ? path : join(dirname(path), `${basename(path, extname(path))}*`);
}
