/** How the log that we keep is, for Health: sizes and days, and no name. */
export interface ArchiveHealth {
  readonly ok: boolean;
  /** Since when it cannot be written, and why; null where it can. */
  readonly message: string | null;
  readonly path: string;
  readonly records: number;
  readonly bytes: number;
  /** Requests that are still in the store: they are found as all others are. */
  readonly fresh: number;
  /** ISO dates; null while there is nothing. */
  readonly oldestDay: string | null;
  readonly newestDay: string | null;
  /** Parts that cannot be read, with what was found. */
  readonly damaged: readonly { readonly day: string; readonly records: number; readonly why: string }[];
}
