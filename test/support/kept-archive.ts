import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, withConnection } from '../../daemon/archive/duckdb.ts';
import { createGenerations } from '../../daemon/archive/fresh/generations.ts';
import { createKeeping, type Keeping } from '../../daemon/archive/keeping.ts';
import type { KeepingParts } from '../../daemon/archive/keeping-parts.ts';
import { createSnapshots } from '../../daemon/archive/open-snapshots.ts';
import { createSoundSegments } from '../../daemon/archive/sound-segments.ts';
import { createTurns } from '../../daemon/archive/turns.ts';
import { writeSegments } from '../../daemon/archive/write-segments.ts';
import type { Segment, SegmentBook } from '../../daemon/records/segment-book.ts';
import { openStores, type Stores } from '../../daemon/store/stores.ts';
import { type ArchiveRow, loadFresh, readSegment } from './archive-rows.ts';

/** Segments in a folder, their book in a real store, and what is done to both. */
export interface KeptArchive extends Keeping {
  readonly folder: string;
  readonly stores: Stores;
  readonly parts: KeepingParts;
  /** Writes a segment of these rows and puts it into the book. */
  add(day: string, rows: readonly ArchiveRow[]): Promise<Segment>;
  /** What another program reads of the days' undamaged segments, in their order. */
  rows(): Promise<readonly ArchiveRow[]>;
  /** The folders of segments that are on the disk, relative; what is discarded goes soon. */
  onDisk(): readonly string[];
  close(): Promise<void>;
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
let generations = 0;

/** In a folder of its own, which goes with it; or in one that stays. `bookOf` may put something before the book of the store. */
export async function openKeptArchive(given?: string, bookOf = (book: SegmentBook) => book): Promise<KeptArchive> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'filterwatch-archive-'));
  const engine = createEngine(folder);
  const stores = await openStores(join(folder, 'store', 'filterwatch.sqlite'), 'main');
  const parts = partsOf(folder, engine, bookOf(stores.segmentBook));
  const { book } = parts;
  return {
    ...createKeeping(parts),
    folder,
    stores,
    parts,
    async add(day, rows) {
      const prefix = `fresh_${generations++}`;
      await withConnection(engine, (connection) => loadFresh(connection, prefix, rows));
      const all = [{ day, from: -Infinity, to: Infinity }];
      const [segment] = await writeSegments(engine, { ...parts, now: generations }, prefix, all);
      if (segment === undefined) throw new Error('There must be rows.');
      await book.replace({ blocks: [], segments: [], by: [segment] });
      return segment;
    },
    async rows() {
      const read: ArchiveRow[] = [];
      for (const segment of await book.segments()) read.push(...(await readSegment(folder, segment)));
      return read;
    },
    onDisk: () => segmentFolders(folder),
    async close() {
      await engine.close();
      await stores.database.close();
      if (given === undefined) rmSync(folder, { recursive: true });
    },
  };
}

function segmentFolders(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^site=[^/]+\/[^/]+\/[^/]+$/.test(path))
    .toSorted();
}

function partsOf(folder: string, engine: Engine, book: SegmentBook): KeepingParts {
  const place = { folder, siteId: 'main', book, now: () => 7, log: SILENT };
  const generations = createGenerations({ engine, book, log: SILENT, mostRecords: 1 });
  return {
    ...place,
    engine,
    sound: createSoundSegments(place),
    snapshots: createSnapshots({ ...place, generations, turns: createTurns() }),
    seal: async () => undefined,
    signal: new AbortController().signal,
  };
}

/** Rows in an order of their own, so that two lots can be compared. */
export function sortedRows(rows: readonly ArchiveRow[]): readonly string[] {
  return rows.map(rowText).toSorted();
}

function rowText(row: ArchiveRow): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value;
  });
}
