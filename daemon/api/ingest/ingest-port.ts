/** What the API needs of the sources that lines are pushed to. */
export interface IngestPort {
  /** Whether this is the token of this source. It takes as long, and says as little, where there is no such source. */
  admits(sourceId: string, token: string): boolean;
  /** Seconds after which the source can take more lines; 0 is now. */
  waitSeconds(sourceId: string): number;
  /** Stores all lines of a push, or none of them. It resolves when they are on disk, and rejects for a bug alone. */
  accept(sourceId: string, push: Push): Promise<PushOutcome>;
  /** Counts a push that never came as far as `accept`. */
  refused(sourceId: string, reason: PushRefusal): void;
}

export interface Push {
  /** Whole lines, each with its newline, none longer than a line may be. */
  readonly lines: Uint8Array;
  readonly count: number;
  /** Lines that were left out because they were too long. */
  readonly tooLong: number;
  /** By this the sender's repetition of a push is known; null where it did not say. */
  readonly key: string | null;
}

/**
 * `known`: the same lines were stored under this key before. `key_reused`: other lines were. `full`: the disk is behind, so
 * try again; `disk_refused`: it must be mended, `hasRoom` says whether by making room.
 */
export type PushOutcome =
  | { readonly kind: 'stored' | 'known' | 'key_reused' | 'not_ready' }
  | { readonly kind: 'full'; readonly waitSeconds: number }
  | { readonly kind: 'disk_refused'; readonly hasRoom: boolean };

/** Why a push was refused before its lines were looked at for storing. */
export type PushRefusal =
  | 'wrong_token'
  | 'wrong_type'
  | 'wrong_key'
  | 'too_large'
  | 'not_readable'
  | 'too_many'
  | 'interrupted';

/** Where nothing is configured: every token is wrong. */
export const nothingIsPushed: IngestPort = {
  admits: () => false,
  waitSeconds: () => 0,
  accept: async () => ({ kind: 'not_ready' }),
  refused: () => undefined,
};
