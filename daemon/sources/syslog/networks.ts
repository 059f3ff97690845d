import { BlockList, isIP } from 'node:net';
import { KnownError } from '../../errors.ts';

/** The networks of a school: what may send when nothing else is said. Nobody on the internet has such an address. */
export const PRIVATE_NETWORKS: readonly string[] = [
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'],
  ...['::1', 'fc00::/7', 'fe80::/10'],
];

/** Addresses and networks, as a person wrote them. */
export interface Networks {
  has(address: string): boolean;
}

/** Throws KnownError NETWORK_UNKNOWN for what is neither an address nor a network such as 10.0.0.0/8 or 2001:db8::/32. */
export function createNetworks(texts: readonly string[]): Networks {
  const list = new BlockList();
  for (const text of texts) addTo(list, text);
  return { has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

/** An address as it is shown and compared: an IPv4 address that an IPv6 socket saw is an IPv4 address; no zone of the interface. */
export function plainAddress(address: string): string {
  const unmapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return unmapped.replace(/%.*$/, '').toLowerCase();
}

function addTo(list: BlockList, text: string): void {
  const [address = '', length, ...more] = text.trim().split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  const prefix = length === undefined ? most : Number(length);
  const isLength = length === undefined || (/^\d{1,3}$/.test(length) && prefix <= most);
  if (isIP(address) === 0 || address.includes('%') || !isLength || more.length > 0) throw unknown(text);
  list.addSubnet(address, prefix, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

function unknown(text: string): KnownError {
  return new KnownError(
    'NETWORK_UNKNOWN',
    `“${text}” is neither an address nor a network. Nobody can be allowed to send by it. Write an address such as 10.1.0.2, or a network such as 10.1.0.0/16 or 2001:db8::/32.`,
  );
}
