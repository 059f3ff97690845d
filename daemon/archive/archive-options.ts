import type { SegmentBook } from '../records/segment-book.ts';

export interface ArchiveOptions {
  /** The folder of segments; made when the first is written. */
  readonly folder: string;
  readonly siteId: string;
  readonly book: SegmentBook;
  now(): number;
  /** ISO date in the school's zone. */
  dayOf(timestamp: number): string;
  readonly log: ArchiveLog;
  /** Of the engine; left out, two. With one it takes a tenth less of the processor, and an import has other use for that. */
  readonly threads?: 1 | 2;
  /** How much is fresh at most; left out, what is right for a school. */
  readonly limits?: {
    /** What is fresh is sealed when it is so many records. */
    readonly sealRecords: number;
    /** Or when the oldest came so long ago. */
    readonly sealAfterMs: number;
    /** Reading waits for the sealing when so many are fresh. */
    readonly mostFresh: number;
  };
}

export interface ArchiveLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}
