/*
 * What was rotated from a log before it was ever followed is older than us, and not read. While the log is there, whoever
 * follows it sees to that. While it is not, what was rotated from it looks like files that have come whole.
 */
import { KnownError } from '../../errors.ts';
import { type Cursor, isSameInode } from '../cursor.ts';
import { troubleOf } from '../file-trouble.ts';
import type { Found } from './cursor-book.ts';
import { knownAs } from './import-file.ts';
import { openLogFile } from './log-file.ts';
import { isOlderOfSameLog } from './log-names.ts';

/**
 * True for a file that the store does not know, where it knows a younger one of the same log that was written to later. Numbers that
 * count the other way are not taken in by that: there a higher one was written later too.
 */
export async function isOlderThanUs(
  found: Found,
  beside: Iterable<Found>,
  cursors: readonly Cursor[],
): Promise<boolean> {
  if ((await knowledgeOf(found, cursors)) !== 'unknown') return false;
  for (const younger of [...beside].filter(({ path }) => isOlderOfSameLog(found.path, path))) {
    const cursor = await knowledgeOf(younger, cursors);
    if (typeof cursor === 'object' && isLandmark(cursor) && found.modifiedMs < cursor.modifiedMs) return true;
  }
  return false;
}

function isLandmark({ origin, identity }: Cursor): boolean {
  return origin === 'followed' && identity.headBytes > 0;
}

/** Its cursor; `unreadable` where it cannot be looked into, of which nothing is concluded. */
async function knowledgeOf(found: Found, cursors: readonly Cursor[]): Promise<Cursor | 'unknown' | 'unreadable'> {
  try {
    const file = await openLogFile(found.path);
    try {
      return isSameInode(file, found) ? ((await knownAs(file, cursors)) ?? 'unknown') : 'unreadable';
    } finally {
      await file.reader.close();
    }
  } catch (error) {
    if (!(error instanceof KnownError)) troubleOf(error, found.path);
    return 'unreadable';
  }
}
