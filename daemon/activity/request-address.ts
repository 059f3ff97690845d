import type { LogRecord } from '../../parsers/record.ts';

const TYPE_AHEAD_PATH =
  /\/(?:complete\/search|as\/suggestions|osjson\.aspx|qsonhs\.aspx|ac|sugg|gossip|autocomplete|suggest|suggestions|typeahead)(?:\/|$)/i;

/** True for what a search box sends on every key, before anybody has finished typing. */
export function isTypeAhead(url: string | null): boolean {
  if (url === null) return false;
  return TYPE_AHEAD_PATH.test(pathOf(url)) || /[?&]action=opensearch(?:&|$)/.test(url);
}

const PART_OF_PAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|css|m?js|map|woff2?|ttf|otf|eot|json)$/i;

/** True for an address that ends like a picture, a script, a style or a font. */
export function isPartOfPage(url: string | null): boolean {
  return url !== null && PART_OF_PAGE.test(pathOf(url));
}

/** True for the front page of a site, or an address that ends like a page. */
export function isPageFile(url: string | null): boolean {
  return url !== null && /^\/?$|\.html?$/i.test(pathOf(url));
}

/** True for the addresses that sites offer for being shown inside other people's pages. */
export function isEmbedAddress(url: string | null): boolean {
  return url !== null && /\/(?:embed|plugins|widgets?)(?:[/.]|$)/i.test(pathOf(url));
}

/** Whether the page that a request came from belongs to the same site, as the browser says or by its address; null where the log does not say. */
export function siteOfAsker(record: LogRecord): 'own' | 'other' | null {
  if (record.fetchSite === 'same-origin' || record.fetchSite === 'same-site') return 'own';
  if (record.fetchSite === 'cross-site') return 'other';
  if (record.referrer === null) return null;
  const host = hostOf(record.referrer);
  if (host === '') return null;
  return siteOf(host) === siteOf(record.urlDomain) ? 'own' : 'other';
}

/** The site that a request went to: 'bbc.co.uk' for 'www.bbc.co.uk'. */
export function requestSite({ urlDomain }: LogRecord): string {
  return siteOf(urlDomain);
}

function hostOf(url: string): string {
  return (/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1] ?? '')
    .toLowerCase()
    .replace(/^\[|\]$|\.$/g, '');
}

/** From the slash after the host up to the query; '' where there is none. */
function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  const address = end === -1 ? url : url.slice(0, end);
  const scheme = address.indexOf('://');
  const start = address.indexOf('/', scheme === -1 ? 0 : scheme + 3);
  return start === -1 ? '' : address.slice(start);
}

const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|ltd|me|net|nhs|org|plc|police|sch)\.[a-z]{2}$/;

/**
 * The part of a host that one owner registers, near enough: 'bbc.co.uk' of 'www.bbc.co.uk'. Where this is too short, two
 * strangers look like one site, and a request stays `unclear` rather than being put down to the page.
 */
export function siteOf(host: string): string {
  if (host.includes(':') || /^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const length = SECOND_LEVEL.test(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-length).join('.');
}
