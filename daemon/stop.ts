import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

/** systemd and Docker kill what is not gone after half a minute. */
const DEADLINE_MS = 25_000;

/** One thing to be stopped; its place in the list is its place in the order. */
export interface StopStep {
  readonly what: string;
  stop(): Promise<void> | void;
}

/**
 * Stops everything in order: accept nothing more, sources, the batch in hand, schedule, worker, jobs, mail, stores.
 * A step that fails is logged and the next one still happens. Resolves false when the deadline passed first.
 */
export async function stopInOrder(steps: readonly StopStep[], log: Logger, deadlineMs = DEADLINE_MS): Promise<boolean> {
  const deadline = wait(deadlineMs, false, { ref: false });
  return Promise.race([runSteps(steps, log), deadline]);
}

async function runSteps(steps: readonly StopStep[], log: Logger): Promise<boolean> {
  for (const step of steps) {
    try {
      await step.stop();
    } catch (error) {
      log.error({ what: step.what, err: error }, 'This part did not stop as it should.');
    }
  }
  return true;
}
