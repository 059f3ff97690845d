/** Why something that was pushed is not among the lines. All count pushes, `line_too_long` counts lines. */
export const PUSH_REFUSALS = [
  'wrong_token',
  'wrong_type',
  'wrong_key',
  'too_large',
  'not_readable',
  'too_many',
  'interrupted',
  'key_reused',
  'not_ready',
  'disk_refused',
  'line_too_long',
] as const;
export type PushRefusal = (typeof PUSH_REFUSALS)[number];

/** Counted since the start. */
export interface PushCounts {
  /** Lines that are on disk. */
  readonly received: number;
  /** Pushes that brought them. */
  readonly pushes: number;
  /** Pushes that were repeated, and not stored again. */
  readonly known: number;
  readonly refused: Readonly<Record<PushRefusal, number>>;
}

/** The counters, and a word in our log the first time that something is refused for a reason. */
export interface PushTally {
  stored(lines: number): void;
  known(): void;
  refused(reason: PushRefusal, count?: number): void;
  counts(): PushCounts;
}

/** `firstRefused` is told once of each reason. */
export function createPushTally(firstRefused: (reason: PushRefusal) => void): PushTally {
  const refused = { ...nothingRefused };
  const total = { received: 0, pushes: 0, known: 0 };
  return {
    stored(lines) {
      total.received += lines;
      total.pushes += 1;
    },
    known() {
      total.known += 1;
    },
    refused(reason, count = 1) {
      if (count === 0) return;
      if (refused[reason] === 0) firstRefused(reason);
      refused[reason] += count;
    },
    counts: () => ({ ...total, refused: { ...refused } }),
  };
}

const nothingRefused: Readonly<Record<PushRefusal, number>> = {
  wrong_token: 0,
  wrong_type: 0,
  wrong_key: 0,
  too_large: 0,
  not_readable: 0,
  too_many: 0,
  interrupted: 0,
  key_reused: 0,
  not_ready: 0,
  disk_refused: 0,
  line_too_long: 0,
};
