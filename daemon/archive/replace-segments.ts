import type { Segment } from '../records/segment-book.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { removeFolders } from './remove-folders.ts';

/**
 * Puts segments in the place of others. False, and the new ones taken off the disk again, where one of the others was no longer there.
 * However this ends, the book names the one or the other, never both.
 */
export async function replaceSegments(
  parts: KeepingParts,
  segments: readonly Segment[],
  by: readonly Segment[],
): Promise<boolean> {
  const { book, snapshots, sound } = parts;
  const ids = segments.map(({ id }) => id);
  let isReplaced = false;
  try {
    isReplaced = await snapshots.change(() => book.replace({ blocks: [], segments: ids, by }));
  } finally {
    if (!isReplaced) await takeBack(parts, by);
  }
  if (!isReplaced) return false;
  for (const segment of by) sound.trust(segment);
  snapshots.discard(segments);
  return true;
}

/** A change that failed may have been made after all: only what the book does not name may go. */
async function takeBack({ folder, book }: KeepingParts, segments: readonly Segment[]): Promise<void> {
  const named = new Set((await book.segments()).map(({ id }) => id));
  await removeFolders(
    folder,
    segments.filter(({ id }) => !named.has(id)),
  );
}
