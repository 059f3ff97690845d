import { accessSync, constants, readFileSync, statSync } from 'node:fs';

export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  /** `because` continues a sentence about the path: 'where there is no file'. */
  | FileTrouble;

export interface FileTrouble {
  readonly kind: 'trouble';
  readonly because: string;
  /** True where time or an administrator may mend it: not there yet, not allowed yet. */
  readonly mayPass: boolean;
}

/** Reads a small UTF-8 file, without its byte order mark. */
export function readTextFile(path: string, maxBytes: number): TextFile {
  const trouble = fileTrouble(path, maxBytes);
  if (trouble !== null) return trouble;
  try {
    const bytes = readFileSync(path);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return because(error);
  }
}

/** Why a file could not be read, or null when it can. */
export function fileTrouble(path: string, maxBytes: number): FileTrouble | null {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return trouble('which is a folder');
    // Opening a pipe that nobody writes to would wait for ever.
    if (!stats.isFile()) return trouble('which is not a file');
    if (stats.size > maxBytes) return trouble(`which is larger than ${describeBytes(maxBytes)}`);
    accessSync(path, constants.R_OK);
    return null;
  } catch (error) {
    return because(error);
  }
}

function describeBytes(bytes: number): string {
  return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${bytes / 2 ** 10} KiB`;
}

function because(error: unknown): FileTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'trouble', because: 'where there is no file', mayPass: true };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'trouble', because: 'which Filterwatch is not allowed to read', mayPass: true };
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return trouble('which is not UTF-8 text');
    default:
      return trouble(`which cannot be read (${code})`);
  }
}

function trouble(because: string): FileTrouble {
  return { kind: 'trouble', because, mayPass: false };
}
