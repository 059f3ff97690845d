/**
 * Follows the files of one source of leases or sign-ons: asks every few seconds what has changed, and hands on what is said. Nothing
 * remembers how far it has read: after a restart all of it is read again, and what is known already changes nothing.
 */
import { open, stat } from 'node:fs/promises';
import type { Attachment } from '../identity/attachment.ts';
import { type CountSaid, createLeaseCounts, type LeaseCounts } from './lease-counts.ts';
import { createLeaseFile, type LeaseFile } from './lease-file.ts';
import type { Ended, LeaseFormat } from './lease-reader.ts';

export interface LeaseSourceParts {
  readonly id: string;
  readonly format: LeaseFormat | 'auto';
  /** The IANA zone of times that are written without one. */
  readonly zone: string;
  /** The files that its paths stand for now. */
  files(): readonly string[];
  /** What was last written before this is not read. */
  oldest(): number;
  /** Keeps what was said; what it rejects with breaks off this round, and the next one reads it again. */
  take(what: readonly (Attachment | Ended)[]): Promise<void>;
  now(): number;
}

export interface LeaseSourceState extends LeaseCounts {
  /** How many files there are to read. */
  readonly files: number;
  readonly format: LeaseFormat | null;
  /** Why nothing can be read; null where something can. */
  readonly trouble: string | null;
}

export interface LeaseSource {
  /** Reads what has come since the last time. One round at a time. */
  round(): Promise<void>;
  state(): LeaseSourceState;
  close(): Promise<void>;
}

/** Files that are held open, so that the last lines of one that is renamed are read too. */
const MOST_FILES = 64;

export function createLeaseSource(parts: LeaseSourceParts): LeaseSource {
  const counts = createLeaseCounts(parts.now);
  const opened = new Map<string, LeaseFile>();
  let trouble: string | null = 'Nothing has been read yet.';
  let files = 0;

  async function readAll(): Promise<void> {
    const paths = parts.files().slice(-MOST_FILES);
    const current = new Set<string>();
    const troubles: string[] = [];
    for (const path of paths) {
      const found = await fileAt(path, opened, parts, counts.add);
      if (found.kind === 'opened') current.add(found.key);
      else if (found.kind === 'trouble') troubles.push(found.sentence);
    }
    for (const [key, file] of opened) {
      await file.read();
      if (!current.has(key)) await forget(key, file);
    }
    files = current.size;
    trouble = files > 0 ? null : (troubles[0] ?? 'There is no file at this path yet.');
  }
  async function forget(key: string, file: LeaseFile): Promise<void> {
    opened.delete(key);
    await file.close();
  }

  return {
    async round() {
      try {
        await readAll();
      } catch (error) {
        // A disk that fails, or a store that cannot be written: the next round reads it all again.
        trouble = `It could not be read (${codeOf(error)}).`;
        for (const [key, file] of opened) await forget(key, file);
      }
    },
    state() {
      const format = [...opened.values()].at(-1)?.format() ?? null;
      return { ...counts.state(), files, format, trouble };
    },
    async close() {
      for (const [key, file] of opened) await forget(key, file);
    },
  };
}

type FoundFile =
  | { readonly kind: 'opened'; readonly key: string }
  | { readonly kind: 'too_old' }
  | { readonly kind: 'trouble'; readonly sentence: string };

/** Opens the file that stands at the path, unless it is open; by what it is, so that a renamed one is not read twice. */
async function fileAt(
  path: string,
  opened: Map<string, LeaseFile>,
  parts: LeaseSourceParts,
  count: CountSaid,
): Promise<FoundFile> {
  try {
    const seen = await stat(path);
    if (opened.has(keyOf(seen))) return { kind: 'opened', key: keyOf(seen) };
    if (seen.mtimeMs < parts.oldest()) return { kind: 'too_old' };
    const handle = await open(path, 'r');
    const key = keyOf(await handle.stat());
    opened.set(key, createLeaseFile(handle, parts, count));
    return { kind: 'opened', key };
  } catch (error) {
    return { kind: 'trouble', sentence: troubleOf(error) };
  }
}

function keyOf({ dev, ino }: { readonly dev: number; readonly ino: number }): string {
  return `${dev}:${ino}`;
}

function troubleOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'There is no file at this path yet.';
    case 'EACCES':
    case 'EPERM':
      return 'The user that runs Filterwatch may not read this file.';
    default:
      return `It could not be opened (${codeOf(error)}).`;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
