import { KnownError } from '../errors.ts';

/** `slow`: it took longer than it may, or too many were asked at once. `stopped`: whoever asked has gone away. */
export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'slow' }
  | { readonly kind: 'stopped' }
  /** The mark of a page that is asked for is none. */
  | { readonly kind: 'no_mark' };

/** What came of a question to the archive: its answer, or why there is none. Anything else that went wrong is thrown. */
export async function asked<Answer>(question: Promise<Answer>, signal: AbortSignal | null): Promise<Asked<Answer>> {
  try {
    return { kind: 'answered', answer: await question };
  } catch (error) {
    if (signal?.aborted === true) return { kind: 'stopped' };
    if (error instanceof KnownError && error.code === 'ARCHIVE_BUSY') return { kind: 'slow' };
    if (error instanceof KnownError && error.code === 'ARCHIVE_MARK_UNKNOWN') return { kind: 'no_mark' };
    throw error;
  }
}
