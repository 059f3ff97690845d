import type { HostFacts } from './host-facts.ts';

/** The service that somebody opened last on each device, of those that stand in other people's pages too. */
export interface OwnVisits {
  clear(slot: number): void;
  /** Somebody opened this service. */
  note(slot: number, facts: HostFacts, timestamp: number): void;
  /** True where they may have it open still: what other pages load of it cannot be told from what they do there. */
  isRecent(slot: number, facts: HostFacts, timestamp: number): boolean;
}

const OPEN_STILL_MS = 15 * 60_000;

export function createOwnVisits(slots: number): OwnVisits {
  const owners = new Int32Array(slots);
  const times = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY);
  return {
    clear(slot) {
      times[slot] = Number.NEGATIVE_INFINITY;
    },
    note(slot, { owner }, timestamp) {
      owners[slot] = owner;
      times[slot] = timestamp;
    },
    isRecent(slot, { owner }, timestamp) {
      return owners[slot] === owner && Math.abs(timestamp - (times[slot] ?? 0)) <= OPEN_STILL_MS;
    },
  };
}
