import { BlockList, isIP } from 'node:net';
import type { DomainIndex, DomainSetBuilder } from '../../categories/domain-set.ts';
import { partsOf } from '../../categories/entry.ts';
import type { ListLabel } from '../../categories/list-label.ts';

/*
 * The meaning of a set of domains in its plainest form, with strings and Maps: what the real index must agree with. An
 * entry is 'tube.example/live', a network is '192.0.2.0/24' under its own text; each says its own labels and what the next
 * wider one says.
 */

/** One call of a builder. */
export interface Told {
  readonly call: 'add' | 'except' | 'addNetwork';
  readonly text: string;
  readonly label: number;
}

interface Own {
  readonly said: Set<number>;
  readonly excepted: Set<string>;
}

export function tell(builder: DomainSetBuilder, told: readonly Told[]): void {
  for (const { call, text, label } of told) builder[call](text, label);
}

export function plainDomainSet(labels: readonly ListLabel[], told: readonly Told[], version = ''): DomainIndex {
  const own = ownOf(labels, told);
  const networks = [...own.keys()].filter(isNetwork).sort((one, other) => bitsOf(other) - bitsOf(one));
  const hostsWithPages = new Set([...own.keys()].filter((key) => !isNetwork(key) && key.includes('/')).map(hostOf));

  /** The entries that cover an address, the most specific first, each covering the one before it. */
  const covering = (host: string, path: string): readonly string[] => {
    const first = suffixesOf(host).flatMap((name) => [...pagesOf(path), ''].map((page) => name + page));
    const chain: string[] = [];
    for (const entry of first) if (own.has(entry) && isCoveredBy(chain.at(-1) ?? host + path, entry)) chain.push(entry);
    const around = isIP(host) === 0 ? [] : networks.filter((network) => isWithin(host, network));
    return [...chain, ...around];
  };
  const effective = (chain: readonly string[]): ReadonlySet<number> => {
    const at = own.get(chain[0] ?? '');
    if (at === undefined) return new Set();
    const curated = [...at.said].filter((label) => labels[label]?.isCurated);
    if (curated.length > 0) return new Set(curated);
    const inherited = [...effective(chain.slice(1))].filter((label) => !at.excepted.has(labels[label]?.list ?? ''));
    return new Set([...at.said, ...inherited]);
  };
  const ownerOf = (chain: readonly string[], label: number): string => {
    const without = chain.findIndex((_, place) => !effective(chain.slice(place)).has(label));
    return chain.at(without === -1 ? -1 : without - 1) ?? '';
  };
  return {
    size: own.size,
    version,
    labels,
    lookUp: (given, path) => {
      const chain = covering(plainHost(given), plainPath(path));
      const said = [...effective(chain)].sort((one, other) => one - other);
      if (chain[0] === undefined || said.length === 0) return null;
      const claims = said.flatMap((number) => {
        const label = labels[number];
        return label === undefined ? [] : [{ label, entry: ownerOf(chain, number) }];
      });
      return { entry: chain[0], claims };
    },
    hasPaths: (given) => suffixesOf(plainHost(given)).some((name) => hostsWithPages.has(name)),
    hasPage: (given, path) =>
      suffixesOf(plainHost(given)).some((name) => pagesOf(plainPath(path)).some((page) => own.has(name + page))),
  };
}

function ownOf(labels: readonly ListLabel[], told: readonly Told[]): ReadonlyMap<string, Own> {
  const own = new Map<string, Own>();
  for (const { call, text, label } of told) {
    const { host, path } = partsOf(text);
    const key = call === 'addNetwork' ? text : plainHost(host) + plainPath(path);
    const at = own.get(key) ?? { said: new Set<number>(), excepted: new Set<string>() };
    if (call === 'except') at.excepted.add(labels[label]?.list ?? '');
    else at.said.add(label);
    own.set(key, at);
  }
  return own;
}

function plainHost(given: string): string {
  const host = given.toLowerCase().replace(/\.$/, '');
  if (host.length > 253) return '';
  if (host.includes(':') && URL.canParse(`http://[${host}]`)) return new URL(`http://[${host}]`).hostname.slice(1, -1);
  return host.replace(/(^|\.)blogspot\.(co\.|com\.)?[a-z][a-z]$/, '$1blogspot.com');
}

function plainPath(path: string): string {
  if (!path.startsWith('/')) return '';
  const whole = path.toLowerCase();
  const within = whole.length > 2_048 ? whole.slice(0, whole.lastIndexOf('/', 2_047)) : whole;
  return within.replace(/\/+$/, '');
}

/** Itself and every name above it; an address has none above it. */
function suffixesOf(host: string): readonly string[] {
  if (isIP(host) !== 0) return [host];
  const labels = host.split('.');
  return labels.map((_, place) => labels.slice(place).join('.'));
}

/** Itself and every page above it, as far as thirty-two steps. */
function pagesOf(path: string): readonly string[] {
  const ends = [...path.matchAll(/[^/](?=\/|$)/g)].map(({ index }) => index + 1);
  return ends
    .slice(0, 32)
    .map((end) => path.slice(0, end))
    .toReversed();
}

/** True when the wide entry covers everything that the narrow one covers. */
function isCoveredBy(narrow: string, wide: string): boolean {
  const [inner, outer] = [partsOf(narrow), partsOf(wide)];
  const isUnderHost = inner.host === outer.host || inner.host.endsWith(`.${outer.host}`);
  return isUnderHost && (outer.path === '' || inner.path === outer.path || inner.path.startsWith(`${outer.path}/`));
}

function isNetwork(key: string): boolean {
  const [address = '', bits = ''] = key.split('/');
  return isIP(address) !== 0 && /^\d+$/.test(bits);
}

function isWithin(address: string, network: string): boolean {
  const [start = '', bits = ''] = network.split('/');
  const list = new BlockList();
  list.addSubnet(start, Number(bits), isIP(start) === 4 ? 'ipv4' : 'ipv6');
  return isIP(start) === isIP(address) && list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

function bitsOf(network: string): number {
  return Number(network.split('/')[1]);
}

function hostOf(entry: string): string {
  return partsOf(entry).host;
}
