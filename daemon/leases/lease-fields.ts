import { isIP } from 'node:net';

/** A MAC address in any of the usual forms as 'aa:bb:cc:dd:ee:ff'; null for anything else. */
export function macOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > 40) return null;
  const digits = text
    .trim()
    .replace(/[-:. ]/g, '')
    .toLowerCase();
  if (!/^[0-9a-f]{12}$/.test(digits) || digits === '000000000000') return null;
  return digits.match(/../g)?.join(':') ?? null;
}

/** An address as filters log it; null for what is none, and for those of a machine that speaks of itself. */
export function addressOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (isIP(plain) === 0) return null;
  return NO_CLIENT.has(plain) || plain.startsWith('127.') ? null : plain;
}

const NO_CLIENT: ReadonlySet<string> = new Set(['0.0.0.0', '::', '::1', '255.255.255.255']);

/** Longer than any name that DNS allows. */
const MOST_OF_A_NAME = 255;

/** The name that a device told; null where it told none, or one that nobody could read out. */
export function hostOf(text: string | null | undefined): string | null {
  const host = text?.trim().replace(/\.$/, '') ?? '';
  if (host === '' || host === '*' || host === '-' || host.length > MOST_OF_A_NAME) return null;
  return /\p{C}/u.test(host) ? null : host;
}

/** An account that a person signs in with; null for machines, services and the nameless. */
export function accountOf(text: string | null | undefined): string | null {
  const account = text?.trim() ?? '';
  if (account === '' || account === '-' || account.length > MOST_OF_A_NAME || /\p{C}/u.test(account)) return null;
  const bare = account.slice(account.lastIndexOf('\\') + 1).toLowerCase();
  const isMachine = bare.endsWith('$') || bare.startsWith('host/');
  return isMachine || NAMELESS.test(bare) ? null : account;
}

const NAMELESS = /^(anonymous( logon)?|anonym|local service|network service|system|dwm-\d+|umfd-\d+)(@|$)/;
/** The MAC address inside a DHCPv6 identifier (RFC 8415: DUID-LLT and DUID-LL of Ethernet); null where there is none. */
export function macOfDuid(duid: string | null | undefined): string | null {
  const digits = (duid ?? '').replace(/[:-]/g, '').toLowerCase();
  const parts = /^0001(?:0001)[0-9a-f]{8}([0-9a-f]{12})$/.exec(digits) ?? /^0003(?:0001)([0-9a-f]{12})$/.exec(digits);
  return macOf(parts?.[1]);
}
