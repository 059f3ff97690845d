/**
 * Two hashes of 32 bits for a name, and for every wider name in the same pass: a host is read from its end, a path from
 * its beginning, four bytes to a step. So the hash of 'tube.example' is met on the way to that of 'www.tube.example',
 * and 'tube.example/live' on the way to '/live/now'.
 */

/** Hashes of names with one seed, in the order in which they were met: the widest first. */
export interface HashList {
  readonly shape: HostShape;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Where the host of a name begins, or where its path ends. */
  readonly edge: Int32Array;
  count: number;
}

export interface HostShape {
  readonly seed: number;
  /** The fewest and the most labels that the host of any entry has: no other suffix needs to be looked at. */
  readonly leastLabels: number;
  readonly mostLabels: number;
}

/** A host of 253 bytes has at most this many suffixes. */
export const MAX_SUFFIXES = 254;
/** Deeper pages are as their thirty-second step. */
export const MAX_PATH_STEPS = 32;

const DOT = 46;
const SLASH = 47;
/** Capital letters count as small ones. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte | 32 : byte));

/** Every suffix of a host. */
export function anyShape(seed: number): HostShape {
  return { seed, leastLabels: 1, mostLabels: MAX_SUFFIXES };
}

export function createHashList(shape: HostShape, capacity = MAX_SUFFIXES): HashList {
  return {
    shape,
    first: new Int32Array(capacity),
    second: new Int32Array(capacity),
    edge: new Int32Array(capacity),
    count: 0,
  };
}

/** Adds the hash of every suffix of the host that an entry may have. */
export function hashSuffixes(list: HashList, bytes: Uint8Array, start: number, end: number): void {
  const { first, second, edge } = list;
  const { seed, leastLabels, mostLabels } = list.shape;
  let one = firstSeed(seed);
  let two = secondSeed(seed);
  let labels = 0;
  let count = list.count;
  for (let at = end; ; at -= 4) {
    const word = wordBefore(bytes, start, at);
    for (let dots = dotsIn(word); dots !== 0; ) {
      const left = Math.clz32(dots);
      dots ^= 0x80000000 >>> left;
      labels++;
      if (labels < leastLabels) continue;
      // The bytes to the right of the dot, and how many they are.
      const right = left === 0 ? 0 : word >>> (32 - left);
      first[count] = firstEnd(one, right, left >>> 3);
      second[count] = secondEnd(two, right, left >>> 3);
      edge[count] = at - (left >>> 3);
      count++;
      if (labels === mostLabels) {
        list.count = count;
        return;
      }
    }
    if (at - 4 < start) break;
    one = firstStep(one, word);
    two = secondStep(two, word);
  }
  list.count = count;
}

/** The four bytes before a place as one number, the last of them on top; a dot before the first byte of the host. */
function wordBefore(bytes: Uint8Array, start: number, at: number): number {
  if (at - 4 < start) return wordAtStart(bytes, start, at);
  const word =
    (bytes[at - 4] ?? 0) | ((bytes[at - 3] ?? 0) << 8) | ((bytes[at - 2] ?? 0) << 16) | ((bytes[at - 1] ?? 0) << 24);
  return folded(word);
}

function wordAtStart(bytes: Uint8Array, start: number, at: number): number {
  let word = DOT << (24 - 8 * (at - start));
  for (let place = start; place < at; place++) word |= (bytes[place] ?? 0) << (24 - 8 * (at - 1 - place));
  return folded(word);
}

/** Capital letters become small ones, in all four bytes at once: those from A on, without those beyond Z, gain a bit. */
function folded(word: number): number {
  const low = word & 0x7f7f7f7f;
  return word | ((((low + 0x3f3f3f3f) ^ (low + 0x25252525)) & ~word & 0x80808080) >>> 2);
}

/** The top bit of every byte that is a dot. */
function dotsIn(word: number): number {
  const others = word ^ 0x2e2e2e2e;
  return ~(((others & 0x7f7f7f7f) + 0x7f7f7f7f) | others) & 0x80808080;
}

