import { randomUUID } from 'node:crypto';
import type { ClockTurns, Turn } from './store/clock-turns.ts';

export interface ClockOnceParts {
  readonly turns: ClockTurns;
  readonly log: { warn(fields: object, sentence: string): void };
  now(): number;
  /** How long a daemon that died in the middle of a job is waited for. */
  readonly heldMs?: number;
}

/** Does the job unless another daemon does it, or has begun it within half of `everyMs`. True where it was done here. */
export type Once = (job: string, everyMs: number, work: () => Promise<unknown>) => Promise<boolean>;

const HELD_MS = 2 * 60_000;

/**
 * Makes what keeps a job of the clock to one of the daemons that share a store. Their clocks may be apart by less than half of the time
 * between two runs. Whoever does a job holds it as long as it takes; of a daemon that dies the hold ends by itself.
 */
export function createOnce({ turns, log, now, heldMs = HELD_MS }: ClockOnceParts): Once {
  const holder = `${process.pid} ${randomUUID()}`;
  const turnOf = (job: string): Turn => ({ job, holder, now: now(), until: now() + heldMs });
  return async (job, everyMs, work) => {
    if (!(await turns.take(turnOf(job), now() - everyMs / 2))) return false;
    const holding = setInterval(() => void hold(job), heldMs / 4).unref();
    try {
      await work();
    } finally {
      clearInterval(holding);
      await turns.end(turnOf(job));
    }
    return true;
  };

  async function hold(job: string): Promise<void> {
    try {
      if (!(await turns.keep(turnOf(job))))
        log.warn({ job }, 'Another daemon does this by now: this one was too slow.');
    } catch (error) {
      log.warn({ job, error: error instanceof Error ? error.name : typeof error }, 'A hold could not be kept.');
    }
  }
}
