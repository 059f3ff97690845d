import type { DamagedSegment } from '../records/archive.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { whyDamaged } from './sound-segments.ts';

/** Reads every file of the archive; minutes for a large one, in slices between which everything else goes on. */
export async function verify(parts: KeepingParts): Promise<readonly DamagedSegment[]> {
  const { book, sound, log, signal } = parts;
  for (const segment of await book.aside()) {
    signal.throwIfAborted();
    if ((await whyDamaged(parts, segment)) !== null) continue;
    await book.takeBack(segment);
    log.info({ segment: segment.id }, 'A part of the log that was damaged is whole again, and is searched again.');
  }
  await sound.again(await book.segments(), signal);
  return book.damaged();
}
