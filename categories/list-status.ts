import type { CategoryId } from './category.ts';

/** What is known of one list that the school uses, for the page and the command that show it. Times are epoch milliseconds, UTC. */
export interface ListStatus {
  readonly id: string;
  /** What people call it: 'UT1 Toulouse'. */
  readonly title: string;
  /** `shipped` is our own seed, `public` one that we name, `own` one that the school has set up itself. */
  readonly kind: 'shipped' | 'public' | 'own';
  /** 'CC BY-SA 4.0'; null where nobody said. */
  readonly licence: string | null;
  /** Whom to thank, as the licence asks; null where it does not. */
  readonly attribution: string | null;
  /** Where it comes from: an address or a path, shown as text. */
  readonly origin: string;
  /** Entries in use; 0 while there are none. */
  readonly entries: number;
  readonly bytes: number;
  /** By the list's own parts: an unmapped part has no category and is not used. */
  readonly parts: readonly { readonly part: string; readonly category: CategoryId | null; readonly entries: number }[];
  /** Lines that gave no entry, by reason. */
  readonly skipped: readonly { readonly reason: string; readonly lines: number }[];
  /** Of the content in use: the day it was fetched and a hash. Null while there is none. */
  readonly version: string | null;
  /** When the content in use was fetched. */
  readonly fetchedAt: number | null;
  /** When its origin was last asked, whatever came of it. */
  readonly checkedAt: number | null;
  /** What the last change of the content in use brought. */
  readonly change: { readonly at: number; readonly added: number; readonly removed: number } | null;
  readonly state: ListState;
  /** When its origin will be asked next; null when nothing is planned. */
  readonly nextAt: number | null;
}

/** Whatever the state, the last good content stays in use. Reasons and messages are whole sentences. */
export type ListState =
  | { readonly kind: 'in_use' }
  /** Nothing has been fetched yet. */
  | { readonly kind: 'waiting' }
  /** What came was not believed: too small, too large, an error page, a list that holds google.com. */
  | { readonly kind: 'refused'; readonly at: number; readonly reason: string }
  /** Nothing came: no connection, no such file. */
  | { readonly kind: 'failed'; readonly at: number; readonly message: string };
