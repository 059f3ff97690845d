import type { Segment } from '../records/segment-book.ts';
import type { KeepingParts } from './keeping.ts';
import { removeFolders } from './remove-folders.ts';

/**
 * Puts segments in the place of others. False, and the new ones taken off the disk again, where one of the others was no longer there.
 * However this ends, the book names the one or the other, never both.
 */
export async function replaceSegments(
  { folder, book, snapshots, sound }: KeepingParts,
  segments: readonly Segment[],
  by: readonly Segment[],
): Promise<boolean> {
  const ids = segments.map(({ id }) => id);
  const isReplaced = await snapshots
    .change(() => book.replace({ blocks: [], segments: ids, by }))
    .catch(async (error) => {
      // The store may be full: nothing was replaced.
      await removeFolders(folder, by);
      throw error;
    });
  if (!isReplaced) {
    await removeFolders(folder, by);
    return false;
  }
  for (const segment of by) sound.trust(segment);
  snapshots.discard(segments);
  return true;
}
