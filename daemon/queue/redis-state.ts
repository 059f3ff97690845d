import type { QueueLog } from './outbox.ts';
import type { RunnerState } from './runner.ts';

const AWAY =
  'Redis does not answer. Alerts are kept, and go out when it is back. Check that Redis is running and that REDIS_URL is right.';

/** What is known of a Redis: whether it answers, and whether it does what it is asked. */
export class RedisState {
  readonly #log: QueueLog;
  /** What Redis last answered instead of working: 'NOREPLICAS', 'WRONGPASS'. Null while it works. */
  #refusal: string | null = null;
  /** True when the last job could not be handed over, though the connection may stand: Redis hangs. */
  #unanswered = false;

  constructor(log: QueueLog) {
    this.#log = log;
  }

  get refuses(): boolean {
    return this.#refusal !== null;
  }

  /** Learns from an error. A connection that is lost is no refusal: ioredis makes a new one. */
  notice(error: unknown): void {
    const refusal = refusalOf(error);
    if (refusal === null || refusal === this.#refusal) return;
    this.#refusal = refusal;
    this.#log.warn({ refusal }, 'Redis refuses to work.');
  }

  noticeUnanswered(error: unknown): void {
    this.#unanswered = true;
    this.notice(error);
  }

  /** Redis did what it was asked. */
  recover(): void {
    if (this.refuses) this.#log.info({}, 'Redis works again.');
    this.#refusal = null;
    this.#unanswered = false;
  }

  describe(isConnected: boolean): RunnerState {
    if (this.#refusal !== null) return { ok: false, message: refusalMessage(this.#refusal) };
    if (this.#unanswered || !isConnected) return { ok: false, message: AWAY };
    return { ok: true, message: null };
  }
}

function refusalMessage(refusal: string): string {
  return `Redis answers ${refusal} instead of working. Alerts are kept, and go out when it works again. Check REDIS_URL, its password and the log of Redis.`;
}

/** The code that begins a refusing reply of Redis: 'NOAUTH HELLO must be …'. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'ReplyError') return null;
  return /^[A-Z]+\b/.exec(error.message)?.[0] ?? 'ERR';
}
