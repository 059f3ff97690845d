import { isLocalAddress, plainAddress } from '../../categories/ip-address.ts';
import { mayBeWithin } from '../webhook/allowed-address.ts';

/** What is wrong with the address of a webhook: it is none; nothing may be sent there; it would travel unencrypted over the internet. */
export type WebhookAddressFault = 'no_address' | 'forbidden' | 'unencrypted';

const LOOPBACK = ['127.0.0.0/8', '::1'] as const;

/** Null for an address that may be called; `within` are the places that its name may lead to. */
export function webhookAddressFault(written: string, within: readonly string[]): WebhookAddressFault | null {
  const url = parse(written);
  if (url === null) return 'no_address';
  const literal = literalOf(url);
  if (literal !== null && !mayBeWithin(literal)) return 'forbidden';
  if (url.protocol === 'https:' || placesOf(url, within).length > 0) return null;
  return 'unencrypted';
}

/** True for an address that is called without encryption: to this machine or the school's own network alone. */
export function isUnencrypted(written: string): boolean {
  return parse(written)?.protocol === 'http:';
}

/** Where it may lead, with what an address in numbers says by itself; empty for anywhere on the internet. */
export function webhookPlaces(written: string, within: readonly string[]): readonly string[] {
  const url = parse(written);
  return url === null ? within : placesOf(url, within);
}

function placesOf(url: URL, within: readonly string[]): readonly string[] {
  const literal = literalOf(url);
  if (literal !== null) return isLocalAddress(literal) ? [literal] : [];
  return url.hostname === 'localhost' ? LOOPBACK : within;
}

function parse(written: string): URL | null {
  const url = URL.parse(written.trim());
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url !== null && isWeb && url.username === '' && url.password === '' && url.hash === '' ? url : null;
}

/** '192.0.2.7' of an address that names its server by numbers, in whatever way they were written; else null. */
function literalOf({ hostname }: URL): string | null {
  return plainAddress(hostname.replace(/^\[|\]$/g, ''));
}
