import { holds } from './sender-networks.ts';

/** Addresses that no router of the internet forwards: whoever has one is in the building, or on its own network from elsewhere. */
export const PRIVATE_NETWORKS: readonly string[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
];

/** True where somebody at this address may report what they saw. */
export function mayReportFrom(networks: readonly string[], address: string): boolean {
  return holds(networks, address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, ''));
}
