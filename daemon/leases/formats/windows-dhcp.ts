import { openLocalStamps } from '../../../parsers/fields/local-stamp.ts';
import { addressOf, hostOf, macOf } from '../lease-fields.ts';
import { type LeaseReader, lineByLine, malformed, type Said, said, skipped } from '../lease-reader.ts';

/** New, renewed, and a lease of BOOTP. */
const GIVEN: ReadonlySet<string> = new Set(['10', '11', '20', '21']);
/** Released, deleted, and expired with and without the name being taken out of DNS. */
const TAKEN: ReadonlySet<string> = new Set(['12', '16', '17', '18']);

/**
 * The audit log of a Windows DHCP server (DhcpSrvLog-Mon.log): ID, date, time, description, address, name, MAC address and more, in the
 * server's own time. How long a lease is for it does not say. Names are not quoted, and a device chooses its own: a line with more
 * or fewer cells than the names of the columns is not believed.
 */
export function createWindowsDhcpReader(zone: string): LeaseReader {
  const stamp = openLocalStamps({ timeZone: zone, writtenAt: () => 0 });
  let columns: number | null = null;
  return lineByLine((line): Said => {
    const cells = line.split(',');
    const [id = '', day = '', time = ''] = cells;
    if (!/^\d{2,5}$/.test(id.trim())) {
      // The names of the columns are in the server's language; there are seven or more, and the first is short.
      if (cells.length >= 7 && id.length <= 4) columns = cells.length;
      return skipped('what the log says of itself');
    }
    if (!GIVEN.has(id.trim()) && !TAKEN.has(id.trim())) return skipped('nothing about who has an address');
    if (cells.length !== (columns ?? cells.length) || cells.length < 7)
      return malformed('not as many cells as columns');
    const timestamp = stamp(isoDay(day), time.trim(), '');
    return timestamp < 0 ? malformed('no time') : changeOf(cells, TAKEN.has(id.trim()), timestamp);
  });
}

function changeOf(cells: readonly string[], isTaken: boolean, timestamp: number): Said {
  const [, , , , ip, name, hardware] = cells;
  const address = addressOf(ip);
  if (address === null) return malformed('no address');
  const mac = macOf(hardware);
  if (isTaken) return said({ address, endedAt: timestamp, via: 'lease', mac, account: null });
  const host = hostOf(name);
  if (mac === null && host === null) return malformed('neither a name nor a MAC address');
  return said({ address, from: timestamp, to: null, mac, host, account: null, via: 'lease' });
}

/** `11/30/26`, whatever the server's language, as `2026-11-30`. */
function isoDay(day: string): string {
  const [, month, date, year] = /^(\d\d)\/(\d\d)\/(\d\d)$/.exec(day.trim()) ?? [];
  return year === undefined ? '' : `20${year}-${month}-${date}`;
}
