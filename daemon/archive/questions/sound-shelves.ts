import type { SoundSegments } from '../sound-segments.ts';
import type { Shelf } from './shelf.ts';

/** Some of the shelves that were asked are damaged, and set aside by now, or are no longer part of the archive. */
export class ShelvesGone extends Error {
  constructor() {
    super('Segments of the archive that were to be read are damaged or gone.');
    this.name = 'ShelvesGone';
  }
}

/**
 * Asks something of shelves, when all of them are sound. Where the engine stumbles over their files they are looked into once more, and where
 * they are what was written, the error is another's fault and comes back as it is.
 */
export async function askSound<Answer>(
  sound: SoundSegments,
  shelves: readonly Shelf[],
  { signal, ask }: { readonly signal: AbortSignal; readonly ask: () => Promise<Answer> },
): Promise<Answer> {
  const segments = shelves.flatMap((shelf) => (shelf.kind === 'segment' ? [shelf.segment] : []));
  if ((await sound.among(segments, signal)).length < segments.length) throw new ShelvesGone();
  try {
    return await ask();
  } catch (error) {
    if (isOfFiles(error) && (await sound.again(segments, signal)).length < segments.length) throw new ShelvesGone();
    throw error;
  }
}

/** What the engine says of files that are not what was written. Whatever else it says is of our statement, or of its own memory. */
const OF_FILES = /^(?:IO|Invalid Input|Invalid|Serialization|Conversion|Not implemented|Out of Range|INTERNAL) Error: /;

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && OF_FILES.test(error.message);
}
