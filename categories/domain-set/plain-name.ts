/**
 * The one form in which names are compared: the host in lower case without its last dot, an IP address in its
 * recommended form, a Blogspot blog under .blogspot.com; then the path in lower case without slashes at its end. As bytes,
 * host and path stand side by side, so that every entry that covers an address is one stretch of them.
 */
import { addressText, parseAddress } from '../ip-address.ts';

/** A name in bytes that are used again for the next one. */
export interface PlainName {
  readonly bytes: Uint8Array;
  hostEnd: number;
  /** Equal to `hostEnd` where there is no path. */
  end: number;
  /** The number of an IP address, null for a name. */
  address: bigint | null;
  /** True when the path was too long to be kept whole. */
  isCut: boolean;
}

/** No name on the internet is longer. */
export const MAX_HOST_BYTES = 253;
/** Of a longer path only the whole steps within this are looked at. */
export const MAX_PATH_BYTES = 2_048;

const DOT = 46;
const SLASH = 47;
/** Comes after the digits. */
const COLON = 58;
const BRACKET = 93;
const LETTER_F = 102;
/** The same blog answers under every country's ending, and lists repeat it for each: four in five rows of one big list. */
const BLOG_OF_A_COUNTRY = /(^|\.)blogspot\.(?:com?\.)?[a-z]{2}$/;
const encoder = new TextEncoder();

export function createPlainName(): PlainName {
  return {
    // One byte more, for a dot at the end of the host.
    bytes: new Uint8Array(MAX_HOST_BYTES + 1 + MAX_PATH_BYTES),
    hostEnd: 0,
    end: 0,
    address: null,
    isCut: false,
  };
}

/** Writes the host and path into `name`; false where no entry can cover such a host. */
export function writePlainName(name: PlainName, host: string, path: string): boolean {
  if (host === '' || host.length > MAX_HOST_BYTES + 1) return false;
  name.address = null;
  name.hostEnd = writeFolded(host, name.bytes);
  if (name.hostEnd < 0 || isOddHost(name.bytes, 0, name.hostEnd)) writeOddHost(name, host);
  if (name.hostEnd <= 0 || name.hostEnd > MAX_HOST_BYTES) return false;
  writePath(name, path);
  return true;
}

/** Most hosts are plain but for their case. Gives back where the host ends, -1 when it is not ASCII. */
function writeFolded(host: string, bytes: Uint8Array): number {
  for (let at = 0; at < host.length; at++) {
    const unit = host.charCodeAt(at);
    if (unit > 127) return -1;
    bytes[at] = unit >= 65 && unit <= 90 ? unit | 32 : unit;
  }
  return host.length;
}

function writeOddHost(name: PlainName, host: string): void {
  const plain = plainHost(host);
  name.address = parseAddress(plain);
  const text = name.address === null ? plain : addressText(name.address);
  name.hostEnd = writeText(text, name.bytes, 0, MAX_HOST_BYTES);
}

/** True for a host in bytes that `writePlainName` may change by more than its case: it is looked up as text. */
export function isOddHost(bytes: Uint8Array, start: number, end: number): boolean {
  const last = bytes[end - 1] ?? 0;
  if (last <= COLON || last === BRACKET) return true;
  if (bytes[end - 3] === DOT) {
    return isBlogBefore(bytes, end - 3) || isBlogBefore(bytes, end - 6) || isBlogBefore(bytes, end - 7);
  }
  return (last | 32) <= LETTER_F && hasColon(bytes, Math.max(start, end - 5), end);
}

/** The last group of an IPv6 address has at most four digits. */
function hasColon(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (bytes[at] === COLON) return true;
  return false;
}

/** 'spot' and a dot, in either case: enough to look closer. */
function isBlogBefore(bytes: Uint8Array, dot: number): boolean {
  return (
    bytes[dot] === DOT &&
    ((bytes[dot - 4] ?? 0) | 32) === 115 &&
    ((bytes[dot - 3] ?? 0) | 32) === 112 &&
    ((bytes[dot - 2] ?? 0) | 32) === 111 &&
    ((bytes[dot - 1] ?? 0) | 32) === 116
  );
}

function plainHost(host: string): string {
  const lower = host.toLowerCase();
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return bare.includes('blogspot.') ? bare.replace(BLOG_OF_A_COUNTRY, '$1blogspot.com') : bare;
}

function writePath(name: PlainName, path: string): void {
  const { bytes, hostEnd } = name;
  name.isCut = false;
  name.end = hostEnd;
  if (path.charCodeAt(0) !== SLASH) return;
  const written = writeText(path.toLowerCase(), bytes, hostEnd, MAX_PATH_BYTES);
  name.isCut = written < 0;
  name.end = written < 0 ? lastSlash(bytes, -written) : written;
  while (name.end > hostEnd && bytes[name.end - 1] === SLASH) name.end--;
}

function lastSlash(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (bytes[at] !== SLASH) at--;
  return at;
}

/** Where the text ends in the bytes; the negative of it when there was room for a part of the text alone. */
function writeText(text: string, bytes: Uint8Array, start: number, room: number): number {
  const length = Math.min(text.length, room);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return writeUnicode(text, bytes, start, room);
    bytes[start + at] = unit;
  }
  return text.length > room ? -(start + length) : start + length;
}

function writeUnicode(text: string, bytes: Uint8Array, start: number, room: number): number {
  const { read, written } = encoder.encodeInto(text, bytes.subarray(start, start + room));
  return read < text.length ? -(start + written) : start + written;
}
