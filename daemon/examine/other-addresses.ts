/**
 * A record of an ordinary site may hold another site's address: the page that it was opened from, where a link led on to, what somebody
 * typed. Where that other one may be illegal to open, it is not kept either. Asked of every record, so most of it is finding out quickly
 * that there is none.
 */
import type { Catalogue } from '../../categories/catalogue.ts';
import { listedAs } from '../../categories/categorise.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { holdsIllegalAddress } from './illegal-addresses.ts';
import type { IsIllegal } from './tally/raised-event.ts';

/** What of a record must go, because another address stands in it that nobody may be shown. */
export type HoldsOther = (record: LogRecord) => 'nothing' | 'referrer' | 'whole_address';

/** `catalogueNow` may answer another one at any time. */
export function createHoldsOther(catalogueNow: () => Catalogue, isIllegal: IsIllegal): HoldsOther {
  const holds = (text: string) => holdsIllegalAddress(catalogueNow(), isIllegal, text);
  const isListed = (url: string) => isListedIllegal(catalogueNow(), isIllegal, url);
  return ({ url, referrer, searchTerms }) => {
    if (url !== null && isNested(url) && holds(withoutHost(url))) return 'whole_address';
    if (searchTerms?.includes('.') && holds(searchTerms)) return 'whole_address';
    if (referrer === null) return 'nothing';
    return isListed(referrer) || (isNested(referrer) && holds(withoutHost(referrer))) ? 'referrer' : 'nothing';
  };
}

/** Behind 'https://': an address in an address is written out, or with percent signs. */
const SCHEME_LENGTH = 8;

function isNested(url: string): boolean {
  return url.includes('http', SCHEME_LENGTH);
}

/** What the site itself is has been looked at already. */
function withoutHost(url: string): string {
  const end = url.indexOf('/', SCHEME_LENGTH);
  return end === -1 ? '' : url.slice(end);
}

function isListedIllegal(catalogue: Catalogue, isIllegal: IsIllegal, url: string): boolean {
  const urlDomain = hostIn(url);
  if (urlDomain === '') return false;
  for (const { category } of listedAs(catalogue, { urlDomain, url })) if (isIllegal(category)) return true;
  return false;
}

/** The host of an address that begins with its scheme, in small letters; '' for anything else. */
function hostIn(url: string): string {
  const scheme = url.indexOf('://');
  if (scheme === -1) return '';
  const start = url.slice(scheme + 3);
  const end = start.search(/[/?#]/);
  const authority = end === -1 ? start : start.slice(0, end);
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host.toLowerCase().replace(/\.$/, '');
}
