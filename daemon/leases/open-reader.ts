import { createDnsmasqReader } from './formats/dnsmasq.ts';
import { createIscReader } from './formats/isc.ts';
import { createKeaReader } from './formats/kea.ts';
import { createRadiusReader } from './formats/radius.ts';
import { createSignOnReader } from './formats/sign-ons.ts';
import { createWindowsDhcpReader } from './formats/windows-dhcp.ts';
import type { LeaseFormat, LeaseReader } from './lease-reader.ts';

/** Begins to read a file of this format; times that name no zone are of `zone`. */
export function openLeaseReader(format: LeaseFormat, zone: string): LeaseReader {
  switch (format) {
    case 'dnsmasq':
      return createDnsmasqReader();
    case 'isc':
      return createIscReader();
    case 'kea':
      return createKeaReader();
    case 'windows-dhcp':
      return createWindowsDhcpReader(zone);
    case 'radius':
      return createRadiusReader(zone);
    case 'sign-ons':
      return createSignOnReader(zone);
  }
}

/** True for a file that is written anew with every change and holds what is so now; the others grow at their end. */
export function isWrittenAnew(format: LeaseFormat): boolean {
  return format === 'dnsmasq';
}

/** What tells a format, by a line near the beginning. */
const SIGNS: readonly (readonly [LeaseFormat, RegExp])[] = [
  ['kea', /^address,(hwaddr|duid),/],
  [
    'isc',
    /^(lease [\d.]+ \{|authoring-byte-order |server-duid |# The format of this file is documented in the dhcpd\.leases)/,
  ],
  ['windows-dhcp', /^\d{2,5},\d\d\/\d\d\/\d\d,\d\d:\d\d:\d\d,/],
  ['radius', /^\s+(Acct-Status-Type|User-Name|Acct-Session-Id|NAS-IP-Address) = /],
  ['dnsmasq', /^\d{1,10} (\d+|([0-9a-f]{2}-)?([0-9a-f]{2}:)+[0-9a-f]{2}) [\da-f.:]+ \S+/i],
  ['sign-ons', /^\s*\{.*(TargetUserName|"account")|^(time|EventTime|TimeCreated|@timestamp)\b.*(address|IpAddress)/],
];

/** Null where the first lines could be anything. */
export function detectLeaseFormat(lines: readonly string[]): LeaseFormat | null {
  for (const [format, sign] of SIGNS) if (lines.some((line) => sign.test(line))) return format;
  return null;
}
