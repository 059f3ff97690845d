import { type DraftRecord, takeBareUrl, takeHost } from '../fields/draft-record.ts';
import { searchTermsOf } from '../fields/search-terms.ts';
import { authorityStart } from '../fields/url-host.ts';
import type { Values } from './column-values.ts';

/**
 * Takes the address of a row: a whole one, one that lacks its scheme, one in pieces (host, path, query), or a host alone. False
 * where none of the columns holds one that can be read.
 */
export function takeAddress(draft: DraftRecord, values: Values, isAboutLookUps: boolean): boolean {
  if (isAboutLookUps) return takeName(draft, values, 'dns') || takeVisited(draft, values);
  return takeVisited(draft, values) || takeName(draft, values, 'tls') || takeSite(draft, values('site'));
}

function takeVisited(draft: DraftRecord, values: Values): boolean {
  const scheme = schemeIn(values);
  const addresses = [...values('url'), ...values('site')];
  return addresses.some((text) => takeWhole(draft, text, scheme, values)) || takeSite(draft, values('url'));
}

function takeWhole(draft: DraftRecord, text: string, scheme: 'http' | 'https', values: Values): boolean {
  if (authorityStart(text) >= 0 || /^[^/?]*[.:][^/?]*[/?]/.test(text)) return takeUrl(draft, text, scheme);
  // A path alone: the host stands in a column of its own.
  const host = text.startsWith('/') ? hostsIn(values)[0] : undefined;
  return host !== undefined && takeUrl(draft, `${scheme}://${host}${text}`, scheme);
}

/** `games.example:443`, or a list that shows sites alone. `Main School` and `Year 9` are no sites. */
function takeSite(draft: DraftRecord, texts: readonly string[]): boolean {
  return texts.some((text) => isSite(text) && takeHost(draft, text, 'tls'));
}

function isSite(text: string): boolean {
  return text.includes('.') || text.includes(':');
}

function takeName(draft: DraftRecord, values: Values, kind: 'dns' | 'tls'): boolean {
  if (values('dnsName').some((text) => takeHost(draft, text, 'dns'))) return true;
  const host = hostsIn(values).find((text) => takeHost(draft, text, kind));
  const path = host === undefined ? undefined : values('path')[0];
  if (path === undefined || kind === 'dns') return host !== undefined;
  return takePieces(draft, `${schemeIn(values)}://${host}${path}`, values);
}

/** `Domain` and `Hostname` may be those of the school's own computers (`SCHOOL`, `LAB3-07`): what has a dot goes first. */
function hostsIn(values: Values): readonly string[] {
  const hosts = values('host');
  return [...hosts.filter(isSite), ...hosts.filter((host) => !isSite(host))];
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
