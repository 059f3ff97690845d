import type { DamagedSegment } from './archive.ts';

/** The archive's own rows in the store, as the archive needs them. Each change is one transaction. */
export interface SegmentBook {
  /** Blocks that are not sealed, in the order in which they came. */
  blocks(): Promise<readonly BlockRow[]>;
  /** Blocks and undamaged segments at one moment: what is in the archive stands in exactly one of them. */
  contents(): Promise<ArchiveContents>;
  /** How much is not sealed. */
  waiting(): Promise<WaitingBlocks>;
  /** Their bytes, for those that are still there; ask for some megabytes at a time. */
  read(blocks: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  segments(): Promise<readonly Segment[]>;
  /**
   * Puts segments in the place of blocks and of other segments. False, and nothing done, where one of what is to be replaced is
   * gone: somebody else was quicker, and the new files are not part of the archive.
   */
  replace(change: SegmentChange): Promise<boolean>;
  setAside(segment: Segment, why: string, at: number): Promise<void>;
  damaged(): Promise<readonly DamagedSegment[]>;
  /** What is damaged, as it was when it was written. */
  aside(): Promise<readonly Segment[]>;
  /** For one that is again what was written: its files came back. */
  takeBack(segment: Segment): Promise<void>;
}

export interface ArchiveContents {
  /** In the order in which they came. */
  readonly blocks: readonly BlockRow[];
  /** Oldest day first. */
  readonly segments: readonly Segment[];
}

export interface WaitingBlocks {
  readonly records: number;
  readonly bytes: number;
  /** When the oldest block came; null where there is none. */
  readonly oldestAt: number | null;
}

/** One batch of records as it left the corridor, packed. */
export interface BlockRow {
  /** Made at random, so that no block is ever taken for one that was sealed before. */
  readonly id: string;
  readonly sourceId: string;
  readonly fileId: string;
  readonly records: number;
  readonly bytes: number;
  readonly createdAt: number;
}

export interface SegmentChange {
  readonly blocks: readonly string[];
  readonly segments: readonly string[];
  readonly by: readonly Segment[];
}

/** A folder of Parquet files: the records of one day, or a part of them. Never changed once it is written. */
export interface Segment {
  readonly id: string;
  /** ISO date, school time: when its records happened, but never later than the day on which they came. */
  readonly day: string;
  /** Relative to the folder of the archive: 'site=main/day=2026-11-30/0f3a9c'. */
  readonly path: string;
  readonly records: number;
  readonly bytes: number;
  /** Of the oldest and the newest record. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** SHA-256, hex, by the name of the file. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly createdAt: number;
}
