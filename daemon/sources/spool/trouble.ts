import { KnownError } from '../../errors.ts';

/** What it means when the disk refuses to keep lines; what is no error of the system comes back as it is. */
export function spoolRefused(error: unknown): unknown {
  const code = systemCodeOf(error);
  if (code === null) return error;
  const message = `The disk refused to keep lines that were received (${code}). They were not taken on. Make room on the disk that holds Filterwatch's data, or mend it; senders that repeat lose nothing.`;
  return new KnownError('SPOOL_REFUSED', message, { cause: error });
}

/** What it means when the folder of a spool cannot be used; what is no error of the system comes back as it is. */
export function spoolNotOpened(error: unknown, folder: string): unknown {
  const code = systemCodeOf(error);
  if (code === null) return error;
  const message = `The folder ${folder} cannot be used (${code}). Lines that are received cannot be kept. Give the account that runs Filterwatch permission to write there, and check the disk.`;
  return new KnownError('SPOOL_NOT_OPENED', message, { cause: error });
}

/** The room that is left belongs to the store. */
export function spoolNearlyFull(): KnownError {
  return new KnownError(
    'SPOOL_REFUSED',
    "The disk that holds Filterwatch's data is nearly full. Lines that are received are not taken on, so that those that wait can be stored. Make room on it; senders that repeat lose nothing.",
  );
}

/** Too much waits in memory for the disk. */
export function spoolBusy(): KnownError {
  return new KnownError(
    'SPOOL_FULL',
    "More lines are received than the disk can take. These were not taken on. Send them again later, and check the disk that holds Filterwatch's data.",
  );
}

function systemCodeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^(?:E(?!RR_)|UNKNOWN)/.test(code) ? code : null;
}
