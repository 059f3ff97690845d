import type { TriedInVain } from '../../daemon/queue/outbox.ts';

/** A try in vain after which the row is tried again at `nextAttemptAt`, with what a test wants to be different. */
export function inVain(error: string, nextAttemptAt: number, different: Partial<TriedInVain> = {}): TriedInVain {
  return { at: 1, error, nextAttemptAt, parkedWhy: null, ...different };
}
