import { splitCsv } from '../../../parsers/fields/csv.ts';
import { addressOf, hostOf, macOf, macOfDuid } from '../lease-fields.ts';
import { type LeaseReader, malformed, type Said, said, skipped } from '../lease-reader.ts';

/** https://kea.readthedocs.io: 0 assigned, 1 declined, 2 expired and reclaimed, 3 released, 4 registered by the device itself. */
const DECLINED = '1';
const RELEASED = '3';

/**
 * The lease files of Kea (kea-leases4.csv, kea-leases6.csv and those that the clean-up leaves beside them): a line for every change,
 * the latest at the end. Which columns there are the first line says; it differs from version to version.
 */
export function createKeaReader(): LeaseReader {
  let columns: ReadonlyMap<string, number> | null = null;
  let writtenAt = 0;
  return {
    begin(time) {
      writtenAt = time;
    },
    read(line): Said {
      const cells = splitCsv(line, ',');
      if (line.startsWith('address,') && cells !== null) {
        columns = new Map(cells.map((name, index) => [name, index]));
        return skipped('the names of the columns');
      }
      if (columns === null) return malformed('a line before the names of the columns');
      // A comma in a name is written `&#x2c`, so a line with more cells was tampered with, or cut.
      if (cells === null || cells.length !== columns.size) return malformed('not as many cells as columns');
      return leaseOf(cells, columns, writtenAt);
    },
    finish: () => [],
  };
}

function leaseOf(cells: readonly string[], columns: ReadonlyMap<string, number>, writtenAt: number): Said {
  const cell = (name: string) => cells[columns.get(name) ?? -1] ?? '';
  const address = addressOf(cell('address'));
  const expire = secondsOf(cell('expire'));
  const lifetime = secondsOf(cell('valid_lifetime'));
  if (address === null || expire === null || lifetime === null) return malformed('a lease without address or time');
  if (cell('state') === DECLINED) return skipped('an address that nobody uses');
  const mac = macOf(cell('hwaddr')) ?? macOfDuid(cell('duid'));
  const host = hostOf(
    cell('hostname').replace(/&#x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  // When it was given back the file does not tell: it had been by the time it was written.
  if (lifetime === 0 || cell('state') === RELEASED)
    return said({ address, endedAt: writtenAt, via: 'lease', mac, account: null });
  if (mac === null && host === null) return skipped('an address that nobody has');
  const to = expire * 1000;
  // All ones: it never ends.
  const endless = lifetime === 0xffffffff;
  return said({ address, from: to - lifetime * 1000, to: endless ? null : to, mac, host, account: null, via: 'lease' });
}

function secondsOf(text: string): number | null {
  return /^\d{1,11}$/.test(text) ? Number(text) : null;
}
