import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './segment.ts';

/** The keys of pushes that were taken on, so that a push that is repeated is known, also after a restart. */
export interface SpoolKeys {
  has(key: string): boolean;
  /** `receivedAt` in epoch milliseconds. */
  add(key: string, receivedAt: number): void;
  /** Puts on disk what was added since. To be called before the segment that holds the keys may go. */
  save(now: number): Promise<void>;
}

/** Longer than any sender repeats; the promise is 24 hours. */
const REMEMBER_MS = 48 * 3_600_000;
/** A push each second for two days; the oldest are forgotten first. */
const MAX_KEYS = 200_000;

/** Reads what is remembered in `folder`; a missing file is an empty memory. */
export async function openSpoolKeys(folder: string): Promise<SpoolKeys> {
  const path = join(folder, 'keys');
  const keys = new Map(await readKeys(path));
  let isDirty = false;
  let saving: Promise<void> = Promise.resolve();

  async function save(now: number): Promise<void> {
    if (!isDirty) return;
    for (const [key, receivedAt] of keys) if (receivedAt < now - REMEMBER_MS) keys.delete(key);
    isDirty = false;
    try {
      await replace(folder, path, [...keys].map(([key, receivedAt]) => `${receivedAt} ${key}\n`).join(''));
    } catch (error) {
      isDirty = true;
      throw error;
    }
  }

  return {
    has: (key) => keys.has(key),
    add(key, receivedAt) {
      if (keys.has(key)) return;
      keys.set(key, receivedAt);
      isDirty = true;
      const oldest = keys.size > MAX_KEYS ? keys.keys().next().value : undefined;
      if (oldest !== undefined) keys.delete(oldest);
    },
    save(now) {
      // One after another: they write the same file. Whether the one before succeeded is its own caller's affair.
      saving = saving.catch(() => undefined).then(() => save(now));
      return saving;
    },
  };
}

async function readKeys(path: string): Promise<readonly (readonly [string, number])[]> {
  const text = await readFile(path, 'latin1').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return [...text.matchAll(/^(\d{1,16}) ([0-9a-f]{64})$/gm)].map(([, at, key]) => [key ?? '', Number(at)] as const);
}

// Whole or not at all: written beside it, and then renamed over it.
async function replace(folder: string, path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(folder);
}
