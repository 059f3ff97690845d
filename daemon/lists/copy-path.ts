import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { FILE_MODE } from './disk.ts';
import { tooLarge } from './fetch-address.ts';
import { codeOf, failed, refused } from './refusals.ts';
import { isText } from './unpack.ts';

/** A file of this machine that belongs to a list. */
export interface LocalFile {
  readonly path: string;
  /** From the folder that was named: 'adult/domains'. */
  readonly title: string;
  /** Changes when the file does. */
  readonly stamp: string;
}

const MAX_FILES = 2_000;
const MAX_DEPTH = 3;

/** The files at a path: itself, or those in the folder, by name. Throws LIST_FAILED where there is none. */
export async function localFiles(path: string): Promise<readonly LocalFile[]> {
  const stats = await stat(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  if (!stats.isDirectory()) return [{ path, title: basename(path), stamp: stampOf(stats) }];
  const found: LocalFile[] = [];
  await gather(path, path, found);
  if (found.length === 0) throw failed(`The folder ${path} holds no file.`, 'Put the list there, or name another one.');
  return found;
}

async function gather(root: string, folder: string, found: LocalFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw cannotRead(folder, error);
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const title = relative(root, path);
    if (entry.isDirectory() && title.split('/').length < MAX_DEPTH) await gather(root, path, found);
    // Links are other names of parts that are there already.
    if (!entry.isFile() || !isText(entry.name)) continue;
    found.push({ path, title, stamp: stampOf(await stat(path)) });
    if (found.length > MAX_FILES)
      throw refused(`The folder ${root} holds more than ${MAX_FILES} files.`, 'Name the folder of the list alone.');
  }
}

export interface Copied {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The same files once they have rested: a copy into the folder may still go on. Looked at twice, since the clock of a network
 * folder may be another one. Throws LIST_FAILED where they do not come to rest.
 */
export async function restingFiles(
  path: string,
  found: readonly LocalFile[],
  signal: AbortSignal,
): Promise<readonly LocalFile[]> {
  let earlier = found;
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    await wait(LOOK_EVERY_MS, undefined, { signal });
    const files = await localFiles(path);
    if (files.length === earlier.length && files.every(({ stamp }, at) => stamp === earlier[at]?.stamp)) return files;
    earlier = files;
  }
  throw beingWritten(path);
}

const LOOK_EVERY_MS = 200;
const MAX_LOOKS = 25;

/** Copies a file. Throws LIST_FAILED where somebody writes to it meanwhile, LIST_REFUSED where it is too large. */
export async function copyLocal(
  { path, stamp }: LocalFile,
  to: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Copied> {
  const copied = await copyHashed(path, to, maxBytes, signal);
  if (stampOf(await stat(path)) !== stamp) throw beingWritten(path);
  return copied;
}

async function copyHashed(from: string, to: string, maxBytes: number, signal: AbortSignal): Promise<Copied> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      bytes += piece.length;
      hash.update(piece);
      if (bytes > maxBytes) done(tooLarge(maxBytes));
      else done(null, piece);
    },
  });
  await pipeline(createReadStream(from), counted, createWriteStream(to, { mode: FILE_MODE, flush: true }), { signal });
  return { bytes, sha256: hash.digest('hex') };
}

function stampOf({ size, mtimeMs }: Stats): string {
  return `${size}-${mtimeMs}`;
}

function beingWritten(path: string): Error {
  return failed(`${path} is being written at this moment.`, 'It is tried again later.');
}

function cannotRead(path: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failed(`There is no file or folder ${path}.`, 'Put the list there, or name another path.', error);
    case 'EACCES':
    case 'EPERM':
      return failed(`Filterwatch is not allowed to read ${path}.`, 'Give its account the right to read it.', error);
    default:
      return error;
  }
}
