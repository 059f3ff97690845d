import type { LogRecord } from '../../parsers/record.ts';

/**
 * Which of a fixed number of places stands for the device that a record is about. A device is an address together with the account
 * that was signed in there: behind one address sit the people of a terminal server.
 *
 * Devices are kept in sets of eight by a hash of both; the one of a set that was heard of longest ago makes room. So nothing grows and
 * nothing is allocated, and a device that is forgotten had been silent while thousands of others were not. Two hashes of 32 bits tell
 * devices apart: two of 4,000 are taken for one once in two million million schools.
 */
export interface ClientSlots {
  /** The place of the record's device, from 0; -1 where the log does not say which device it was. `isNew` tells whether to begin anew. */
  slotOf(record: LogRecord): number;
  /** Whether the place that was asked for last belonged to another device, or to none, before. */
  isNew(): boolean;
  /** A number of 32 bits that stands for the device at this place. */
  keyOf(slot: number): number;
}

export const SLOTS_IN_A_SET = 8;

/** `sets` must be a power of two. */
export function createClientSlots(sets: number): ClientSlots {
  const first = new Int32Array(sets * SLOTS_IN_A_SET);
  const second = new Int32Array(sets * SLOTS_IN_A_SET);
  const heard = new Float64Array(sets * SLOTS_IN_A_SET);
  let turn = 0;
  let wasNew = false;
  let one = 0;
  let other = 0;

  function add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = (Math.imul(other, 31) + code) | 0;
    }
    one = Math.imul(one ^ 0xff, 0x01000193);
  }

  return {
    slotOf({ clientIp, userName, deviceName, clientMac }) {
      const device = clientIp ?? deviceName ?? clientMac;
      if (device === null && userName === null) return -1;
      one = 0x811c9dc5;
      other = 0x2545f491;
      if (device !== null) add(device);
      if (userName !== null) add(userName);
      turn += 1;
      const start = ((one ^ (one >>> 16)) & (sets - 1)) * SLOTS_IN_A_SET;
      let oldest = start;
      for (let at = start; at < start + SLOTS_IN_A_SET; at++) {
        const since = heard[at] ?? 0;
        if (since > 0 && first[at] === one && second[at] === other) {
          heard[at] = turn;
          wasNew = false;
          return at;
        }
        if (since < (heard[oldest] ?? 0)) oldest = at;
      }
      first[oldest] = one;
      second[oldest] = other;
      heard[oldest] = turn;
      wasNew = true;
      return oldest;
    },
    isNew: () => wasNew,
    keyOf: (slot) => first[slot] ?? 0,
  };
}
