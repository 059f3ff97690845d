/**
 * Which categories a host, or a page of it, belongs to.
 *
 * An entry covers its host and every sub-domain; with a path, what lies below that path. The most specific entry that covers
 * an address answers: the longest host first, then the longest path under it. It says what its own labels say and what the
 * next wider entry says, with two exceptions: a curated label stands alone, and an exception takes back what its list says of
 * a wider entry. So 'mail.search.example' under mail (curated) hides 'search.example' under search engines.
 */
import type { CategoryId } from './category.ts';
import { partsOf } from './entry.ts';
import type { ListLabel } from './list-label.ts';

/** Why an address has a label: the widest entry above it, from there on unbroken, that has it too. */
export interface DomainClaim {
  readonly label: ListLabel;
  /** 'tube.example/live'. */
  readonly entry: string;
}

/** What the lists say of an address. */
export interface DomainAnswer {
  /** The most specific entry that covers it. */
  readonly entry: string;
  /** In the order of the labels; never empty. */
  readonly claims: readonly DomainClaim[];
}

/** All that the corridor asks of a set of domains, however it is kept in memory. */
export interface DomainIndex {
  /** Number of distinct entries. */
  readonly size: number;
  /** What the set was built as: a date and a hash. */
  readonly version: string;
  readonly labels: readonly ListLabel[];
  /** What is said of the host (lower case, punycode, or an IP address) and path ('' when the log shows none), or null. */
  lookUp(host: string, path: string): DomainAnswer | null;
  /** True when an entry with a path may decide about this host: then the host alone does not settle the answer. */
  hasPaths(host: string): boolean;
}

/** Takes entries in any order, then makes the bytes of an index of them. */
export interface DomainSetBuilder {
  /** `entry` in plain form, see `parseEntry`; `label` is a place in the labels. */
  add(entry: string, label: number): void;
  /** A network, '192.0.2.0/24' or '2001:db8::/32'; false where it is none. */
  addNetwork(network: string, label: number): boolean;
  /** The label's list does not mean this entry, although a wider one of it covers it. */
  except(entry: string, label: number): void;
  build(version: string): Uint8Array;
}

export function createDomainSetBuilder(labels: readonly ListLabel[]): DomainSetBuilder {
  const rows: (readonly [string, number, boolean])[] = [];
  return {
    add: (entry, label) => void rows.push([entry, label, true]),
    addNetwork: () => false,
    except: (entry, label) => void rows.push([entry, label, false]),
    build: (version) => new TextEncoder().encode(JSON.stringify({ version, labels, rows })),
  };
}

/** Opens the bytes that a builder made. */
export function openDomainSet(bytes: Uint8Array): DomainIndex {
  const { version, labels, rows } = JSON.parse(new TextDecoder().decode(bytes)) as {
    version: string;
    labels: readonly ListLabel[];
    rows: readonly (readonly [string, number, boolean])[];
  };
  const own = new Map<string, { said: Set<number>; excepted: Set<string> }>();
  for (const [entry, label, isClaim] of rows) {
    const at = own.get(entry) ?? { said: new Set<number>(), excepted: new Set<string>() };
    if (isClaim) at.said.add(label);
    else at.excepted.add(labels[label]?.list ?? '');
    own.set(entry, at);
  }
  const hosts = new Set([...own.keys()].map((entry) => partsOf(entry).host));
  const withPages = new Set([...own.keys()].map(partsOf).flatMap(({ host, path }) => (path === '' ? [] : [host])));

  const effective = (entry: string): ReadonlySet<number> => {
    const at = own.get(entry);
    if (at === undefined) return new Set();
    const curated = [...at.said].filter((label) => labels[label]?.isCurated);
    if (curated.length > 0) return new Set(curated);
    const wider = widerOf(entry);
    const inherited = wider === null ? [] : [...effective(wider)];
    return new Set([...at.said, ...inherited.filter((label) => !at.excepted.has(labels[label]?.list ?? ''))]);
  };
  const widerOf = (entry: string): string | null => {
    const { host, path } = partsOf(entry);
    const shorter = path.slice(0, path.lastIndexOf('/'));
    return path === '' ? listed(parentOf(host), '') : listed(host, shorter);
  };
  const listed = (host: string, path: string): string | null => {
    for (let name = boundedHost(host); name !== ''; name = parentOf(name)) {
      if (!hosts.has(name)) continue;
      for (let page = path; page !== ''; page = page.slice(0, page.lastIndexOf('/'))) {
        if (own.has(name + page)) return name + page;
      }
      if (own.has(name)) return name;
    }
    return null;
  };
  const claimOf = (entry: string, number: number): DomainClaim => {
    let owner = entry;
    for (let wider = widerOf(owner); wider !== null && effective(wider).has(number); wider = widerOf(owner))
      owner = wider;
    const label = labels[number];
    if (label === undefined) throw new Error(`The set has no label ${number}.`);
    return { label, entry: owner };
  };
  return {
    size: own.size,
    version,
    labels,
    lookUp(host, path) {
      const entry = listed(host, path.toLowerCase().replace(/\/+$/, ''));
      if (entry === null) return null;
      const said = [...effective(entry)].sort((one, other) => one - other);
      return said.length === 0 ? null : { entry, claims: said.map((number) => claimOf(entry, number)) };
    },
    hasPaths(host) {
      for (let name = boundedHost(host); name !== ''; name = parentOf(name)) {
        if (withPages.has(name)) return true;
      }
      return false;
    },
  };
}

/** One line of a curated list of ours or of the school's, as it is put in. */
export interface ListedEntry {
  /** Plain form, see `parseEntry`: 'tube.example/live'. */
  readonly entry: string;
  readonly category: CategoryId;
}

/** A small set in memory: a curated list with one label for each of its categories, in the order of their first entry. */
export function buildDomainSet(
  list: { readonly id: string; readonly title: string },
  listed: readonly ListedEntry[],
): DomainIndex {
  const categories = [...new Set(listed.map(({ category }) => category))];
  const numbers = new Map(categories.map((category, number) => [category, number]));
  const labels = categories.map((category) => curatedLabel(list, category));
  const builder = createDomainSetBuilder(labels);
  for (const { entry, category } of listed) builder.add(entry, numbers.get(category) ?? 0);
  return openDomainSet(builder.build(''));
}

function curatedLabel(list: { readonly id: string; readonly title: string }, category: CategoryId): ListLabel {
  return { list: list.id, title: list.title, part: '', version: '', category, trust: 'full', isCurated: true };
}

function parentOf(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
}

/** No name on the internet is longer than 253 characters. */
function boundedHost(host: string): string {
  return host.length > 253 ? '' : host;
}
