/**
 * The bytes of an index: a header, then each section at a multiple of eight bytes, read where they lie. The checksum
 * covers every byte but its own sixteen: four lanes of 32 bits, each changed for good by any change of a word of its own.
 */
import type { ListLabel } from '../list-label.ts';
import type { HostShape } from './name-hash.ts';
import { BLOCK_BYTES, blocksFor, LINE_BYTES, linesFor, type Rows } from './rows.ts';

/** The bytes are no index, or no longer the one that was built. The message says what is wrong. */
export class DomainSetDamaged extends Error {
  override readonly name = 'DomainSetDamaged';
}

/** What sizes the sections, and what else the header holds. */
export interface DomainCounts {
  /** Distinct entries and networks that were put in. */
  readonly entries: number;
  /** Those that say something of their own, and marks of hosts with pages. */
  readonly rows: number;
  readonly networks: number;
  readonly sets: number;
  /** Labels of all sets together. */
  readonly members: number;
  readonly textBytes: number;
  readonly leastLabels: number;
  readonly mostLabels: number;
}

export interface DomainSections extends Rows {
  /** The number that went into the hashes. */
  seed: number;
  readonly counts: DomainCounts;
  /** High and low half of the first address of each network, in ascending order. */
  readonly starts: BigUint64Array;
  /** For each network: its bits, its set, and one more than the place of the next wider one. */
  readonly networkFacts: Uint32Array;
  /** Where the labels of each set end in `members`. */
  readonly setEnds: Uint32Array;
  readonly members: Uint16Array;
  readonly text: Uint8Array;
}

export interface DomainText {
  readonly version: string;
  readonly labels: readonly ListLabel[];
}

const MAGIC = 0x31444657; // 'FWD1'
const FORMAT = 1;
const HEADER_BYTES = 128;
const HEADER = { magic: 0, format: 1, length: 2, checksum: 4, seed: 8, counts: 9 } as const;
const LANES = 4;
const NETWORK_FACTS = 3;

/** Room for an index, to be filled and then sealed. */
export function createSections(counts: DomainCounts): {
  readonly bytes: Uint8Array;
  readonly sections: DomainSections;
} {
  const bytes = new Uint8Array(lengthOf(counts));
  return { bytes, sections: sectionsOf(bytes, counts, 0) };
}

/** Writes the header: from here on every changed byte is noticed. */
export function seal(bytes: Uint8Array, { seed, counts }: DomainSections): void {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  header[HEADER.magic] = MAGIC;
  header[HEADER.format] = FORMAT;
  header[HEADER.length] = bytes.length;
  header[HEADER.seed] = seed;
  header.set(numbersOf(counts), HEADER.counts);
  header.set(checksumOf(bytes), HEADER.checksum);
}

/** The sections of a sealed index, where they lie; throws `DomainSetDamaged` when a byte of it is not as it was. */
export function openSections(given: Uint8Array): DomainSections {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (bytes.length < HEADER_BYTES) throw new DomainSetDamaged('The index is cut off: it is shorter than its header.');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  if (header[HEADER.magic] !== MAGIC) throw new DomainSetDamaged('These bytes are no index of domains.');
  if (header[HEADER.format] !== FORMAT) throw new DomainSetDamaged('The index was written by another version.');
  if (header[HEADER.length] !== bytes.length) throw new DomainSetDamaged('The index has lost or gained bytes.');
  const sums = checksumOf(bytes);
  if (sums.some((sum, lane) => sum !== header[HEADER.checksum + lane])) {
    throw new DomainSetDamaged('The index is damaged: its checksum does not fit its contents.');
  }
  const counts = countsOf([...header.subarray(HEADER.counts)]);
  if (lengthOf(counts) !== bytes.length) throw new DomainSetDamaged('The index does not hold what its header says.');
  return sectionsOf(bytes, counts, header[HEADER.seed] ?? 0);
}

export function textOf(sections: DomainSections): DomainText {
  // A copy: shared memory is not decoded everywhere.
  return JSON.parse(new TextDecoder().decode(new Uint8Array(sections.text))) as DomainText;
}

/** What a host must be like to have an entry. */
export function shapeOf({ seed, counts: { leastLabels, mostLabels } }: DomainSections): HostShape {
  return { seed, leastLabels, mostLabels };
}

function numbersOf(counts: DomainCounts): readonly number[] {
  const { entries, rows, networks, sets, members, textBytes, leastLabels, mostLabels } = counts;
  return [entries, rows, networks, sets, members, textBytes, leastLabels, mostLabels];
}

function countsOf(numbers: readonly number[]): DomainCounts {
  const [entries = 0, rows = 0, networks = 0, sets = 0, members = 0, textBytes = 0, leastLabels = 0, mostLabels = 0] =
    numbers;
  return { entries, rows, networks, sets, members, textBytes, leastLabels, mostLabels };
}

function sectionsOf(bytes: Uint8Array, counts: DomainCounts, seed: number): DomainSections {
  const lineCount = linesFor(counts.rows);
  const blockCount = blocksFor(counts.rows);
  const [lines, filter, starts, facts, setEnds, members, text] = placesOf(counts).map((at) => at + bytes.byteOffset);
  const { buffer } = bytes;
  return {
    seed,
    counts,
    lineCount,
    blockCount,
    lines: new Int32Array(buffer, lines, (lineCount * LINE_BYTES) / 4),
    halves: new Uint16Array(buffer, lines, (lineCount * LINE_BYTES) / 2),
    filter: new Int32Array(buffer, filter, (blockCount * BLOCK_BYTES) / 4),
    starts: new BigUint64Array(buffer, starts, 2 * counts.networks),
    networkFacts: new Uint32Array(buffer, facts, NETWORK_FACTS * counts.networks),
    setEnds: new Uint32Array(buffer, setEnds, counts.sets),
    members: new Uint16Array(buffer, members, counts.members),
    text: new Uint8Array(buffer, text, counts.textBytes),
  };
}

function lengthOf(counts: DomainCounts): number {
  return placesOf(counts).at(-1) ?? 0;
}

/** Where each section begins, and where the last one ends. */
function placesOf(counts: DomainCounts): readonly number[] {
  const lengths = [
    linesFor(counts.rows) * LINE_BYTES,
    blocksFor(counts.rows) * BLOCK_BYTES,
    counts.networks * 16,
    counts.networks * NETWORK_FACTS * 4,
    counts.sets * 4,
    counts.members * 2,
    counts.textBytes,
  ];
  const places = [HEADER_BYTES];
  for (const length of lengths) places.push((places.at(-1) ?? 0) + Math.ceil(length / 8) * 8);
  return places;
}

/** Everything but the checksum itself, as words in four lanes that do not wait for each other. */
function checksumOf(bytes: Uint8Array): Uint32Array {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [one, two, three, four] = [1, 2, 3, 4];
  for (let at = 0; at < words.length; at += LANES) {
    if (at === HEADER.checksum) continue;
    one = mixed(one, words[at] ?? 0);
    two = mixed(two, words[at + 1] ?? 0);
    three = mixed(three, words[at + 2] ?? 0);
    four = mixed(four, words[at + 3] ?? 0);
  }
  return Uint32Array.of(one, two, three, four);
}

/** Can be undone at every step: one changed word always changes the end. */
function mixed(lane: number, word: number): number {
  const product = Math.imul(lane ^ word, 0x9e3779b1);
  return (product << 13) | (product >>> 19);
}
