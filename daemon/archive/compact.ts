import type { Segment } from '../records/segment-book.ts';
import { withConnection } from './duckdb.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { replaceSegments } from './replace-segments.ts';
import { segmentPart } from './segment-parts.ts';
import { writeSegment } from './write-segment.ts';

/** So many are sorted within the engine's memory and some disk, and are one segment's whole dictionaries. */
const MOST_RECORDS = 2_500_000;
/** So many are put together at once: the engine takes some megabytes for each, and forty at once took more than it has. */
const MOST_TOGETHER = 8;

/** Makes one segment of the many of each day before `day`; several of a day that has more records than a segment may hold. */
export async function compactDays(parts: KeepingParts, day: string, mostRecords = MOST_RECORDS): Promise<void> {
  // What was put together is put together again, until one is left or all are full; where another process was quicker, the next night does it.
  for (let left = Infinity; ; ) {
    const before = (await parts.book.segments()).filter((segment) => segment.day < day);
    if (before.length >= left) return;
    left = before.length;
    for (const ofDay of Map.groupBy(before, (segment) => segment.day).values()) {
      for (const group of groupsOf(ofDay, mostRecords)) await merge(parts, group);
    }
  }
}

/** The smallest together, so that what is large already is not written again for a few that came late. */
export function groupsOf(segments: readonly Segment[], mostRecords: number): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let records = Infinity;
  for (const segment of segments.toSorted((a, b) => a.records - b.records)) {
    records += segment.records;
    if (records > mostRecords || groups.at(-1)?.length === MOST_TOGETHER) {
      groups.push([]);
      records = segment.records;
    }
    groups.at(-1)?.push(segment);
  }
  return groups.filter((group) => group.length > 1);
}

async function merge(parts: KeepingParts, group: readonly Segment[]): Promise<void> {
  // Read against their hashes each time: what went wrong on the disk meanwhile would be written anew as if it were sound.
  const sound = await parts.sound.again(group, parts.signal);
  const [first] = sound;
  if (first === undefined || sound.length < 2) return;
  const merged = await withConnection(parts.engine, (connection) =>
    writeSegment(
      connection,
      { ...parts, now: parts.now() },
      first.day,
      sound.map((segment) => segmentPart(parts.folder, segment)),
    ),
  );
  // Where another process was quicker, what it left is made one the next time.
  if (merged !== null) await replaceSegments(parts, sound, [merged]);
}
