/**
 * The archive: every record, kept short, searched for context and hindsight. It lies in two places that are always read together.
 *
 * What has just come lies in the store, one packed block a batch, written in the transaction that moves the cursor: so it is there
 * exactly once, whatever crashes. From time to time the blocks are sealed: they become a segment, a folder of Parquet files
 * of one school and one day, sorted by person and time; the row that names the segment is written in the transaction that takes
 * its blocks away. A folder that no row names was never part of the archive.
 */
import type { CategoryId } from '../../categories/category.ts';
import type { ArchivedRecord } from './archived-record.ts';
import type { AddressWindow, ArchiveQuestion, Window } from './question.ts';

export interface Archive extends ArchiveReading, ArchiveKeeping {
  state(): Promise<ArchiveState>;
  /** Stops what goes on, and waits for it. */
  stop(): Promise<void>;
}

/** All of these reject with KnownError ARCHIVE_BUSY past their deadline, with the signal's reason when it is aborted. */
export interface ArchiveReading {
  page(question: ArchiveQuestion, options: PageOptions): Promise<ArchivePage>;
  /** All of it in pieces, oldest segment first, within a segment by person and time. For exports and for looking back. */
  scan(question: ArchiveQuestion, bounds: Bounds): AsyncIterable<readonly ArchivedRecord[]>;
  count(question: ArchiveQuestion, bounds: Bounds): Promise<ArchiveCount>;
  /** How many records there are by person, host, category or group: the most first. */
  tally(question: ArchiveQuestion, by: TallyBy, limit: number, bounds: Bounds): Promise<readonly ArchiveTally[]>;
  /** Each host that was asked for, once. */
  hosts(window: Window, bounds: Bounds): AsyncIterable<readonly HostCount[]>;
  /** Each text that was searched for, once. */
  searches(window: Window, bounds: Bounds): AsyncIterable<readonly SearchCount[]>;
}

export interface ArchiveKeeping {
  /** Makes segments of all blocks that are in the store now. */
  seal(): Promise<void>;
  /** Makes one segment of the many of each day before `day` (ISO date, school time). */
  compact(day: string): Promise<void>;
  /** Drops every day before `day`, files first out of the book, then off the disk. */
  dropDays(day: string): Promise<DroppedDays>;
  /**
   * Takes out what these subjects did, and what was found later to be theirs, but for the windows that must stay; rewrites what it must. The files in which they were are
   * taken off the disk, not written over: what a disk, a snapshot of it or a backup still holds of them is gone when those are.
   */
  erase(subjects: readonly string[], except: readonly Window[], alsoAt?: readonly AddressWindow[]): Promise<Erased>;
  /** Reads every file against its hash, sets aside what is damaged, and takes back what is whole again. Answers all that is damaged. */
  verify(): Promise<readonly DamagedSegment[]>;
}

export interface Bounds {
  /** Null: without an end, for exports and jobs. */
  readonly deadlineMs: number | null;
  readonly signal: AbortSignal | null;
}

export interface PageOptions extends Bounds {
  readonly limit: number;
  readonly order: 'oldest_first' | 'newest_first';
  /** Where the page before ended; null for the first page. */
  readonly after: PageMark | null;
}

/** Text that says where a page ended; safe in an address. It holds a time and a place, and no name. */
export type PageMark = string & { readonly __brand: 'PageMark' };

export interface ArchivePage {
  readonly records: readonly ArchivedRecord[];
  /** Null on the last page. */
  readonly next: PageMark | null;
}

export interface ArchiveCount {
  readonly records: number;
  readonly subjects: number;
  readonly hosts: number;
  /** Of the oldest and the newest; null where there are none. */
  readonly first: number | null;
  readonly last: number | null;
}

export type TallyBy = 'subject' | 'host' | 'category' | 'group' | 'rule';

export interface ArchiveTally {
  /** A subject key, a host, a category's or a rule's id, or a group. */
  readonly key: string;
  readonly records: number;
  readonly subjects: number;
  readonly blocked: number;
  readonly first: number;
  readonly last: number;
}

export interface HostCount {
  readonly host: string;
  readonly records: number;
  /** What it was about when it was last asked for. */
  readonly categories: readonly CategoryId[];
}

export interface SearchCount {
  readonly text: string;
  readonly records: number;
}

export interface DroppedDays {
  readonly days: readonly string[];
  readonly records: number;
  readonly bytes: number;
}

export interface Erased {
  readonly records: number;
  /** What could not be read, and may still hold something of these subjects. */
  readonly unread: readonly DamagedSegment[];
}

/** A segment that cannot be read, or is not what was written. It is left where it is, and nothing is read from it. */
export interface DamagedSegment {
  readonly id: string;
  readonly day: string;
  /** Relative to the folder of the archive. */
  readonly path: string;
  readonly records: number;
  readonly since: number;
  /** What was found, in a sentence for a person. */
  readonly why: string;
}

export interface ArchiveState {
  readonly folder: string;
  readonly segments: number;
  readonly records: number;
  /** On disk, segments and blocks. */
  readonly bytes: number;
  /** Records that are not sealed yet. */
  readonly fresh: number;
  /** ISO dates, school time; null while there is nothing. */
  readonly oldestDay: string | null;
  readonly newestDay: string | null;
  readonly damaged: readonly DamagedSegment[];
  /** Since when segments cannot be written, and why; what comes stays in the store until they can. */
  readonly failing: { readonly since: number; readonly message: string } | null;
}
