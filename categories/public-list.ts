import type { ListFormat } from './list-formats.ts';
import type { Trust } from './list-label.ts';
import type { QuietHours } from './list-source.ts';
import type { CategoryName } from './taxonomy.ts';

/** A list that anybody can have, and what we know of it. Nothing of it is shipped, and none is fetched unasked. */
export interface PublicList {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  /** Whom to thank, as the licence asks; null where it does not. */
  readonly attribution: string | null;
  /** Where people read about it. */
  readonly home: string;
  /** The archive that holds all parts, a folder each; null where each part has an address of its own. */
  readonly archive: string | null;
  readonly format: ListFormat | 'auto';
  readonly parts: readonly PublicPart[];
  readonly notUsed: readonly UnusedPart[];
  /** Entries that were found to be wrong, in plain form. */
  readonly leftOut: readonly string[];
  readonly refresh: 'daily' | 'weekly';
  /** Hours, UTC, in which its makers ask not to be asked. */
  readonly quietHours: QuietHours | null;
  /** What was found wrong with it, in whole sentences. */
  readonly caution: string;
}

export interface PublicPart {
  readonly part: string;
  readonly category: CategoryName;
  readonly trust: Trust;
  /** Null where the list is an archive. */
  readonly address: string | null;
  /** How many entries it has had, the least and the most that we would believe; null where nobody knows. */
  readonly usual: readonly [least: number, most: number] | null;
}

/** A part that is there and that we do not use. */
export interface UnusedPart {
  readonly part: string;
  readonly why: string;
}
