/** One request of an invented device, with the truth about who or what started it. */
export interface TrueRequest {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly client: string;
  readonly account: string | null;
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly contentType: string | null;
  readonly bytes: number;
  /** What the browser says of it; null for programs that are no browser. */
  readonly fetch: Fetched | null;
  readonly referrer: string | null;
  readonly userAgent: string;
  readonly truth: Truth;
  /** Stopped by the filter, or turned away to sign in. */
  readonly refused?: 'filter' | 'sign_in';
}

export type Truth = 'person' | 'page' | 'software';

export interface Fetched {
  readonly dest: string;
  readonly mode: string;
  readonly site: 'none' | 'same-origin' | 'same-site' | 'cross-site';
  /** A click, a key or the address bar led to it. */
  readonly isByUser: boolean;
}

/** A line of a log, and who or what truly started what it tells of. */
export interface TrueLine {
  readonly text: string;
  readonly truth: Truth;
  readonly host: string;
}

/** A line with the request that it tells of; of several that share it, the first. */
export interface RequestLine extends TrueLine {
  readonly request: TrueRequest;
}
