import type { PageMark } from '../../records/archive.ts';
import { isNoMark } from './refusals.ts';
import type { Standing } from './standing.ts';

/** What a page's end is called in its address. */
export function markOf({ moment, place }: Standing): PageMark {
  const parts = [VERSION, moment, place.sourceId, place.fileId, place.offset, place.number];
  return Buffer.from(JSON.stringify(parts)).toString('base64url') as PageMark;
}

/** Where the page ended. Throws KnownError ARCHIVE_MARK_UNKNOWN for text that no page's end is called. */
export function standingOf(mark: PageMark): Standing {
  const [version, moment, sourceId, fileId, offset, number] = partsOf(mark);
  if (version !== VERSION || typeof sourceId !== 'string' || typeof fileId !== 'string') throw isNoMark();
  if (!isWhole(moment) || !isWhole(offset) || !isWhole(number)) throw isNoMark();
  return { moment, place: { sourceId, fileId, offset, number } };
}

/** So that an address that somebody kept is refused, and not misread, when marks are made in another way. */
const VERSION = 1;

function partsOf(mark: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(mark, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
