/** What came of a request, as far as the log tells a page from a picture and a file from a page about it. */
export interface Answer {
  readonly disposition: 'allowed' | 'blocked' | 'unknown';
  readonly statusCode: number | null;
  readonly contentType: string | null;
}
