/*
 * Which files of a rotated log are to be read, from where, and in which order. Each cursor is given to the file that it
 * belongs to: first by inode and head, which a rename keeps; then by head alone, which a copy and a compression keep.
 * Files without a cursor are new if they are younger than the youngest file that was followed. If none of the followed
 * files is left, the time of last writing decides.
 */
import { type Cursor, type Head, hasHead, isSameInode } from '../cursor.ts';

/** A file that was looked into. */
export interface Candidate {
  readonly device: string;
  readonly inode: string;
  readonly head: Head;
  /** Bytes of text; null for a compressed file. */
  readonly textBytes: number | null;
  readonly modifiedMs: number;
  readonly isCurrent: boolean;
  /** Its name tells its age; otherwise it is read only if a cursor belongs to it. */
  readonly hasAge: boolean;
  /** The id under which it is being read already. */
  readonly heldAs: string | null;
}

export interface Choice<T> {
  readonly read: readonly { readonly file: T; readonly cursor: Cursor | null }[];
  /** Which file belongs to which cursor. */
  readonly owners: ReadonlyMap<T, Cursor>;
  /** Followed files whose rest is nowhere to be found. */
  readonly lost: readonly Cursor[];
}

/** The files that are held open, by id. They may have no name any more. */
export interface Held {
  readonly all: ReadonlySet<string>;
  /** Those that were empty whenever they were seen: they may have been filled, copied and emptied since. */
  readonly unsure: ReadonlySet<string>;
}

/** Chooses from files in order of age, the current one last; `cursors` include those of the files held. */
export function chooseParts<T extends Candidate>(
  files: readonly T[],
  cursors: readonly Cursor[],
  held: Held,
): Choice<T> {
  const owners = assignCursors(files, cursors);
  const isNew = newness(files, owners, cursors, held.unsure);
  const read = files.flatMap((file) => {
    const cursor = owners.get(file) ?? null;
    const isCopyOfHeld = cursor !== null && held.all.has(cursor.fileId) && !file.isCurrent;
    return isCopyOfHeld || !isToBeRead(file, cursor, isNew) ? [] : [{ file, cursor: resumable(file, cursor) }];
  });
  const found = new Set([...held.all, ...[...owners.values()].map((cursor) => cursor.fileId)]);
  return { read, owners, lost: cursors.filter((cursor) => isUnfinished(cursor) && !found.has(cursor.fileId)) };
}

/** The cursor of a file that is looked at by itself, as an import does. */
export function cursorOf(file: Candidate, cursors: readonly Cursor[]): Cursor | null {
  return resumable(file, assignCursors([file], cursors).get(file) ?? null);
}

function assignCursors<T extends Candidate>(files: readonly T[], cursors: readonly Cursor[]): ReadonlyMap<T, Cursor> {
  const owners = new Map<T, Cursor>();
  const free = new Set(cursors.filter(({ origin }) => origin !== 'passed_over').sort(mostTellingFirst));
  const give = (belongs: (file: T, cursor: Cursor) => boolean): void => {
    for (const cursor of free) {
      const file = files.find((candidate) => !owners.has(candidate) && belongs(candidate, cursor));
      if (file === undefined) continue;
      owners.set(file, cursor);
      free.delete(cursor);
    }
  };
  give((file, cursor) => file.heldAs === cursor.fileId);
  give((file, cursor) => isSameFile(file, cursor) && cursor.identity.headBytes > 0);
  give((file, cursor) => file.hasAge && isSameText(file, cursor));
  give((file, cursor) => !cursor.finished && isSameText(file, cursor));
  // A file that was empty when it was seen last has only its inode, which compressing another file may have been given since.
  give((file, cursor) => isSameFile(file, cursor) && file.textBytes !== null);
  return owners;
}

// A long head says more than a short one; of equals, the one with work left.
function mostTellingFirst(a: Cursor, b: Cursor): number {
  return (
    b.identity.headBytes - a.identity.headBytes ||
    Number(a.finished) - Number(b.finished) ||
    a.modifiedMs - b.modifiedMs
  );
}

function isSameFile(file: Candidate, { identity }: Cursor): boolean {
  return file.heldAs === null && isSameInode(file, identity) && hasHead(identity, file.head);
}

const TELLING_HEAD_BYTES = 256;
const MODIFICATION_SLACK_MS = 2_000;

// A short head may be no more than the header line that every file of the product begins with: then the time must fit too.
function isSameText(file: Candidate, cursor: Cursor): boolean {
  const { headBytes } = cursor.identity;
  if (headBytes === 0 || file.heldAs !== null) return false;
  if (file.textBytes !== null && file.textBytes < cursor.offset) return false;
  if (headBytes < TELLING_HEAD_BYTES && file.modifiedMs < cursor.modifiedMs - MODIFICATION_SLACK_MS) return false;
  return hasHead(cursor.identity, file.head);
}

function newness<T extends Candidate>(
  files: readonly T[],
  owners: ReadonlyMap<T, Cursor>,
  cursors: readonly Cursor[],
  unsure: ReadonlySet<string>,
): (file: T) => boolean {
  const youngest = files.findLastIndex((file) => file.hasAge && isLandmark(owners.get(file), unsure));
  if (youngest >= 0) return (file) => files.indexOf(file) > youngest;
  const followed = cursors.filter((cursor) => cursor.origin === 'followed').map((cursor) => cursor.modifiedMs);
  const lastReadMs = followed.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...followed);
  return (file) => file.modifiedMs > lastReadMs;
}

// A copy of what was in a file that we saw empty before and after is younger than our knowledge of that file.
function isLandmark(cursor: Cursor | undefined, unsure: ReadonlySet<string>): boolean {
  return cursor?.origin === 'followed' && cursor.identity.headBytes > 0 && !unsure.has(cursor.fileId);
}

function isToBeRead<T extends Candidate>(file: T, cursor: Cursor | null, isNew: (file: T) => boolean): boolean {
  if (file.heldAs !== null) return false;
  if (file.isCurrent) return true;
  if (cursor === null || cursor.origin === 'imported') return file.hasAge && cursor?.finished !== true && isNew(file);
  return !cursor.finished || (file.textBytes !== null && file.textBytes > cursor.offset);
}

// A file that was cut by hand and still begins as before: what was cut off has been read.
function resumable(file: Candidate, cursor: Cursor | null): Cursor | null {
  if (cursor === null || file.textBytes === null || file.textBytes >= cursor.offset) return cursor;
  return { ...cursor, offset: file.textBytes };
}

function isUnfinished(cursor: Cursor): boolean {
  return cursor.origin === 'followed' && !cursor.finished;
}
