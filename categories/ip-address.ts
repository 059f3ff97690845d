/**
 * IP addresses and networks, as numbers of 128 bits and as text. An IPv4 address is the number of its IPv6-mapped form
 * (::ffff:192.0.2.7), so that both kinds are kept, compared and searched in one way. The text is one plain form, so that two
 * ways to write an address are one entry: four decimal numbers, or the short form of RFC 5952.
 */

export interface IpNetwork {
  /** Its first address. */
  readonly start: bigint;
  /** How many leading bits all of its addresses share, of 128. */
  readonly bits: number;
}

const BITS = 128;
const MAPPED = 0xffffn << 32n;
const MAPPED_BITS = 96;
const ALL = (1n << 128n) - 1n;
/** 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255' */
const MAX_LENGTH = 45;
const GROUPS = 8;
/** A number that begins with 0 is refused: some programs read it as octal, so nobody can tell which address is meant. */
const BYTE = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

/** The number of '192.0.2.7', '2001:db8::1' or '[2001:db8::1]'; null for anything else. */
export function parseAddress(text: string): bigint | null {
  if (text.length > MAX_LENGTH + 2) return null;
  if (!text.includes(':')) return parseFour(text);
  return parseSix(text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text);
}

/** The network of '192.0.2.0/24' or '2001:db8::/32'; bits beyond its length are ignored. Null for anything else. */
export function parseNetwork(text: string): IpNetwork | null {
  const [address = '', length = '', ...more] = text.split('/');
  const number = parseAddress(address);
  if (number === null || more.length > 0 || !BYTE.test(length)) return null;
  const bits = Number(length) + (address.includes(':') ? 0 : MAPPED_BITS);
  // Half of an IPv4 network and half of something else is neither.
  if (bits > BITS || (isMapped(number) && bits < MAPPED_BITS)) return null;
  return { start: number & maskOf(bits), bits };
}

export function isInNetwork(address: bigint, { start, bits }: IpNetwork): boolean {
  return (address & maskOf(bits)) === start;
}

/** '192.0.2.7', or IPv6 in its recommended form: lower case, the longest run of zeros as '::'. */
export function addressText(address: bigint): string {
  return isMapped(address) ? fourText(address) : sixText(address);
}

export function networkText({ start, bits }: IpNetwork): string {
  const isFour = isMapped(start) && bits >= MAPPED_BITS;
  return isFour ? `${fourText(start)}/${bits - MAPPED_BITS}` : `${sixText(start)}/${bits}`;
}

/** The plain form of an address, without brackets; null where the text is none. */
export function plainAddress(text: string): string | null {
  const address = text.startsWith('[') ? null : parseAddress(text);
  return address === null ? null : addressText(address);
}

/** The plain form of a network: '192.0.2.7/24' gives '192.0.2.0/24'; a network of one address is that address. */
export function plainNetwork(text: string): string | null {
  const network = text.startsWith('[') ? null : parseNetwork(text);
  if (network === null) return null;
  return network.bits === BITS ? addressText(network.start) : networkText(network);
}

/** The one network from the first address to the last; null where they are no pair, or no one network has just these. */
export function networkBetween(first: string, last: string): string | null {
  const [from, to] = [parseAddress(first), parseAddress(last)];
  if (from === null || to === null || isMapped(from) !== isMapped(to) || from > to) return null;
  const bits = BITS - (from ^ to).toString(2).replace(/^0$/, '').length;
  const isWhole = (from & maskOf(bits)) === from && (to | (~maskOf(bits) & ALL)) === to;
  if (!isWhole) return null;
  return bits === BITS ? addressText(from) : networkText({ start: from, bits });
}

/** True for an address or a network (plain form) of which nothing is on the internet: this device, a local network, a group of devices. */
export function isLocalAddress(plain: string): boolean {
  const address = parseAddress(plain);
  const asked = address === null ? parseNetwork(plain) : { start: address, bits: BITS };
  return asked !== null && LOCAL_NETWORKS.some((local) => local.bits <= asked.bits && isInNetwork(asked.start, local));
}

/** True for an address that answers to nobody: lists point a name at it so that it is not reached. */
export function isNowhere(text: string): boolean {
  const address = text === '0' ? MAPPED : parseAddress(text);
  return address !== null && (address <= 1n || address === MAPPED || isInNetwork(address, LOOPBACK));
}

function maskOf(bits: number): bigint {
  return ((1n << BigInt(bits)) - 1n) << BigInt(BITS - bits);
}

function isMapped(address: bigint): boolean {
  return address >> 32n === MAPPED >> 32n;
}

function parseFour(text: string): bigint | null {
  const parts = text.split('.', 5);
  if (parts.length !== 4 || !parts.every((part) => BYTE.test(part) && Number(part) < 256)) return null;
  return MAPPED | BigInt(parts.reduce((number, part) => number * 256 + Number(part), 0));
}

function parseSix(text: string): bigint | null {
  const [before = '', after, ...more] = withoutFour(text).split('::');
  const head = groupsOf(before);
  const tail = groupsOf(after ?? '');
  if (head === null || tail === null || more.length > 0) return null;
  const gap = GROUPS - head.length - tail.length;
  if (after === undefined ? gap !== 0 : gap < 1) return null;
  const groups = [...head, ...Array.from({ length: gap }, () => 0), ...tail];
  return groups.reduce((number, group) => (number << 16n) | BigInt(group), 0n);
}

/** The last two groups may be written as an IPv4 address. */
function withoutFour(text: string): string {
  const colon = text.lastIndexOf(':');
  const four = parseFour(text.slice(colon + 1));
  if (four === null) return text;
  return `${text.slice(0, colon + 1)}${((four >> 16n) & 0xffffn).toString(16)}:${(four & 0xffffn).toString(16)}`;
}

function groupsOf(text: string): readonly number[] | null {
  if (text === '') return [];
  const groups = text.split(':', GROUPS + 1);
  return groups.every((group) => GROUP.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null;
}

function fourText(address: bigint): string {
  const number = Number(address & 0xffffffffn);
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255].join('.');
}

function sixText(address: bigint): string {
  const groups = Array.from({ length: GROUPS }, (_, place) => Number((address >> BigInt(112 - 16 * place)) & 0xffffn));
  const { from, length } = longestZeros(groups);
  const text = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  return length < 2 ? text(groups) : `${text(groups.slice(0, from))}::${text(groups.slice(from + length))}`;
}

/** The first of the longest runs of zeros. */
function longestZeros(groups: readonly number[]): { readonly from: number; readonly length: number } {
  let longest = { from: 0, length: 0 };
  for (let from = 0; from < groups.length; from++) {
    let length = 0;
    while (groups[from + length] === 0) length++;
    if (length > longest.length) longest = { from, length };
  }
  return longest;
}

/** 127.0.0.0/8 */
const LOOPBACK: IpNetwork = { start: MAPPED | (127n << 24n), bits: MAPPED_BITS + 8 };
/** The special-purpose address registries of IANA, without the blocks that are kept for examples. */
const LOCAL_NETWORKS: readonly IpNetwork[] = [
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
].flatMap((text) => parseNetwork(text) ?? []);
