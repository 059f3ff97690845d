import type { ListToWrite, WrittenSites } from './to-write.ts';

/**
 * Settings of dnsmasq, for a file of conf-dir: a blocked name and all below it have the address 0.0.0.0 and ::, an allowed one is asked
 * for as usual, although a wider one is blocked.
 */
export function writeDnsmasq({ names, meaning }: ListToWrite): WrittenSites {
  const option = meaning === 'block' ? 'address' : 'server';
  return { comment: '#', head: [], lines: names.map((name) => `${option}=/${name}/#`), said: names.length };
}
