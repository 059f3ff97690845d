/**
 * The networks of an index, in ascending order of their first address, a wider one before those within it. The last
 * network that begins at or before an address holds it, or lies within the one that does.
 */

import { type IpNetwork, isInNetwork } from '../ip-address.ts';
import type { DomainSections } from './domain-file.ts';

/** A network that says something of its own. */
export interface NetworkRow extends IpNetwork {
  readonly set: number;
  /** The place of the next wider one, -1 where there is none. */
  readonly wider: number;
}

export type NetworkSections = Pick<DomainSections, 'starts' | 'networkFacts'>;

const FACTS = 3;
const HALF = (1n << 64n) - 1n;

export function writeNetworks(rows: readonly NetworkRow[]): NetworkSections {
  const starts = BigUint64Array.from(rows.flatMap(({ start }) => [start >> 64n, start & HALF]));
  const networkFacts = Uint32Array.from(rows.flatMap(({ bits, set, wider }) => [bits, set, wider + 1]));
  return { starts, networkFacts };
}

export function networkAt({ starts, networkFacts }: NetworkSections, place: number): NetworkRow {
  const start = ((starts[2 * place] ?? 0n) << 64n) | (starts[2 * place + 1] ?? 0n);
  const [bits = 0, set = 0, wider = 0] = networkFacts.subarray(FACTS * place);
  return { start, bits, set, wider: wider - 1 };
}

/** Every network that holds the address, the most specific first. */
export function networksHolding(sections: NetworkSections, address: bigint): readonly NetworkRow[] {
  const holding: NetworkRow[] = [];
  for (let place = lastBeginning(sections.starts, address); place >= 0; ) {
    const row = networkAt(sections, place);
    if (isInNetwork(address, row)) holding.push(row);
    place = row.wider;
  }
  return holding;
}

/** The place of the last network that begins at or before the address, -1 where there is none. */
function lastBeginning(starts: BigUint64Array, address: bigint): number {
  const high = address >> 64n;
  const low = address & HALF;
  let from = 0;
  let to = starts.length / 2;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const itsHigh = starts[2 * middle] ?? 0n;
    const isBefore = itsHigh === high ? (starts[2 * middle + 1] ?? 0n) <= low : itsHigh < high;
    if (isBefore) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** In the order in which they are written. */
export function compareNetworks(one: IpNetwork, other: IpNetwork): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.bits - other.bits;
}
