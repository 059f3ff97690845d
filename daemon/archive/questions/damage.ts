import type { Segment } from '../../records/segment-book.ts';
import type { Shelf } from './shelf.ts';

/** Segments that could not be read while a question was answered. */
export class UnreadableSegments extends Error {
  readonly segments: readonly { readonly segment: Segment; readonly error: Error }[];

  constructor(segments: UnreadableSegments['segments']) {
    super('Segments of the archive cannot be read.');
    this.segments = segments;
  }
}

/**
 * Asks something of several shelves at once. Where the engine cannot, each is asked alone, and this rejects with UnreadableSegments
 * that names those that cannot be read.
 */
export async function askOf<Answer>(
  shelves: readonly Shelf[],
  ask: (shelves: readonly Shelf[]) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(shelves);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const segments = await unreadableOf(shelves, ask);
    throw segments.length === 0 ? error : new UnreadableSegments(segments);
  }
}

async function unreadableOf<Answer>(
  shelves: readonly Shelf[],
  ask: (shelves: readonly Shelf[]) => Promise<Answer>,
): Promise<UnreadableSegments['segments']> {
  const found: { readonly segment: Segment; readonly error: Error }[] = [];
  for (const shelf of shelves) {
    if (shelf.kind === 'fresh') continue;
    const error = await ask([shelf]).then(
      () => null,
      (cause: unknown) => cause,
    );
    if (isUnreadable(error)) found.push({ segment: shelf.segment, error });
    else if (error !== null) throw error;
  }
  return found;
}

/** What the engine says of files that are not what was written. Whatever else it says is of our statement, or of its own memory. */
const OF_FILES = /^(?:IO|Invalid Input|Invalid|Serialization|Conversion|Not implemented|Out of Range|INTERNAL) Error: /;

function isUnreadable(error: unknown): error is Error {
  return error instanceof Error && OF_FILES.test(error.message);
}
