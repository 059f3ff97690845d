import type { LogRecord } from '../../parsers/record.ts';
import { copyOf } from '../identity/bounded-map.ts';

/**
 * Which of a fixed number of places stands for the device that a record is about. A device is an address together with the account
 * that was signed in there: behind one address sit the people of a terminal server.
 *
 * Devices are kept in sets of eight by a hash of both; the one of a set that was heard of longest ago makes room. So nothing grows and
 * nothing is allocated but the names of a device that is new, and one that is forgotten had been silent while thousands of others were not.
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

const GLANCES = 16_384;

/** `sets` must be a power of two. */
export function createClientSlots(sets: number): ClientSlots {
  const places = sets * SLOTS_IN_A_SET;
  const keys = new Int32Array(places);
  const heard = new Float64Array(places);
  const devices = new Array<string | null>(places).fill(null);
  const accounts = new Array<string | null>(places).fill(null);
  // Where a device was found last, by a glance at its names.
  const glances = new Int32Array(GLANCES);
  let turn = 0;
  let wasNew = false;

  function begin(at: number, key: number, device: string | null, account: string | null): void {
    keys[at] = key;
    // A piece of the line would keep the whole batch of lines in memory.
    devices[at] = device === null ? null : copyOf(device);
    accounts[at] = account === null ? null : copyOf(account);
    heard[at] = turn;
    wasNew = true;
  }

  function find(device: string | null, account: string | null): number {
    const key = hashOn(hashOn(0x811c9dc5, device), account);
    const start = ((key ^ (key >>> 16)) & (sets - 1)) * SLOTS_IN_A_SET;
    let oldest = start;
    for (let at = start; at < start + SLOTS_IN_A_SET; at++) {
      if (keys[at] === key && devices[at] === device && accounts[at] === account && (heard[at] ?? 0) > 0) {
        heard[at] = turn;
        wasNew = false;
        return at;
      }
      if ((heard[at] ?? 0) < (heard[oldest] ?? 0)) oldest = at;
    }
    begin(oldest, key, device, account);
    return oldest;
  }

  return {
    slotOf({ clientIp, userName, deviceName, clientMac }) {
      const device = clientIp ?? deviceName ?? clientMac;
      if (device === null && userName === null) return -1;
      turn += 1;
      const glance = (endOf(device) ^ Math.imul(endOf(userName), 0x9e3779b1)) & (GLANCES - 1);
      const likely = glances[glance] ?? 0;
      if (devices[likely] === device && accounts[likely] === userName && (heard[likely] ?? 0) > 0) {
        heard[likely] = turn;
        wasNew = false;
        return likely;
      }
      const at = find(device, userName);
      glances[glance] = at;
      return at;
    },
    isNew: () => wasNew,
    keyOf: (slot) => keys[slot] ?? 0,
  };
}

/** FNV-1a, going on from the hash of what came before: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
function hashOn(before: number, text: string | null): number {
  if (text === null) return before;
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ 0xff, 0x01000193);
}

/** A number of the last four characters: names of devices and accounts differ at the end, as a rule. */
function endOf(text: string | null): number {
  if (text === null) return 0;
  let number = text.length;
  for (let at = Math.max(0, text.length - 4); at < text.length; at++)
    number = Math.imul(number, 31) + text.charCodeAt(at);
  return number;
}
