/** Names that are shown when somebody needs them, and not before. Part of the contract; import it from there. */

/** What names can be shown of: an incident, a pupil who looked for help, a report of a site, what looking back found, a search of the log. */
export type NamesAboutKind = 'incident' | 'support' | 'report' | 'hindsight' | 'search';

export interface NamesAbout {
  readonly kind: NamesAboutKind;
  readonly id: string;
}

/** What a name is needed for; `other` is said in words, where there is a history for them. */
export const NAMES_REASONS = ['speak', 'parents', 'safeguarding', 'before', 'other'] as const;
export type NamesReason = (typeof NAMES_REASONS)[number];
export const MAX_NAMES_NOTE = 300;

/**
 * How an answer stands to names. at_once: this viewer is always told them; nobody: nothing is kept back in it; hidden: names were taken
 * out; shown: they are in it, until a moment.
 */
export type Names =
  | { readonly kind: 'at_once' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'shown'; readonly until: number };

/** Before anybody has asked whom it is for. */
export const AT_ONCE: Names = { kind: 'at_once' };

export interface NamesWish {
  readonly reason: NamesReason;
  readonly note: string;
}

/** gone: there is no such thing, or it is not for this viewer; no_note: another reason has to be said. */
export type ShowNamesResult =
  | { readonly kind: 'shown'; readonly until: number }
  | { readonly kind: 'no_note' | 'too_long' | 'gone' };

export interface NamesAnswers<Viewer> {
  /** Whether there is such a thing, and it is this viewer's to open. */
  mayShowNames(viewer: Viewer, about: NamesAbout): Promise<boolean>;
  /** Shows this viewer the names in it for some hours. Recorded with the reason, before anything is shown. */
  showNames(viewer: Viewer, about: NamesAbout, wish: NamesWish): Promise<ShowNamesResult>;
  /** Hides them again; false where they were not shown. */
  hideNames(viewer: Viewer, about: NamesAbout): Promise<boolean>;
}
