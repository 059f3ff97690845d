import type { CategoryId } from '../../categories/category.ts';
import type { Window } from './question.ts';

/** What a person asks the log, as it was typed and chosen. A text that is '' and a choice that is null narrow nothing. */
export interface LogSearch extends Window {
  /** A name, an account, a class or a year group. */
  readonly who: string;
  /** A part of a device's name, of its address or of an account as it was logged. */
  readonly device: string;
  /** A site, which covers what lies below it, or a part of its name. */
  readonly site: string;
  /** A part of what was searched for, or of the address behind the host. */
  readonly words: string;
  readonly category: CategoryId | null;
  readonly disposition: 'allowed' | 'blocked' | 'unknown' | null;
  readonly outcome: 'flag' | 'pass' | null;
  readonly order: 'newest_first' | 'oldest_first';
  /** Exactly this subject, as `subjectKeyOf` names it, instead of `who`: a name of an earlier answer was chosen. */
  readonly subject: string | null;
}

/** How it was asked: on the page, by a script, by a command, or to be taken along in a file. */
export type SearchKind = 'page' | 'api' | 'command' | 'export';

/** How the text under `who` was read. */
export type WhoRead =
  | { readonly kind: 'everybody' }
  /** People and shared accounts of the roster, or those of a class. */
  | {
      readonly kind: 'accounts';
      /** The first of them. */
      readonly named: readonly { readonly name: string; readonly account: string }[];
      readonly count: number;
    }
  | { readonly kind: 'group'; readonly group: string }
  /** Nobody on the roster is called so: accounts, devices and addresses that hold the text. */
  | { readonly kind: 'text'; readonly text: string };
