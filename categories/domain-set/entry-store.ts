/**
 * Distinct names on their way into an index, each with the number of what it says by itself. The names lie end to end in
 * one stretch of bytes, everything else in typed arrays: five million names take about 300 MB and no string.
 */

export interface EntryStore {
  /** The names, end to end; the end of each; the hash of each; what each says by itself. */
  names: Uint8Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  tags: Int32Array<ArrayBuffer>;
  ownSets: Uint32Array<ArrayBuffer>;
  /** One more than the place of a name; 0 is free. At least twice as many as names. */
  slots: Int32Array<ArrayBuffer>;
  count: number;
}

/** A name in bytes, and a hash of it. */
export interface TaggedName {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly tag: number;
}

const FIRST_NAMES = 256;
const BYTES_A_NAME = 24;
/** Places of bytes have 32 bits. */
const MAX_BYTES = 4_294_967_295;

export function createEntryStore(): EntryStore {
  return {
    names: new Uint8Array(FIRST_NAMES * BYTES_A_NAME),
    ends: new Uint32Array(FIRST_NAMES),
    tags: new Int32Array(FIRST_NAMES),
    ownSets: new Uint32Array(FIRST_NAMES),
    slots: new Int32Array(2 * FIRST_NAMES),
    count: 0,
  };
}

/** The place of the name, null when it is not there. */
export function findName(store: EntryStore, name: TaggedName): number | null {
  const slot = store.slots[slotOf(store, name)] ?? 0;
  return slot === 0 ? null : slot - 1;
}

/** The place of the name, which is put in when it is new. */
export function putName(store: EntryStore, name: TaggedName): number {
  const slot = slotOf(store, name);
  const known = store.slots[slot] ?? 0;
  if (known !== 0) return known - 1;
  const place = store.count;
  const end = appendBytes(store, name, startOf(store, place));
  store.ends[place] = end;
  store.tags[place] = name.tag;
  store.slots[slot] = place + 1;
  store.count++;
  if (store.count === store.ends.length) growPlaces(store);
  return place;
}

/** Where the name at the place begins in `names`. */
export function startOf({ ends }: EntryStore, place: number): number {
  return place === 0 ? 0 : (ends[place - 1] ?? 0);
}

export function endOf({ ends }: EntryStore, place: number): number {
  return ends[place] ?? 0;
}

/** The slot of the name, or the free one where it belongs. */
function slotOf(store: EntryStore, name: TaggedName): number {
  const { slots, tags } = store;
  const last = slots.length - 1;
  for (let slot = spread(name.tag) & last; ; slot = (slot + 1) & last) {
    const known = slots[slot] ?? 0;
    if (known === 0 || (tags[known - 1] === name.tag && isAt(store, known - 1, name))) return slot;
  }
}

function isAt(store: EntryStore, place: number, { bytes, start, end }: TaggedName): boolean {
  const { names } = store;
  const from = startOf(store, place);
  if (endOf(store, place) - from !== end - start) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== names[from + at - start]) return false;
  return true;
}

function appendBytes(store: EntryStore, { bytes, start, end }: TaggedName, from: number): number {
  const to = from + end - start;
  if (to > store.names.length) growNames(store, to);
  const { names } = store;
  for (let at = start; at < end; at++) names[from + at - start] = bytes[at] ?? 0;
  return to;
}

function growNames(store: EntryStore, atLeast: number): void {
  if (atLeast > MAX_BYTES) throw new Error('The lists hold more than 4 GB of names, too many for one index.');
  const length = Math.min(MAX_BYTES, Math.max(2 * store.names.length, atLeast));
  store.names = new Uint8Array(store.names.buffer.transfer(length));
}

function growPlaces(store: EntryStore): void {
  const { count } = store;
  store.ends = new Uint32Array(store.ends.buffer.transfer(8 * count));
  store.tags = new Int32Array(store.tags.buffer.transfer(8 * count));
  store.ownSets = new Uint32Array(store.ownSets.buffer.transfer(8 * count));
  const slots = new Int32Array(4 * count);
  for (let place = 0; place < count; place++) {
    let slot = spread(store.tags[place] ?? 0) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }
  store.slots = slots;
}

function spread(tag: number): number {
  return tag ^ (tag >>> 16);
}
