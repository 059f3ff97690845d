import { macOrNull, textOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { isIpAddress, nameOrNull } from '../fields/ip-address.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** What of a URL log is of use, by its places in the CSV of PAN-OS; JSON is laid out the same way. */
export const PLACES = {
  source: 7,
  rule: 11,
  user: 12,
  application: 14,
  port: 25,
  action: 30,
  url: 31,
  category: 33,
  contentType: 41,
  userAgent: 46,
  referrer: 49,
  method: 63,
  categoryList: 75,
  hostName: 86,
  mac: 87,
} as const;

const NO_SITE: ParseResult = { kind: 'skipped', reason: 'connection without the name of a site' };

/** Makes a record of the cells of a URL log and its time as epoch milliseconds. */
export function recordFromPaloAlto(cell: (place: number) => string, timestamp: number): ParseResult {
  const draft = draftRecord('palo-alto', timestamp);
  const said = (place: number): string | null => textOrNull(cell(place).trim());
  const url = said(PLACES.url);
  if (url === null || url === '-/' || url === '/') return NO_SITE;
  takeAddress(draft, url, cell);
  draft.disposition = dispositionOf(cell(PLACES.action));
  draft.clientIp = said(PLACES.source);
  takeUser(draft, said(PLACES.user));
  draft.deviceName = nameOrNull(said(PLACES.hostName));
  draft.clientMac = macOrNull(said(PLACES.mac));
  draft.userAgent = said(PLACES.userAgent);
  draft.method = methodOf(said(PLACES.method));
  draft.referrer = said(PLACES.referrer);
  draft.contentType = said(PLACES.contentType);
  draft.filterCategory = categoryOf(said(PLACES.category), said(PLACES.categoryList));
  draft.filterRule = said(PLACES.rule);
  return resultOf(draft);
}

/** Addresses have no scheme. Of TLS that is not decrypted the site is known alone, and logged as `games.example/`. */
function takeAddress(draft: DraftRecord, url: string, cell: (place: number) => string): void {
  const isSiteAlone = /^[^/]+\/?$/.test(url) && cell(PLACES.application) === 'ssl';
  if (isSiteAlone) takeHost(draft, url.replace(/\/$/, ''), 'tls');
  else takeBareUrl(draft, url, cell(PLACES.port) === '443' ? 'https' : 'http');
}

/** Where User-ID takes it from a proxy, the column holds the device's address in place of a name. */
function takeUser(draft: DraftRecord, user: string | null): void {
  const forwarded = /^x-fwd-for: ?(\S+)$/i.exec(user ?? '')?.[1];
  if (forwarded === undefined) draft.userName = nameOrNull(user);
  else if (isIpAddress(forwarded)) draft.clientIp = forwarded;
}

function methodOf(method: string | null): string | null {
  return method !== null && /^[A-Za-z-]{2,20}$/.test(method) && method !== 'unknown' ? method.toUpperCase() : null;
}

function categoryOf(category: string | null, list: string | null): string | null {
  if (category !== null && category !== 'any') return category;
  return list?.replaceAll(',', ', ') ?? null;
}

/**
 * `block-continue` shows a warning, `continue` says that somebody went on; `block-override` asks for a password that pupils should
 * not have, `override` says that it was given.
 */
const ACTIONS: ReadonlyMap<string, LogRecord['disposition']> = new Map([
  ['alert', 'allowed'],
  ['allow', 'allowed'],
  ['continue', 'allowed'],
  ['override', 'allowed'],
  ['block-url', 'blocked'],
  ['block-override', 'blocked'],
  ['override-lockout', 'blocked'],
  ['deny', 'blocked'],
  ['drop', 'blocked'],
  ['drop-packet', 'blocked'],
  ['reset-client', 'blocked'],
  ['reset-server', 'blocked'],
  ['reset-both', 'blocked'],
]);

function dispositionOf(action: string): LogRecord['disposition'] {
  return ACTIONS.get(action.toLowerCase()) ?? 'unknown';
}
