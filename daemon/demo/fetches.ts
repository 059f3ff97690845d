import type { Chance } from './seeded.ts';

/** Over HTTPS that the proxy passes through unread: the log shows the host. */
interface Tunnel {
  readonly kind: 'tunnel';
  /** Since the page began to load. */
  readonly afterMs: number;
  readonly host: string;
  readonly bytes: number;
}

/** Over HTTP, or over HTTPS that the proxy reads: the log shows the address. */
interface Readable {
  readonly kind: 'readable';
  readonly afterMs: number;
  readonly method: string;
  readonly url: string;
  readonly result: string;
  readonly bytes: number;
  readonly durationMs: number;
  readonly contentType: string | null;
}

/** Something that came to nothing before any filter was asked. */
interface Failed {
  readonly kind: 'failed';
  readonly afterMs: number;
  readonly method: string;
  readonly target: string;
  readonly result: string;
  readonly bytes: number;
}

/** One thing that a page or a program asks for, before the proxy has had its say. */
export type Fetch = Tunnel | Readable | Failed;

/** A connection to a host that the page or the person needs, however often it is used. */
export function tunnel(host: string, afterMs: number, chance: Chance): Fetch {
  return { kind: 'tunnel', afterMs, host, bytes: chance.between(3_200, 96_000) };
}

/** A page as a person opens it. */
export function document(url: string, afterMs: number, chance: Chance): Fetch {
  const bytes = chance.between(18_000, 140_000);
  return get(url, afterMs, {
    result: 'TCP_MISS/200',
    contentType: 'text/html',
    bytes,
    durationMs: chance.between(90, 900),
  });
}

const CACHED_PARTS = [
  'TCP_MEM_HIT/200',
  'TCP_HIT/200',
  'TCP_REFRESH_UNMODIFIED/304',
  'TCP_IMS_HIT/304',
  'TCP_MISS/304',
];

/** A picture, script or style of a page: often enough the proxy or the browser has it already. */
export function part(url: string, contentType: string, afterMs: number, chance: Chance): Fetch {
  const result = chance.happens(0.4) ? chance.oneOf(CACHED_PARTS) : 'TCP_MISS/200';
  const isWhole = result.endsWith('/200');
  const bytes = isWhole ? chance.between(900, 64_000) : chance.between(280, 420);
  const durationMs = result === 'TCP_MEM_HIT/200' ? chance.between(0, 2) : chance.between(12, 340);
  return get(url, afterMs, { result, contentType: isWhole ? contentType : null, bytes, durationMs });
}

/** The first answer of a site that was typed without https. */
export function redirect(url: string, chance: Chance): Fetch {
  const answer = { result: 'TCP_MISS/301', contentType: 'text/html', bytes: chance.between(420, 780) };
  return get(url, 0, { ...answer, durationMs: chance.between(15, 120) });
}

/** What a script of a page sends back to its own site, and nobody asked for. */
export function report(url: string, afterMs: number, chance: Chance): Fetch {
  const durationMs = chance.between(20, 160);
  const answer = { result: 'TCP_MISS/204', contentType: 'text/html', bytes: chance.between(380, 900), durationMs };
  return { kind: 'readable', method: 'POST', url, afterMs, ...answer };
}

/** Answers of a program to a program. */
export function data(url: string, afterMs: number, chance: Chance): Fetch {
  const bytes = chance.between(700, 22_000);
  const durationMs = chance.between(15, 260);
  return get(url, afterMs, { result: 'TCP_MISS/200', contentType: 'application/json', bytes, durationMs });
}

/** A mistyped address: there is no such host. */
export function noSuchHost(host: string): Fetch {
  const result = 'NONE_NONE/503';
  return { kind: 'failed', afterMs: 0, method: 'CONNECT', target: `${host}:443`, result, bytes: 3_902 };
}

/** A connection that was opened to be ready, and closed without a word. */
export function unusedConnection(): Fetch {
  const target = 'error:transaction-end-before-headers';
  return { kind: 'failed', afterMs: 0, method: '-', target, result: 'NONE_NONE/000', bytes: 0 };
}

/** A page that was left before it had come. */
export function aborted(url: string, afterMs: number, chance: Chance): Fetch {
  const result = chance.oneOf(['TCP_MISS_ABORTED/000', 'TCP_MISS_ABORTED/200']);
  const durationMs = chance.between(400, 9_000);
  return get(url, afterMs, { result, contentType: null, bytes: chance.between(0, 4_000), durationMs });
}

function get(url: string, afterMs: number, answer: Omit<Readable, 'kind' | 'method' | 'url' | 'afterMs'>): Fetch {
  return { kind: 'readable', method: 'GET', url, afterMs, ...answer };
}
