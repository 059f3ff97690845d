import { KnownError } from '../../errors.ts';

/** The text of an archive breaks off; what came before it was read. */
export function archiveDamaged(cause: unknown): KnownError {
  return new KnownError(
    DAMAGED,
    'The compressed file is damaged or was cut short. All lines before the damage were read and kept. Copy the file again and import it once more: it goes on where it stopped.',
    { cause },
  );
}

/** True for an error before which text could be read. */
export function isDamage(error: unknown): boolean {
  return error instanceof KnownError && error.code === DAMAGED;
}

/** The archive is locked with a password. */
export function archiveEncrypted(): KnownError {
  return new KnownError(
    'ARCHIVE_ENCRYPTED',
    'The zip file is locked with a password. Nothing was read. Unpack it and give us what is inside.',
  );
}

/** What the archive holds cannot be read as a log, and why. */
export function archiveRefused(why: string): KnownError {
  return new KnownError(
    'ARCHIVE_REFUSED',
    `${why} Nothing was read. Unpack the file yourself, look at what is inside, and give us the log files.`,
  );
}

const DAMAGED = 'ARCHIVE_DAMAGED';
