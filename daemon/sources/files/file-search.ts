import type { BigIntStats } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withinDeadline } from '../deadline.ts';
import { type FileTrouble, nothingMatches, tooMany, troubleOf } from '../file-trouble.ts';
import type { Found } from './cursor-book.ts';
import { stampOf } from './stamp.ts';

/** True for a path that stands for many: `*`, `**`, `?`, `[ab]` and `{a,b}` have their usual meaning. */
export function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

const MAX_FILES = 20_000;
/** Of the files that are read and closed, those written to last are looked at each time, and as many of the others in turn. */
const CLOSED_LOOKED_AT = 200;

/** Looks for the files of several patterns again and again, and remembers those that it did not look at anew. */
export class FileSearch {
  found: ReadonlyMap<string, Found> = new Map();
  troubles: readonly FileTrouble[] = [];
  readonly #patterns: readonly string[];
  #turn = 0;

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  /** Looks anew; files that are `isClosed` are taken as they were, except a few of them. */
  async look(isClosed: (path: string) => boolean): Promise<void> {
    const found = new Map<string, Found>();
    const troubles: FileTrouble[] = [];
    const isKept = this.#chooseKept(isClosed);
    for (const pattern of this.#patterns) {
      const matches = await this.#matchesOf(pattern, isKept);
      if (matches.length === 0) troubles.push(nothingMatches(pattern));
      for (const match of matches) if (found.size < MAX_FILES) found.set(match.path, match);
    }
    if (found.size >= MAX_FILES) troubles.push(tooMany(MAX_FILES));
    this.found = found;
    this.troubles = troubles;
  }

  async #matchesOf(pattern: string, isKept: (path: string) => boolean): Promise<readonly Found[]> {
    const matches: Found[] = [];
    for await (const path of pathsMatching(pattern)) {
      const match = (isKept(path) ? this.found.get(path) : undefined) ?? (await lookAt(path));
      if (match !== null) matches.push(match);
      if (matches.length >= MAX_FILES) break;
    }
    return matches;
  }

  #chooseKept(isClosed: (path: string) => boolean): (path: string) => boolean {
    const closed = [...this.found.values()].filter(({ path }) => isClosed(path));
    if (closed.length <= 2 * CLOSED_LOOKED_AT) return () => false;
    const [young, old] = splitByAge(closed);
    const from = (this.#turn++ * CLOSED_LOOKED_AT) % old.length;
    const lookedAt = new Set([...young, ...old.slice(from, from + CLOSED_LOOKED_AT)].map(({ path }) => path));
    return (path) => isClosed(path) && !lookedAt.has(path);
  }
}

function splitByAge(closed: readonly Found[]): readonly [readonly Found[], readonly Found[]] {
  const byAge = closed.toSorted((a, b) => b.modifiedMs - a.modifiedMs);
  return [byAge.slice(0, CLOSED_LOOKED_AT), byAge.slice(CLOSED_LOOKED_AT)];
}

/** All paths that match a pattern, files or not, in no order. What may not be looked into is passed over. */
export async function* pathsMatching(pattern: string): AsyncGenerator<string, void, void> {
  const search = glob(pattern)[Symbol.asyncIterator]();
  for (let next = await withinDeadline(search.next()); !next.done; next = await withinDeadline(search.next()))
    yield resolve(next.value);
}

/** A file as it is now; null where there is none, or something that is not a file. */
export async function lookAt(path: string): Promise<Found | null> {
  try {
    const seen = await withinDeadline(stat(path, { bigint: true }));
    return seen.isFile() ? foundOf(path, seen) : null;
  } catch (error) {
    // Gone since, or behind a door that is closed to us; what is not a disk's refusal is thrown on.
    troubleOf(error, path);
    return null;
  }
}

function foundOf(path: string, seen: BigIntStats): Found {
  return {
    path,
    device: String(seen.dev),
    inode: String(seen.ino),
    size: Number(seen.size),
    modifiedMs: Number(seen.mtimeMs),
    stamp: stampOf(seen),
  };
}
