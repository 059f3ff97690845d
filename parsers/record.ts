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
  /** Sec-Fetch-Mode: 'navigate', 'no-cors', 'cors', 'websocket'. */
  readonly fetchMode: string | null;
  /** Sec-Fetch-Site, by whose page it was asked for: 'none' (by nobody's), 'same-origin', 'same-site', 'cross-site'. */
  readonly fetchSite: string | null;
  /** Sec-Fetch-User: '?1' where a click, a key or the address bar led to it. */
  readonly fetchUser: string | null;
  /** Milliseconds that answering took; of a tunnel, how long it stood open. */
  readonly durationMs: number | null;
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
  | {
      readonly kind: 'skipped';
      readonly reason: string;
      /** The request that was refused because its sender had not proven the name that it gave: `userName` is that name. */
      readonly refused?: LogRecord;
    }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Turns the lines of one product into records. */
export interface Parser {
  /** Stable id, used on the command line and in the configuration: 'squid'. */
  readonly id: string;
  /** What a person reads: 'Squid, native format'. */
  readonly title: string;
  /** What whoever runs the product must know; a page of the list of formats is made of it. */
  readonly guide: Guide;
  /**
   * `product`: its lines can be nobody else's. `general`: a form that many products write, such as CSV with a header; it is
   * asked only where no product's parser is sure.
   */
  readonly scope: 'product' | 'general';
  /** True for a log whose first lines name its columns: `recognises` is true for such a line, the others say nothing alone. */
  readonly hasHeader: boolean;
  /** True only for a line that this parser is sure is its own. Never throws, whatever the bytes; remembers nothing. */
  recognises(line: string): boolean;
  /**
   * Begins to read one log. What comes back is called with its lines in their order and may remember some of them: a header,
   * a question whose answer follows. Never throws, whatever the bytes; what it remembers is bounded.
   */
  open(log: LogSetting): ParseLine;
}

/** Sentences for IT support, in their words, about one product's log. */
export interface Guide {
  /** How its lines get here, the best way first. */
  readonly delivery: readonly ('file' | 'syslog' | 'export' | 'push')[];
  /** What to switch on, so that the person, the device, the search words and the blocked pages are in the log. One step each. */
  readonly switchOn: readonly string[];
  /** What its log does not show, whatever is switched on. */
  readonly cannotShow: readonly string[];
}

/** Reads the lines of one log in their order. */
export interface ParseLine {
  (line: string): ParseResult;
  /** The records of questions that are still open, when nothing more will come; they are forgotten with that. */
  rest?(): readonly LogRecord[];
}

/** What the lines of a log do not say themselves. */
export interface LogSetting {
  /** The IANA zone of times that are written without one: 'Europe/London'. */
  readonly timeZone: string;
  /** Epoch milliseconds when the line at hand was written at the latest, as far as is known: decides the year where none is written. */
  writtenAt(): number;
}
