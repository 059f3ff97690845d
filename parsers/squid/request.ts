import { searchTermsOf } from '../fields/search-terms.ts';
import { authorityStart, hostIn, isAddress } from '../fields/url-host.ts';
import type { LogRecord, ParseResult } from '../record.ts';
import { outcomeOf, type RequestEnd, SIGN_IN } from './result.ts';

/**
 * What a Squid line says, whatever its format, before it becomes a record. One object per parser, filled anew from every line: at a
 * million lines a second an object more per line is felt.
 */
export interface SquidRequest extends RequestEnd {
  /** Epoch milliseconds. Squid logs a request when it is over. */
  endedAt: number;
  durationMs: number;
  client: string | null;
  /** Nobody stands in the client's column: Squid fetched something for itself. */
  isFromProxy: boolean;
  clientName: string | null;
  clientMac: string | null;
  userName: string | null;
  userAgent: string | null;
  method: string | null;
  /** The address asked for; for CONNECT `host:port`. */
  target: string;
  /** The name in the TLS hello, where it was logged. */
  sni: string | null;
  referrer: string | null;
  fetchDest: string | null;
  fetchMode: string | null;
  fetchSite: string | null;
  fetchUser: string | null;
  contentType: string | null;
  bytesDown: number | null;
  bytesUp: number | null;
  filterCategory: string | null;
  filterRule: string | null;
}

/** A request about which nothing is known yet. */
export function emptyRequest(): SquidRequest {
  return {
    tag: 'unlogged',
    status: 0,
    isConnect: false,
    wasAnsweredByProxy: false,
    endedAt: 0,
    durationMs: 0,
    client: null,
    isFromProxy: false,
    clientName: null,
    clientMac: null,
    userName: null,
    userAgent: null,
    method: null,
    target: '',
    sni: null,
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    contentType: null,
    bytesDown: null,
    bytesUp: null,
    filterCategory: null,
    filterRule: null,
  };
}

const NO_ADDRESS: ParseResult = { kind: 'skipped', reason: 'no address was asked for' };
const NOT_WEB: ParseResult = { kind: 'skipped', reason: 'not a web address' };
const MANAGEMENT: ParseResult = { kind: 'skipped', reason: 'proxy management request' };
const OWN_REQUEST: ParseResult = { kind: 'skipped', reason: "the proxy's own request" };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };

/** Sorts out what stands in the client's column: an address, a device's name where Squid looks names up, or nobody. */
export function takeClient(request: SquidRequest, text: string): void {
  const isNobody = text === '-' || text === '0.0.0.0' || text === '::';
  const isClientAddress = isAddress(text);
  request.isFromProxy = isNobody;
  request.client = isNobody || !isClientAddress ? null : text;
  request.clientName = isNobody || isClientAddress ? null : text;
}

/** Takes the method; `-` and `NONE` stand for a request that never had one. */
export function takeMethod(request: SquidRequest, text: string): void {
  request.method = text === '-' || text === 'NONE' ? null : text;
  request.isConnect = text === 'CONNECT';
}

/** The record of a request, or why there is none. */
export function resultOf(request: SquidRequest): ParseResult {
  const outcome = outcomeOf(request);
  if (typeof outcome === 'string') return resultOfRequest(request, outcome);
  return outcome === SIGN_IN && request.userName !== null ? resultOfRefusal(request) : outcome;
}

/** With a name in it the proxy was not satisfied with that name: its password is wrong, or is still to come. */
function resultOfRefusal(request: SquidRequest): ParseResult {
  const asked = resultOfRequest(request, 'unknown');
  return asked.kind === 'record' ? { ...SIGN_IN, refused: asked.record } : SIGN_IN;
}

function resultOfRequest(request: SquidRequest, outcome: LogRecord['disposition']): ParseResult {
  if (request.isFromProxy && request.userName === null) return OWN_REQUEST;
  if (request.isConnect) return resultOfTunnel(request, outcome);
  const { target } = request;
  const start = authorityStart(target);
  if (start < 0) return withoutAuthority(target);
  if (isManagement(request, start)) return MANAGEMENT;
  const host = hostIn(target, start, target.length);
  if (host === null) return NO_HOST;
  return { kind: 'record', record: recordOf(request, outcome, host, searchTermsIn(target, start, host)) };
}

function resultOfTunnel(request: SquidRequest, outcome: LogRecord['disposition']): ParseResult {
  // Squid writes `host:443`; look-alikes such as e2guardian's put `https://` in front.
  const start = Math.max(0, authorityStart(request.target));
  const host = hostIn(request.target, start, request.target.length);
  // An intercepted connection is a CONNECT to a bare address; only the TLS hello says which site was meant.
  const name =
    request.sni !== null && (host === null || isAddress(host)) ? hostIn(request.sni, 0, request.sni.length) : host;
  return name === null ? NO_HOST : { kind: 'record', record: recordOf(request, outcome, name, null) };
}

function withoutAuthority(target: string): ParseResult {
  if (target.startsWith('error:') || target === '-' || target === '') return NO_ADDRESS;
  return target.startsWith('urn:') ? NOT_WEB : NO_HOST;
}

function isManagement(request: SquidRequest, authority: number): boolean {
  const { target } = request;
  if (target.charCodeAt(0) === 99 && target.startsWith('cache_object:')) return true;
  // Only where Squid itself answered: otherwise a pupil could hide any site behind this path.
  if (!request.wasAnsweredByProxy || request.tag === 'denied' || request.tag === 'redirected') return false;
  const path = target.indexOf('/', authority);
  return path >= 0 && target.startsWith('/squid-internal-', path);
}

function recordOf(
  request: SquidRequest,
  disposition: LogRecord['disposition'],
  urlDomain: string,
  searchTerms: string | null,
): LogRecord {
  const { isConnect } = request;
  return {
    timestamp: startOf(request),
    kind: isConnect ? 'tls' : 'web',
    observer: 'squid',
    disposition,
    clientIp: request.client,
    clientMac: request.clientMac,
    deviceName: request.clientName,
    userName: request.userName,
    userAgent: request.userAgent,
    method: request.method,
    statusCode: request.status === 0 ? null : request.status,
    url: isConnect ? null : request.target,
    urlDomain,
    referrer: request.referrer,
    fetchDest: request.fetchDest,
    fetchMode: request.fetchMode,
    fetchSite: request.fetchSite,
    fetchUser: request.fetchUser,
    durationMs: request.durationMs > 0 ? request.durationMs : null,
    contentType: request.contentType,
    bytesDown: request.bytesDown,
    bytesUp: request.bytesUp,
    searchTerms,
    filterCategory: request.filterCategory,
    filterRule: request.filterRule,
  };
}

/**
 * A tunnel (and a web socket, which Squid logs as a tunnel too) can stay open for hours and is logged when it closes: it belongs to
 * the minute in which it was opened. Any other request is short, so its end, which Squid writes down, is when it happened.
 */
function startOf(request: SquidRequest): number {
  const isTunnel = request.isConnect || request.tag === 'tunnelled';
  return isTunnel && request.durationMs > 0 ? request.endedAt - request.durationMs : request.endedAt;
}

/** Words stand behind a `?` or, on a few sites, behind `/search/`; most addresses have neither and cost a glance. */
function searchTermsIn(url: string, authority: number, host: string): string | null {
  return url.includes('?') || url.startsWith('/search/', authority + host.length) ? searchTermsOf(host, url) : null;
}
