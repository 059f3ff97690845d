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
  return { because, message: messageFor[because](path, code) };
}

/** The path is there, but it is a folder, a pipe or a device. */
export function notAFile(path: string): FileTrouble {
  return { because: 'not_a_file', message: messageFor.not_a_file(path) };
}

/** The same, for a person who asked for this one file. */
export function errorFor(trouble: FileTrouble, cause?: unknown): KnownError {
  return new KnownError(`FILE_${trouble.because.toUpperCase()}`, trouble.message, { cause });
}

const reasonByCode: ReadonlyMap<string, 'not_there' | 'no_permission' | 'not_a_file'> = new Map([
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

const messageFor = {
  not_there: (path: string) =>
    `There is no file ${path}. Nothing can be read until the filter writes it. Check the path, and that the filter logs to it.`,
  no_permission: (path: string) =>
    `We are not allowed to read ${path}. Its lines wait. Give the account that runs Filterwatch permission to read the file and to enter its folder.`,
  not_a_file: (path: string) =>
    `${path} is not a file. Nothing can be read from it. Give the path of the log file itself.`,
  disk_error: (path: string, code: string) =>
    `The disk refused to read ${path} (${code}). Its lines wait, and we keep trying. Check the disk or the network share.`,
  not_accepted: () =>
    'Lines were read but could not be stored. They wait, and we keep trying. Check the disk space and the log of Filterwatch.',
  nothing_matches: (pattern: string) =>
    `No file matches ${pattern}. Nothing can be read until the filter writes one. Check the path, and that the account that runs Filterwatch may look into the folder.`,
  too_many: (limit: number) =>
    `More than ${limit.toLocaleString('en-GB')} files match. Those beyond are not read. Narrow the path, or move old logs away.`,
};

/** Lines were read, but the store did not take them. */
export function notAccepted(): FileTrouble {
  return { because: 'not_accepted', message: messageFor.not_accepted() };
}

/** No file matches a pattern. */
export function nothingMatches(pattern: string): FileTrouble {
  return { because: 'not_there', message: messageFor.nothing_matches(pattern) };
}

/** More files match than are looked at. */
export function tooMany(limit: number): FileTrouble {
  return { because: 'too_many', message: messageFor.too_many(limit) };
}

/** A file among many that cannot be read as a log, for a reason that does not pass by itself. */
export function notReadable(path: string, why: string): FileTrouble {
  return { because: 'not_readable', message: `${path}: ${why}` };
}

/** The same for a file that was read once, by what the disk said first; null where it was not the disk. */
export function troubleOfRead(error: unknown, path: string): FileTrouble | null {
  const cause = error instanceof KnownError ? error.cause : error;
  return systemCodeOf(cause) === null ? null : troubleOf(cause, path);
}

/** The worst of several: what loses nothing but time comes last. */
export function worstOf(troubles: readonly FileTrouble[]): FileTrouble | null {
  const rank = ({ because }: FileTrouble): number => BADNESS.indexOf(because);
  return troubles.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

const BADNESS: readonly WaitingReason[] = [
  'not_accepted',
  'disk_error',
  'no_permission',
  'too_many',
  'not_readable',
  'not_a_file',
  'not_there',
];
