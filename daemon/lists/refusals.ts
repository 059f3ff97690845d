import { KnownError } from '../errors.ts';

/** What came is not believed. The message is what a person reads; whoever shows it says what goes on being used. */
export function refused(found: string, advice: string): KnownError {
  return new KnownError('LIST_REFUSED', `${found} ${advice}`);
}

/** Nothing came. */
export function failed(found: string, advice: string, cause?: unknown): KnownError {
  return new KnownError('LIST_FAILED', `${found} ${advice}`, { cause });
}

export function isRefusal(error: unknown): error is KnownError {
  return error instanceof KnownError && error.code === 'LIST_REFUSED';
}

/** Whatever happened on the way, as a sentence for a person. Throws again what can only be a bug. */
export function failureOf(error: unknown): string {
  if (error instanceof KnownError) return error.message;
  const code = codeOf(error);
  if (code === null || (code.startsWith('ERR_') && !Object.hasOwn(TROUBLES, code))) throw error;
  return failed(TROUBLES[code] ?? `A file could not be read or written (${code}).`, adviceFor(code)).message;
}

/** 'ENOSPC'; null for an error without a code, which is none of the world's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export const STOPPED = 'Filterwatch was stopped while it asked. It is asked again.';

const TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota of this account is used up.',
  EACCES: 'Filterwatch is not allowed to read or write a file.',
  EPERM: 'Filterwatch is not allowed to read or write a file.',
  EROFS: 'The disk cannot be written.',
  ERR_WORKER_OUT_OF_MEMORY: 'The list needs more memory than it may have.',
};

function adviceFor(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Make room; it is tried again.';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'Use fewer of its parts.';
  return 'Look at the rights of the data folder, and try again.';
}
