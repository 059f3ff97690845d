import { plainAddress } from './ip-address.ts';
import { isOpenEnding } from './public-endings.ts';

/**
 * The text of one entry of a list: a host, which covers its sub-domains, and perhaps a path, which covers what lies
 * below it. 'bet.example' covers bet.example and www.bet.example; 'tube.example/live' covers tube.example/live and
 * /live/now, not /lively.
 */
export interface EntryParts {
  readonly host: string;
  /** '' for the whole host; else lower case with a leading slash and no trailing one: '/live'. */
  readonly path: string;
}

/** Why a text names no site that an entry may speak of. */
export type HostProblem = 'no_host' | 'too_long' | 'whole_ending';

/** An address as somebody wrote it, taken apart; what is not there is ''. */
export interface WrittenAddress {
  /** As written but for what is around it: user, port, brackets, leading '*.', final dot. */
  readonly host: string;
  /** What follows the host: '/Live?v=1#top'. */
  readonly rest: string;
}

const MAX_HOST_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;

/** Splits an entry that is already in its plain form: 'tube.example/live'. */
export function partsOf(entry: string): EntryParts {
  const slash = entry.indexOf('/');
  if (slash === -1) return { host: entry, path: '' };
  return { host: entry.slice(0, slash), path: entry.slice(slash) };
}

/**
 * The plain form of what a person wrote or pasted: 'https://*.Tube.example/Live/' gives 'tube.example/live'.
 * Null when it holds no usable host; 'com' and 'co.uk' are refused, since they would cover half the web.
 */
export function parseEntry(text: string): string | null {
  const { host, rest } = takeApart(text.trim().toLowerCase());
  const name = plainAddress(host) ?? host;
  if (hostProblem(name) !== null) return null;
  const [path = ''] = rest.split(/[?#]/);
  return name + path.replace(/\/+$/, '');
}

/** True for a lower-case host name of at least two labels, or an IP address in plain form. */
export function isHost(text: string): boolean {
  const problem = hostProblem(text);
  return problem === null || (problem === 'whole_ending' && text.includes('.'));
}

/** What is wrong with a lower-case host, or null for a name or an IP address (plain form) that an entry may speak of. */
export function hostProblem(host: string): HostProblem | null {
  if (isPlainName(host) || plainAddress(host) === host) return null;
  if (host.length > MAX_HOST_LENGTH) return 'too_long';
  const labels = host.split('.');
  if (labels.some((label) => label.length > MAX_LABEL_LENGTH)) return 'too_long';
  if (!labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return 'no_host';
  return 'whole_ending';
}

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

const NEVER = 0;
const LETTER = 1;
const DIGIT = 2;
const HYPHEN = 3;
const DOT = 4;
const KIND_OF = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyz_') KIND_OF[char.charCodeAt(0)] = LETTER;
for (const char of '0123456789') KIND_OF[char.charCodeAt(0)] = DIGIT;
KIND_OF[45] = HYPHEN;
KIND_OF[46] = DOT;

/**
 * True for a lower-case name of a site: at least two labels, the last not a number, no ending that many sites share. Lists
 * have millions of lines that are just that, so each character is looked at once.
 */
export function isPlainName(text: string): boolean {
  if (text.length > MAX_HOST_LENGTH) return false;
  let dots = 0;
  let labelStart = 0;
  let before = DOT;
  let isNumber = true;
  for (let at = 0; at < text.length; at++) {
    const kind = KIND_OF[text.charCodeAt(at)] ?? NEVER;
    if (kind === NEVER || (kind >= HYPHEN && before === DOT) || (kind === DOT && before === HYPHEN)) return false;
    if (kind === DOT) {
      if (at - labelStart > MAX_LABEL_LENGTH) return false;
      labelStart = at + 1;
      dots++;
      isNumber = true;
    } else if (kind !== DIGIT) isNumber = false;
    before = kind;
  }
  if (dots === 0 || before >= HYPHEN || isNumber || text.length - labelStart > MAX_LABEL_LENGTH) return false;
  return dots > 1 || !isOpenEnding(text);
}

/** Takes an address apart, whatever it is: 'HTTP://user@[2001:db8::1]:80/a' has the host '2001:db8::1'. */
export function takeApart(text: string): WrittenAddress {
  const scheme = SCHEME.exec(text)?.[0] ?? '';
  const start = scheme.length;
  const behind = text.slice(start).search(/[/?#]/);
  const end = behind === -1 ? text.length : start + behind;
  const authority = text.slice(start, end);
  // Without a scheme, what holds an '@' is a mail address.
  const host = scheme === '' ? authority : authority.slice(authority.lastIndexOf('@') + 1);
  return { host: bareHost(host), rest: text.slice(end) };
}

const SCHEME = /^[a-z][a-z0-9+.-]{0,30}:\/\//i;

function bareHost(written: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d*)?$/.exec(written);
  if (bracketed !== null) return bracketed[1]?.includes(':') ? bracketed[1] : written;
  const isIpv6 = written.indexOf(':') !== written.lastIndexOf(':');
  if (isIpv6) return written;
  return written
    .replace(/:\d*$/, '')
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
}
