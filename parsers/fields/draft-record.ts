import type { LogRecord, ParseResult } from '../record.ts';
import { searchTermsOf } from './search-terms.ts';
import { authorityStart, hostIn, isAddress } from './url-host.ts';

/** A record that is being filled. All drafts have the same members in the same order, which keeps reading them fast. */
export type DraftRecord = { -readonly [Field in keyof LogRecord]: LogRecord[Field] };

const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const NO_TIME: ParseResult = { kind: 'malformed', reason: 'no readable time' };

/** A record of this product about which nothing else is known yet: `urlDomain` is '' until an address was taken. */
export function draftRecord(observer: string, timestamp: number): DraftRecord {
  return {
    timestamp,
    kind: 'web',
    observer,
    disposition: 'unknown',
    clientIp: null,
    clientMac: null,
    deviceName: null,
    userName: null,
    userAgent: null,
    method: null,
    statusCode: null,
    url: null,
    urlDomain: '',
    referrer: null,
    fetchDest: null,
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: null,
    bytesDown: null,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
  };
}

/** Takes a whole address such as `https://www.example.org/a?q=b`, kept as it was logged. False where it has no readable host. */
export function takeUrl(draft: DraftRecord, url: string): boolean {
  const start = authorityStart(url);
  const host = start < 0 ? null : hostIn(url, start, url.length);
  if (host === null) return false;
  draft.url = url;
  draft.urlDomain = host;
  if (url.includes('?') || url.includes('/search/', start)) draft.searchTerms = searchTermsOf(host, url);
  return true;
}

/** Takes an address that may lack its scheme (`www.example.org/a`, `games.example:443`): then `scheme` is put in front. */
export function takeBareUrl(draft: DraftRecord, text: string, scheme: 'http' | 'https'): boolean {
  return takeUrl(draft, authorityStart(text) < 0 ? `${scheme}://${text}` : text);
}

/** Takes a host alone (`games.example`, `games.example:443`, `[2001:db8::7]`, `2001:db8::7`): all that a CONNECT, a TLS hello or a look-up shows. False for an address with a scheme, whose host cannot be told from it so. */
export function takeHost(draft: DraftRecord, text: string, kind: 'web' | 'tls' | 'dns'): boolean {
  if (text.includes(':/')) return false;
  const isBareIpv6 = text.includes(':') && text.indexOf(':') !== text.lastIndexOf(':') && !text.includes('[');
  const host = isBareIpv6 && isAddress(text) ? hostIn(`[${text}]`, 0, text.length + 2) : hostIn(text, 0, text.length);
  if (host === null) return false;
  draft.kind = kind;
  draft.urlDomain = host;
  return true;
}

const SIGN_IN: Extract<ParseResult, { kind: 'skipped' }> = { kind: 'skipped', reason: 'proxy sign-in challenge' };

/** What asks the browser to sign in. With a name in it, the proxy was not satisfied with that name. */
export function resultOfSignIn(draft: DraftRecord): ParseResult {
  if (draft.userName === null || !(draft.timestamp >= 0) || draft.urlDomain === '') return SIGN_IN;
  return { ...SIGN_IN, refused: { ...draft, disposition: 'unknown' } };
}

/** The finished record; malformed where no address or no possible time was taken. */
export function resultOf(draft: DraftRecord): ParseResult {
  if (!(draft.timestamp >= 0)) return NO_TIME;
  return draft.urlDomain === '' ? NO_HOST : { kind: 'record', record: draft };
}
