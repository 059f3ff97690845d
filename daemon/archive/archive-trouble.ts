import { KnownError } from '../errors.ts';

const FULL = /No space left on device|Disk quota exceeded|max_temp_directory_size|^ENOSPC|^EDQUOT/;
/** What the engine and the system say when the world is at fault. */
const OUTAGE = /^(?:IO Error|Out of Memory Error|E[A-Z]+:)/;

/**
 * What became of a write, for a person: KnownError ARCHIVE_DISK_FULL or ARCHIVE_NOT_WRITTEN when the disk is at fault, with its cause.
 * Any other error is a bug, and comes back as it is.
 */
export function writeTrouble(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof KnownError) return error;
  if (FULL.test(error.message)) return new KnownError('ARCHIVE_DISK_FULL', DISK_FULL, { cause: error });
  if (OUTAGE.test(error.message)) return new KnownError('ARCHIVE_NOT_WRITTEN', NOT_WRITTEN, { cause: error });
  return error;
}

/** True where the same may be written later, when a person has made room or has mended the disk. */
export function isWriteOutage(error: unknown): error is KnownError {
  return error instanceof KnownError && (error.code === 'ARCHIVE_DISK_FULL' || error.code === 'ARCHIVE_NOT_WRITTEN');
}

export function archiveStopped(): KnownError {
  return new KnownError(
    'ARCHIVE_STOPPED',
    'Filterwatch is being stopped, so the log cannot be used now. Nothing is lost. Try again when it runs.',
  );
}

/** True where the engine had too little memory for so much at once. */
export function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.startsWith('Out of Memory Error') || isOutOfMemory(error.cause);
}

const DISK_FULL =
  'The disk of the log is full. Nothing is lost: requests are kept in the store until there is room. Make room, and it goes on by itself.';
const NOT_WRITTEN =
  'The folder of the log cannot be written. Nothing is lost: requests are kept in the store until it can. ' +
  'Check that the disk is sound and that the folder belongs to the user that runs Filterwatch.';
