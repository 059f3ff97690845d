import type { OpenArchive } from '../../daemon/archive/open-archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { blockOf } from './block-of.ts';
import { buildOutcome } from './flagged-event.ts';
import { commitOf } from './open-store.ts';

/** Which records stand together. */
export interface Shelved {
  /** One segment of each. */
  readonly sealed: readonly (readonly ArchivedRecord[])[];
  readonly fresh: readonly ArchivedRecord[];
}

/** Brings records into an archive, some as segments, the others as what is fresh. */
export async function shelve(stores: Stores, archive: OpenArchive, { sealed, fresh }: Shelved): Promise<void> {
  for (const records of sealed) {
    await store(stores, records);
    await archive.seal();
  }
  await store(stores, fresh);
}

/** Takes everything out of the store's book. */
export async function unshelve({ segmentBook }: Stores): Promise<void> {
  const blocks = (await segmentBook.blocks()).map(({ id }) => id);
  const segments = (await segmentBook.segments()).map(({ id }) => id);
  await segmentBook.replace({ blocks, segments, by: [] });
}

/** A block has one source, one file and one version of the lists. */
async function store({ database }: Stores, records: readonly ArchivedRecord[]): Promise<void> {
  const blocks = Map.groupBy(records, ({ place, listVersion }) => [place.sourceId, place.fileId, listVersion].join());
  for (const [first, ...others] of blocks.values()) {
    if (first === undefined) continue;
    const { sourceId, fileId } = first.place;
    const leaving = [first, ...others].map((one) => ({ judged: one, eventId: one.eventId, ...one.place }));
    const { cursorAfter } = commitOf(buildOutcome([]));
    const block = blockOf(leaving, first.listVersion);
    const commit = { sourceId, cursorAfter: { ...cursorAfter, fileId }, block, now: first.record.timestamp };
    await commitBatch(database, commitOf(buildOutcome([]), commit));
  }
}
