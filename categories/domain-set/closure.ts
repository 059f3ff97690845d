/**
 * What every entry says once it has taken over what the next wider one says, worked out when the index is built, so that
 * a look-up ends at the first entry that it finds. An entry that then says the same as the next wider one needs no row,
 * unless pages of a host above it are listed: it keeps those from answering for its own pages.
 */

import { type IpNetwork, isInNetwork, parseAddress, parseNetwork } from '../ip-address.ts';
import { type EntryStore, endOf, findName, startOf, type TaggedName } from './entry-store.ts';
import type { OwnSets } from './label-sets.ts';
import { createHashList, type HashList, type HostShape, hashHost, hashPages, hashSuffixes } from './name-hash.ts';
import { compareNetworks, type NetworkRow, type NetworkSections, networksHolding, writeNetworks } from './networks.ts';
import { isOddHost } from './plain-name.ts';

export interface Closure {
  readonly networks: NetworkSections;
  /** What the entry at the place says, or null where it needs no row. */
  setOf(place: number): number | null;
}

/** What a builder has been told so far. */
export interface Told {
  readonly store: EntryStore;
  /** Hosts of which a page is listed. */
  readonly pageHosts: EntryStore;
  readonly own: OwnSets;
  readonly shape: HostShape;
}

const SLASH = 47;
const NOT_YET = -1;
const decoder = new TextDecoder();

export function closeOver(told: Told): Closure {
  const { store, own } = told;
  const networks = closeNetworks(told);
  const { widerOf, hasPagesAbove } = createWiderFinder(told);
  /** Twice the set, and one more where the entry needs a row. */
  const states = new Int32Array(store.count).fill(NOT_YET);
  const stateOf = (place: number): number => {
    const known = states[place] ?? NOT_YET;
    if (known !== NOT_YET) return known;
    const wider = widerOf(place);
    const widerSet = wider === null ? setOfNetworks(networks, store, place) : stateOf(wider) >>> 1;
    const set = own.effectiveOf(store.ownSets[place] ?? 0, widerSet);
    const state = 2 * set + (set === widerSet && !hasPagesAbove(place) ? 0 : 1);
    states[place] = state;
    return state;
  };
  return {
    networks,
    setOf: (place) => {
      if (isNetwork(store, place)) return null;
      const state = stateOf(place);
      return state % 2 === 0 ? null : state >>> 1;
    },
  };
}

/** Networks lie among the names, with a slash in front. */
export function networkName(network: string): string {
  return `/${network}`;
}

/** Where the host of the name at the place ends. */
export function hostEndOf(store: EntryStore, place: number): number {
  const names = store.names;
  const end = endOf(store, place);
  let at = startOf(store, place);
  while (at < end && names[at] !== SLASH) at++;
  return at;
}

function isNetwork(store: EntryStore, place: number): boolean {
  return store.names[startOf(store, place)] === SLASH;
}

/** Networks hold each other or do not meet: those around the next one lie on a stack. */
function closeNetworks({ store, own }: Told): NetworkSections {
  const rows: NetworkRow[] = [];
  const around: number[] = [];
  for (const { place, ...network } of networksOf(store)) {
    while (around.length > 0 && !holds(rows[around.at(-1) ?? 0], network)) around.pop();
    const wider = around.at(-1) ?? -1;
    const widerSet = rows[wider]?.set ?? 0;
    const set = own.effectiveOf(store.ownSets[place] ?? 0, widerSet);
    if (set !== widerSet) around.push(rows.push({ ...network, set, wider }) - 1);
  }
  return writeNetworks(rows);
}

function holds(wide: NetworkRow | undefined, network: IpNetwork): boolean {
  return wide !== undefined && isInNetwork(network.start, wide);
}

function networksOf(store: EntryStore): readonly (IpNetwork & { readonly place: number })[] {
  const found: (IpNetwork & { readonly place: number })[] = [];
  for (let place = 0; place < store.count; place++) {
    const network = isNetwork(store, place) ? parseNetwork(textOf(store, startOf(store, place) + 1, place)) : null;
    if (network !== null) found.push({ ...network, place });
  }
  return found.sort(compareNetworks);
}

function setOfNetworks(networks: NetworkSections, store: EntryStore, place: number): number {
  const address = networks.starts.length === 0 ? null : addressOf(store, place);
  return address === null ? 0 : (networksHolding(networks, address)[0]?.set ?? 0);
}

/** The address that the host of the entry is, null for a name. */
function addressOf(store: EntryStore, place: number): bigint | null {
  const start = startOf(store, place);
  const hostEnd = hostEndOf(store, place);
  if (!isOddHost(store.names, start, hostEnd)) return null;
  return parseAddress(decoder.decode(store.names.subarray(start, hostEnd)));
}

function textOf(store: EntryStore, start: number, place: number): string {
  return decoder.decode(store.names.subarray(start, endOf(store, place)));
}

interface WiderFinder {
  /** A page above on the same host, the host, then the same for each host above. */
  widerOf(place: number): number | null;
  hasPagesAbove(place: number): boolean;
}

function createWiderFinder(told: Told): WiderFinder {
  const { store, pageHosts, shape } = told;
  const suffixes = createHashList(shape);
  const pages = createHashList(shape);
  const tagged = (start: number, end: number, tag: number): TaggedName => ({ bytes: store.names, start, end, tag });
  return {
    widerOf: (place) => {
      const hostEnd = hostEndOf(store, place);
      const isPage = hostEnd < endOf(store, place);
      hashHosts(suffixes, store, place);
      // The last of the suffixes is the host itself: only a page has it above.
      for (let suffix = suffixes.count - (isPage ? 1 : 2); suffix >= 0; suffix--) {
        const start = suffixes.edge[suffix] ?? 0;
        const page = isPage ? findPage(pages, store, place, start) : null;
        if (page !== null) return page;
        const host = findName(store, tagged(start, hostEnd, suffixes.second[suffix] ?? 0));
        if (host !== null) return host;
      }
      return null;
    },
    hasPagesAbove: (place) => {
      if (pageHosts.count === 0) return false;
      const hostEnd = hostEndOf(store, place);
      hashHosts(suffixes, store, place);
      for (let suffix = suffixes.count - 2; suffix >= 0; suffix--) {
        const above = tagged(suffixes.edge[suffix] ?? 0, hostEnd, suffixes.second[suffix] ?? 0);
        if (findName(pageHosts, above) !== null) return true;
      }
      return false;
    },
  };
}

function hashHosts(suffixes: HashList, store: EntryStore, place: number): void {
  suffixes.count = 0;
  const hash = addressOf(store, place) === null ? hashSuffixes : hashHost;
  hash(suffixes, store.names, startOf(store, place), hostEndOf(store, place));
}

/** The longest page of the host from `start` on, other than the one at the place, that covers it. */
function findPage(pages: HashList, store: EntryStore, place: number, start: number): number | null {
  const bytes = store.names;
  pages.count = 0;
  hashPages(pages, { bytes, hostEnd: hostEndOf(store, place), end: endOf(store, place) }, start);
  for (let page = pages.count - 1; page >= 0; page--) {
    const found = findName(store, { bytes, start, end: pages.edge[page] ?? 0, tag: pages.second[page] ?? 0 });
    if (found !== null && found !== place) return found;
  }
  return null;
}
