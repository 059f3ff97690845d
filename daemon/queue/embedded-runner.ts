import type { QueueLog } from './outbox.ts';
import type { JobRunner, RunJob, RunnerState } from './runner.ts';
import { settlesWithin } from './within.ts';

/** More than the drainer hands over in one pass; what does not fit stays in the outbox. */
const MAX_WAITING = 1_000;

export interface EmbeddedRunnerParts {
  readonly runJob: RunJob;
  readonly log: QueueLog;
  /** Jobs that run at the same time. */
  readonly concurrency?: number;
  readonly stopWithinMs?: number;
}

/** Runs jobs in this process, a few at a time, oldest first; needs no server. */
export function createEmbeddedRunner(parts: EmbeddedRunnerParts): JobRunner {
  return new EmbeddedRunner(parts);
}

class EmbeddedRunner implements JobRunner {
  readonly kind = 'embedded';
  readonly #parts: EmbeddedRunnerParts;
  readonly #waiting = new Set<string>();
  readonly #active = new Map<string, Promise<void>>();
  #stopped = false;
  #isFailing = false;

  constructor(parts: EmbeddedRunnerParts) {
    this.#parts = parts;
  }

  async hand(id: string): Promise<void> {
    if (this.#active.has(id) || this.#waiting.has(id)) return;
    if (this.#stopped) throw new Error('The embedded runner has stopped.');
    if (this.#waiting.size >= MAX_WAITING) throw new Error('The embedded runner has enough waiting.');
    this.#waiting.add(id);
    this.#fill();
  }

  state(): RunnerState {
    return this.#waiting.size < MAX_WAITING
      ? { ok: true, message: null }
      : { ok: false, message: `${MAX_WAITING} jobs are waiting. They are kept in the outbox and run in turn.` };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting.clear();
    const jobs = Promise.all(this.#active.values());
    const settled = await settlesWithin(jobs, this.#parts.stopWithinMs ?? 8_000);
    if (!settled) this.#parts.log.warn({ jobs: this.#active.size }, 'Stopped before these jobs had finished.');
  }

  #fill(): void {
    for (const id of this.#waiting) {
      if (this.#active.size >= (this.#parts.concurrency ?? 2)) return;
      this.#waiting.delete(id);
      this.#active.set(id, this.#run(id));
    }
  }

  async #run(id: string): Promise<void> {
    try {
      await this.#parts.runJob(id);
      this.#isFailing = false;
    } catch (error) {
      this.#sayOnce(error, id);
    }
    this.#active.delete(id);
    this.#fill();
  }

  /** On a full disk every waiting job fails every second: one line in the log says it. */
  #sayOnce(error: unknown, id: string): void {
    if (this.#isFailing) return;
    this.#isFailing = true;
    const name = error instanceof Error ? error.name : typeof error;
    this.#parts.log.error({ outboxId: id, error: name }, 'The outbox failed while a job ran; the job runs again.');
  }
}
