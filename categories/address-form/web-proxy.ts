/**
 * Web proxies: pages that fetch another page and show it as their own. Their programs leave marks in the address that nothing
 * else has; where there is no such mark, an address that holds another one is a proxy only if it is called one and the answer
 * was a page. Most addresses that hold another one belong to signing in, sharing, measuring and shrinking pictures.
 */
import type { Answer } from '../answer.ts';
import { type AddressParts, fromPathOn, parameterOf, partsOfAddress } from './address-parts.ts';
import { type InnerUrl, innerUrlOf } from './inner-address.ts';

export interface ProxyForm {
  /** `mark`: only a proxy writes this. `name`: the page is called a proxy. `bare`: the address begins anew behind the host. */
  readonly sign: 'mark' | 'name' | 'bare';
  /** The site that it shows; null where the address does not tell. */
  readonly inner: URL | null;
}

/** The proxy program whose mark an address bears, whatever the answer was. */
export function markedProxyOf(url: string): ProxyForm | null {
  const parts = partsOfAddress(url);
  for (const mark of PROXY_MARKS) {
    const found = mark(parts, url);
    if (found !== null) return { sign: 'mark', inner: found.inner };
  }
  return null;
}

/** A proxy by its name or by an address at the beginning of the path; only where the answer was a page. */
export function namedProxyOf(url: string, answer: Answer): ProxyForm | null {
  if (!mayBePage(answer)) return null;
  const parts = partsOfAddress(url);
  const named = inNamedFolder(parts) ?? inNamedPage(parts);
  if (named !== null) return isPage(named.url) ? { sign: 'name', inner: named.url } : null;
  const bare = /^\/https?:\/{1,2}/i.test(parts.path) ? innerUrlOf(fromPathOn(parts, 1)) : null;
  return bare !== null && isPage(bare.url) ? { sign: 'bare', inner: bare.url } : null;
}

type Mark = (parts: AddressParts, url: string) => { readonly inner: URL | null } | null;

