/**
 * A record of an ordinary site may hold another site's address: the page that it was opened from, where a link led on to, what somebody
 * typed. Where that other one may be illegal to open, it is not kept either. Asked of every record, so most of it is finding out quickly
 * that there is none.
 */
import type { Catalogue } from '../../categories/catalogue.ts';
import { listedAs } from '../../categories/categorise.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { decoded, holdsIllegalAddress } from './illegal-addresses.ts';
import type { IsIllegal } from './tally/raised-event.ts';

/** What of a record must go, because another address stands in it that nobody may be shown. */
export type HoldsOther = (record: LogRecord) => 'nothing' | 'referrer' | 'whole_address';

/** `catalogueNow` may answer another one at any time. */
export function createHoldsOther(catalogueNow: () => Catalogue, isIllegal: IsIllegal): HoldsOther {
  const isListed = createIsListed(catalogueNow, isIllegal);
  const holdsInside = (url: string) => holdsNested(url, isListed);
  return ({ url, referrer, searchTerms }) => {
    if (url !== null && holdsInside(url)) return 'whole_address';
    if (searchTerms?.includes('.') && holdsIllegalAddress(catalogueNow(), isIllegal, searchTerms))
      return 'whole_address';
    return referrer !== null && (isListed(referrer) || holdsInside(referrer)) ? 'referrer' : 'nothing';
  };
}

type IsListed = (url: string) => boolean;

/** What belongs to one page has one referrer, so that the last answer is often the next. */
function createIsListed(catalogueNow: () => Catalogue, isIllegal: IsIllegal): IsListed {
  let last = '';
  let lastAnswer = false;
  let asked: Catalogue | null = null;
  return (url) => {
    const catalogue = catalogueNow();
    if (url === last && catalogue === asked) return lastAnswer;
    [last, asked, lastAnswer] = [url, catalogue, isListedIllegal(catalogue, isIllegal, url)];
    return lastAnswer;
  };
}

function isListedIllegal(catalogue: Catalogue, isIllegal: IsIllegal, url: string): boolean {
  const urlDomain = hostIn(url);
  if (urlDomain === '') return false;
  for (const { category } of listedAs(catalogue, { urlDomain, url })) if (isIllegal(category)) return true;
  return false;
}

/** Behind 'https://': an address in an address is written out, or with percent signs. */
const SCHEME_LENGTH = 8;
const MOST_INSIDE = 20;
const LONGEST_INSIDE = 2_000;
const INSIDE = /https?(?::|%(?:25)*3a)(?:\/|%(?:25)*2f){2}/iy;

function holdsNested(url: string, isListed: IsListed): boolean {
  let at = url.indexOf('http', SCHEME_LENGTH);
  for (let seen = 0; at !== -1 && seen < MOST_INSIDE; seen++) {
    const inside = addressAt(url, at);
    if (inside !== null && isListed(inside)) return true;
    at = url.indexOf('http', at + 4);
  }
  return false;
}

function addressAt(url: string, at: number): string | null {
  INSIDE.lastIndex = at;
  if (!INSIDE.test(url)) return null;
  const address = `http://${url.slice(INSIDE.lastIndex, INSIDE.lastIndex + LONGEST_INSIDE)}`;
  return address.includes('%') ? decoded(address) : address;
}

/** The host of an address that begins with its scheme, in small letters; '' for anything else. Regular expressions take ten times as long. */
function hostIn(url: string): string {
  const scheme = url.indexOf('://');
  if (scheme === -1) return '';
  let start = scheme + 3;
  let port = -1;
  let end = start;
  for (; end < url.length; end++) {
    const meaning = SIGNS[url.charCodeAt(end)];
    if (meaning === ENDS) break;
    if (meaning === PORT && port === -1) port = end;
    if (meaning !== AT) continue;
    start = end + 1;
    port = -1;
  }
  const host = url.slice(start, port === -1 ? end : port).toLowerCase();
  return host.endsWith('.') ? host.slice(0, -1) : host;
}

const [ENDS, PORT, AT] = [1, 2, 3];
/** What a sign means to the host that it stands behind; all others belong to it. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, code) => meaningOf(String.fromCharCode(code)));

function meaningOf(sign: string): number {
  if (sign === ':') return PORT;
  if (sign === '@') return AT;
  return '/?#&%"\'<>\\ '.includes(sign) ? ENDS : 0;
}
