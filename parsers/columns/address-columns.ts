import { type DraftRecord, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { searchTermsOf } from '../fields/search-terms.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { Values } from './column-values.ts';

/**
 * Takes the address of a row: a whole one, one that lacks its scheme, one in pieces (host, path, query), or a host alone. A
 * `Destination` may be no more than an IP address: any name beside it says more. False where none of the columns holds one that can be
 * read.
 */
export function takeAddress(draft: DraftRecord, values: Values, isAboutLookUps: boolean): boolean {
  return isAboutLookUps ? takeLookedUp(draft, values) : takeVisited(draft, values);
}

function takeLookedUp(draft: DraftRecord, values: Values): boolean {
  const isTaken = takeName(draft, values, 'dns', hostsIn(values)) || takeFirstWhole(draft, values);
  return isTaken || takeSite(draft, values('url'));
}

function takeVisited(draft: DraftRecord, values: Values): boolean {
  const hosts = hostsIn(values);
  return (
    takeFirstWhole(draft, values) ||
    takeSite(draft, values('url').filter(isName)) ||
    takeName(draft, values, 'tls', hosts.filter(isName)) ||
    takeSite(draft, values('site').filter(isName)) ||
    takeSite(draft, values('url')) ||
    takeName(draft, values, 'tls', hosts) ||
    takeSite(draft, values('site'))
  );
}

function takeFirstWhole(draft: DraftRecord, values: Values): boolean {
  const scheme = schemeIn(values);
  // What is called a domain may be a whole address all the same.
  const addresses = [
    ...values('url'),
    ...values('site'),
    ...values('host').filter((text) => authorityStart(text) >= 0),
  ];
  return addresses.some((text) => takeWhole(draft, text, scheme, values));
}

function takeWhole(draft: DraftRecord, text: string, scheme: 'http' | 'https', values: Values): boolean {
  // `https:/games.example` has neither the slashes of a scheme nor a host in front of its path.
  if (/^[a-z]+:\/(?!\/)/i.test(text)) return false;
  if (authorityStart(text) >= 0 || /^[^/?]*[.:][^/?]*[/?]/.test(text)) return takeUrl(draft, text, scheme);
  // A path alone: the host stands in a column of its own.
  const host = text.startsWith('/') ? hostsIn(values)[0] : undefined;
  return host !== undefined && takeUrl(draft, `${scheme}://${host}${text}`, scheme);
}

/** `games.example:443`, or a list that shows sites alone. `Main School` and `Year 9` are no sites. */
function takeSite(draft: DraftRecord, texts: readonly string[]): boolean {
  return texts.some((text) => isSite(text) && takeHost(draft, text, 'tls'));
}

/** What has a scheme is a whole address; where its host cannot be read, nor can it be found so. */
function isSite(text: string): boolean {
  return !text.includes(':/') && (text.includes('.') || text.includes(':'));
}

/** A site by its name, and not by the number of its machine. */
function isName(text: string): boolean {
  const isIpv6 = text.startsWith('[') || text.indexOf(':') !== text.lastIndexOf(':');
  return isSite(text) && !isIpv6 && !/^[\d.]+(?::\d*)?$/.test(text);
}

function takeName(draft: DraftRecord, values: Values, kind: 'dns' | 'tls', hosts: readonly string[]): boolean {
  if (values('dnsName').some((text) => takeHost(draft, text, 'dns'))) return true;
  const host = hosts.find((text) => takeHost(draft, text, kind));
  const path = host === undefined ? undefined : values('path')[0];
  if (path === undefined || kind === 'dns') return host !== undefined;
  return takePieces(draft, `${schemeIn(values)}://${host}${path}`, values);
}

/** `Domain` and `Hostname` may be those of the school's own computers (`SCHOOL`, `LAB3-07`): what has a dot goes first. */
function hostsIn(values: Values): readonly string[] {
  const hosts = values('host').filter((text) => !text.includes(':/'));
  const isNumber = (text: string): boolean => isSite(text) && !isName(text);
  const isShort = (text: string): boolean => !isSite(text);
  return [isName, isNumber, isShort].flatMap((belongs) => hosts.filter(belongs));
}

function takeUrl(draft: DraftRecord, text: string, scheme: 'http' | 'https'): boolean {
  if (!takeBareUrl(draft, text, scheme)) return false;
  draft.kind = 'web';
  return true;
}

function takePieces(draft: DraftRecord, start: string, values: Values): boolean {
  const query = values('queryString')[0];
  const url = query === undefined ? start : `${start}${query.startsWith('?') ? '' : '?'}${query}`;
  if (!takeUrl(draft, url, 'http')) return false;
  draft.searchTerms = searchTermsOf(draft.urlDomain, url);
  return true;
}

function schemeIn(values: Values): 'http' | 'https' {
  const written = values('scheme')[0]?.toLowerCase() ?? '';
  if (/^(?:https|ssl|tls)/.test(written)) return 'https';
  return written !== 'http' && values('port')[0] === '443' ? 'https' : 'http';
}
