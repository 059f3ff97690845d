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
  /** Of the report of the last whole week; null where none was made, and from a school whose version tells none yet. */
  readonly lastWeek: WeekFigures | null;
}

/** What the report of a week says, in counts alone. */
export interface WeekFigures {
  /** Its Monday, by the school's clock: ISO date. */
  readonly firstDay: string;
  /** What the filter did; null where no log brought anything: a nought would be taken for good news. */
  readonly filter: FilterFigures | null;
  /** Incidents that waited for somebody when the report was made. */
  readonly open: number;
  /** Null where no filter checks are set up. */
  readonly checks: { readonly passed: number; readonly failed: number } | null;
  /** Hours of school in which a log brought nothing, of all logs together; null where no log is set up. */
  readonly silentHours: number | null;
}

export interface FilterFigures {
  readonly requests: number;
  readonly blocked: number;
  /** Requests of people that the policy forbids and the filter let pass. */
  readonly gotThrough: number;
  /** Blocked, of what people asked for and the policy forbids. */
  readonly effectiveness: { readonly part: number; readonly whole: number };
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
