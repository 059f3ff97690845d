import { KnownError } from '../../errors.ts';

/** The question took longer than whoever asked would wait. */
export function tookTooLong(): KnownError {
  return new KnownError(
    'ARCHIVE_BUSY',
    'The search took too long, so it was stopped. Nothing is lost. Choose a shorter time, or say more of what you look for, and search again.',
  );
}

export function tooManyAsk(): KnownError {
  return new KnownError(
    'ARCHIVE_BUSY',
    'Many searches of the log are going on, so this one was not begun. Nothing is lost. Try again in a minute.',
  );
}

export function needsTooMuch(cause: unknown): KnownError {
  return new KnownError(
    'ARCHIVE_BUSY',
    'The search needs more memory than it may have, so it was stopped. Nothing is lost. Choose a shorter time, say more of what you look for, or try again in a minute.',
    { cause },
  );
}

export function wasChanged(): KnownError {
  return new KnownError(
    'ARCHIVE_BUSY',
    'Another program changed a part of the log that was just to be read, so not all of it could be. Nothing is lost. Begin again.',
  );
}

export function isNoMark(): KnownError {
  return new KnownError(
    'ARCHIVE_MARK_UNKNOWN',
    'The address of this page of the log is incomplete, so the page cannot be found. Go back to the first page and search again.',
  );
}