/** Adds the hash of the host as a whole. */
export function hashHost(list: HashList, bytes: Uint8Array, start: number, end: number): void {
  let one = firstSeed(list.shape.seed);
  let two = secondSeed(list.shape.seed);
  let at = end;
  for (; at - 4 >= start; at -= 4) {
    const word = wordBefore(bytes, start, at);
    one = firstStep(one, word);
    two = secondStep(two, word);
  }
  const filled = at - start;
  push(list, { one, two, word: wordBefore(bytes, start, at), filled }, start);
}

/** Adds the hash of the host with a slash: an entry that says that pages of this host are listed. */
export function hashPagesMark(list: HashList, bytes: Uint8Array, start: number, hostEnd: number): void {
  const run = beginRun(list.shape);
  readHost(run, bytes, start, hostEnd);
  readByte(run, SLASH);
  push(list, run, start);
}

/** A host and a path side by side. */
export interface NameBytes {
  readonly bytes: Uint8Array;
  readonly hostEnd: number;
  readonly end: number;
}

/** Adds the hash of every page of the host from `start` on that covers the path. */
export function hashPages(list: HashList, { bytes, hostEnd, end }: NameBytes, start: number): void {
  const run = beginRun(list.shape);
  readHost(run, bytes, start, hostEnd);
  let steps = 0;
  for (let at = hostEnd; at < end && steps < MAX_PATH_STEPS; at++) {
    readByte(run, bytes[at] ?? 0);
    const isEndOfStep = bytes[at] !== SLASH && (at + 1 === end || bytes[at + 1] === SLASH);
    if (!isEndOfStep) continue;
    push(list, run, at + 1);
    steps++;
  }
}

interface Run {
  one: number;
  two: number;
  word: number;
  filled: number;
}

function beginRun({ seed }: HostShape): Run {
  return { one: firstSeed(seed), two: secondSeed(seed), word: 0, filled: 0 };
}

function readHost(run: Run, bytes: Uint8Array, start: number, end: number): void {
  for (let at = end - 1; at >= start; at--) readByte(run, FOLDED[bytes[at] ?? 0] ?? 0);
}

function readByte(run: Run, byte: number): void {
  run.word |= byte << (24 - 8 * run.filled);
  run.filled++;
  if (run.filled < 4) return;
  run.one = firstStep(run.one, run.word);
  run.two = secondStep(run.two, run.word);
  run.word = 0;
  run.filled = 0;
}

function push(list: HashList, run: Run, edge: number): void {
  const right = run.filled === 0 ? 0 : run.word >>> (32 - 8 * run.filled);
  list.first[list.count] = firstEnd(run.one, right, run.filled);
  list.second[list.count] = secondEnd(run.two, right, run.filled);
  list.edge[list.count] = edge;
  list.count++;
}

/*
 * Each step is undone by another one (an odd factor, a shift that is added in), so a difference is never lost again; the
 * shifts bring what the factors carried up back down. Constants: odd, about half of their bits set, found by nothing but care.
 */
function firstSeed(seed: number): number {
  return Math.imul(seed + 1, 0x2545f491);
}

function secondSeed(seed: number): number {
  return Math.imul(seed + 1, 0x6a09e667);
}

function firstStep(state: number, word: number): number {
  const product = Math.imul(state ^ word, 0x5bd1e995);
  return product ^ (product >>> 15);
}

function secondStep(state: number, word: number): number {
  const product = Math.imul(state + word, 0x9e3779b1);
  return product ^ (product >>> 13);
}

function firstEnd(state: number, word: number, filled: number): number {
  const product = Math.imul(state ^ word ^ (filled << 24), 0x85ebca6b);
  const again = Math.imul(product ^ (product >>> 14), 0xc2b2ae35);
  return again ^ (again >>> 16);
}

function secondEnd(state: number, word: number, filled: number): number {
  const product = Math.imul(state + (word | (filled << 24)), 0x27d4eb2f);
  const again = Math.imul(product ^ (product >>> 15), 0x165667b1);
  return again ^ (again >>> 15);
}
