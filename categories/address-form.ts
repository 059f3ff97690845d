/**
 * What an address gives away by the way it is made: another address inside it, a number instead of a name, a door that web
 * pages do not use, a look-up of names in disguise. Each says in words what it saw. Nothing here knows a list; what stands
 * inside an address is handed out, so that the lists can be asked about it.
 */
import { bareAddressOf } from './address-form/bare-address.ts';
import { type Carrier, type CarrierKind, carriedBy, carrierOf } from './address-form/carriers.ts';
import {
  DNS_OVER_TLS_PORT,
  isKnownResolver,
  isLookUpAddress,
  isLookUpAnswer,
  isPrivateRelay,
} from './address-form/hidden-look-up.ts';
import { onionFormOf } from './address-form/onion.ts';
import { isUnusualPort, portOf, tunnelAt } from './address-form/ports.ts';
import { markedProxyOf, namedProxyOf, type ProxyForm } from './address-form/web-proxy.ts';
import type { Answer } from './answer.ts';
import type { CategoryMatch } from './category.ts';
import { type CategoryName, categoryId } from './taxonomy.ts';

/** What a request shows of the form of its address and of the answer; a `LogRecord` has this shape. */
export interface FormedRequest extends Answer {
  readonly kind: 'web' | 'tls' | 'dns';
  readonly method: string | null;
  readonly url: string | null;
  readonly urlDomain: string;
}

/** What is known of a host before any of its addresses is read; worked out once for each host. */
export interface HostForm {
  /** A number of the public internet in place of a name. */
  readonly isBareAddress: boolean;
  /** Shows other sites under its own name, and is no concern by itself. */
  readonly carrier: Carrier | null;
  /** What the host alone gives away. */
  readonly matches: readonly CategoryMatch[];
}

/** Another site that an address shows. */
export interface InnerAddress {
  readonly host: string;
  /** '/' for the front page. */
  readonly path: string;
  /** What shows it; of several inside each other, the outermost. */
  readonly through: CarrierKind;
}

/** How far the lists know the host: `harmless` sites use addresses inside addresses every day; `listed` ones are known for something. */
export type Standing = 'harmless' | 'listed' | 'unheard_of';

export function hostFormOf(host: string): HostForm {
  if (host.length > LONGEST_NAME) return PLAIN_HOST;
  const isBareAddress = bareAddressOf(host) === 'public';
  const carrier = carrierOf(host);
  const matches = matchesOfHost(host);
  return isBareAddress || carrier !== null || matches.length > 0 ? { isBareAddress, carrier, matches } : PLAIN_HOST;
}

/** True for a host whose name gives nothing away, whatever kind of request it is, and shows no other site without an address. */
export function showsNothingAlone(host: string, { isBareAddress, carrier, matches }: HostForm): boolean {
  if (isBareAddress || matches.length > 0) return false;
  return carrier === null || carriedBy(carrier, host, null) === null;
}

/** Everything that the form of a request gives away. Nearly every request gets the same empty list. */
export function matchesOfForm(request: FormedRequest, host: HostForm, standing: Standing): readonly CategoryMatch[] {
  if (request.kind === 'dns') return host.isBareAddress ? NONE : host.matches;
  const signed = signedUrlOf(request, standing);
  if (isLookUpType(request) || (signed !== null && isLookUpAddress(signed))) return [...host.matches, LOOK_UP];
  if (host.matches.length > 0) return host.matches;
  const isConnection = request.kind === 'tls' || request.method === 'CONNECT';
  const connection = isConnection ? connectionIn(request.url, host) : null;
  if (connection !== null) return [connection];
  const proxy = signed === null ? null : proxyIn(request, host, standing);
  if (proxy !== null) return [proxyMatch(proxy)];
  return host.isBareAddress && isShownPage(request) ? [bareMatch(request.urlDomain)] : NONE;
}

/**
 * The site that an address shows, the innermost where one shows another: of a translation of a saved copy, the page itself.
 * Null for addresses that only pass on to another one, which then stands in the log by itself.
 */
export function innerAddressOf(request: FormedRequest, host: HostForm, standing: Standing): InnerAddress | null {
  const first = innerUrlIn(request, host, standing);
  if (first === null) return null;
  let inner = first.url;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const carrier = carrierOf(nameOf(inner));
    const next = carrier === null ? null : carriedBy(carrier, nameOf(inner), inner.href);
    const deeper = next ?? markedProxyOf(inner.href)?.inner ?? null;
    if (deeper === null) break;
    inner = deeper;
  }
  return { host: nameOf(inner), path: inner.pathname, through: first.through };
}

/** No name on the internet is longer. */
const LONGEST_NAME = 253;
/** Who puts more than these into each other only wants to cost time. */
const DEEPEST = 6;
const NONE: readonly CategoryMatch[] = Object.freeze([]);
const PLAIN_HOST: HostForm = Object.freeze({ isBareAddress: false, carrier: null, matches: NONE });

