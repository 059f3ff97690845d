import { KnownError } from '../errors.ts';
import type { Segment, SegmentBook } from '../records/segment-book.ts';
import type { ArchiveLog } from './archive-options.ts';
import type { Generation } from './fresh/generation.ts';
import type { Generations } from './fresh/generations.ts';
import { removeFolders } from './remove-folders.ts';
import { removeOrphans } from './remove-orphans.ts';
import type { Snapshot, Snapshots } from './snapshot.ts';
import type { Turns } from './turns.ts';

export interface OpenSnapshots extends Snapshots {
  /** Brings in what is fresh, up to the end of one generation, and hands over the oldest; null where nothing is fresh. */
  oldestFresh(): Promise<Generation | null>;
  /** Brings in what comes after it, up to the end of one more: while the oldest is being written. */
  bringInNext(): Promise<void>;
}

export interface SnapshotParts {
  readonly folder: string;
  readonly siteId: string;
  readonly book: SegmentBook;
  readonly generations: Generations;
  readonly turns: Turns;
  readonly log: ArchiveLog;
  now(): number;
}

/** How often another program may take away what was about to be read. */
const MOST_TRIES = 50;

export function createSnapshots(parts: SnapshotParts): OpenSnapshots {
  const { folder, book, generations, turns, log } = parts;
  let isTidy = false;
  const held = createHeldFolders((path) => {
    removeFolders(folder, [{ path }]).catch((error: unknown) => {
      log.warn({ err: error }, 'Files of the log that nobody needs any more are still on the disk.');
    });
  });

  /** Once, before anything is read: what nobody names then, nobody reads. */
  async function tidyUp(): Promise<void> {
    if (isTidy) return;
    isTidy = true;
    const removed = await removeOrphans(parts, parts.now());
    if (removed > 0) log.warn({ removed }, 'Took away files of the log that a program had left unfinished.');
  }
  async function bringIn(full = Infinity): Promise<readonly Segment[]> {
    await tidyUp().catch((error: unknown) =>
      log.warn({ err: error }, 'Unfinished files of the log could not be taken away.'),
    );
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { blocks, segments } = await book.contents();
      if (await generations.bringIn(blocks, full)) return segments;
    }
    throw new KnownError(
      'ARCHIVE_BUSY',
      'Another program is changing the log all the time, so nothing could be read from it. Nothing is lost. Try again in a minute.',
    );
  }
  function snapshotOf(segments: readonly Segment[]): Snapshot {
    const fresh = generations.live();
    for (const generation of fresh) generation.hold();
    for (const { path } of segments) held.hold(path);
    let isReleased = false;
    return {
      segments,
      fresh: fresh.map(({ prefix }) => prefix),
      release() {
        if (isReleased) return;
        isReleased = true;
        for (const generation of fresh) generation.release();
        for (const { path } of segments) held.release(path);
      },
    };
  }
  return {
    take: () => turns.take(async () => snapshotOf(await bringIn())),
    change: (work) => turns.take(work),
    discard(segments) {
      for (const { path } of segments) held.discard(path);
    },
    bringInNext: () => turns.take(async () => void (await bringIn(2))),
    oldestFresh: () =>
      turns.take(async () => {
        await bringIn(1);
        generations.end();
        return generations.live()[0] ?? null;
      }),
  };
}

/** Counts who reads which folder; those that were discarded are removed when nobody does. */
function createHeldFolders(remove: (path: string) => void) {
  const holders = new Map<string, number>();
  const discarded = new Set<string>();
  const removeUnheld = (path: string) => {
    if (!holders.has(path) && discarded.delete(path)) remove(path);
  };
  return {
    hold: (path: string) => void holders.set(path, (holders.get(path) ?? 0) + 1),
    release(path: string) {
      const left = (holders.get(path) ?? 0) - 1;
      if (left > 0) holders.set(path, left);
      else holders.delete(path);
      removeUnheld(path);
    },
    discard(path: string) {
      discarded.add(path);
      removeUnheld(path);
    },
  };
}
