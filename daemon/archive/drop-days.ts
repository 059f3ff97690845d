import type { DroppedDays } from '../records/archive.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { replaceSegments } from './replace-segments.ts';

/**
 * Drops every day before `day`, what is damaged of it too. The rows leave the book in one transaction; the folders leave the disk when no
 * question reads them any more, at the latest with the next start.
 */
export async function dropDays(parts: KeepingParts, day: string): Promise<DroppedDays> {
  await parts.seal();
  for (;;) {
    const all = [...(await parts.book.segments()), ...(await parts.book.aside())];
    const dropped = all.filter((segment) => segment.day < day);
    // Where another process was quicker, there are others now.
    if (dropped.length > 0 && !(await replaceSegments(parts, dropped, []))) continue;
    return {
      days: [...new Set(dropped.map((segment) => segment.day))].toSorted(),
      records: dropped.reduce((sum, { records }) => sum + records, 0),
      bytes: dropped.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }
}