function matchesOfHost(host: string): readonly CategoryMatch[] {
  const onion = onionFormOf(host);
  if (onion === 'tor') return [matchOf('filter-bypass', 'a name that only the Tor network has')];
  if (onion === 'gateway') return [matchOf('filter-bypass', 'a gateway into the Tor network')];
  if (isPrivateRelay(host))
    return [matchOf('encrypted-dns', 'Apple’s Private Relay, which a phone or tablet switches on by itself')];
  if (isKnownResolver(host))
    return [matchOf('encrypted-dns', `a connection to ${host}, a service that looks names up past the filter`)];
  return NONE;
}

/**
 * The address where it may say something, else null. Asked of nearly every line, so it is one search: behind the host of every
 * form stands one of these.
 */
function signedUrlOf({ kind, url }: FormedRequest, standing: Standing): string | null {
  if (kind !== 'web' || url === null || standing === 'harmless') return null;
  SIGN.lastIndex = 'https://'.length;
  return SIGN.test(url) ? url : null;
}
const SIGN = /http|aHR0c|hvtr|uggc|\.php\?|nph-|__cp|\/servlet\/redirect|dns[-=]/g;

/** A blocked request carries the type of the block page. */
function isLookUpType({ contentType, disposition }: FormedRequest): boolean {
  return contentType?.startsWith('application/') === true && disposition !== 'blocked' && isLookUpAnswer(contentType);
}

function connectionIn(url: string | null, { isBareAddress }: HostForm): CategoryMatch | null {
  if (url === null || url.endsWith(':443')) return isBareAddress ? UNNAMED : null;
  const port = portOf(url);
  if (port === null) return isBareAddress ? UNNAMED : null;
  if (port === DNS_OVER_TLS_PORT) return matchOf('encrypted-dns', `a hidden look-up of names (port ${port})`);
  const tunnel = tunnelAt(port);
  if (tunnel !== null) return matchOf('filter-bypass', `a connection of the kind that ${tunnel} makes (port ${port})`);
  if (!isUnusualPort(port)) return isBareAddress ? UNNAMED : null;
  if (!isBareAddress) return matchOf('unusual-connections', `a connection that web pages do not use (port ${port})`);
  const evidence = `a connection to a number instead of a name, and one that web pages do not use (port ${port})`;
  return { ...matchOf('filter-bypass', evidence), isUnconfirmed: true };
}

function proxyIn(request: FormedRequest, { carrier }: HostForm, standing: Standing): ProxyForm | null {
  const url = carrier === null ? signedUrlOf(request, standing) : null;
  if (url === null) return null;
  const marked = markedProxyOf(url);
  if (marked !== null || standing !== 'unheard_of') return marked;
  const named = namedProxyOf(url, request);
  if (named === null || named.inner === null) return named;
  // A site that fetches its own pages this way, or writes its own links so, gets round nothing.
  return nameOf(named.inner) === request.urlDomain ? null : named;
}

function proxyMatch({ sign, inner }: ProxyForm): CategoryMatch {
  const shown = inner === null ? 'another site' : nameOf(inner);
  if (sign !== 'bare') return matchOf('filter-bypass', `a web proxy shows ${shown}`);
  return { ...matchOf('filter-bypass', `the address holds another address: ${shown}`), isUnconfirmed: true };
}

/** A page that a person could read, and not what an app or a game fetches from its server. */
function isShownPage({ kind, method, statusCode, contentType, disposition }: FormedRequest): boolean {
  if (kind !== 'web' || disposition === 'blocked' || (method !== null && method !== 'GET')) return false;
  return statusCode === 200 && contentType !== null && /^(?:text\/html|application\/xhtml)/i.test(contentType);
}

function bareMatch(host: string): CategoryMatch {
  return { ...matchOf('filter-bypass', `a page under a number instead of a name (${host})`), isUnconfirmed: true };
}

interface Shown {
  readonly url: URL;
  readonly through: CarrierKind;
}

function innerUrlIn(request: FormedRequest, host: HostForm, standing: Standing): Shown | null {
  const { carrier } = host;
  if (carrier !== null) {
    const url = carriedBy(carrier, request.urlDomain, request.url);
    return url === null ? null : { url, through: carrier.kind };
  }
  const url = proxyIn(request, host, standing)?.inner ?? null;
  return url === null ? null : { url, through: 'proxy' };
}

/** As records have it: without a final dot, an IPv6 address without brackets. */
function nameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$|\.$/g, '');
}

function matchOf(category: CategoryName, evidence: string): CategoryMatch {
  return { category: categoryId(category), because: 'address_form', evidence };
}

const LOOK_UP: CategoryMatch = Object.freeze(
  matchOf('encrypted-dns', 'a name was looked up inside a web request, past the filter'),
);
const UNNAMED: CategoryMatch = Object.freeze(
  matchOf('unusual-connections', 'a connection to a number instead of a name'),
);
