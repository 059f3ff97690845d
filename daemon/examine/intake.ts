import { setTimeout as wait } from 'node:timers/promises';
import type { Examined } from './examiner-protocol.ts';
import { createPlaces } from './places.ts';

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
  /** Stores what was taken on, or gives it up in an outage: its lines are read again after the next start. */
  stop(): Promise<void>;
}

export interface IntakePorts<Batch> {
  examine(batch: Batch): Promise<Examined>;
  commit(batch: Batch, examined: Examined): Promise<void>;
  /** True for an outage of the world (disk full), false for a bug. */
  isOutage(error: unknown): boolean;
  outageMessage(error: unknown): string;
  /** Told once when an outage begins, with what to do about it, and once with null when it is over. */
  outage(message: string | null): void;
  /** Told of a bug. Nothing more is stored after it: the cursor must not pass the lines that it cost. */
  failed(error: unknown): void;
  now(): number;
}

export function createIntake<Batch>(ports: IntakePorts<Batch>): Intake<Batch> {
  const stopping = new AbortController();
  const places = createPlaces(MAX_IN_FLIGHT, stopping.signal);
  const keeper = createKeeper(ports, stopping);
  let last: Promise<void> = Promise.resolve();

  async function carry(batch: Batch, before: Promise<void>): Promise<void> {
    try {
      const examined = await ports.examine(batch);
      await before;
      await keeper.keep(batch, examined);
    } catch (error) {
      stopping.abort();
      ports.failed(error);
    } finally {
      places.free();
    }
  }

  return {
    async deliver(batch) {
      // After a stop nothing is taken on: the sources are stopping too, and the cursor has not passed these lines.
      if (!(await places.take())) return;
      last = carry(batch, last);
      await places.room();
    },
    settled: () => last,
    state: () => ({ failing: keeper.failing(), inFlight: places.taken() }),
    async stop() {
      keeper.hurry();
      await last;
      stopping.abort();
    },
  };
}

interface Keeper<Batch> {
  /** Resolves when the batch is stored, or given up because everything stops. */
  keep(batch: Batch, examined: Examined): Promise<void>;
  failing(): IntakeState['failing'];
  /** Waits for no outage any more, neither now nor later. */
  hurry(): void;
}

/** Stores batches, and waits out a store that cannot be written. */
function createKeeper<Batch>(ports: IntakePorts<Batch>, stopping: AbortController): Keeper<Batch> {
  let failing: IntakeState['failing'] = null;
  let isHurried = false;

  function goOn(): void {
    if (failing !== null) ports.outage(null);
    failing = null;
  }
  function fail(message: string): void {
    if (failing === null) ports.outage(message);
    failing = { since: failing?.since ?? ports.now(), message };
    if (isHurried) stopping.abort();
  }

  return {
    async keep(batch, examined) {
      for (let delay = FIRST_RETRY_MS; !stopping.signal.aborted; delay = Math.min(delay * 2, LONGEST_RETRY_MS)) {
        try {
          await ports.commit(batch, examined);
          return goOn();
        } catch (error) {
          if (!ports.isOutage(error)) throw error;
          fail(ports.outageMessage(error));
          await wait(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      }
    },
    failing: () => failing,
    hurry() {
      isHurried = true;
      if (failing !== null) stopping.abort();
    },
  };
}
