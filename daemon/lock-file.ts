import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** While it is held, nobody else has it, in this process or another. */
export interface Lock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** The file that says who holds it; its folder is there. */
  readonly path: string;
  readonly waitMs: number;
  readonly signal: AbortSignal;
  now(): number;
}

/** Takes the lock, and takes it over from a process that is gone. Null when somebody held it all the time. */
export async function takeLock(options: LockOptions): Promise<Lock | null> {
  const token = `${process.pid} ${randomUUID()}`;
  // Known before it stands in the file, so that another part of this process does not take it for an old one.
  HELD.add(token);
  const lock = await waitForLock(options, token).catch((error: unknown) => {
    HELD.delete(token);
    throw error;
  });
  if (lock === null) HELD.delete(token);
  return lock;
}

async function waitForLock(options: LockOptions, token: string): Promise<Lock | null> {
  for (let waited = 0; ; waited += RETRY_MS) {
    if (await tryTake(options, token)) return held(options, token);
    if (waited >= options.waitMs) return null;
    await wait(RETRY_MS, undefined, { signal: options.signal });
  }
}

const RETRY_MS = 250;
const TOUCH_EVERY_MS = 10_000;
/** A holder that lives touches its lock; the number of a dead one may long belong to another process. */
const STALE_AFTER_MS = 120_000;

/** Tokens of this process: its own number in a lock that it does not know is one from before a restart. */
const HELD = new Set<string>();

async function tryTake({ path, now }: LockOptions, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // A full disk lets the file be made, and nothing be written into it.
      await rm(path, { force: true });
      throw error;
    }
  }
  if (await isStale(path, now())) await setAside(path, token);
  return false;
}

async function isStale(path: string, now: number): Promise<boolean> {
  try {
    const [token, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
    const pid = Number(token.split(' ')[0]);
    // Just made, and not written yet.
    if (token === '') return now - mtimeMs > TOUCH_EVERY_MS;
    if (now - mtimeMs > STALE_AFTER_MS) return true;
    return pid === process.pid ? !HELD.has(token) : !isAlive(pid);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** True while a process has this number. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Of two that find it stale, one renames it; the other finds nothing. */
async function setAside(path: string, token: string): Promise<void> {
  const aside = `${path}.${token.split(' ')[1]}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await rm(aside, { force: true });
}

function held({ path, now }: LockOptions, token: string): Lock {
  const touch = setInterval(() => {
    const seconds = now() / 1_000;
    utimes(path, seconds, seconds).catch(() => undefined);
  }, TOUCH_EVERY_MS);
  touch.unref();
  return {
    async release() {
      clearInterval(touch);
      HELD.delete(token);
      if ((await readFile(path, 'utf8').catch(() => '')) === token) await rm(path, { force: true });
    },
  };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
