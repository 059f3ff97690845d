/** Whether jobs are being run; the message is for a person. */
export interface RunnerState {
  readonly ok: boolean;
  readonly message: string | null;
}

/** Runs jobs by their outbox id. A job that it forgets is handed over again by the drainer. */
export interface JobRunner {
  readonly kind: 'embedded' | 'redis';
  /** Resolves when the job is accepted, or was already; rejects, soon, when the runner takes no work now. */
  hand(id: string): Promise<void>;
  state(): RunnerState;
  /** Takes no more work, and waits a bounded time for the jobs that run. */
  stop(): Promise<void>;
}

/** Does the job of one outbox row; rejects only when the outbox itself fails. */
export type RunJob = (id: string) => Promise<void>;
