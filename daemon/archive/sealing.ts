import { isWriteOutage } from './archive-trouble.ts';
import type { ArchiveOptions } from './open-archive.ts';

/** When what is fresh becomes segments: when it is much, or has been fresh for long. */
export interface Sealing {
  /** Told of the records of a batch when they have been stored. */
  stored(records: number): void;
  /** Resolves when no more is fresh than should be, or when it cannot be sealed: then it waits in the store, and reading goes on. */
  room(): Promise<void>;
  /** Seals now, whatever there is. Rejects as `sealBlocks` does. */
  now(): Promise<void>;
  failing(): SealingTrouble | null;
  /** Waits for what goes on; nothing is begun any more. */
  stop(): Promise<void>;
}

export interface SealingTrouble {
  readonly since: number;
  readonly message: string;
}

export type SealingLimits = NonNullable<ArchiveOptions['limits']>;

const CHECK_EVERY_MS = 60_000;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 15 * 60_000;

export interface SealingParts {
  readonly options: Pick<ArchiveOptions, 'book' | 'now' | 'log'>;
  readonly limits: SealingLimits;
  /** Seals what there is; says of each part how many records it had. */
  seal(sealed: (records: number) => void): Promise<void>;
}

export function createSealing({ options, limits, seal }: SealingParts): Sealing {
  const { book, now, log } = options;
  let fresh = 0;
  let going: Promise<void> | null = null;
  let failing: SealingTrouble | null = null;
  let retry = { at: 0, afterMs: FIRST_RETRY_MS };
  let isStopped = false;
  let wakeUp = Promise.withResolvers<void>();

  /** Whoever waits for room looks again. */
  function wake(): void {
    wakeUp.resolve();
    wakeUp = Promise.withResolvers();
  }

  function trouble(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (failing === null) log.error({ err: error }, `The log cannot be written to its folder. ${message}`);
    failing = { since: failing?.since ?? now(), message };
    retry = { at: now() + retry.afterMs, afterMs: Math.min(2 * retry.afterMs, LONGEST_RETRY_MS) };
  }
  async function sealNow(): Promise<void> {
    try {
      await seal((records) => {
        fresh -= records;
        wake();
      });
      if (failing !== null) log.info({}, 'The log can be written to its folder again.');
      failing = null;
      retry = { at: 0, afterMs: FIRST_RETRY_MS };
    } catch (error) {
      if (isWriteOutage(error)) trouble(error);
      throw error;
    } finally {
      fresh = (await book.waiting()).records;
    }
  }
  /** One at a time; whoever comes while one goes on waits for it, and then for one of its own. */
  async function inTurn(): Promise<void> {
    while (going !== null) await going.catch(() => undefined);
    going = sealNow().finally(() => {
      going = null;
      wake();
    });
    return going;
  }
  async function check(): Promise<void> {
    if (isStopped || going !== null || now() < retry.at) return;
    const { records, oldestAt } = await book.waiting();
    fresh = records;
    const isOld = oldestAt !== null && now() - oldestAt >= limits.sealAfterMs;
    if (records >= limits.sealRecords || isOld) await inTurn();
  }
  function checkLater(): void {
    check().catch((error: unknown) => {
      // What stops sealing is no reason to stop reading: it is shown, and tried again.
      if (!isWriteOutage(error)) trouble(error);
    });
  }
  const timer = setInterval(checkLater, CHECK_EVERY_MS).unref();

  return {
    stored(records) {
      fresh += records;
      if (fresh >= limits.sealRecords) checkLater();
    },
    async room() {
      while (fresh > limits.mostFresh && going !== null) await wakeUp.promise;
    },
    now: inTurn,
    failing: () => failing,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await going?.catch(() => undefined);
    },
  };
}
