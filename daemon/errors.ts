/**
 * Something went wrong that a person can mend. The message says what happened, what it means and what to do;
 * the code is stable, for scripts and for searching the documentation.
 */
export class KnownError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'KnownError';
    this.code = code;
  }
}
