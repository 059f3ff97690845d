import type { LogRecord } from '../../../parsers/record.ts';

/**
 * Names the device that a record came from, by what it keeps longest: its hardware address, its name, its network address. A device
 * has several IPv6 addresses at a time and new ones every day, so that such an address alone names none.
 */
export function placeOf({ clientMac, deviceName, clientIp }: LogRecord): string | null {
  if (clientMac !== null) return `mac:${clientMac.toLowerCase()}`;
  if (deviceName !== null) return `device:${deviceName.toLowerCase()}`;
  return clientIp === null || clientIp.includes(':') ? null : `address:${clientIp}`;
}

/** The device as a teacher can look it up: '192.0.2.17', 'pc-lib-04'. */
export function placeWords(place: string): string {
  return place.slice(place.indexOf(':') + 1);
}
