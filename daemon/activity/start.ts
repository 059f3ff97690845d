/** Who or what started a request: a person, the page that was open, software in the background, or the log cannot tell. */
export type Initiator = 'person' | 'page' | 'software' | 'unclear';

/**
 * What showed who or what started a request. `name_alone`: the log holds the name of the site and nothing else. `own_burst`: it was
 * opened after quiet, and parts of its own followed. `embed`: it came with the page of another site. `rhythm`: it comes back like a
 * clock.
 */
export type Because =
  | 'typed'
  | 'click'
  | 'address_bar'
  | 'document'
  | 'own_burst'
  | 'infrastructure'
  | 'telemetry'
  | 'part'
  | 'embed'
  | 'follow_up'
  | 'program'
  | 'rhythm'
  | 'type_ahead'
  | 'no_click'
  | 'moved_on'
  | 'own_call'
  | 'inside_burst'
  | 'asked_again'
  | 'name_alone'
  | 'says_nothing';

/** Who or what started a request, and what shows it. */
export interface Start {
  readonly initiator: Initiator;
  readonly because: Because;
  /** What the same device asked for around it; null where nothing is known of that, or the request alone told. */
  readonly around: Around | null;
}

/** What one device asked for in the seconds around a request. */
export interface Around {
  /** The site that was opened just before; null where there was none, or its name is not to be shown beside this request. */
  readonly opener: string | null;
  /** Milliseconds since that site was opened; null where none was. */
  readonly openedMsBefore: number | null;
  /** Other hosts that were asked for within the same seconds, as far as the log had been read. */
  readonly others: number;
  /** Hosts of its own that followed it. */
  readonly ownParts: number;
  /** Milliseconds since this host was asked for before; null where that is long ago. */
  readonly askedMsBefore: number | null;
  /** Milliseconds from one time to the next, where it comes back like a clock. */
  readonly everyMs: number | null;
}

/** A start that the record alone shows. All records share these, so that none makes its own. */
export function startOf(initiator: Initiator, because: Because): Start {
  return Object.freeze({ initiator, because, around: null });
}
