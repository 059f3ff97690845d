import { KnownError } from '../errors.ts';

const FULL = /No space left on device|Disk quota exceeded|max_temp_directory_size|^ENOSPC|^EDQUOT/;
/** What the engine and the system say when the world is at fault. */
const OUTAGE = /^(?:IO Error|E[A-Z]+:)/;
const OUT_OF_MEMORY = /^Out of Memory Error/;

/**
 * What became of a write, for a person: KnownError ARCHIVE_DISK_FULL or ARCHIVE_NOT_WRITTEN when the world is at fault, with its cause.
 * Any other error is a bug, and comes back as it is.
 */
export function writeTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof KnownError) return error;
  if (FULL.test(error.message)) return new KnownError('ARCHIVE_DISK_FULL', DISK_FULL, { cause: error });
  if (isOutOfMemory(error)) return new KnownError('ARCHIVE_NOT_WRITTEN', TOO_MUCH, { cause: error });
  if (OUTAGE.test(error.message)) return new KnownError('ARCHIVE_NOT_WRITTEN', NOT_WRITTEN, { cause: error });
  return error;
}

/** True where the same may be written later, when a person has made room or has mended the disk. */
export function isWriteOutage(error: unknown): error is KnownError {
  return error instanceof KnownError && (error.code === 'ARCHIVE_DISK_FULL' || error.code === 'ARCHIVE_NOT_WRITTEN');
}

/** What a caller is told of work that was ended because Filterwatch stops. */
export function archiveStopped(): KnownError {
  return new KnownError(
    'ARCHIVE_STOPPED',
    'Filterwatch is being stopped, so the log cannot be used now. Nothing is lost. Try again when it runs.',
  );
}

/** True where the engine had no room for what it was asked, as it may have had for less. */
export function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return OUT_OF_MEMORY.test(error.message) || isOutOfMemory(error.cause);
}

const DISK_FULL =
  'The disk of the log is full. Nothing is lost: requests are kept in the store until there is room. Make room, and it goes on by itself.';
const NOT_WRITTEN =
  'The folder of the log cannot be written. Nothing is lost: requests are kept in the store until it can. ' +
  'Check that the disk is sound and that the folder belongs to the user that runs Filterwatch.';
const TOO_MUCH =
  'The log could not be written because too much else was done with it at once. Nothing is lost: it is tried again by itself.';
