import type { Attachment } from '../../identity/attachment.ts';
import { addressOf, hostOf, macOf, macOfDuid } from '../lease-fields.ts';
import { type LeaseReader, malformed, type Said, said, skipped } from '../lease-reader.ts';

/** More leases than an address space of a school has; those beyond are read, and their end is not noticed. */
const MOST_LEASES = 65_536;

/**
 * The leases of dnsmasq, `1796036400 aa:bb:cc:dd:ee:ff 192.0.2.17 tablet-17 01:aa:bb:…`: one line for each that holds now, with the
 * second in which it ends (0: never). The file is written anew with every change, so a lease began when the file first names it
 * and was let go of when it does not name it any more.
 */
export function createDnsmasqReader(): LeaseReader {
  let held = new Map<string, Attachment>();
  let now = new Map<string, Attachment>();
  let writtenAt = 0;
  return {
    begin(time) {
      writtenAt = time;
      now = new Map();
    },
    read(line): Said {
      if (line.startsWith('duid ')) return skipped('the identifier of the server');
      const lease = parse(line, writtenAt);
      if (lease === null) return malformed('no lease of dnsmasq');
      const before = held.get(lease.address);
      const same = before !== undefined && before.mac === lease.mac && before.host === lease.host;
      const attachment = same ? { ...lease, from: before.from } : lease;
      if (now.size < MOST_LEASES) now.set(attachment.address, attachment);
      return said(attachment);
    },
    finish() {
      const gone = [...held.values()].filter(({ address }) => !now.has(address));
      held = now;
      return gone.map((lease) => ({ ...lease, to: Math.min(lease.to ?? writtenAt, writtenAt), isOver: true }));
    },
  };
}

/** `expiry, MAC or IAID, address, host or *, client id or *`. */
function parse(line: string, from: number): Attachment | null {
  const [expiry = '', hardware = '', address, host, clientId, ...rest] = line.trim().split(' ');
  const known = addressOf(address);
  if (known === null || host === undefined || rest.length > 0 || !/^\d{1,10}$/.test(expiry)) return null;
  const isIpv6 = known.includes(':');
  // Of other networks than Ethernet the kind stands in front: `06-aa:bb:…`.
  const mac = isIpv6 ? macOfDuid(clientId) : macOf(hardware.replace(/^[0-9a-f]{2}-/i, ''));
  if (mac === null && hostOf(host) === null) return null;
  const to = Number(expiry) === 0 ? null : Number(expiry) * 1000;
  return {
    address: known,
    from: to === null ? from : Math.min(from, to),
    to,
    mac,
    host: hostOf(host),
    account: null,
    via: 'lease',
  };
}
