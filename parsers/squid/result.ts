import type { LogRecord, ParseResult } from '../record.ts';

/**
 * What Squid's result code (`TCP_MISS_ABORTED`) says was done with a request; `failed` where nothing came of it, `unlogged` where
 * the format leaves the code out.
 */
export type ResultTag =
  | 'denied'
  | 'redirected'
  | 'tunnelled'
  | 'missed'
  | 'served'
  | 'none'
  | 'failed'
  | 'peer_query'
  | 'unlogged';

/** What of a line decides how the request ended. */
export interface RequestEnd {
  tag: ResultTag;
  /** The status sent to the client; 0 where none was sent or logged. */
  status: number;
  isConnect: boolean;
  /** Squid contacted no other server (`HIER_NONE`). */
  wasAnsweredByProxy: boolean;
}

type Skipped = Extract<ParseResult, { kind: 'skipped' }>;
export const SIGN_IN: Skipped = { kind: 'skipped', reason: 'proxy sign-in challenge' };
const TUNNEL_SET_UP: Skipped = { kind: 'skipped', reason: 'tunnel set-up, logged again when it is used' };
const PEER_QUERY: Skipped = { kind: 'skipped', reason: 'query from another cache' };
const UNREADABLE: Skipped = { kind: 'skipped', reason: 'request that the proxy could not read' };

/** What became of the request, or the reason why it is no request at all. */
export function outcomeOf(end: RequestEnd): LogRecord['disposition'] | Skipped {
  const { tag, status, isConnect } = end;
  // 407 asks the browser to sign in, 401 and 511 do the same in other set-ups: nothing was requested or blocked yet.
  if (status === 407 || (tag === 'denied' && (status === 401 || status === 511))) return SIGN_IN;
  switch (tag) {
    case 'denied':
    case 'redirected':
      return 'blocked';
    case 'peer_query':
      return PEER_QUERY;
    case 'none':
      return outcomeOfNone(status, isConnect);
    case 'failed':
      return 'unknown';
    case 'missed':
      return end.wasAnsweredByProxy ? outcomeOfOwnAnswer(status) : outcomeByStatus(status, isConnect);
    case 'served':
    case 'tunnelled':
      return outcomeByStatus(status, isConnect);
    case 'unlogged':
      return status >= 200 && status < 300 ? 'allowed' : outcomeOfUnlogged(end);
  }
}

/** Squid never got as far as asking its cache: the CONNECT of an inspected or passed-through connection, a failure, or nonsense. */
function outcomeOfNone(status: number, isConnect: boolean): LogRecord['disposition'] | Skipped {
  if (isConnect && status === 200) return TUNNEL_SET_UP;
  return status === 400 || status === 414 || status === 431 || status === 501 || status === 505
    ? UNREADABLE
    : 'unknown';
}

/** A miss that asked no server: a filter beside Squid (a redirector, an ICAP service) sent its own page. */
function outcomeOfOwnAnswer(status: number): LogRecord['disposition'] {
  return status === 403 || status === 451 || (status >= 301 && status <= 308) ? 'blocked' : 'unknown';
}

function outcomeByStatus(status: number, isConnect: boolean): LogRecord['disposition'] {
  if (status === 0) return 'unknown';
  // No web server answers a CONNECT, so any failure is the proxy's own; 502 to 504 mean that no server could be reached.
  if (isConnect) return status < 400 ? 'allowed' : 'unknown';
  return status >= 502 && status <= 504 ? 'unknown' : 'allowed';
}

function outcomeOfUnlogged(end: RequestEnd): LogRecord['disposition'] {
  return end.wasAnsweredByProxy && (end.status === 403 || end.status === 451) ? 'blocked' : 'unknown';
}

/** Where the capitals and underscores that begin at `start` end: a result code, a hierarchy code. */
export function codeEnd(line: string, start: number): number {
  let at = start;
  let code = line.charCodeAt(at);
  while ((code >= 65 && code <= 90) || code === 95) code = line.charCodeAt(++at);
  return at;
}

/** What the code between `start` and `end` says, or null where it is no result code. Every version brings new codes: any will do. */
export function resultTag(line: string, start: number, end: number): ResultTag | null {
  if (end - start < 4) return null;
  switch (line.charCodeAt(start)) {
    case 84: // T
      if (line.charCodeAt(start + 1) === 67) return end - start < 'TCP_HIT'.length ? null : tcpTag(line, start + 4);
      return line.startsWith('TAG_NONE', start) ? noneTag(line, end) : null;
    case 78: // N
      return line.startsWith('NONE', start) ? noneTag(line, end) : null;
    case 85: // U
      return line.startsWith('UDP_', start) ? 'peer_query' : null;
    case 73: // I
      return line.startsWith('ICP_', start) ? 'peer_query' : null;
    default:
      return null;
  }
}

/** `CF_` in front of the word says that several requests were answered as one. */
function tcpTag(line: string, start: number): ResultTag {
  const word = line.charCodeAt(start) === 67 && line.startsWith('CF_', start) ? start + 3 : start;
  switch (line.charCodeAt(word)) {
    case 77: // M
      return line.charCodeAt(word + 1) === 73 ? 'missed' : 'served'; // MISS, but not MEM_HIT
    case 84: // T
      return line.charCodeAt(word + 1) === 85 ? 'tunnelled' : 'served'; // TUNNEL, but not TRANSFER_HIT
    case 68: // D
      return line.charCodeAt(word + 2) === 78 ? 'denied' : 'served'; // DENIED, but not DELAYED_HIT
    case 82: // R
      return line.charCodeAt(word + 2) === 68 ? 'redirected' : 'served'; // REDIRECT, but not REFRESH_HIT
    default:
      return 'served';
  }
}

function noneTag(line: string, end: number): ResultTag {
  return line.endsWith('_ABORTED', end) || line.endsWith('_TIMEDOUT', end) ? 'failed' : 'none';
}
