import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { ArchiveOptions } from '../../daemon/archive/archive-options.ts';
import { type OpenArchive, openArchive } from '../../daemon/archive/open-archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import { everything } from '../../daemon/records/question.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import type { LeavingRecord } from './any-archived.ts';
import { blockOf } from './block-of.ts';
import { buildOutcome } from './flagged-event.ts';
import { commitOf, type OpenStore, openStore } from './open-store.ts';

/** Wednesday, 2026-09-30, 10:00 in London. */
export const CAME = Date.UTC(2026, 8, 30, 9);

export interface StoreWithArchive extends OpenStore {
  readonly archive: () => OpenArchive;
  readonly folder: () => string;
  /** Opens another over the same store and folder, as a second process has it; it is stopped after the test. */
  open(different?: Partial<ArchiveOptions>): OpenArchive;
}

/** A real store, and a real archive over it, empty at the beginning of each test of the file. */
export function storeWithArchive(different: Partial<ArchiveOptions> = {}): StoreWithArchive {
  const store = openStore();
  const opened: OpenArchive[] = [];
  const folder = () => join(store.path(), '../archive');
  function open(more: Partial<ArchiveOptions> = {}): OpenArchive {
    const archive = openArchive({ ...optionsOf(store.stores(), folder()), ...different, ...more });
    opened.push(archive);
    return archive;
  }
  beforeEach(() => void open());
  afterEach(async () => {
    for (const archive of opened.splice(0)) await archive.stop();
  });
  const archive = () => {
    const [first] = opened;
    if (first === undefined) throw new Error('The archive is opened before each test.');
    return first;
  };
  return { ...store, archive, folder, open };
}

function optionsOf(stores: Stores, folder: string): ArchiveOptions {
  const silent = () => undefined;
  return {
    folder,
    siteId: 'main',
    book: stores.segmentBook,
    now: () => CAME,
    dayOf: (timestamp) => new Date(timestamp).toISOString().slice(0, 10),
    log: { info: silent, warn: silent, error: silent },
  };
}

/** Stores a batch of these records, as the intake does. */
export async function storeBatch(
  { database }: Stores,
  records: readonly LeavingRecord[],
  now: number = CAME,
): Promise<void> {
  await commitBatch(database, commitOf(buildOutcome([]), { block: blockOf(records), now }));
}

/** Everything that is in the archive, in the order of its places. */
export async function allIn(archive: OpenArchive): Promise<readonly ArchivedRecord[]> {
  const all: ArchivedRecord[] = [];
  const window = everything({ from: 0, to: 1e13 });
  for await (const some of archive.scan(window, { deadlineMs: null, signal: null })) all.push(...some);
  return byPlace(all);
}

export function byPlace(records: readonly ArchivedRecord[]): readonly ArchivedRecord[] {
  return records.toSorted((a, b) => a.place.offset - b.place.offset || a.place.number - b.place.number);
}
