/** Finds every entry that covers an address, in the order in which they take over from each other. */

import { networkText } from '../ip-address.ts';
import { type DomainSections, shapeOf } from './domain-file.ts';
import { createHashList, type HashList, hashHost, hashPages, hashPagesMark, hashSuffixes } from './name-hash.ts';
import { networksHolding } from './networks.ts';
import { createPlainName, type PlainName, writePlainName } from './plain-name.ts';
import { findRow, PAGES_MARK, SET_BASE } from './rows.ts';

/** An entry, and the set of what it says with all that it takes over. */
export interface Covering {
  readonly entry: string;
  readonly set: number;
}

export interface CoveringFinder {
  /** The most specific entry first, then the next wider one, and so on. */
  covering(host: string, path: string): readonly Covering[];
  /** True when a page of this host, or of one above it, is listed. */
  hasPaths(host: string): boolean;
  /** False when no page that covers the path is listed: then it has the answer of the host alone. */
  hasPage(host: string, path: string): boolean;
}

/** What is used again for every look-up. */
interface Desk {
  readonly sections: DomainSections;
  readonly name: PlainName;
  readonly suffixes: HashList;
  readonly pages: HashList;
}

const decoder = new TextDecoder();

export function createCoveringFinder(sections: DomainSections): CoveringFinder {
  const shape = shapeOf(sections);
  const desk: Desk = {
    sections,
    name: createPlainName(),
    suffixes: createHashList(shape),
    pages: createHashList(shape),
  };
  return {
    covering: (host, path) => (read(desk, host, path) ? [...entriesCovering(desk), ...networksCovering(desk)] : []),
    hasPaths: (host) => {
      if (!read(desk, host, '')) return false;
      for (let suffix = 0; suffix < desk.suffixes.count; suffix++) {
        if (hasPages(desk, desk.suffixes.edge[suffix] ?? 0)) return true;
      }
      return false;
    },
    hasPage: (host, path) => read(desk, host, path) && holdsPage(desk),
  };
}

function read({ name, suffixes }: Desk, host: string, path: string): boolean {
  if (!writePlainName(name, host, path)) return false;
  suffixes.count = 0;
  if (name.address === null) hashSuffixes(suffixes, name.bytes, 0, name.hostEnd);
  else hashHost(suffixes, name.bytes, 0, name.hostEnd);
  return true;
}

/** An entry with a path takes over from pages above it, one without from hosts alone. */
function entriesCovering(desk: Desk): readonly Covering[] {
  const { name, suffixes } = desk;
  const covering: Covering[] = [];
  let pathEnd = name.end;
  for (let suffix = suffixes.count - 1; suffix >= 0; suffix--) {
    const start = suffixes.edge[suffix] ?? 0;
    if (pathEnd > name.hostEnd && hasPages(desk, start)) pathEnd = addPages(covering, desk, start, pathEnd);
    if (addEntry(covering, desk, { hashes: suffixes, at: suffix, start, end: name.hostEnd })) pathEnd = name.hostEnd;
  }
  return covering;
}

function hasPages({ sections, name, pages }: Desk, start: number): boolean {
  pages.count = 0;
  hashPagesMark(pages, name.bytes, start, name.hostEnd);
  return findRow(sections, pages.first[0] ?? 0, pages.second[0] ?? 0) === PAGES_MARK;
}

/** Asked of every page of a busy host, and nearly always false: nothing is made for the answer. */
function holdsPage(desk: Desk): boolean {
  const { sections, name, suffixes, pages } = desk;
  for (let suffix = 0; suffix < suffixes.count; suffix++) {
    const start = suffixes.edge[suffix] ?? 0;
    if (!hasPages(desk, start)) continue;
    pages.count = 0;
    hashPages(pages, name, start);
    for (let page = 0; page < pages.count; page++) {
      if (findRow(sections, pages.first[page] ?? 0, pages.second[page] ?? 0) >= SET_BASE) return true;
    }
  }
  return false;
}

/** Adds the pages of one host, the longest first; gives back how much of the path an entry after them may have. */
function addPages(covering: Covering[], desk: Desk, start: number, pathEnd: number): number {
  const { pages, name } = desk;
  pages.count = 0;
  hashPages(pages, { bytes: name.bytes, hostEnd: name.hostEnd, end: pathEnd }, start);
  let longest = pathEnd;
  for (let page = pages.count - 1; page >= 0; page--) {
    const end = pages.edge[page] ?? 0;
    if (addEntry(covering, desk, { hashes: pages, at: page, start, end }) && longest === pathEnd) longest = end;
  }
  return longest;
}

interface Candidate {
  readonly hashes: HashList;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

function addEntry(covering: Covering[], { sections, name }: Desk, { hashes, at, start, end }: Candidate): boolean {
  const row = findRow(sections, hashes.first[at] ?? 0, hashes.second[at] ?? 0);
  if (row < SET_BASE) return false;
  covering.push({ entry: decoder.decode(name.bytes.subarray(start, end)), set: row - SET_BASE });
  return true;
}

function networksCovering({ sections, name }: Desk): readonly Covering[] {
  if (name.address === null || sections.counts.networks === 0) return [];
  return networksHolding(sections, name.address).map((row) => ({ entry: networkText(row), set: row.set }));
}
