import { parseAddress } from '../ip-address.ts';
import type { ListToWrite, WrittenSites } from './to-write.ts';

/**
 * A response policy zone, for Unbound, BIND, Knot and PowerDNS. Names are relative, so that it can be loaded under any name of a zone. A
 * site has two rules, for itself and for what lies below it. An address is meant where it is what a name leads to.
 */
export function writeRpz({ names, addresses, meaning, serial }: ListToWrite): WrittenSites {
  const target = meaning === 'block' ? '.' : 'rpz-passthru.';
  const short = names.filter((name) => name.length <= MAX_NAME);
  return {
    comment: ';',
    head: ['$TTL 300', `@ IN SOA localhost. hostmaster.localhost. ${serial} 3600 600 86400 300`, '@ IN NS localhost.'],
    lines: [
      ...short.flatMap((name) => [`${name} IN CNAME ${target}`, `*.${name} IN CNAME ${target}`]),
      ...addresses.map((address) => `${triggerOf(address)}.rpz-ip IN CNAME ${target}`),
    ],
    said: short.length + addresses.length,
  };
}

/** With '*.' in front and the name of the zone behind, no name may be longer than 255 bytes. */
const MAX_NAME = 180;

/** '32.7.2.0.192' for 192.0.2.7, '128.1.zz.db8.2001' for 2001:db8::1: the length of the prefix, then from the end. */
function triggerOf(address: string): string {
  if (!address.includes(':')) return ['32', ...address.split('.').toReversed()].join('.');
  const number = parseAddress(address) ?? 0n;
  const groups = Array.from({ length: 8 }, (_, place) => ((number >> BigInt(16 * place)) & 0xffffn).toString(16));
  return ['128', ...withZeros(groups)].join('.');
}

/** The longest run of zeros is written as 'zz', once. */
function withZeros(groups: readonly string[]): readonly string[] {
  let best = { from: 0, length: 1 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === '0') length++;
    if (length > best.length) best = { from, length };
  }
  if (best.length < 2) return groups;
  return [...groups.slice(0, best.from), 'zz', ...groups.slice(best.from + best.length)];
}
