/**
 * One thing a device asked for, as the school's filter logged it. Absent values are null, never ''.
 * Field names map to the Elastic Common Schema: timestamp is `@timestamp`, urlDomain is `url.domain`, and so on.
 */
export interface LogRecord {
  /** Epoch milliseconds, UTC: when the filter says that it happened. */
  readonly timestamp: number;
  /** web: a request; tls: only the host is known (CONNECT, SNI); dns: only a look-up. */
  readonly kind: 'web' | 'tls' | 'dns';
  /** The product that wrote the line: 'squid'. */
  readonly observer: string;
  /** What the filter did. A sign-in challenge, an error or a passive sensor is `unknown`. */
  readonly disposition: 'allowed' | 'blocked' | 'unknown';
  readonly clientIp: string | null;
  readonly clientMac: string | null;
  readonly deviceName: string | null;
  /** Exactly as logged (log escapes undone); `identity/` decides who that is. */
  readonly userName: string | null;
  readonly userAgent: string | null;
  readonly method: string | null;
  /** HTTP status sent to the client; null where none was logged or it was 0. */
  readonly statusCode: number | null;
  readonly url: string | null;
  /** Lower case, no trailing dot, punycode; an IPv6 address without brackets. */
  readonly urlDomain: string;
  readonly referrer: string | null;
  /** Sec-Fetch-Dest, where the filter was told to log it: 'document', 'image', 'iframe'. */
  readonly fetchDest: string | null;
  readonly contentType: string | null;
  /** Bytes to the client, headers included where the filter counts them. */
  readonly bytesDown: number | null;
  readonly bytesUp: number | null;
  /** What a person typed into a search box, decoded, as far as the log shows it. */
  readonly searchTerms: string | null;
  /** The filter's own label, untranslated. */
  readonly filterCategory: string | null;
  readonly filterRule: string | null;
}

/** What a line turned out to be. `skipped` is understood and unwanted; `malformed` is not understood. */
export type ParseResult =
  | { readonly kind: 'record'; readonly record: LogRecord }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Turns the lines of one product into records. */
export interface Parser {
  /** Stable id, used on the command line and in the configuration: 'squid'. */
  readonly id: string;
  /** What a person reads: 'Squid, native format'. */
  readonly title: string;
  /** True only for a line that this parser is sure is its own. */
  recognises(line: string): boolean;
  /** Never throws, whatever the bytes. */
  parse(line: string): ParseResult;
}
