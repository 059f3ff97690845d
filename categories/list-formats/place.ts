import { type HostProblem, hostProblem, isPlainName, takeApart } from '../entry.ts';
import { isLocalAddress, networkBetween, plainAddress, plainNetwork } from '../ip-address.ts';
import { isInstitutionEnding } from '../public-endings.ts';
import { asciiName } from '../punycode.ts';
import type { ListSink, SkipReason } from './sink.ts';

/** What a list means by one of its entries. */
export type Place =
  | { readonly kind: 'site'; readonly entry: string }
  | { readonly kind: 'network'; readonly network: string }
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly reason: SkipReason;
}

/** Where an entry is written: in what line and, if the list has several, in which of its own categories. */
export interface Written {
  readonly line: string;
  readonly part: string;
}

/** Reads a site, a network ('192.0.2.0/24') or a range of addresses ('192.0.2.0-192.0.2.255'), and tells the sink. */
export function givePlace(sink: ListSink, text: string, written: Written): void {
  const place = readPlace(text);
  if (place.kind === 'site') sink.site(place.entry, written.part);
  else if (place.kind === 'network') sink.network(place.network, written.part);
  else sink.skipped(place.reason, written.line);
}

/** Reads a site, with or without a path, and tells the sink: here '192.0.2.7/24' is a page. */
export function giveSite(sink: ListSink, text: string, written: Written): void {
  const place = readSite(text);
  if (place.kind === 'site') sink.site(place.entry, written.part);
  else sink.skipped(place.reason, written.line);
}

/** Reads a site that the list does not mean, and tells the sink. */
export function giveException(sink: ListSink, text: string, written: Written): void {
  const place = readSite(text);
  if (place.kind === 'site') sink.exception(place.entry, written.part);
  else sink.skipped(place.reason, written.line);
}

/** What a place in a list means. */
export function readPlace(text: string): Place {
  if (!BEGINS_LIKE_ADDRESS.test(text)) return readSite(text);
  return readRange(text) ?? readNetwork(text) ?? readSite(text);
}

/** What a site in a list means, with its path in the form in which logs have it. */
export function readSite(text: string): Exclude<Place, { kind: 'network' }> {
  if (isCleanName(text)) return { kind: 'site', entry: text };
  const { host, rest } = takeApart(text.trim());
  const name = readHost(host);
  if (typeof name !== 'string') return name;
  const path = readPath(rest);
  return typeof path === 'string' ? { kind: 'site', entry: name + path } : path;
}

/** True for a name that needs nothing done to it: nearly every line of the lists that have millions. */
export function isCleanName(text: string): boolean {
  return isPlainName(text) && !isInstitutionEnding(text) && !text.startsWith('localhost.');
}

/** True for the names by which a device calls itself or its own network. */
export function isDeviceItself(name: string): boolean {
  return DEVICE_ITSELF.has(name.toLowerCase());
}

const BEGINS_LIKE_ADDRESS = /^\[?[\da-f]*[.:]/i;
/** Shorter prefixes hold a hundredth of the internet and more: nobody can say one thing of all that. */
const SHORTEST_PREFIX = { v4: 8, v6: 16 };
const DEVICE_ITSELF: ReadonlySet<string> = new Set([
  'localhost',
  'localhost.localdomain',
  'local',
  'broadcasthost',
  'ip6-localhost',
  'ip6-loopback',
  'ip6-localnet',
  'ip6-mcastprefix',
  'ip6-allnodes',
  'ip6-allrouters',
  'ip6-allhosts',
]);
const WORDS_FOR: Readonly<Record<HostProblem, SkipReason>> = {
  no_host: 'not a site',
  too_long: 'name longer than the internet allows',
  whole_ending: 'covers a whole ending',
};

function readRange(text: string): Place | null {
  const dash = text.indexOf('-');
  if (dash === -1) return null;
  const ends = [plainAddress(text.slice(0, dash).trim()), plainAddress(text.slice(dash + 1).trim())];
  const [first, last] = ends;
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  const network = networkBetween(first, last);
  return network === null ? refused('range of addresses that is not one network') : placeOfNetwork(network);
}

function readNetwork(text: string): Place | null {
  const [, address = '', prefix = ''] = /^\[?([^\]/]+)\]?\/(\d{1,3})$/.exec(text) ?? [];
  if (plainAddress(address) === null) return null;
  const network = plainNetwork(`${address}/${prefix}`);
  return network === null ? refused('not a site') : placeOfNetwork(network);
}

function placeOfNetwork(network: string): Place {
  if (isLocalAddress(network)) return refused('address inside a local network');
  if (!network.includes('/')) return { kind: 'site', entry: network };
  const prefix = Number(network.slice(network.indexOf('/') + 1));
  const shortest = network.includes(':') ? SHORTEST_PREFIX.v6 : SHORTEST_PREFIX.v4;
  return prefix < shortest ? refused('network too wide to be about one thing') : { kind: 'network', network };
}

function readHost(written: string): string | Refused {
  const address = plainAddress(written);
  if (address !== null) return isLocalAddress(address) ? refused('address inside a local network') : address;
  if (/\s/.test(written)) return refused('not a site');
  if (written.length > MAX_NAME) return refused(WORDS_FOR.too_long);
  const name = asciiName(written);
  if (name === null) return refused('letters that no site name can have');
  if (isDeviceItself(name)) return refused('the device itself, such as localhost');
  if (name.includes('*')) return refused('wildcard that is not at the front');
  const problem = hostProblem(name);
  if (problem !== null) return refused(WORDS_FOR[problem]);
  return isInstitutionEnding(name) ? refused(WORDS_FOR.whole_ending) : name;
}

const MAX_NAME = 253;
/** What a browser sends with `%xx` or not at all. */
const NEVER_IN_PATH = /[\u0000-\u0020\u007f"<>\\^`{|}]/;

/** '/Live/*' gives '/live'. A path with a query is refused: without it, the entry would cover far more than the list means. */
function readPath(rest: string): string | Refused {
  const path = rest.replace(/[?#]$/, '').replace(/\/\*$/, '/');
  if (/[?#]/.test(path)) return refused('page that only what follows ? or # tells apart');
  if (path.includes('*')) return refused('wildcard that is not at the front');
  if (NEVER_IN_PATH.test(path) || !path.isWellFormed()) return refused('not a site');
  return withoutFinalSlashes(encodedPath(path).toLowerCase());
}

/** Letters beyond ASCII as browsers send them. */
function encodedPath(path: string): string {
  return path.replace(/[^\u0000-\u007f]+/g, encodeURIComponent);
}

function withoutFinalSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function refused(reason: SkipReason): Refused {
  return { kind: 'refused', reason };
}
