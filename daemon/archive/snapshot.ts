import type { Segment } from '../records/segment-book.ts';

/**
 * The archive at one moment, for one question: what is in it stands in exactly one of the two places, and stays readable until it is
 * released, whatever is sealed, compacted or dropped meanwhile.
 */
export interface Snapshot {
  /** Undamaged ones, oldest day first. */
  readonly segments: readonly Segment[];
  /**
   * What is not sealed, as DuckDB tables: of 'fresh_7' there are `fresh_7_records`, `fresh_7_hosts`, `fresh_7_people`,
   * `fresh_7_findings` and `fresh_7_words`. Numbers count within one of these.
   */
  readonly fresh: readonly string[];
  release(): void;
}

export interface Snapshots {
  /** Brings in first what was stored since. Two seconds at most pass between the storing of a batch and its being found. */
  take(): Promise<Snapshot>;
  /** Does this alone: no snapshot is taken between what it does to the book and what it says is gone. */
  change<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** Takes these folders off the disk when no snapshot holds them any more. */
  discard(segments: readonly Segment[]): void;
}
