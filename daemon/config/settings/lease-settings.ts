import { group, rare, type Setting } from './setting.ts';

/** Who had which address when. */
export const LEASE_SETTINGS: readonly Setting[] = [
  group('leases', 'Who had which address when, where the filter’s log shows addresses alone. Several may be named.'),
  rare(
    'leases[].path',
    'A file of DHCP leases, of RADIUS accounting or of sign-ons, or a list of them. * and {a,b} stand for every file that they match.',
    null,
    '/var/lib/misc/dnsmasq.leases',
  ),
  rare('leases[].id', 'Short name of this source.', 'from the file name', 'dhcp'),
  rare(
    'leases[].format',
    'dnsmasq, isc, kea, windows-dhcp, radius or sign-ons; auto finds out by the first lines.',
    'auto',
    'dnsmasq',
  ),
  rare('leases[].zone', 'Time zone of a file that writes local time.', "the school's", 'Europe/London'),
];
