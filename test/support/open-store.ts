import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { BatchOutcome } from '../../daemon/examine/tally.ts';
import { nobodyTaught } from '../../daemon/incidents/taught.ts';
import type { BatchCommit } from '../../daemon/store/commit.ts';
import { openStores, type Stores } from '../../daemon/store/stores.ts';

export interface OpenStore {
  /** The stores of the school 'main', empty at the beginning of each test. */
  readonly stores: () => Stores;
  readonly path: () => string;
}

/** A real store in a folder of its own for each test of the file. */
export function openStore(): OpenStore {
  let folder = '';
  let opened: Stores | null = null;
  const path = () => join(folder, 'filterwatch.sqlite');
  beforeEach(async () => {
    folder = mkdtempSync(join(quickFolder(), 'filterwatch-store-'));
    writeFileSync(path(), await emptyStore(), { mode: 0o600 });
    opened = await openStores(path(), 'main');
  });
  afterEach(async () => {
    await opened?.database.close();
    rmSync(folder, { recursive: true });
  });
  return {
    path,
    stores() {
      if (opened === null) throw new Error('The store is opened before each test.');
      return opened;
    },
  };
}

/** The same for a test that runs beside others of its file; `afterwards` is called with what ends it. */
export async function openStoreFor(afterwards: (cleanUp: () => unknown) => void): Promise<Stores> {
  const folder = mkdtempSync(join(quickFolder(), 'filterwatch-store-'));
  const path = join(folder, 'filterwatch.sqlite');
  writeFileSync(path, await emptyStore(), { mode: 0o600 });
  const stores = await openStores(path, 'main');
  afterwards(async () => {
    await stores.database.close();
    rmSync(folder, { recursive: true });
  });
  return stores;
}

let made: Promise<Buffer> | null = null;

/** The bytes of a store that nothing was written to: made once, since making its tables takes longer than most tests. */
function emptyStore(): Promise<Buffer> {
  made ??= makeEmptyStore();
  return made;
}

async function makeEmptyStore(): Promise<Buffer> {
  const folder = mkdtempSync(join(quickFolder(), 'filterwatch-empty-'));
  const path = join(folder, 'filterwatch.sqlite');
  const { database } = await openStores(path, 'main');
  await database.emptyJournal();
  await database.close();
  const bytes = readFileSync(path);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** In memory where the system has such a folder: every commit waits for the disk, and these tests are not about that. */
function quickFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return IN_MEMORY;
  } catch {
    return tmpdir();
  }
}

const IN_MEMORY = '/dev/shm';

/** The commit of a batch of the source 'squid' that came to this. */
export function commitOf(outcome: BatchOutcome, different: Partial<BatchCommit> = {}): BatchCommit {
  return {
    siteId: 'main',
    sourceId: 'squid',
    cursorAfter: {
      fileId: 'file',
      identity: { device: '1', inode: '2', headHash: 'abc', headBytes: 3 },
      firstOffset: 0,
      offset: 100,
      finished: false,
      origin: 'followed',
      modifiedMs: 5,
    },
    outcome,
    block: null,
    format: 'squid',
    listVersion: 'seed-1',
    now: 2_000,
    schoolDayOf: () => '2026-11-20',
    taught: nobodyTaught,
    ...different,
  };
}
