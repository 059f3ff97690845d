/**
 * IPv4 and IPv6 addresses and networks as lists write them. Every answer is in one plain form, so that two ways to write one
 * address are one entry: four decimal numbers, or the short form of RFC 5952; an IPv4 address inside an IPv6 one is itself.
 */

/** The bytes of an address: 4 or 16. */
type Bytes = readonly number[];

interface Network {
  readonly bytes: Bytes;
  /** How many leading bits all its addresses share. */
  readonly prefix: number;
}

/** The plain form of an address, without brackets; null where the text is none. */
export function plainAddress(text: string): string | null {
  const bytes = bytesOf(text);
  return bytes === null ? null : textOf(bytes);
}

/** The plain form of a network: '192.0.2.7/24' gives '192.0.2.0/24'; a network of one address is that address. */
export function plainNetwork(text: string): string | null {
  const network = networkOf(text);
  return network === null ? null : networkText(network);
}

/** The one network from the first address to the last; null where they are no pair, or no one network has just these. */
export function networkBetween(first: string, last: string): string | null {
  const [from, to] = [bytesOf(first), bytesOf(last)];
  if (from === null || to === null || from.length !== to.length) return null;
  const network = { bytes: from, prefix: sharedBits(from, to) };
  const isWhole = same(from, withRest(network, 0)) && same(to, withRest(network, 1));
  return isWhole ? networkText(network) : null;
}

/** True for an address or a network (plain form) of which nothing is on the internet: this device, a local network, a group of devices. */
export function isLocalAddress(plain: string): boolean {
  const asked = networkOf(plain.includes('/') ? plain : `${plain}/${plain.includes(':') ? 128 : 32}`);
  return asked !== null && LOCAL_NETWORKS.some((local) => covers(local, asked));
}

/** True for an address that answers to nobody: lists point a name at it so that it is not reached. */
export function isNowhere(text: string): boolean {
  const bytes = text === '0' ? [0, 0, 0, 0] : bytesOf(text);
  if (bytes === null) return false;
  if (bytes.length === 4) return bytes[0] === 127 || bytes.every((byte) => byte === 0);
  return bytes.slice(0, -1).every((byte) => byte === 0) && (bytes[15] ?? 0) <= 1;
}

function bytesOf(text: string): Bytes | null {
  if (text.length > MAX_LENGTH) return null;
  if (!text.includes(':')) return bytesOf4(text);
  const bytes = bytesOf6(text);
  return bytes !== null && isMapped(bytes) ? bytes.slice(12) : bytes;
}

/** 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255' */
const MAX_LENGTH = 45;
/** A number that begins with 0 is refused: some programs read it as octal, so nobody can tell which address is meant. */
const BYTE = /^(?:0|[1-9]\d{0,2})$/;

function bytesOf4(text: string): Bytes | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => BYTE.test(part) && Number(part) <= 255)) return null;
  return parts.map(Number);
}

function bytesOf6(text: string): Bytes | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = [groupBytes(halves[0] ?? ''), groupBytes(halves[1] ?? '')];
  if (halves.length === 2 && halves[0]?.includes('.')) return null;
  if (head === null || tail === null) return null;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

/** The bytes of 'db8:1' or of 'ffff:192.0.2.7', where an IPv4 address may stand last. */
function groupBytes(text: string): Bytes | null {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [place, group] of groups.entries()) {
    const isLast = place === groups.length - 1;
    const read = isLast && group.includes('.') ? bytesOf4(group) : groupOf(group);
    if (read === null) return null;
    bytes.push(...read);
  }
  return bytes;
}

function groupOf(text: string): Bytes | null {
  if (!/^[\da-f]{1,4}$/i.test(text)) return null;
  const value = Number.parseInt(text, 16);
  return [value >> 8, value & 255];
}

/** ::ffff:0:0/96 */
function isMapped(bytes: Bytes): boolean {
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}

function textOf(bytes: Bytes): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0)).toString(16),
  );
  const { start, length } = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** The first of the longest runs of '0'. */
function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (const [at, group] of groups.entries()) {
    length = group === '0' ? length + 1 : 0;
    if (length > longest.length) longest = { start: at - length + 1, length };
  }
  return longest;
}

function networkOf(text: string): Network | null {
  const slash = text.indexOf('/');
  const address = text.slice(0, slash);
  const length = text.slice(slash + 1);
  const bytes = slash === -1 ? null : bytesOf(address);
  if (bytes === null || !BYTE.test(length)) return null;
  const written = Number(length);
  // The 96 bits in front of an IPv4 address inside an IPv6 one are no longer there.
  const prefix = bytes.length === 4 && address.includes(':') ? written - 96 : written;
  if (prefix < 0 || prefix > bytes.length * 8) return null;
  return { bytes: withRest({ bytes, prefix }, 0), prefix };
}

function networkText({ bytes, prefix }: Network): string {
  return prefix === bytes.length * 8 ? textOf(bytes) : `${textOf(bytes)}/${prefix}`;
}

/** The lowest (0) or the highest (1) address of a network. */
function withRest({ bytes, prefix }: Network, bit: 0 | 1): Bytes {
  return bytes.map((byte, at) => {
    const free = 0xff >> Math.min(8, Math.max(0, prefix - at * 8));
    return bit === 1 ? byte | free : byte & ~free;
  });
}

function sharedBits(one: Bytes, other: Bytes): number {
  const at = one.findIndex((byte, place) => byte !== other[place]);
  if (at === -1) return one.length * 8;
  return at * 8 + Math.clz32((one[at] ?? 0) ^ (other[at] ?? 0)) - 24;
}

function covers(wide: Network, narrow: Network): boolean {
  if (wide.bytes.length !== narrow.bytes.length || wide.prefix > narrow.prefix) return false;
  return same(wide.bytes, withRest({ bytes: narrow.bytes, prefix: wide.prefix }, 0));
}

function same(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The special-purpose address registries of IANA, without the blocks that are kept for examples. */
const LOCAL_NETWORKS: readonly Network[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((text) => networkOf(text) ?? []);