const PROXY_MARKS: readonly Mark[] = [
  // A browser-side proxy: every second letter of 'https://' is changed, wherever in the path it stands.
  (_parts, url) => {
    const at = url.search(/hvtr(?:s8(?:%2F|\/)-|(?:%3A|:)-(?:%2F|\/))/i);
    return at === -1 ? null : { inner: innerUrlOf(url.slice(at))?.url ?? null };
  },
  ({ query }) => valueInside(query, '__cpo') ?? (/(?:^|&)__cp[is]=/.test(query) ? { inner: null } : null),
  ({ path, query }) => (/\/browse\.php$/i.test(path) ? glypeValue(query) : null),
  ({ path, query }) =>
    /\/includes\/process\.php$/i.test(path) && /(?:^|&)action=update/.test(query) ? { inner: null } : null,
  ({ path, query }) =>
    /\/process\.php$/i.test(path) && /(?:^|&)d=[^&]{24,}&b=\d/.test(query) ? { inner: null } : null,
  ({ path, query }) => (/\/(?:index\.php)?$/i.test(path) ? disguisedQuery(query) : null),
  (parts) =>
    behind(parts, /\/nph-[a-z]+(?:\.cgi|\.pl)?\/[\w.]{1,12}\/(?=https?[:/])/i) ??
    behind(parts, /\/nph-proxy(?:\.cgi|\.pl)?\/?/i),
  (parts) => behind(parts, /^\/[0-9a-f]{32}\/(?=https?(?::|%3A))/i),
  (parts) => behind(parts, /\/servlet\/redirect\.srv\//),
];

function behind(parts: AddressParts, lead: RegExp): { readonly inner: URL | null } | null {
  const found = lead.exec(parts.path);
  return found === null ? null : { inner: innerUrlOf(fromPathOn(parts, found.index + found[0].length))?.url ?? null };
}

function valueInside(query: string, name: string): { readonly inner: URL | null } | null {
  const value = parameterOf(query, name);
  return value === null ? null : { inner: innerUrlOf(value)?.url ?? null };
}

/** The best-known proxy program: 'browse.php?u=…&b=4'. Its value may be scrambled beyond reading, but is never short. */
function glypeValue(query: string): { readonly inner: URL | null } | null {
  const value = parameterOf(query, 'u');
  if (value === null) return null;
  const inner = innerUrlOf(value)?.url ?? null;
  return inner !== null || (value.length >= 16 && /(?:^|&)b=\d{1,3}(?:&|$)/.test(query)) ? { inner } : null;
}

/** Nobody searches for an address in disguise; one that is written plainly needs the three digits beside it. */
function disguisedQuery(query: string): { readonly inner: URL | null } | null {
  const value = parameterOf(query, 'q');
  const inner = value === null ? null : innerUrlOf(value);
  if (inner === null) return null;
  return inner.isDisguised || /(?:^|&)hl=[0-9a-f]{3}(?:&|$)/.test(query) ? { inner: inner.url } : null;
}

const NAMES =
  'proxy|proxify|web-?proxy|browse|surf|unblock|unblocked|unblocker|bypass|service|uv|scramjet|womginx|corrosion|alloy|ultraviolet|rammerhead|tunnel|mirror';
const NAMED_FOLDER = new RegExp(`^(?:/[\\w~.-]{1,24}){0,2}?/(?:${NAMES})/(?=https?(?::|%|/)|aHR0c)`, 'i');
/** Some put the address in disguise behind a folder that says nothing; the disguise is what tells. */
const DISGUISED_FOLDER = /^\/(?:web|main|go|p|a|~)\/(?=aHR0c)/;

function inNamedFolder(parts: AddressParts): InnerUrl | null {
  const lead = NAMED_FOLDER.exec(parts.path) ?? DISGUISED_FOLDER.exec(parts.path);
  return lead === null ? null : innerUrlOf(fromPathOn(parts, lead[0].length));
}

const NAMED_PAGE =
  /\/(?:mini|php|ph|g|web)?-?(?:proxy|browse|surf|unblock|unblocker|proxify)(?:\.(?:php\d?|aspx?|cgi|pl|jsp))?\/?$/i;

/** What these programs call the page to show. 'ref', 'next' and 'return' say where somebody came from or goes on to. */
const SHOWN = /^(?:url|uri|u|q|link|href|site|website|web|page|address|addr|target|go|browse|fetch|get)$/i;

/** 'proxy.php?url=https://…', or the address with no name in front. */
function inNamedPage({ path, query }: AddressParts): InnerUrl | null {
  if (query === '' || !NAMED_PAGE.test(path)) return null;
  for (const pair of query.split('&').slice(0, MOST_PARAMETERS)) {
    const nameless = innerUrlOf(pair);
    if (nameless !== null) return nameless;
    const equals = pair.indexOf('=');
    const named = SHOWN.test(pair.slice(0, Math.max(equals, 0))) ? innerUrlOf(pair.slice(equals + 1)) : null;
    if (named !== null) return named;
  }
  return null;
}
const MOST_PARAMETERS = 12;

/** A blocked request carries the type and the status of the block page, so these say nothing. */
function mayBePage({ disposition, statusCode, contentType }: Answer): boolean {
  if (disposition === 'blocked') return true;
  if (statusCode !== null && (statusCode < 200 || statusCode > 299)) return false;
  return contentType === null || /^(?:text\/html|application\/xhtml)/i.test(contentType);
}

/** Pictures, styles, data and maps are fetched through such addresses by pages, for their own sake. */
function isPage({ pathname, search }: URL): boolean {
  return (
    !NO_PAGE.test(pathname) &&
    !/\/(?:arcgis|rest|wms|wmts|wfs|ows|api|oembed)(?:\/|$)/i.test(pathname) &&
    !/[?&](?:service|format)=/i.test(search)
  );
}
const NO_PAGE =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|map|woff2?|ttf|otf|eot|json|xml|rss|atom|csv|txt|pdf|ics|mp[34]|m4[av]|webm|m3u8|mpd|ts|vtt|glb|kml|geojson|zip)$/i;
