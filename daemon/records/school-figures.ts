/** What a school tells its trust: figures alone. No name, no title of an incident or of a source, nothing that anybody has written. */
export interface SchoolFigures {
  /** Of the program. */
  readonly version: string;
  readonly at: number;
  readonly open: number;
  readonly urgent: number;
  /** When the oldest of the open incidents was raised. */
  readonly oldestWaitingSince: number | null;
  /** Since Monday, in the school's own time. */
  readonly week: {
    readonly raised: number;
    readonly reviewed: number;
    /** From an incident's being raised to its being closed; null where nothing was closed. */
    readonly medianReviewMs: number | null;
  };
  /** Things that the policy asks for and that are still to do. */
  readonly outstanding: number;
  readonly sources: { readonly all: number; readonly receiving: number };
  readonly lastLineAt: number | null;
  /** Which kinds of trouble Health tells of. */
  readonly alarms: readonly string[];
}

/** Why a school's figures are not there. */
export const SILENCES = ['no_answer', 'too_slow', 'wrong_token', 'not_trusted', 'not_understood', 'refused'] as const;
export type Silence = (typeof SILENCES)[number];

/** How one school of the trust stands, as far as this daemon knows. */
export interface SchoolStanding {
  readonly id: string;
  readonly title: string;
  /** Where its people open it. */
  readonly address: string;
  /** The newest that came; null where none has since this daemon began. */
  readonly figures: SchoolFigures | null;
  /** Null while it answers. */
  readonly silent: { readonly why: Silence; readonly since: number } | null;
}
