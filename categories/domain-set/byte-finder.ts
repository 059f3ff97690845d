/** Finds the set of a host that lies in bytes, as in a log that has just been read: no text is made. */
import type { CoveringFinder } from './covering.ts';
import { type DomainSections, shapeOf } from './domain-file.ts';
import { createHashList, type HashList, hashSuffixes } from './name-hash.ts';
import { isOddHost, MAX_HOST_BYTES } from './plain-name.ts';
import { findRow, SET_BASE } from './rows.ts';

export type ByteFinder = (bytes: Uint8Array, start: number, end: number) => number;

const decoder = new TextDecoder();

export function createByteFinder(sections: DomainSections, covering: CoveringFinder['covering']): ByteFinder {
  const hashes = createHashList(shapeOf(sections));
  return (bytes, start, end) => {
    if (end <= start || end - start > MAX_HOST_BYTES + 1) return 0;
    if (isOddHost(bytes, start, end)) return covering(decoder.decode(bytes.slice(start, end)), '')[0]?.set ?? 0;
    // A host may be as long as it may be and have a dot at its end.
    if (end - start > MAX_HOST_BYTES) return 0;
    hashes.count = 0;
    hashSuffixes(hashes, bytes, start, end);
    return longestIn(sections, hashes);
  };
}

function longestIn(sections: DomainSections, { first, second, count }: HashList): number {
  for (let at = count - 1; at >= 0; at--) {
    const row = findRow(sections, first[at] ?? 0, second[at] ?? 0);
    if (row !== 0) return row - SET_BASE;
  }
  return 0;
}
