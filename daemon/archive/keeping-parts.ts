import type { SegmentBook } from '../records/segment-book.ts';
import type { ArchiveLog } from './archive-options.ts';
import type { Engine } from './duckdb.ts';
import type { Snapshots } from './snapshot.ts';
import type { SoundSegments } from './sound-segments.ts';

/** What everything that changes segments works with. */
export interface KeepingParts {
  readonly folder: string;
  readonly siteId: string;
  readonly engine: Engine;
  readonly book: SegmentBook;
  readonly snapshots: Snapshots;
  readonly sound: SoundSegments;
  readonly log: ArchiveLog;
  now(): number;
  seal(): Promise<void>;
  /** Aborted when Filterwatch stops. */
  readonly signal: AbortSignal;
}
