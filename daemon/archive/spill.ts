import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const SPILL_FOLDER = 'spill';
const FOREIGN_FOR_MS = 7 * 24 * 3_600_000;

/** Makes a folder where the engine of this process puts what its memory does not hold, and takes away those that dead ones left. */
export async function makeSpill(folder: string): Promise<string> {
  const all = join(folder, SPILL_FOLDER);
  await mkdir(all, { recursive: true, mode: 0o700 });
  await removeOld(all);
  const own = join(all, `${hostname()}+${process.pid}+${randomBytes(4).toString('hex')}`);
  await mkdir(own, { mode: 0o700 });
  return own;
}

async function removeOld(all: string): Promise<void> {
  for (const name of await readdir(all)) {
    const path = join(all, name);
    const madeAt = (await stat(path).catch(() => null))?.mtimeMs ?? null;
    if (madeAt !== null && isOld(name, madeAt)) await rm(path, { recursive: true, force: true });
  }
}

/** Of a process of this machine that is no more; of another machine over the same disk, when nothing came to it for a week. */
function isOld(name: string, madeAt: number): boolean {
  const [host, pid] = name.split('+');
  const started = performance.timeOrigin;
  if (host !== hostname()) return madeAt < started - FOREIGN_FOR_MS;
  // In a container the daemon has the same number each time.
  return Number(pid) === process.pid ? madeAt < started : !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, and it belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
