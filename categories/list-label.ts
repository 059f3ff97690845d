import type { CategoryId } from './category.ts';

/** How far a list is believed: `partial` where its word alone has often been wrong, so that a second list must agree. */
export type Trust = 'full' | 'partial';

/** What it means to stand in one part of one list. A list of one category has one part, named ''. */
export interface ListLabel {
  /** Id of the list: 'ut1'. */
  readonly list: string;
  /** What people call the list: 'UT1 Toulouse'. */
  readonly title: string;
  /** The list's own name for the part: 'adult'. */
  readonly part: string;
  /** The day on which the content in use was fetched: '2026-11-28'; '' for what is shipped or written by the school. */
  readonly version: string;
  readonly category: CategoryId;
  readonly trust: Trust;
  /**
   * True for a list whose every line a person has looked at: what it says of a site stands alone, and replaces what other
   * lists say of the same site and of wider entries.
   */
  readonly isCurated: boolean;
}
