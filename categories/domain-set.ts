/**
 * Which categories a host, or a page of it, belongs to.
 *
 * An entry covers its host and every sub-domain. The most specific entry that covers an address answers alone: the
 * longest host first, then the longest path. So 'mail.search.example' under mail hides 'search.example' under search
 * engines, and 'tube.example/live' hides 'tube.example' where the log shows the path.
 *
 * A look-up walks from the whole host towards its ending, one Map probe per label; the first host that answers is the
 * longest.
 */
import type { CategoryId } from './category.ts';
import { partsOf } from './entry.ts';

/** One line of a list, as it is put in. */
export interface ListedEntry {
  /** Plain form, see `parseEntry`: 'tube.example/live'. */
  readonly entry: string;
  readonly category: CategoryId;
}

/** An entry that covers an address, with every category that lists it. */
export interface DomainEntry {
  readonly entry: string;
  readonly categories: readonly CategoryId[];
}

/** All that the corridor asks of a set of domains, however it is kept in memory. */
export interface DomainIndex {
  /** Number of distinct entries. */
  readonly size: number;
  /**
   * The most specific entry that covers the host (lower case, punycode) and path ('' when the log shows none), or
   * null.
   */
  lookUp(host: string, path: string): DomainEntry | null;
  /** True when an entry with a path lies on this host or above it: then the host alone does not settle the answer. */
  hasPaths(host: string): boolean;
}

/** What is listed under one host: the host itself, and pages of it, longest path first. */
interface Listing {
  whole: DomainEntry | null;
  readonly pages: { readonly path: string; readonly entry: DomainEntry }[];
}

/** Builds a set from lists; an entry that stands under several categories keeps them all, in the order given. */
export function buildDomainSet(listed: Iterable<ListedEntry>): DomainIndex {
  const merged = mergeByEntry(listed);
  const byHost = listingsOf(merged);
  return {
    size: merged.size,
    lookUp: (host, path) => mostSpecific(byHost, host, path.toLowerCase()),
    hasPaths: (host) => hostAndParents(host).some((name) => (byHost.get(name)?.pages.length ?? 0) > 0),
  };
}

function mergeByEntry(listed: Iterable<ListedEntry>): ReadonlyMap<string, DomainEntry> {
  const merged = new Map<string, DomainEntry>();
  for (const { entry, category } of listed) {
    const earlier = merged.get(entry)?.categories ?? [];
    const categories = earlier.includes(category) ? earlier : Object.freeze([...earlier, category]);
    merged.set(entry, { entry, categories });
  }
  return merged;
}

function listingsOf(merged: ReadonlyMap<string, DomainEntry>): ReadonlyMap<string, Listing> {
  const byHost = new Map<string, Listing>();
  for (const entry of merged.values()) {
    const { host, path } = partsOf(entry.entry);
    const listing = byHost.get(host) ?? { whole: null, pages: [] };
    if (path === '') listing.whole = entry;
    else listing.pages.push({ path, entry });
    byHost.set(host, listing);
  }
  for (const { pages } of byHost.values()) pages.sort((one, other) => other.path.length - one.path.length);
  return byHost;
}

function mostSpecific(byHost: ReadonlyMap<string, Listing>, host: string, path: string): DomainEntry | null {
  for (let name = boundedHost(host); name !== ''; name = parentOf(name)) {
    const listing = byHost.get(name);
    if (listing === undefined) continue;
    const page = path === '' ? undefined : listing.pages.find((candidate) => liesUnder(path, candidate.path));
    const answer = page?.entry ?? listing.whole;
    if (answer !== null) return answer;
  }
  return null;
}

function liesUnder(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/');
}

function hostAndParents(host: string): readonly string[] {
  const names: string[] = [];
  for (let name = boundedHost(host); name !== ''; name = parentOf(name)) names.push(name);
  return names;
}

function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
}

/**
 * No name on the internet is longer than 253 characters; a longer one is made up, and walking it would take quadratic
 * time.
 */
function boundedHost(host: string): string {
  return host.length > 253 ? '' : host;
}
