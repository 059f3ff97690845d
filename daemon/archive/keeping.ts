import type { ArchiveKeeping } from '../records/archive.ts';
import type { SegmentBook } from '../records/segment-book.ts';
import { compactDays } from './compact.ts';
import { dropDays } from './drop-days.ts';
import type { Engine } from './duckdb.ts';
import { erase } from './erase.ts';
import type { ArchiveLog } from './open-archive.ts';
import type { Snapshots } from './snapshot.ts';
import type { SoundSegments } from './sound-segments.ts';
import { verify } from './verify.ts';

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
}

/** What is done to segments once they are written. One thing at a time: each rewrites what another might be rewriting. */
export function createKeeping(parts: KeepingParts): Omit<ArchiveKeeping, 'seal'> {
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    compact: (day) => alone(() => compactDays(parts, day)),
    dropDays: (day) => alone(() => dropDays(parts, day)),
    erase: (subjects, except) => alone(() => erase(parts, { subjects, except })),
    verify: () => alone(() => verify(parts)),
  };
}
