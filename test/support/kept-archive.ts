import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, withConnection } from '../../daemon/archive/duckdb.ts';
import { createKeeping, type Keeping, type KeepingParts } from '../../daemon/archive/keeping.ts';
import { removeFolders } from '../../daemon/archive/remove-folders.ts';
import { createSoundSegments } from '../../daemon/archive/sound-segments.ts';
import { writeSegments } from '../../daemon/archive/write-segments.ts';
import type { Segment } from '../../daemon/records/segment-book.ts';
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
  /** The folders of segments that are on the disk when all that is discarded has gone, relative. */
  onDisk(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
let generations = 0;

/** In a folder of its own, which goes with it; or in one that stays. */
export async function openKeptArchive(given?: string): Promise<KeptArchive> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'filterwatch-archive-'));
  const engine = createEngine(folder);
  const stores = await openStores(join(folder, 'store', 'filterwatch.sqlite'), 'main');
  const discards = createDiscards(folder);
  const parts = partsOf(folder, engine, stores, discards);
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
    onDisk: async () => {
      await discards.all();
      return segmentFolders(folder);
    },
    async close() {
      await discards.all();
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

/** No question is ever asked here, so what is discarded goes at once. */
function createDiscards(folder: string) {
  let last = Promise.resolve();
  return {
    discard(segments: readonly Segment[]) {
      last = last.then(() => removeFolders(folder, segments));
    },
    all: () => last,
  };
}

function partsOf(
  folder: string,
  engine: Engine,
  { segmentBook: book }: Stores,
  { discard }: Pick<KeepingParts['snapshots'], 'discard'>,
): KeepingParts {
  const place = { folder, siteId: 'main', book, now: () => 7, log: SILENT };
  return {
    ...place,
    engine,
    sound: createSoundSegments(place),
    snapshots: {
      take: () => Promise.reject(new Error('Nothing is asked.')),
      change: (work) => work(),
      discard,
    },
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
