import { macOrNull } from '../fields/absent.ts';
import { isIpAddress } from '../fields/ip-address.ts';
import { ownText } from '../fields/own-text.ts';

/** What is known of a device by its hardware address. */
export interface KnownDevice {
  readonly ip: string | null;
  readonly name: string | null;
}

/** Remembers devices by hardware address: a line about a blocked page names nothing else of the device. */
export interface Devices {
  /** `at` is epoch milliseconds, here and below. */
  sawRequest(mac: string | null, ip: string | null, at: number): void;
  /** Takes note of a lease: `lease of ip 10.44.3.17 from mx mac … for client mac … with hostname LAB3-07 …`. */
  sawLease(text: string, at: number): void;
  of(mac: string | null, at: number): KnownDevice;
}

const MOST_DEVICES = 10_000;
/** Addresses are given out anew; what was heard longer ago may be another device's by now. */
const KNOWN_FOR_MS = 3_600_000;
const UNKNOWN: KnownDevice = { ip: null, name: null };

/** Holds the ten thousand devices that were heard of last. */
export function createDevices(): Devices {
  const devices = new Map<string, KnownDevice & { readonly heardAt: number }>();

  function remember(mac: string, device: KnownDevice & { readonly heardAt: number }): void {
    devices.delete(mac);
    devices.set(mac, device);
    const [oldest] = devices.keys();
    if (devices.size > MOST_DEVICES && oldest !== undefined) devices.delete(oldest);
  }
  return {
    sawRequest(mac, ip, heardAt) {
      if (mac === null || ip === null) return;
      const known = devices.get(mac);
      remember(ownText(mac), { ip: ownText(ip), name: known?.name ?? null, heardAt });
    },
    sawLease(text, heardAt) {
      const words = text.slice(0, 400).split(' ');
      const after = (...before: readonly string[]) => wordAfter(words, before);
      const ip = after('of', 'ip') ?? '';
      const mac = macOrNull(after('client', 'mac'));
      if (mac === null || !isIpAddress(ip)) return;
      const name = after('hostname')?.replace(/^["']|["',]+$/g, '') ?? '';
      remember(mac, { ip: ownText(ip), name: name === '' ? null : ownText(name), heardAt });
    },
    of(mac, at) {
      const known = mac === null ? undefined : devices.get(mac);
      if (known === undefined) return UNKNOWN;
      const { ip, name, heardAt } = known;
      return { ip: at - heardAt > KNOWN_FOR_MS ? null : ip, name };
    },
  };
}

/** The word behind these words, or null. */
function wordAfter(words: readonly string[], before: readonly string[]): string | null {
  const place = words.findIndex((_, at) => before.every((word, offset) => words[at + offset] === word));
  return place < 0 ? null : (words[place + before.length] ?? null);
}
