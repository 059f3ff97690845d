/** Puts an index together: takes entries in any order, works out what each says, and fills the table. */
import type { DomainSetBuilder } from '../domain-set.ts';
import { networkText, parseNetwork } from '../ip-address.ts';
import type { ListLabel } from '../list-label.ts';
import { type Closure, closeOver, hostEndOf, networkName, type Told } from './closure.ts';
import { createSections, type DomainSections, seal } from './domain-file.ts';
import { createEntryStore, type EntryStore, endOf, putName, startOf } from './entry-store.ts';
import { createOwnSets } from './label-sets.ts';
import {
  anyShape,
  createHashList,
  type HashList,
  hashHost,
  hashPages,
  hashPagesMark,
  MAX_SUFFIXES,
  type NameBytes,
} from './name-hash.ts';
import { createPlainName, type PlainName, writePlainName } from './plain-name.ts';
import { PAGES_MARK, putRow, SET_BASE } from './rows.ts';

/** With one seed in a hundred, two of five million names are told apart by nothing but another seed. */
const MAX_SEEDS = 16;
/** The seed with which names are kept apart while they are collected; they are compared in full there. */
const COLLECTING_SEED = 0;
const DOT = 46;

export function createBuilder(labels: readonly ListLabel[]): DomainSetBuilder {
  const desk = createDesk(labels);
  const claim = (label: number, kind: 'said' | 'excepted', end: number): void => {
    if (labels[label] === undefined) throw new RangeError(`There is no label ${label}.`);
    const place = putName(desk.store, { bytes: desk.name.bytes, start: 0, end, tag: lastTag(desk.hashes) });
    desk.store.ownSets[place] = desk.own.with(desk.store.ownSets[place] ?? 0, label, kind);
  };
  const claimEntry = (entry: string, label: number, kind: 'said' | 'excepted'): boolean => {
    if (!readEntry(desk, entry)) return false;
    claim(label, kind, desk.name.end);
    noteHost(desk);
    return true;
  };
  return {
    add: (entry, label) => claimEntry(entry, label, 'said'),
    except: (entry, label) => claimEntry(entry, label, 'excepted'),
    addNetwork: (text, label) => {
      const network = parseNetwork(text);
      if (network === null) return false;
      claim(label, 'said', readNetwork(desk, networkText(network)));
      return true;
    },
    build: (version) => writeIndex(toldOf(desk), new TextEncoder().encode(JSON.stringify({ version, labels }))),
  };
}

/** What a builder works on. */
interface Desk extends Omit<Told, 'shape'> {
  readonly name: PlainName;
  readonly hashes: HashList;
  leastLabels: number;
  mostLabels: number;
}

function createDesk(labels: readonly ListLabel[]): Desk {
  return {
    store: createEntryStore(),
    pageHosts: createEntryStore(),
    own: createOwnSets(labels),
    name: createPlainName(),
    hashes: createHashList(anyShape(COLLECTING_SEED)),
    leastLabels: MAX_SUFFIXES,
    mostLabels: 1,
  };
}

function toldOf({ store, pageHosts, own, leastLabels, mostLabels }: Desk): Told {
  const shape = { seed: COLLECTING_SEED, leastLabels: Math.min(leastLabels, mostLabels), mostLabels };
  return { store, pageHosts, own, shape };
}

/** Writes the entry and its hash; false where no address can ever be covered by it. */
function readEntry({ name, hashes }: Desk, entry: string): boolean {
  const slash = entry.indexOf('/');
  const host = slash === -1 ? entry : entry.slice(0, slash);
  if (!writePlainName(name, host, slash === -1 ? '' : entry.slice(slash)) || name.isCut) return false;
  hashName(hashes, name, 0);
  return name.end === name.hostEnd || hashes.edge[hashes.count - 1] === name.end;
}

/** Writes the network and its hash; gives back where it ends. */
function readNetwork({ name, hashes }: Desk, network: string): number {
  const { written } = new TextEncoder().encodeInto(networkName(network), name.bytes);
  hashes.count = 0;
  hashHost(hashes, name.bytes, 0, written);
  return written;
}

