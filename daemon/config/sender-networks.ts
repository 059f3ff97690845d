import { BlockList, isIP } from 'node:net';

/** True for a network that holds every address there is: '0.0.0.0/0', '::/0'. */
export function letsEverybodyIn(network: string): boolean {
  return /\/0+$/.test(network);
}

/** True where one of the addresses and networks holds the address. */
export function holds(networks: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [start = '', prefix] = network.split('/');
    const family = isIP(start) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(start) === 0) continue;
    if (prefix === undefined) list.addAddress(start, family);
    else list.addSubnet(start, Number(prefix), family);
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
