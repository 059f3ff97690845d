import { type Lock, takeLock } from '../lock-file.ts';
import type { QueueLog } from './outbox.ts';

export interface OutboxTurnParts {
  /** The file that says which daemon sends; its folder is there. */
  readonly path: string;
  readonly log: Pick<QueueLog, 'info' | 'warn'>;
  now(): number;
}

/** Whether this daemon makes what is in the outbox happen, or another that shares the store. */
export interface OutboxTurn {
  isOurs(): boolean;
  /** Has `begin` called once it is ours; at once where it is already. */
  whenOurs(begin: () => void): void;
  /** Leaves it to another. */
  end(): Promise<void>;
}

/** Longer than any daemon lives. */
const FOREVER_MS = 365 * 24 * 3_600_000;
const SAY_AFTER_MS = 5_000;

/**
 * Of several daemons that share a store without Redis, one makes the effects happen: a mail that two send at the same moment is sent twice.
 * The others wait until that one ends, or is gone. Where nobody can say whose turn it is, because the disk is full for example, it is ours:
 * mail that is sent twice is better than mail that is sent by nobody.
 */
export function takeOutboxTurn({ path, log, now }: OutboxTurnParts): OutboxTurn {
  const ended = new AbortController();
  const waiting: (() => void)[] = [];
  let lock: Lock | null = null;
  let isOurs = false;
  const others = setTimeout(
    () => log.info({}, 'Another daemon sends what is in the outbox. This one takes over when that is gone.'),
    SAY_AFTER_MS,
  ).unref();

  async function take(): Promise<void> {
    try {
      lock = await takeLock({ path, waitMs: FOREVER_MS, signal: ended.signal, now });
    } catch (error) {
      if (ended.signal.aborted) return;
      log.warn(
        { error: error instanceof Error ? error.name : typeof error },
        'Nobody can say which daemon sends: this one does.',
      );
    }
    clearTimeout(others);
    isOurs = true;
    for (const begin of waiting.splice(0)) begin();
  }
  const taken = take();
  return {
    isOurs: () => isOurs,
    whenOurs(begin) {
      if (isOurs) begin();
      else waiting.push(begin);
    },
    async end() {
      ended.abort();
      clearTimeout(others);
      await taken;
      isOurs = false;
      await lock?.release();
    },
  };
}