function hashName(hashes: HashList, name: NameBytes, start: number): void {
  hashes.count = 0;
  if (name.hostEnd === name.end) hashHost(hashes, name.bytes, start, name.hostEnd);
  else hashPages(hashes, name, start);
}

function lastTag({ second, count }: HashList): number {
  return second[count - 1] ?? 0;
}

/** Remembers that pages of the host are listed, and how many labels hosts have. */
function noteHost(desk: Desk): void {
  const { bytes, hostEnd, end, address } = desk.name;
  if (end > hostEnd) {
    desk.hashes.count = 0;
    hashHost(desk.hashes, bytes, 0, hostEnd);
    putName(desk.pageHosts, { bytes, start: 0, end: hostEnd, tag: lastTag(desk.hashes) });
  }
  if (address !== null) return;
  const count = labelsIn(bytes, hostEnd);
  desk.leastLabels = Math.min(desk.leastLabels, count);
  desk.mostLabels = Math.max(desk.mostLabels, count);
}

function labelsIn(bytes: Uint8Array, hostEnd: number): number {
  let count = 1;
  for (let at = 0; at < hostEnd; at++) if (bytes[at] === DOT) count++;
  return count;
}

function writeIndex(told: Told, text: Uint8Array): Uint8Array {
  const closure = closeOver(told);
  const sets = told.own.effective.all;
  const { bytes, sections } = createSections({
    entries: told.store.count,
    rows: countRows(told.store, closure) + told.pageHosts.count,
    networks: closure.networks.starts.length / 2,
    sets: sets.length,
    members: sets.reduce((sum, labels) => sum + labels.length, 0),
    textBytes: text.length,
    leastLabels: told.shape.leastLabels,
    mostLabels: told.shape.mostLabels,
  });
  sections.starts.set(closure.networks.starts);
  sections.networkFacts.set(closure.networks.networkFacts);
  sections.text.set(text);
  writeSets(sections, sets);
  fillRows(sections, told, closure);
  seal(bytes, sections);
  return bytes;
}

function writeSets({ setEnds, members }: DomainSections, sets: readonly (readonly number[])[]): void {
  let end = 0;
  for (const [number, labels] of sets.entries()) {
    members.set(labels, end);
    end += labels.length;
    setEnds[number] = end;
  }
}

function countRows(store: EntryStore, closure: Closure): number {
  let count = 0;
  for (let place = 0; place < store.count; place++) if (closure.setOf(place) !== null) count++;
  return count;
}

function fillRows(sections: DomainSections, { store, pageHosts }: Told, closure: Closure): void {
  for (let seed = 0; seed < MAX_SEEDS; seed++) {
    sections.seed = seed;
    sections.lines.fill(0);
    sections.filter.fill(0);
    if (putEntries(sections, store, closure) && putMarks(sections, pageHosts)) return;
  }
  throw new Error(`No seed tells the names apart (${store.count} names, ${MAX_SEEDS} seeds).`);
}

function putEntries(sections: DomainSections, store: EntryStore, closure: Closure): boolean {
  const hashes = createHashList(anyShape(sections.seed));
  for (let place = 0; place < store.count; place++) {
    const set = closure.setOf(place);
    if (set === null) continue;
    const name = { bytes: store.names, hostEnd: hostEndOf(store, place), end: endOf(store, place) };
    hashName(hashes, name, startOf(store, place));
    if (!putRow(sections, hashes, set + SET_BASE)) return false;
  }
  return true;
}

function putMarks(sections: DomainSections, hosts: EntryStore): boolean {
  const hashes = createHashList(anyShape(sections.seed), 1);
  for (let place = 0; place < hosts.count; place++) {
    hashes.count = 0;
    hashPagesMark(hashes, hosts.names, startOf(hosts, place), endOf(hosts, place));
    if (!putRow(sections, hashes, PAGES_MARK)) return false;
  }
  return true;
}
