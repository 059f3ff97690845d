import { type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueLog } from './outbox.ts';
import { RedisState } from './redis-state.ts';
import type { JobRunner, RunJob, RunnerState } from './runner.ts';
import { settlesWithin } from './within.ts';

const QUEUE_NAME = 'filterwatch-outbox';
const COMMAND_TIMEOUT_MS = 5_000;
/** A refused command is not tried again at once: BullMQ's worker would ask thousands of times a second. */
const PAUSE_AFTER_REFUSAL_MS = 1_000;

export interface RedisRunnerParts {
  /** redis:// or rediss://, with its password if it has one; never logged. */
  readonly url: string;
  readonly runJob: RunJob;
  readonly log: QueueLog;
  /** Told when Redis is there, at first and after each outage: the time to hand over what waits. */
  readonly onReady: () => void;
  readonly concurrency?: number;
  readonly stopWithinMs?: number;
}

/**
 * Runs jobs through BullMQ. Redis may be away when this starts and at any time later: jobs are then refused at once,
 * `state()` says so, and work goes on by itself when it is back. Nothing depends on what Redis remembers.
 */
export function createRedisRunner(parts: RedisRunnerParts): JobRunner {
  return new RedisRunner(parts);
}

/**
 * The BullMQ id of an outbox row: one for each, without a colon and never digits alone, as BullMQ requires.
 */
export function jobIdOf(outboxId: string): string {
  return `outbox-${encodeURIComponent(outboxId)}`;
}

/** Ids alone: what is in Redis may be read by whoever runs it. */
interface JobData {
  readonly outboxId: string;
}

class RedisRunner implements JobRunner {
  readonly kind = 'redis';
  readonly #parts: RedisRunnerParts;
  readonly #producer: Redis;
  /** Settled when the first connection was made or failed: a start is no outage. */
  readonly #tried: Promise<void>;
  readonly #queue: Queue<JobData>;
  readonly #worker: Worker<JobData>;
  readonly #active = new Set<Promise<void>>();
  readonly #state: RedisState;
  #resume: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(parts: RedisRunnerParts) {
    this.#parts = parts;
    this.#state = new RedisState(parts.log);
    this.#producer = this.#connectProducer();
    this.#tried = firstTry(this.#producer);
    // Without the two skips, BullMQ asks Redis for its version once at the start, and never works if that fails.
    this.#queue = new Queue<JobData>(QUEUE_NAME, {
      connection: this.#producer,
      skipVersionCheck: true,
      skipWaitingForReady: true,
      skipMetasUpdate: true,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    this.#worker = this.#startWorker();
    this.#listen();
  }

  /** A job that BullMQ knows is not added again; one that ended is forgotten at once, so that it can be. */
  async hand(id: string): Promise<void> {
    if (this.#stopped) throw new Error('The Redis runner has stopped.');
    await this.#tried;
    try {
      await this.#queue.add('outbox', { outboxId: id }, { jobId: jobIdOf(id) });
      this.#state.recover();
    } catch (error) {
      this.#state.noticeUnanswered(error);
      throw error;
    }
  }

  state(): RunnerState {
    return this.#state.describe(this.#producer.status === 'ready');
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#resume !== null) clearTimeout(this.#resume);
    try {
      const closed = await settlesWithin(this.#close(), this.#parts.stopWithinMs ?? 8_000);
      if (!closed) this.#parts.log.warn({ jobs: this.#active.size }, 'Left Redis before these jobs had finished.');
    } finally {
      this.#producer.disconnect();
    }
  }

  async #close(): Promise<void> {
    if (this.#producer.status === 'ready') await this.#worker.close();
    else await this.#closeWithoutRedis();
    await this.#queue.close();
  }

  /** BullMQ's own way of closing would wait for Redis to come back. */
  async #closeWithoutRedis(): Promise<void> {
    await this.#worker.pause(true);
    await Promise.allSettled(this.#active);
    await this.#worker.close(true);
  }

  /** Producers fail fast: a job that cannot be handed over now stays in the outbox. */
  #connectProducer(): Redis {
    return new Redis(this.#parts.url, {
      ...this.#reconnecting(),
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_TIMEOUT_MS,
    });
  }

  /** The worker waits for ever: it takes up its work when Redis is back. */
  #startWorker(): Worker<JobData> {
    return new Worker<JobData>(QUEUE_NAME, (job) => this.#process(job), {
      connection: { url: this.#parts.url, ...this.#reconnecting(), maxRetriesPerRequest: null },
      concurrency: this.#parts.concurrency ?? 2,
      // How long a job of a process that was killed waits until another takes it up.
      lockDuration: 15_000,
      stalledInterval: 10_000,
      runRetryDelay: 1_000,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
  }

  #reconnecting() {
    const retryStrategy = (times: number) => (this.#stopped ? null : Math.min(times * 100, 1_000));
    return { retryStrategy, connectTimeout: 5_000 };
  }

  #listen(): void {
    this.#producer.on('error', (error) => this.#state.notice(error));
    this.#producer.on('ready', () => {
      this.#state.recover();
      this.#parts.onReady();
    });
    this.#queue.on('error', (error) => this.#state.notice(error));
    this.#worker.on('error', (error) => this.#workerFailed(error));
    this.#worker.on('completed', () => this.#state.recover());
    this.#worker.on('failed', (job, error) => this.#failed(job, error));
  }

  async #process(job: Job<JobData>): Promise<void> {
    const id = outboxIdOf(job.data);
    if (id === null) return this.#parts.log.warn({ jobId: job.id }, 'A job without an outbox id was dropped.');
    const run = this.#parts.runJob(id);
    this.#active.add(run);
    try {
      await run;
    } finally {
      this.#active.delete(run);
    }
  }

  #failed(job: Job<JobData> | undefined, error: Error): void {
    const fields = { jobId: job?.id, error: error.name };
    this.#parts.log.error(fields, 'The outbox failed while a job ran; the job runs again.');
  }

  #workerFailed(error: Error): void {
    this.#state.notice(error);
    // Redis lost a job that was running here, for one. The row was closed all the same.
    if (error.message.startsWith('Missing')) this.#parts.log.warn({ reason: error.message }, 'Redis forgot a job.');
    if (!this.#state.refuses || this.#resume !== null || this.#stopped) return;
    void this.#worker.pause(true);
    this.#resume = setTimeout(() => void this.#tryAgain(), PAUSE_AFTER_REFUSAL_MS);
  }

  /** Resumes the worker once Redis takes a write. */
  async #tryAgain(): Promise<void> {
    try {
      await this.#producer.set(`${QUEUE_NAME}-probe`, '1', 'PX', PAUSE_AFTER_REFUSAL_MS);
      this.#resume = null;
      this.#state.recover();
      if (!this.#stopped) await this.#worker.resume();
    } catch (error) {
      this.#state.notice(error);
      if (!this.#stopped) this.#resume = setTimeout(() => void this.#tryAgain(), PAUSE_AFTER_REFUSAL_MS);
    }
  }
}

/** Bounded by ioredis's own time for connecting. */
function firstTry(client: Redis): Promise<void> {
  return new Promise((resolve) => {
    client.once('ready', () => resolve());
    client.once('close', () => resolve());
  });
}

/** What comes out of Redis may be anything. */
function outboxIdOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('outboxId' in data)) return null;
  return typeof data.outboxId === 'string' ? data.outboxId : null;
}
