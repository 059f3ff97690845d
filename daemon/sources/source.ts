/** Where lines arrive, while it runs. `start` returns at once; `stop` resolves when every handle is closed. */
export interface Source {
  start(): void;
  stop(): Promise<void>;
  state(): SourceState;
}

/** What Health shows of a source. `waitingMs` is how long it has waited, by a clock that nobody can set. */
export type SourceState =
  | { readonly kind: 'reading'; readonly behindBytes: number }
  | {
      readonly kind: 'waiting';
      readonly because: WaitingReason;
      readonly waitingMs: number;
      readonly message: string;
    }
  | { readonly kind: 'stopped' };

export type WaitingReason =
  | 'not_there'
  | 'no_permission'
  | 'not_a_file'
  | 'disk_error'
  | 'not_readable'
  | 'too_many'
  | 'not_accepted';

/** The part of our log that a source needs: ids and counts, never a line or a name. */
export interface SourceLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}
