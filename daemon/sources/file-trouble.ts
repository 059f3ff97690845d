import { KnownError } from '../errors.ts';
import type { WaitingReason } from './source.ts';

/** Why a file cannot be read just now, for Health and for a person. */
export interface FileTrouble {
  readonly because: WaitingReason;
  readonly message: string;
}

/** What a failed disk operation means; anything that is not one is a bug, and is thrown on. */
export function troubleOf(error: unknown, path: string): FileTrouble {
  const code = systemCodeOf(error);
  if (code === null) throw error;
  const because = reasonByCode.get(code) ?? 'disk_error';
  return { because, message: messageFor(because, path, code) };
}

/** The path is there, but it is a folder, a pipe or a device. */
export function notAFile(path: string): FileTrouble {
  return { because: 'not_a_file', message: messageFor('not_a_file', path, '') };
}

/** The same, for a person who asked for this one file. */
export function errorFor(trouble: FileTrouble, cause?: unknown): KnownError {
  return new KnownError(`FILE_${trouble.because.toUpperCase()}`, trouble.message, { cause });
}

const reasonByCode: ReadonlyMap<string, WaitingReason> = new Map([
  ['ENOENT', 'not_there'],
  ['ENOTDIR', 'not_there'],
  ['EACCES', 'no_permission'],
  ['EPERM', 'no_permission'],
  ['EISDIR', 'not_a_file'],
  ['ENXIO', 'not_a_file'],
]);

function systemCodeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^(?:E(?!RR_)|UNKNOWN)/.test(code) ? code : null;
}

function messageFor(because: WaitingReason, path: string, code: string): string {
  switch (because) {
    case 'not_there':
      return `There is no file ${path}. Nothing can be read until the filter writes it. Check the path, and that the filter logs to it.`;
    case 'no_permission':
      return `We are not allowed to read ${path}. Its lines wait. Give the account that runs Filterwatch permission to read the file and to enter its folder.`;
    case 'not_a_file':
      return `${path} is not a file. Nothing can be read from it. Give the path of the log file itself.`;
    case 'disk_error':
      return `The disk refused to read ${path} (${code}). Its lines wait, and we keep trying. Check the disk or the network share.`;
    case 'not_accepted':
      return 'Lines were read but could not be stored. They wait, and we keep trying. Check the disk space and the log of Filterwatch.';
  }
}

/** Lines were read, but the store did not take them. */
export function notAccepted(): FileTrouble {
  return { because: 'not_accepted', message: messageFor('not_accepted', '', '') };
}
