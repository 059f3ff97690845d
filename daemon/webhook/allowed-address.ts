import { isInNetwork, isLocalAddress, parseAddress, parseNetwork, plainAddress } from '../../categories/ip-address.ts';

/** Where machines of a cloud tell their own secrets, and what no router passes on: no webhook is there, whatever the settings say. */
const NEVER = ['169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32', '224.0.0.0/3', 'ff00::/8'].flatMap(
  (text) => parseNetwork(text) ?? [],
);
/** Addresses behind which an IPv4 address stands, in their last 32 bits. */
const TRANSLATED = parseNetwork('64:ff9b::/96');

/**
 * True where a request may go to this address: on the internet, or, where `within` names any, in there alone. So a public name that is
 * made to lead to the school's own network is not followed there.
 */
export function mayConnect(address: string, within: readonly string[]): boolean {
  const plain = plainAddress(withoutZone(address));
  const number = plain === null ? null : parseAddress(plain);
  if (plain === null || number === null || NEVER.some((network) => isInNetwork(number, network))) return false;
  if (TRANSLATED !== null && isInNetwork(number, TRANSLATED)) return mayConnect(fourOf(number), within);
  return within.length > 0 ? within.some((place) => holds(place, number)) : !isLocalAddress(plain);
}

/** True for an address or a network that may stand among the private ones of the settings. */
export function mayBeWithin(written: string): boolean {
  const network = parseNetwork(written);
  const start = network?.start ?? parseAddress(written);
  return start !== null && !NEVER.some((never) => isInNetwork(start, never));
}

function holds(place: string, address: bigint): boolean {
  const network = parseNetwork(place);
  return network === null ? parseAddress(place) === address : isInNetwork(address, network);
}

function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function fourOf(address: bigint): string {
  const four = address & 0xffffffffn;
  return plainAddress(`::ffff:${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`) ?? '';
}
