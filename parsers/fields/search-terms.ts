import { decodeQueryValue } from './percent.ts';
import { SEARCH_SITES, type SearchSite } from './search-sites.ts';

/**
 * What a person typed into a search box, as far as the address shows it: decoded, blanks collapsed. Null where the site is not one
 * we know, the address is no finished search, or the filter cut the query off. Never throws.
 */
export function searchTermsOf(host: string, url: string): string | null {
  const entries = ENTRIES.get(brandOf(host));
  if (entries === undefined) return null;
  const name = host.startsWith('www.') ? host.slice(4) : host;
  const pathStart = url.indexOf('/', url.indexOf('://') + 3);
  if (pathStart < 0) return null;
  const brand = name.slice(0, countryEndingOf(name));
  for (const { covers, text, site } of entries) {
    const isCovered =
      covers === 'endings' ? text === brand : text === name || (covers === 'below' && isBelow(name, text));
    const terms = isCovered ? termsAt(site, url, pathStart) : null;
    if (terms !== null) return terms;
  }
  return null;
}

interface Entry {
  /** The text under every country's ending, the name and everything below it, or the name alone. */
  readonly covers: 'endings' | 'below' | 'name';
  readonly text: string;
  readonly site: SearchSite;
}

/** By brand (`google` of `www.google.co.uk`), so that one look-up turns away nearly every host. */
const ENTRIES: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  SEARCH_SITES.flatMap((site) => site.hosts.map((pattern) => ({ pattern, ...entryOf(pattern, site) }))),
  ({ pattern }) => brandOf(pattern),
);

function entryOf(pattern: string, site: SearchSite): Entry {
  if (pattern.endsWith('.*')) return { covers: 'endings', text: pattern.slice(0, -2), site };
  if (pattern.startsWith('*.')) return { covers: 'below', text: pattern.slice(2), site };
  return { covers: 'name', text: pattern, site };
}

function isBelow(name: string, site: string): boolean {
  return name.endsWith(site) && name.charCodeAt(name.length - site.length - 1) === 46;
}

/** The label in front of the country's ending. */
function brandOf(host: string): string {
  const end = countryEndingOf(host);
  return host.slice(dotBefore(host, end) + 1, end);
}

/** Where the country's ending (`.de`, `.co.uk`, `.com`) begins. */
function countryEndingOf(host: string): number {
  const last = dotBefore(host, host.length);
  const before = dotBefore(host, last);
  const isTwoPart =
    before > 0 &&
    host.length - last === 3 &&
    (host.startsWith('co.', before + 1) || host.startsWith('com.', before + 1));
  return isTwoPart ? before : last;
}

function dotBefore(host: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && host.charCodeAt(at) !== 46) at--;
  return at;
}

function termsAt(site: SearchSite, url: string, pathStart: number): string | null {
  const question = url.indexOf('?', pathStart);
  const fragment = url.indexOf('#', pathStart);
  const end = fragment < 0 ? url.length : fragment;
  const path = plainPath(url.slice(pathStart, question < 0 || question > end ? end : question));
  const lowerPath = path.toLowerCase();
  for (const known of site.paths) {
    if (known.endsWith('/*')) {
      const words = wordsInPath(path, known);
      if (words !== null) return words;
    } else if (question >= 0 && question < end && isPath(lowerPath, known)) {
      return firstValue(url.slice(question + 1, end), site.params);
    }
  }
  return null;
}

function isPath(path: string, known: string): boolean {
  return known.startsWith('*') ? path.endsWith(known.slice(1)) : path === known;
}

/** Without a final slash, and without `;_ylt=…` as Yahoo adds it. */
function plainPath(path: string): string {
  const semicolon = path.indexOf(';');
  const bare = semicolon < 0 ? path : path.slice(0, semicolon);
  return bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

function wordsInPath(path: string, known: string): string | null {
  const prefix = known.slice(0, -1);
  if (!path.startsWith(prefix)) return null;
  const rest = path.slice(prefix.length);
  const slash = rest.indexOf('/');
  return tidy(slash < 0 ? rest : rest.slice(0, slash));
}

function firstValue(query: string, params: readonly string[]): string | null {
  for (const param of params) {
    const value = valueIn(query, param);
    if (value !== null) return value;
  }
  return null;
}

function valueIn(query: string, param: string): string | null {
  for (let at = query.indexOf(`${param}=`); at >= 0; at = query.indexOf(`${param}=`, at + 1)) {
    const before = query.charCodeAt(at - 1);
    if (at > 0 && before !== 38 && before !== 59) continue;
    const start = at + param.length + 1;
    const end = query.indexOf('&', start);
    return tidy(query.slice(start, end < 0 ? query.length : end));
  }
  return null;
}

function tidy(value: string): string | null {
  const words = decodeQueryValue(value).replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
