import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** Every page asks; the disk changes slowly. */
const FRESH_MS = 30_000;
/** A network disk that has gone away answers never. */
const PATIENCE_MS = 1_000;

/** Says what is left on the disk of a folder, for whoever is not the system's administrator; null where the system does not say. */
export function createDiskWatch(folder: string, now: () => number): () => Promise<DiskSpace | null> {
  let last: { readonly at: number; readonly space: Promise<DiskSpace | null> } | null = null;
  return () => {
    if (last === null || Math.abs(now() - last.at) > FRESH_MS) last = { at: now(), space: spaceOf(folder) };
    return last.space;
  };
}

async function spaceOf(folder: string): Promise<DiskSpace | null> {
  const asked = statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({ freeBytes: bavail * bsize, totalBytes: blocks * bsize }),
    // Whatever the reason, the page says that nothing is known, and a store that cannot be written has an alarm of its own.
    () => null,
  );
  return Promise.race([asked, wait(PATIENCE_MS, null, { ref: false })]);
}
