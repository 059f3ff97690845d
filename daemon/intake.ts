import { setTimeout as wait } from 'node:timers/promises';
import type { Examined } from './examiner-protocol.ts';

/** A store that cannot write is tried again after this, doubling up to the longest. */
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;
/** One batch is stored while the next is examined. */
const MAX_IN_FLIGHT = 2;

export interface IntakeState {
  /** Null while batches are being stored. */
  readonly failing: { readonly since: number; readonly message: string } | null;
  readonly inFlight: number;
}

/** Carries batches through the examiner into the store, in order, and holds the sources back when the store is slow. */
export interface Intake<Batch> {
  /** Resolves when the batch has been taken on, not when it is stored. */
  deliver(batch: Batch): Promise<void>;
  /** Resolves when everything that was taken on is stored. */
  settled(): Promise<void>;
  state(): IntakeState;
  /** Gives up what cannot be stored now: its lines are read again after the next start. */
  stop(): Promise<void>;
}

export interface IntakePorts<Batch> {
  examine(batch: Batch): Promise<Examined>;
  commit(batch: Batch, examined: Examined): Promise<void>;
  /** True for an outage of the world (disk full), false for a bug. */
  isOutage(error: unknown): boolean;
  outageMessage(error: unknown): string;
  failed(error: unknown): void;
  now(): number;
}

export function createIntake<Batch>(ports: IntakePorts<Batch>): Intake<Batch> {
  const stopping = new AbortController();
  let failing: IntakeState['failing'] = null;
  let inFlight = 0;
  let last: Promise<void> = Promise.resolve();
  /** Sources that wait for room; all look again when a batch is done. */
  let waiting: (() => void)[] = [];

  async function commitAtLast(batch: Batch, examined: Examined): Promise<void> {
    for (let delay = FIRST_RETRY_MS; !stopping.signal.aborted; delay = Math.min(delay * 2, LONGEST_RETRY_MS)) {
      try {
        await ports.commit(batch, examined);
        failing = null;
        return;
      } catch (error) {
        if (!ports.isOutage(error)) throw error;
        failing = { since: failing?.since ?? ports.now(), message: ports.outageMessage(error) };
        await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  async function carry(batch: Batch, before: Promise<void>): Promise<void> {
    const examined = await ports.examine(batch);
    await before;
    await commitAtLast(batch, examined);
  }

  function done(): void {
    inFlight -= 1;
    wakeAll();
  }

  function wakeAll(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  async function roomForOne(): Promise<void> {
    while (inFlight >= MAX_IN_FLIGHT && !stopping.signal.aborted) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  return {
    async deliver(batch) {
      await roomForOne();
      // After a stop nothing is taken on: the sources are stopping too, and the cursor has not passed these lines.
      if (stopping.signal.aborted) return;
      inFlight += 1;
      last = carry(batch, last).then(done, (error) => {
        done();
        ports.failed(error);
      });
      await roomForOne();
    },
    settled: () => last,
    state: () => ({ failing, inFlight }),
    async stop() {
      if (failing) stopping.abort();
      await last;
      stopping.abort();
      wakeAll();
    },
  };
}
