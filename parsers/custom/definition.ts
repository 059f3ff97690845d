/**
 * A log format that a school describes itself, because no parser knows its filter. Plain data: it can be stored, sent to a thread
 * and compared. `compileCustomFormat` makes a parser of it.
 */
export interface CustomFormat {
  /** As a source names it; no parser has it. */
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  /** What a line is about that names a host alone: an encrypted connection, a look-up, or a request. */
  readonly kind: 'web' | 'tls' | 'dns';
  /** A strftime form, or 'epoch'; null: ISO 8601 or epoch, whichever is written. */
  readonly time: string | null;
  readonly actions: Actions;
  /** Patterns of lines that are known and not wanted. */
  readonly skip: readonly string[];
  readonly samples: readonly FormatSample[];
}

/** Where the values stand in a line. */
export type Layout =
  /** Named groups are fields. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** A field for each column; '-' for one that is not wanted. */
  | { readonly kind: 'columns'; readonly delimiter: string; readonly columns: readonly string[] }
  /** The path of each field in the object that a line is: '$.actor.name'. */
  | { readonly kind: 'json'; readonly paths: Readonly<Record<string, string>> };

/** Which of the filter's words mean what; any other means that nobody knows. Small and capital letters are alike. */
export interface Actions {
  readonly allowed: readonly string[];
  readonly blocked: readonly string[];
  /** What the filter did with every line of a log that holds nothing else; null where the lines say it. */
  readonly always: 'allowed' | 'blocked' | null;
}

/** A line and what must come of it. */
export interface FormatSample {
  readonly line: string;
  /** 'skipped', or values by field. */
  readonly expect: 'skipped' | Readonly<Record<string, string | number>>;
}

/** Why a definition cannot be used, as parts of a sentence: what was found, and what to write instead. */
export interface FormatFault {
  /** Where in the definition, by the names of the settings: ['columns', 3]. */
  readonly at: readonly (string | number)[];
  readonly found: string;
  readonly write: string;
}
