import { KnownError } from '../../errors.ts';
import { type Cursor, type FileIdentity, headOf, isSameInode } from '../cursor.ts';
import { type Delivery, NotAccepted } from '../delivery.ts';
import { errorFor, troubleOf } from '../file-trouble.ts';
import { refuseUnreadable } from '../packed/unreadable.ts';
import { FilePart } from './file-part.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import { cursorOf } from './part-choice.ts';

export interface ImportOptions extends Delivery {
  readonly path: string;
  /** All cursors of this source: what was followed or imported before, under whatever name, is not read again. */
  readonly cursors: readonly Cursor[];
  readonly signal: AbortSignal;
  /** `followed` by a source that takes whole files as they come; an import that a person asked for leaves those alone. */
  readonly origin?: 'followed' | 'imported';
  /** Where the file was found; another that has come to its name since is not read. */
  readonly place?: Pick<FileIdentity, 'device' | 'inode'>;
  /** Bytes on disk, so that the share is right for a compressed file too. */
  onProgress(bytesRead: number, bytesTotal: number): void;
}

/**
 * `moved`: it is not the file that was found. `already_read`: the store had every line. `followed`: the file is being followed, and its lines come that way.
 * A `stopped` import goes on from its cursor the next time.
 */
export type ImportOutcome = 'finished' | 'already_read' | 'followed' | 'stopped' | 'moved';

/**
 * Reads a log file once, plain, compressed (gzip, zstd, xz) or exported as zip, on from where it was read before. Throws KnownError where it
 * cannot be read or breaks off, NotAccepted where a batch is refused; what was accepted before stays.
 */
export async function importFile(options: ImportOptions): Promise<ImportOutcome> {
  try {
    const file = await openLogFile(options.path);
    try {
      return await importOpened(file, options);
    } finally {
      await file.reader.close();
    }
  } catch (error) {
    if (error instanceof KnownError || error instanceof NotAccepted) throw error;
    throw errorFor(troubleOf(error, options.path), error);
  }
}

async function importOpened(file: LogFile, options: ImportOptions): Promise<ImportOutcome> {
  if (options.place !== undefined && !isSameInode(file, options.place)) return 'moved';
  refuseUnreadable(file.packing);
  const known = await knownAs(file, options.cursors);
  const before = known === null ? 'already_read' : await importPassedOver(file, known, options);
  if (before === 'stopped') return before;
  const isLeft = known !== null && options.origin !== 'followed' && isBeingFollowed(file, known);
  if (isLeft) return before === 'finished' ? before : 'followed';
  const part = new FilePart(file, await file.reader.head(), {
    stream: options.path,
    cursor: known,
    isPersisted: known !== null,
    origin: known?.origin ?? options.origin ?? 'imported',
  });
  const rest = await readToEnd(part, known, options);
  return rest === 'already_read' ? before : rest;
}

/** The cursor of a file that is looked at by itself; null if it was never read. */
export async function knownAs(file: LogFile, cursors: readonly Cursor[]): Promise<Cursor | null> {
  const head = headOf(await file.reader.head());
  const textBytes = file.packing === 'plain' ? file.size : null;
  return cursorOf({ ...file, head, textBytes, isCurrent: false, hasAge: true, heldAs: null }, cursors);
}

// Two readers of one file would count its lines twice.
function isBeingFollowed(file: LogFile, cursor: Cursor): boolean {
  return cursor.origin === 'followed' && !cursor.finished && isSameInode(file, cursor.identity);
}

async function importPassedOver(file: LogFile, known: Cursor, options: ImportOptions): Promise<ImportOutcome> {
  if (known.firstOffset === 0) return 'already_read';
  const fileId = `${known.fileId}:before`;
  const fresh: Cursor = { ...known, fileId, offset: 0, firstOffset: 0, finished: false, origin: 'passed_over' };
  const cursor = options.cursors.find((earlier) => earlier.fileId === fileId) ?? fresh;
  if (cursor.finished) return 'already_read';
  const start = { stream: options.path, cursor, isPersisted: true, origin: cursor.origin, limit: known.firstOffset };
  return readToEnd(new FilePart(file, await file.reader.head(), start), cursor, options);
}

async function readToEnd(part: FilePart, known: Cursor | null, options: ImportOptions): Promise<ImportOutcome> {
  for (;;) {
    if (options.signal.aborted) return 'stopped';
    const reading = await part.next();
    if (reading.kind === 'replaced') throw changed();
    const piece = reading.kind === 'piece' ? reading.piece : await part.ending();
    if (piece === null) continue;
    const isAtEnd = piece.because === 'finished';
    if (isAtEnd && known?.finished && piece.scan.position === known.offset) return 'already_read';
    const { offset } = await part.handOver(piece, options);
    options.onProgress(part.file.reader.progress(offset), part.file.size);
    if (isAtEnd) return 'finished';
  }
}

function changed(): KnownError {
  return new KnownError(
    'FILE_CHANGED',
    'The file was emptied or replaced while it was read. What was read before is kept. Import it again: it goes on where it stopped.',
  );
}
