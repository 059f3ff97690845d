import type { LogRecord } from '../../parsers/record.ts';
import type { DeviceRow } from './devices.ts';

type AskedBy = Pick<LogRecord, 'clientIp' | 'clientMac' | 'deviceName'>;

/** Finds the device that a record came from on the school's list: by hardware address, name or network address, in this order. */
export function createDeviceList(rows: readonly DeviceRow[]): (record: AskedBy) => DeviceRow | null {
  const byMac = rowsBy(rows, ({ mac }) => mac);
  const byHost = rowsBy(rows, ({ host }) => host);
  const byAddress = rowsBy(rows, ({ address }) => address);
  if (rows.length === 0) return () => null;
  return ({ clientMac, deviceName, clientIp }) =>
    found(byMac, clientMac) ?? found(byHost, deviceName) ?? found(byAddress, clientIp);
}

function rowsBy(rows: readonly DeviceRow[], key: (row: DeviceRow) => string): ReadonlyMap<string, DeviceRow> {
  const named = rows.filter((row) => key(row) !== '');
  return new Map(named.map((row) => [key(row).toLowerCase(), row]));
}

function found(rows: ReadonlyMap<string, DeviceRow>, key: string | null): DeviceRow | null {
  return key === null ? null : (rows.get(key.toLowerCase()) ?? null);
}
