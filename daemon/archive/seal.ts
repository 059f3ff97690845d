import type { Segment } from '../records/segment-book.ts';
import type { ArchiveOptions } from './archive-options.ts';
import { isOutOfMemory } from './archive-trouble.ts';
import { dayRangesOf } from './day-ranges.ts';
import { type Engine, withConnection } from './duckdb.ts';
import type { Generation } from './fresh/generation.ts';
import type { Generations } from './fresh/generations.ts';
import type { OpenSnapshots } from './open-snapshots.ts';
import { removeFolders } from './remove-folders.ts';
import type { SoundSegments } from './sound-segments.ts';
import { writeSegments } from './write-segments.ts';

export interface SealParts {
  readonly options: ArchiveOptions;
  readonly engine: Engine;
  readonly generations: Generations;
  readonly snapshots: OpenSnapshots;
  readonly sound: Pick<SoundSegments, 'trust'>;
  readonly signal: AbortSignal;
  /** Told of each generation when it has been sealed. */
  sealed(records: number): void;
}

/**
 * Makes segments of all blocks that are in the store now, generation after generation; what comes meanwhile is left for the next time.
 * Nobody else may seal meanwhile. Rejects as `writeSegments` does; what was not sealed then is in
 * the store as before.
 */
export async function sealBlocks(parts: SealParts): Promise<void> {
  const due = new Set((await parts.options.book.blocks()).map(({ id }) => id));
  while (due.size > 0 && !parts.signal.aborted) {
    const generation = await parts.snapshots.oldestFresh();
    if (generation === null || !takeFrom(due, generation)) break;
    const next = due.size > 0 ? parts.snapshots.bringInNext() : null;
    // Where that fails, it is met again when its turn comes.
    next?.catch(() => undefined);
    await sealGeneration(parts, generation).catch((error: unknown) => {
      if (!isOutOfMemory(error) || !parts.generations.divide(generation)) throw error;
      for (const id of generation.blocks().keys()) due.add(id);
    });
  }
}

/** False where none of its blocks is due. */
function takeFrom(due: Set<string>, generation: Generation): boolean {
  return [...generation.blocks().keys()].filter((id) => due.delete(id)).length > 0;
}

/** Where another program was quicker with one of its blocks, what it left is sealed the next time. */
async function sealGeneration(parts: SealParts, generation: Generation): Promise<void> {
  const { options, engine, generations, snapshots } = parts;
  const { folder, siteId, book, now } = options;
  const segments = await writeSegments(
    engine,
    { folder, siteId, now: now() },
    generation.prefix,
    await daysOf(parts, generation),
  );
  const isReplaced = await snapshots
    .change(async () => {
      const change = { blocks: [...generation.blocks().keys()], segments: [], by: segments };
      const answer = await book.replace(change);
      generation.letGo();
      return answer;
    })
    .catch(async (error: unknown) => {
      await removeUnnamed(parts, segments);
      throw error;
    });
  if (!isReplaced) return removeFolders(folder, segments);
  await generations.settled();
  for (const segment of segments) parts.sound.trust(segment);
  parts.sealed(generation.records());
}

/** A commit that failed may have been made after all: only what the book does not name may go. */
async function removeUnnamed({ options }: SealParts, segments: readonly Segment[]): Promise<void> {
  const named = new Set((await options.book.segments()).map(({ id }) => id));
  await removeFolders(
    options.folder,
    segments.filter(({ id }) => !named.has(id)),
  );
}

function daysOf({ engine, options }: SealParts, { prefix, blocks }: Generation) {
  const at = blocks()
    .values()
    .reduce((last, { createdAt }) => Math.max(last, createdAt), 0);
  return withConnection(engine, (connection) => dayRangesOf(connection, prefix, { at, dayOf: options.dayOf }));
}
