import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** The address of this machine that a profile asks from: an address itself, or the first of an interface. Null where there is none. */
export function localAddressOf(from: string): string | null {
  if (isIP(from) !== 0) return isHere(from) ? from : null;
  const addresses = networkInterfaces()[from] ?? [];
  const first = addresses.find(({ family }) => family === 'IPv4') ?? addresses[0];
  return first?.address ?? null;
}

/** Every address under which this machine can be known, and the one that is asked from. */
export function ownAddresses(from: string | null): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const asked = from === null ? null : localAddressOf(from);
  return [...new Set([...all.map(({ address }) => address), ...(asked === null ? [] : [asked])])];
}

/** All of 127.0.0.0/8 is this machine's. */
function isHere(address: string): boolean {
  return address.startsWith('127.') || ownAddresses(null).includes(address);
}
