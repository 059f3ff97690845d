import type { Asker } from '../dns/look-up.ts';
import { macOrNull } from '../fields/absent.ts';
import { ownText } from '../fields/own-text.ts';

/*
 * dnsmasq that also gives out addresses logs who got which:
 *
 *   DHCPACK(br0) 10.44.3.17 02:00:00:ab:cd:17 lib-pc-04
 */

/** Which device has which address, as far as this log said. */
export interface Leases {
  /** Takes a message of the DHCP part; anything but a lease or its end is passed over. */
  take(message: string): void;
  /** The device that has an address now. */
  holderOf(address: string): Asker;
}

const MOST_LEASES = 20_000;
const NOBODY: Asker = {};
const ACKNOWLEDGED =
  /^(?:\d{1,10} )?DHCPACK\([^)]{1,32}\) (\d{1,3}(?:\.\d{1,3}){3}) ([0-9a-fA-F:]{17})(?: (\S{1,253}))?$/;
const RELEASED = /^(?:\d{1,10} )?DHCPRELEASE\([^)]{1,32}\) (\d{1,3}(?:\.\d{1,3}){3}) /;

/** Remembers leases; when there are too many the oldest is forgotten. */
export function createLeases(): Leases {
  const holders = new Map<string, Asker>();
  return {
    take(message) {
      const [, released] = RELEASED.exec(message) ?? [];
      if (released !== undefined) holders.delete(released);
      const [, address, mac, name] = ACKNOWLEDGED.exec(message) ?? [];
      if (address === undefined) return;
      holders.delete(address);
      holders.set(ownText(address), {
        clientMac: macOrNull(mac),
        deviceName: name === undefined ? null : ownText(name),
      });
      const [oldest] = holders.keys();
      if (holders.size > MOST_LEASES && oldest !== undefined) holders.delete(oldest);
    },
    holderOf: (address) => holders.get(address) ?? NOBODY,
  };
}
