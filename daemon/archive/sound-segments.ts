import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownError } from '../errors.ts';
import type { Segment, SegmentBook } from '../records/segment-book.ts';
import type { ArchiveLog } from './archive-options.ts';
import { hashOf, SEGMENT_FILES } from './keep-on-disk.ts';

/**
 * Which segments are what was written. A byte that went wrong on the disk does not always stop the engine: of files with such a byte
 * it reads one in six without complaint, and says something else than was written. So each segment is held against its hashes
 * before it is read for the first time in this process, and again when the engine stumbles over it.
 */
export interface SoundSegments {
  /** Those of them that may be read. What is damaged is set aside; what has been taken out of the book meanwhile is left out. */
  among(segments: readonly Segment[], signal?: AbortSignal | null): Promise<readonly Segment[]>;
  /** The same, whatever was found before. Where all of them are sound, what the engine said is not their fault. */
  again(segments: readonly Segment[], signal?: AbortSignal | null): Promise<readonly Segment[]>;
  /** This one has been read back since it was written. */
  trust(segment: Segment): void;
}

export interface SoundParts {
  readonly folder: string;
  readonly siteId: string;
  readonly book: SegmentBook;
  now(): number;
  readonly log: ArchiveLog;
}

/** Remembers what is sound until the process ends. All reject with KnownError ARCHIVE_NOT_READABLE where that is no segment's fault. */
export function createSoundSegments(parts: SoundParts): SoundSegments {
  const checks = new Map<string, Promise<boolean>>();
  // Two questions that come at once wait for one check.
  const isSound = (segment: Segment) => {
    const check = checks.get(segment.id) ?? checkOf(parts, segment, () => checks.delete(segment.id));
    checks.set(segment.id, check);
    return check;
  };
  const among: SoundSegments['among'] = async (segments, signal) => {
    const sound: Segment[] = [];
    for (const segment of segments) {
      signal?.throwIfAborted();
      if (await isSound(segment)) sound.push(segment);
    }
    return sound;
  };
  return {
    among,
    again(segments, signal) {
      for (const { id } of segments) checks.delete(id);
      return among(segments, signal);
    },
    trust: ({ id }) => void checks.set(id, Promise.resolve(true)),
  };
}

async function checkOf(parts: SoundParts, segment: Segment, forget: () => void): Promise<boolean> {
  let why: string | null = null;
  try {
    why = await whyDamaged(parts, segment);
  } catch (error) {
    forget();
    throw error;
  }
  if (why === null) return true;
  forget();
  await setAside(parts, segment, why);
  return false;
}

/** What is wrong with a segment, in a sentence for a person; null where it is what was written. */
export async function whyDamaged(
  parts: Pick<SoundParts, 'folder' | 'siteId'>,
  segment: Segment,
): Promise<string | null> {
  let bytes = 0;
  for (const name of SEGMENT_FILES) {
    const read = await readFile(parts, join(segment.path, name));
    if (typeof read === 'string') return read;
    if (read.hash !== segment.hashes[name]) return `${name} is not what was written.`;
    bytes += read.bytes;
  }
  return bytes === segment.bytes ? null : 'It is not as long as it was when it was written.';
}

async function readFile({ folder, siteId }: Pick<SoundParts, 'folder' | 'siteId'>, path: string) {
  try {
    const file = await open(join(folder, path));
    try {
      return await hashOf(file);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    // Where nothing of the school is there, a disk is not mounted: no segment is damaged by that.
    if (code === 'ENOENT' && existsSync(join(folder, `site=${siteId}`))) return 'A file of it is missing.';
    if (code === 'EIO') return 'The disk cannot read it.';
    throw notReadable(folder, cause);
  }
}

function notReadable(folder: string, cause: unknown): KnownError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KnownError(
    'ARCHIVE_NOT_READABLE',
    `The folder of the log, ${folder}, cannot be read (${why}). The log cannot be searched; nothing in it is lost by that. ` +
      'Check that its disk is there and that it belongs to the user that runs Filterwatch.',
    { cause },
  );
}

/** One that another process has dropped or compacted is gone, not damaged. */
async function setAside({ book, now, log }: SoundParts, segment: Segment, why: string): Promise<void> {
  const isThere = (await book.segments()).some(({ id }) => id === segment.id);
  if (!isThere) return;
  await book.setAside(segment, why, now());
  const { id, day, records } = segment;
  log.error({ segment: id, day, records }, `A part of the log is damaged and is left out from now on. ${why}`);
}
