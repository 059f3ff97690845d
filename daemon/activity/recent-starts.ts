import type { HostFacts } from './host-facts.ts';
import {
  emptySurroundings,
  forget,
  type OtherStart,
  PAGE_LOADS_MS,
  SIDE_BY_SIDE_MS,
  type Surroundings,
  see,
} from './surroundings.ts';

/**
 * The last requests of each device that may have to do with each other: for every place of a device a ring of 24, in the order in which
 * they were read. That need not be the order in which they happened: a tunnel is logged when it closes, so what opened a page may be
 * read after what the page loaded. Of parts of pages that say so themselves only the time of the last is kept.
 */
export interface RecentStarts {
  /** Forgets what was kept at a place that another device has now. */
  clear(slot: number): void;
  /** Keeps a request; the object may be filled anew afterwards. */
  add(slot: number, timestamp: number, start: Omit<OtherStart, 'beforeMs'>): void;
  /** A part of a page was loaded at this time. */
  touch(slot: number, timestamp: number): void;
  /** Looks at what this device asked for around a moment; the answer is one object, filled anew each time. */
  around(slot: number, timestamp: number, facts: HostFacts): Surroundings;
}

const KEPT = 24;
/** Somebody who uses a site comes back to it within this time. */
const ASKED_AGAIN_MS = 15 * 60_000;
const NO_HOST: HostFacts = { host: '', number: 0, owner: 0, role: 'any' };

export function createRecentStarts(slots: number): RecentStarts {
  const times = new Float64Array(slots * KEPT).fill(Number.NEGATIVE_INFINITY);
  const hosts: HostFacts[] = new Array<HostFacts>(slots * KEPT).fill(NO_HOST);
  const marks = new Uint8Array(slots * KEPT);
  const subjects = new Int32Array(slots * KEPT);
  const next = new Uint8Array(slots);
  const lastPart = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  const seen = emptySurroundings();
  const other: OtherStart = { facts: NO_HOST, marks: 0, subject: 0, beforeMs: 0 };

  function isSameAsLast(slot: number, timestamp: number, facts: HostFacts): boolean {
    const at = slot * KEPT + (((next[slot] ?? 0) + KEPT - 1) % KEPT);
    return hosts[at] === facts && Math.abs(timestamp - (times[at] ?? 0)) < SIDE_BY_SIDE_MS;
  }

  function lookAt(at: number, beforeMs: number, facts: HostFacts): void {
    other.facts = hosts[at] ?? NO_HOST;
    if (beforeMs > PAGE_LOADS_MS && other.facts !== facts) return;
    other.marks = marks[at] ?? 0;
    other.subject = subjects[at] ?? 0;
    other.beforeMs = beforeMs;
    see(seen, other, facts);
  }

  return {
    clear(slot) {
      times.fill(Number.NEGATIVE_INFINITY, slot * KEPT, (slot + 1) * KEPT);
      lastPart[slot] = Number.NEGATIVE_INFINITY;
    },
    add(slot, timestamp, start) {
      if (isSameAsLast(slot, timestamp, start.facts)) return;
      const place = next[slot] ?? 0;
      const at = slot * KEPT + place;
      times[at] = timestamp;
      hosts[at] = start.facts;
      marks[at] = start.marks;
      subjects[at] = start.subject;
      next[slot] = (place + 1) % KEPT;
    },
    touch(slot, timestamp) {
      if (timestamp > (lastPart[slot] ?? 0)) lastPart[slot] = timestamp;
    },
    around(slot, timestamp, facts) {
      forget(seen);
      for (let at = slot * KEPT; at < (slot + 1) * KEPT; at++) {
        const beforeMs = timestamp - (times[at] ?? 0);
        if (beforeMs <= ASKED_AGAIN_MS && beforeMs >= -PAGE_LOADS_MS) lookAt(at, beforeMs, facts);
      }
      const partMs = timestamp - (lastPart[slot] ?? 0);
      if (partMs >= 0 && partMs < seen.quietMs) seen.quietMs = partMs;
      return seen;
    },
  };
}
