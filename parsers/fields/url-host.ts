import { decodePercent } from './percent.ts';
import { repairUtf8 } from './utf8.ts';

/*
 * Nine hosts in ten are plain lower-case ASCII and need nothing but their two ends: `hostIn` walks over the characters once and cuts.
 * Anything else (capitals, an IPv6 address, a user in front of `@`, `%xx`, letters beyond ASCII) takes the slow way.
 */
const PLAIN = 1;
const ENDS = 2;
const COLON = 3;
const OTHER = 0;

const KIND_OF = new Uint8Array(256);
for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789-._') KIND_OF[char.charCodeAt(0)] = PLAIN;
for (const char of '/?#') KIND_OF[char.charCodeAt(0)] = ENDS;
KIND_OF[58] = COLON;

/**
 * The host of an authority such as `www.example.org:443`, that begins at `start` and ends at a `/`, `?`, `#` or at `end`:
 * lower case, punycode, no trailing dot, an IPv6 address without its brackets. Null where there is none.
 */
export function hostIn(text: string, start: number, end: number): string | null {
  let hostEnd = -1;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || code === 46) continue;
    const kind = kindOf(code);
    if (kind === PLAIN) continue;
    if (kind === ENDS) break;
    if (kind === OTHER || hostEnd >= 0) return unusualHost(authorityAt(text, start, end));
    hostEnd = at;
  }
  if (hostEnd < 0) hostEnd = at;
  while (hostEnd > start && text.charCodeAt(hostEnd - 1) === 46) hostEnd--;
  return hostEnd > start ? text.slice(start, hostEnd) : null;
}

/** Where the authority of a URL begins (behind `scheme://`), or -1 when the text is no such URL. */
export function authorityStart(url: string): number {
  if (url.startsWith('http')) {
    const colon = url.charCodeAt(4) === 58 ? 4 : 5;
    if (url.charCodeAt(colon) === 58 && url.charCodeAt(colon + 1) === 47 && url.charCodeAt(colon + 2) === 47)
      return colon + 3;
  }
  const colon = url.indexOf(':');
  if (colon <= 0 || url.charCodeAt(colon + 1) !== 47 || url.charCodeAt(colon + 2) !== 47) return -1;
  for (let at = 0; at < colon; at++) {
    if (!isSchemeCharacter(url.charCodeAt(at))) return -1;
  }
  return colon + 3;
}

/** True for an IPv4 or IPv6 address as `hostIn` returns it. */
export function isAddress(host: string): boolean {
  for (let at = 0; at < host.length; at++) {
    const code = host.charCodeAt(at);
    if (code === 58) return true;
    if (code !== 46 && !(code >= 48 && code <= 57)) return host.includes(':');
  }
  return host !== '';
}

function kindOf(code: number): number {
  return code < 256 ? (KIND_OF[code] ?? OTHER) : OTHER;
}

function isSchemeCharacter(code: number): boolean {
  const letter = code | 32;
  return (
    (letter >= 97 && letter <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 43 ||
    code === 45 ||
    code === 46 ||
    code === 95
  );
}

function authorityAt(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && kindOf(text.charCodeAt(at)) !== ENDS) at++;
  return text.slice(start, at);
}

function unusualHost(authority: string): string | null {
  const decoded = decodePercent(repairUtf8(authority));
  const hostAndPort = decoded.slice(decoded.lastIndexOf('@') + 1);
  const host = withoutPort(hostAndPort).toLowerCase();
  if (host.includes(':') || hostAndPort.startsWith('[')) return isIpv6(host) ? host : null;
  const name = withoutFinalDots(host);
  if (name === '' || NEVER_IN_HOST.test(name)) return null;
  return isPlainAscii(name) ? nameOrNull(name) : punycode(name);
}

function withoutPort(authority: string): string {
  if (authority.startsWith('[')) return authority.slice(1, Math.max(1, authority.indexOf(']')));
  const colon = authority.indexOf(':');
  return colon === authority.lastIndexOf(':') && colon >= 0 ? authority.slice(0, colon) : authority;
}

function withoutFinalDots(name: string): string {
  let end = name.length;
  while (end > 0 && name.charCodeAt(end - 1) === 46) end--;
  return name.slice(0, end);
}

function isIpv6(text: string): boolean {
  return text.includes(':') && /^[0-9a-f:.]{2,45}$/.test(text);
}

function isPlainAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (name.charCodeAt(at) > 126) return false;
  }
  return true;
}

/** What the URL standard lets no host hold; what was written as `%xx` is looked at too. Browsers send anything else as it was typed. */
const NEVER_IN_HOST = /[\u0000-\u0020\u007f#%/:<>?@[\\\]^|]/;
/** The ending, below which a domain answers to whatever name is put in front of it: `a*b.games.example`, but not `(null)`. */
const BELOW_DOMAIN = /\.[a-z0-9_-]+$/;

function nameOrNull(name: string): string | null {
  return isPlainName(name) || BELOW_DOMAIN.test(name) ? name : null;
}

function isPlainName(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (kindOf(name.charCodeAt(at)) !== PLAIN) return false;
  }
  return true;
}

function punycode(name: string): string | null {
  const url = `http://${name}/`;
  if (!URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname === '' ? null : nameOrNull(withoutFinalDots(hostname));
}
