import { KnownError } from '../errors.ts';
import type { ArchiveOptions } from './archive-options.ts';
import { isWriteOutage } from './archive-trouble.ts';

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

const UNEXPECTED =
  'Something unexpected stops Filterwatch from writing the log to its folder. Nothing is lost: requests are kept in the store. What it was stands in Filterwatch’s own log.';

export interface SealingParts {
  readonly options: Pick<ArchiveOptions, 'book' | 'now' | 'log'>;
  readonly limits: SealingLimits;
  /** Seals what there is; says of each part how many records it had. */
  seal(sealed: (records: number) => void): Promise<void>;
}

export function createSealing({ options, limits, seal }: SealingParts): Sealing {
  const { book, now } = options;
  const trouble = createTrouble(options);
  const changes = createChanges();
  let fresh = 0;
  let sealed = 0;
  let checks = 0;
  let going: Promise<void> | null = null;
  let isStopped = false;

  async function sealNow(): Promise<void> {
    try {
      await seal((records) => {
        fresh -= records;
        sealed += records;
        changes.tell();
      });
      trouble.over();
    } catch (error) {
      if (isWriteOutage(error)) trouble.met(error);
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
      changes.tell();
    });
    return going;
  }
  async function isDue(): Promise<boolean> {
    if (isStopped || going !== null || !trouble.mayTry()) return false;
    const { records, oldestAt } = await book.waiting();
    const isOld = oldestAt !== null && now() - oldestAt >= limits.sealAfterMs;
    return going === null && (records >= limits.sealRecords || isOld);
  }
  /** Again and again while much comes meanwhile; what cannot be sealed, because it is damaged, is no reason to go on. */
  async function sealWhileDue(): Promise<void> {
    for (let before = -1; before < sealed && (await isDue()); ) {
      before = sealed;
      await inTurn();
    }
  }
  /** What stops sealing is no reason to stop reading: it is shown, and tried again. Another program that seals is no trouble. */
  async function check(): Promise<void> {
    checks += 1;
    try {
      await sealWhileDue();
    } catch (error) {
      if (!isWriteOutage(error) && !isBusy(error)) trouble.met(error);
    } finally {
      checks -= 1;
      changes.tell();
    }
  }
  const timer = setInterval(() => void check(), CHECK_EVERY_MS).unref();

  return {
    stored(records) {
      fresh += records;
      if (fresh >= limits.sealRecords) void check();
    },
    async room() {
      while (fresh > limits.mostFresh && (going !== null || checks > 0)) await changes.next();
    },
    now: inTurn,
    failing: trouble.failing,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      while (going !== null || checks > 0) await changes.next();
    },
  };
}

/** Whoever waits looks again when something has changed. */
function createChanges() {
  let next = Promise.withResolvers<void>();
  return {
    next: () => next.promise,
    tell(): void {
      next.resolve();
      next = Promise.withResolvers();
    },
  };
}

/** What stops the sealing, since when, and when it is tried again: ever more seldom. */
function createTrouble({ now, log }: SealingParts['options']) {
  let failing: SealingTrouble | null = null;
  let retryAt = 0;
  let retryAfterMs = FIRST_RETRY_MS;
  return {
    failing: () => failing,
    mayTry: () => now() >= retryAt,
    met(error: unknown): void {
      const message = error instanceof KnownError ? error.message : UNEXPECTED;
      if (failing === null) log.error({ err: error }, message);
      failing = { since: failing?.since ?? now(), message };
      retryAt = now() + retryAfterMs;
      retryAfterMs = Math.min(2 * retryAfterMs, LONGEST_RETRY_MS);
    },
    over(): void {
      if (failing !== null) log.info({}, 'The log can be written to its folder again.');
      failing = null;
      retryAt = 0;
      retryAfterMs = FIRST_RETRY_MS;
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof KnownError && error.code === 'ARCHIVE_BUSY';
}
