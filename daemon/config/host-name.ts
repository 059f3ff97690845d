import { isIP } from 'node:net';

// An underscore is no part of a host name on the internet, and is in the names of containers.
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
const MAX_LENGTH = 253;

/** True for a host name, of one label too ('mail'), or an IP address without brackets. */
export function isHostName(text: string): boolean {
  if (isIP(text) !== 0) return true;
  if (text.length > MAX_LENGTH || /^[\d.]+$/.test(text)) return false;
  return text.split('.').every((label) => LABEL.test(label));
}

/** True for an IP address or a network: '127.0.0.1', '10.20.0.0/16'. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
