/** What the Lists page shows and what can be changed there. Part of the contract; import it from there. */
import type { CategoryId, Theme } from '../../categories/category.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { IncidentId } from '../incidents/incident.ts';

export interface Lists {
  /** Of the index that is in use. */
  readonly version: string;
  readonly builtAt: number;
  readonly entries: number;
  readonly lists: readonly ListStatus[];
  /** What the school says of sites: from the Lists page, newest first, then from filterwatch.yaml. */
  readonly schoolEntries: readonly SchoolEntryRow[];
  /** What the school says of words, in the same order. */
  readonly schoolWords: readonly SchoolWordRow[];
  /** What a site or a word can be said to be about. */
  readonly categories: readonly CategoryChoice[];
}

export interface CategoryChoice {
  readonly id: CategoryId;
  readonly title: string;
  readonly theme: Theme;
}

/** Where it was said, and whether it counts. */
export type SaidIn =
  | {
      readonly kind: 'page';
      readonly id: string;
      readonly at: number;
      readonly byName: string | null;
      /** The incident from which it was said, for those who may see that. */
      readonly incidentId: IncidentId | null;
      /** Null while it is in force. */
      readonly removed: { readonly at: number; readonly byName: string | null; readonly reason: string } | null;
    }
  /** In filterwatch.yaml, where alone it can be taken off; not in force where the page says something else of the same. */
  | { readonly kind: 'file'; readonly isInForce: boolean };

export interface SchoolEntryRow {
  readonly entry: string;
  readonly as: 'allow' | CategoryId;
  readonly reason: string;
  readonly said: SaidIn;
}

export interface SchoolWordRow {
  readonly phrase: string;
  readonly as: 'silence' | CategoryId;
  /** Words beside which the phrase means nothing. */
  readonly excludes: readonly string[];
  readonly reason: string;
  readonly said: SaidIn;
}

export interface SiteSay {
  /** As a person wrote or pasted it. */
  readonly entry: string;
  readonly as: 'allow' | CategoryId;
  readonly reason: string;
  /** The incident from whose page it is said. */
  readonly incidentId: IncidentId | null;
}

export interface NewSchoolWord {
  readonly phrase: string;
  readonly category: CategoryId;
  readonly excludes: readonly string[];
  readonly reason: string;
}

export interface PhraseToSilence {
  readonly phrase: string;
  readonly reason: string;
  readonly incidentId: IncidentId | null;
}

/** `already_there`: exactly this was said before, and nothing is changed. */
type Said = { readonly kind: 'added' } | { readonly kind: 'already_there' };
/** `full`: the school has said as much as can be kept; `gone`: no such incident, or not for this viewer. */
type Refused<Why extends string> = { readonly kind: Why };

export type AddSiteResult =
  | Said
  | Refused<'no_reason' | 'no_host' | 'whole_ending' | 'address_withheld' | 'full' | 'gone' | 'not_yours'>;

export type AddWordResult = Said | Refused<'no_reason' | 'no_words' | 'too_short' | 'full' | 'not_yours'>;

/** `never_silenced`: a child may need help, or it may be illegal. `unknown_phrase`: nobody listens for it. */
export type SilenceResult =
  | Said
  | Refused<'no_reason' | 'unknown_phrase' | 'never_silenced' | 'full' | 'gone' | 'not_yours'>;

/** `gone`: there is no such one in force. */
export type TakeOffResult = { readonly kind: 'removed' } | Refused<'no_reason' | 'gone' | 'not_yours'>;

/** `asked`: a list is being fetched, or soon will be; the page shows what comes of it. */
export type UpdateListsResult = { readonly kind: 'asked' } | Refused<'no_such_list'>;

/** What an incident was raised by and a person may put right. */
export type Correctable =
  | {
      readonly kind: 'site';
      /** Names it in an address without giving it away. */
      readonly key: string;
      readonly because: 'domain_list' | 'school_list' | 'url_word' | 'address_form' | 'file_type';
      readonly evidence: string;
      readonly lists: readonly string[];
      readonly isUnconfirmed: boolean;
      readonly categoryTitle: string;
      /** What an entry may cover, the widest first: the site, then pages of it. */
      readonly scopes: readonly string[];
    }
  | {
      readonly kind: 'phrase';
      readonly key: string;
      readonly phrase: string;
      readonly categoryTitle: string;
      /** False where nobody may stop listening. */
      readonly maySilence: boolean;
    };
