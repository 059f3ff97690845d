import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { KnownError } from '../errors.ts';

const FILE_MODE = 0o600;

/**
 * Writes a stream to a new file that its owner alone may read; it has its name only when it is whole. Throws KnownError FILE_EXISTS rather
 * than replace a file.
 */
export async function writePrivateFile(path: string, content: Readable): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(content, createWriteStream(unfinished, { mode: FILE_MODE, flags: 'wx', flush: true }));
    await rename(unfinished, path);
  } catch (cause) {
    if (isTaken(cause)) throw taken(unfinished);
    await rm(unfinished, { force: true });
    throw cause;
  }
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}

export function taken(path: string): KnownError {
  return new KnownError('FILE_EXISTS', `There is a file ${path} already. Nothing was written. Name another one.`);
}
