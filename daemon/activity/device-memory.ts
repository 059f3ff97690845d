import type { LogRecord } from '../../parsers/record.ts';
import { createClientSlots, SLOTS_IN_A_SET } from './client-slots.ts';
import { type Crowd, createCrowd } from './crowd.ts';
import { createOwnVisits, type OwnVisits } from './own-visits.ts';
import { createRecentStarts, type RecentStarts } from './recent-starts.ts';
import { createRhythm } from './rhythm.ts';

/** What is remembered of each device, at the place that it has. All of it is bounded: a device that makes room for another is forgotten. */
export interface DeviceMemory {
  /** The place of the record's device; -1 where the log does not say which it was. */
  slotOf(record: LogRecord): number;
  /** Milliseconds from one time to the next, where this device asks like a clock for this host, and for the same there; 0 where it does not. */
  beat(slot: number, host: { readonly number: number }, what: number, timestamp: number): number;
  readonly starts: RecentStarts;
  readonly ownVisits: OwnVisits;
  readonly crowd: Crowd;
}

/** Sets of eight devices: room for 4,096, twice what a large school has. */
const DEVICE_SETS = 512;
/** Sets of four pairs of a device and a host: 32,768 of them. */
const PAIR_SETS = 8_192;

export function createDeviceMemory(): DeviceMemory {
  const places = DEVICE_SETS * SLOTS_IN_A_SET;
  const slots = createClientSlots(DEVICE_SETS);
  const rhythm = createRhythm(PAIR_SETS);
  const starts = createRecentStarts(places);
  const ownVisits = createOwnVisits(places);
  const crowd = createCrowd(places);
  return {
    slotOf(record) {
      const slot = slots.slotOf(record);
      if (slot >= 0 && slots.isNew()) for (const memory of [starts, ownVisits, crowd]) memory.clear(slot);
      return slot;
    },
    // A page that is open asks for its news; what else is opened on the same host is no part of that.
    beat: (slot, { number }, what, timestamp) => rhythm.beat(slots.keyOf(slot), number ^ what, timestamp),
    starts,
    ownVisits,
    crowd,
  };
}
