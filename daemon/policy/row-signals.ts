import type { CategoryName } from '../../categories/taxonomy.ts';

/** Where a row stands in the school's own policy. */
export type SignalPart = 'activities' | 'communications' | 'responses' | 'prohibitions' | 'beside';

/** One row of a school's policy, and what the log of a filter can and cannot show of it. */
export interface RowSignal {
  readonly row: string;
  readonly part: SignalPart;
  readonly title: string;
  /** The categories whose matches show it. */
  readonly signs: readonly CategoryName[];
  /** What can be seen, as a sentence; null where no log shows anything. */
  readonly sees: string | null;
  /** What cannot be seen, as a sentence. */
  readonly cannotSee: string;
  /** True where only people can know of it, so that it is logged by hand. */
  readonly loggedByHand: boolean;
}
