/** Entries as numbers, so that millions of them can be counted and compared in little memory. */
export interface EntryHashes {
  add(entry: string): void;
  /** Sorted, none twice. */
  sorted(): Float64Array;
}

const FIRST_ROOM = 1_024;

export function createEntryHashes(): EntryHashes {
  let room = new Float64Array(FIRST_ROOM);
  let used = 0;
  return {
    add(entry) {
      if (used === room.length) room = grown(room);
      room[used] = hashOf(entry);
      used += 1;
    },
    sorted: () => withoutRepeats(room.subarray(0, used).sort()),
  };
}

/** 53 bits of two hashes. Of five million entries, one in a thousand lists has two that are taken for one: enough to count. */
export function hashOf(entry: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < entry.length; at++) {
    const code = entry.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul((high << 13) | (high >>> 19), 5) ^ Math.imul(code, 0x85ebca6b);
  }
  high ^= high >>> 15;
  return ((high >>> 0) % 0x200000) * 0x100000000 + (low >>> 0);
}

/** How many of the first are not among the second; both sorted, none twice. */
export function missingFrom(some: Float64Array, others: Float64Array): number {
  let missing = 0;
  let at = 0;
  for (const hash of some) {
    while (at < others.length && (others[at] ?? 0) < hash) at += 1;
    if (others[at] !== hash) missing += 1;
  }
  return missing;
}

/** All that are in one of the sorted sets. */
export function unionOf(sets: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(sets.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const set of sets) {
    all.set(set, at);
    at += set.length;
  }
  return withoutRepeats(all.sort());
}

function grown(room: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room.length * 2);
  larger.set(room);
  return larger;
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const hash = sorted[at] ?? 0;
    if (kept > 0 && sorted[kept - 1] === hash) continue;
    sorted[kept] = hash;
    kept += 1;
  }
  return sorted.subarray(0, kept);
}
