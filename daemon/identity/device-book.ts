import type { DeviceRow } from './devices.ts';
import { isMadeUpMac, plainMac } from './mac.ts';
import { createNetworkTable, type NetworkTable, networkOf } from './network-table.ts';
import { PUPILS_GROUP, STAFF_GROUP, yearName } from './roster.ts';

/** The school's list of devices, made ready to be asked. Never changes. */
export interface DeviceBook {
  readonly isEmpty: boolean;
  /** By any spelling of a MAC address. */
  byMac(mac: string): DeviceRow | null;
  /** By the name that a device tells the network, with or without the school's domain behind it. */
  byHost(host: string): DeviceRow | null;
  /** The row of the very address, or of the smallest network around it. */
  byAddress(address: string): DeviceRow | null;
}

/** Something in the list of devices that a person should put right. Rows are numbered from 1. */
export interface DeviceProblem {
  readonly row: number;
  readonly found: string;
  readonly writeInstead: string;
}

/** A device that two rows know differently is known by neither: the second would be somebody else's. */
export function buildDevices(rows: readonly DeviceRow[]): {
  readonly devices: DeviceBook;
  readonly problems: readonly DeviceProblem[];
} {
  const problems: DeviceProblem[] = [];
  const macs = keyed(rows, (row) => plainMac(row.mac), 'MAC address', problems);
  const hosts = keyed(rows, (row) => foldHost(row.host), 'host name', problems);
  const networks = keyed(rows, (row) => plainNetworkText(row.address), 'address', problems);
  problems.push(...rows.flatMap((row, index) => troubleIn(row, index + 1)));
  return {
    devices: {
      isEmpty: rows.length === 0,
      byMac: (mac) => macs.get(plainMac(mac) ?? '') ?? null,
      byHost: (host) => hosts.get(foldHost(host) ?? '') ?? hosts.get(firstLabel(host)) ?? null,
      byAddress: networkTableOf(networks).find,
    },
    problems: problems.toSorted((a, b) => a.row - b.row),
  };
}

/** What people call a device: its name in the list, else what the network knows it by. */
export function deviceNameOf({ name, host, mac, address }: DeviceRow): string {
  return name.trim() || host.trim() || plainMac(mac) || address.trim();
}

/** Whose rules hold for whoever uses it, as the roster names groups: 'staff', 'Year 5'; '' where the list does not say. */
export function groupOfDevice({ group }: DeviceRow): string {
  const written = yearName(group);
  return [STAFF_GROUP, PUPILS_GROUP].find((known) => known === written.toLowerCase()) ?? written;
}

/** True where the row is a network, in which many devices are. */
export function isNetworkRow({ address, mac, host }: DeviceRow): boolean {
  return mac.trim() === '' && host.trim() === '' && (networkOf(address.trim())?.bits ?? SINGLE) < SINGLE;
}

const SINGLE = 128;

/** 'pc-lib-04' for 'PC-LIB-04.' and for itself; null for none. */
function foldHost(host: string): string | null {
  return host.trim().toLowerCase().replace(/\.$/, '') || null;
}

function firstLabel(host: string): string {
  const folded = foldHost(host) ?? '';
  return networkOf(folded) === null ? (folded.split('.', 1)[0] ?? '') : '';
}

function plainNetworkText(address: string): string | null {
  const network = networkOf(address.trim());
  return network === null ? null : `${network.start}/${network.bits}`;
}

function keyed(
  rows: readonly DeviceRow[],
  keyOf: (row: DeviceRow) => string | null,
  what: string,
  problems: DeviceProblem[],
): ReadonlyMap<string, DeviceRow> {
  const found = new Map<string, DeviceRow>();
  const firsts = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (key === null) return;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, index + 1);
      found.set(key, row);
    } else {
      found.delete(key);
      problems.push(repeated(index + 1, first, what));
    }
  });
  return found;
}

function repeated(row: number, first: number, what: string): DeviceProblem {
  return {
    row,
    found: `the ${what} of row ${first} again`,
    writeInstead: 'one row for each device; until then it is known by neither of the two',
  };
}

function networkTableOf(rows: ReadonlyMap<string, DeviceRow>): NetworkTable<DeviceRow> {
  const entries = [...rows.values()].flatMap((row) => {
    const network = networkOf(row.address.trim());
    return network === null ? [] : [[network, row] as const];
  });
  return createNetworkTable(entries);
}

function troubleIn(row: DeviceRow, number: number): readonly DeviceProblem[] {
  const { address, mac, host, owner } = row;
  const trouble = (found: string, writeInstead: string) => [{ row: number, found, writeInstead }];
  if (address.trim() === '' && mac.trim() === '' && host.trim() === '')
    return trouble('nothing that the device is known by', 'its MAC address, its host name, its address or its network');
  if (address.trim() !== '' && networkOf(address.trim()) === null)
    return trouble('an address that is none', 'an address or a network, such as 192.0.2.7 or 192.0.2.0/24');
  const plain = mac.trim() === '' ? null : plainMac(mac);
  if (mac.trim() !== '' && plain === null)
    return trouble('a MAC address that is none', 'a MAC address, such as aa:bb:cc:dd:ee:ff');
  if (plain !== null && isMadeUpMac(plain))
    return trouble(
      'a private MAC address, which the device made up and may change',
      'the address of its hardware, after “private Wi-Fi address” was switched off on it',
    );
  if (owner !== null && plain === null && host.trim() === '')
    return trouble('an owner of an address alone', 'a MAC address or a host name too: an address alone names nobody');
  return [];
}
