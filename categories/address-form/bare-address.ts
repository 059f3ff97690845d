/**
 * Hosts that are a number instead of a name. Only numbers of the public internet count: what stands in the school, in a home
 * or in a book is nobody's way round a filter.
 */

/** `public`: anybody's server. `local`: reserved for inside, for tests or for many. Null for a host with a name. */
export function bareAddressOf(host: string): 'public' | 'local' | null {
  if (host.includes(':')) return isReservedV6(host) ? 'local' : 'public';
  const parts = quadOf(host);
  return parts === null ? null : isReservedV4(parts) ? 'local' : 'public';
}

type Quad = readonly [number, number, number, number];

function quadOf(host: string): Quad | null {
  const last = host.charCodeAt(host.length - 1);
  if (last < 48 || last > 57 || !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null;
  const [one = 0, two = 0, three = 0, four = 0] = host.split('.').map(Number);
  return [one, two, three, four].every((part) => part <= 255) ? [one, two, three, four] : null;
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and what is not unicast. */
function isReservedV4([one, two, three]: Quad): boolean {
  if (one === 0 || one === 10 || one === 127 || one >= 224) return true;
  if (one === 100) return two >= 64 && two <= 127;
  if (one === 169) return two === 254;
  if (one === 172) return two >= 16 && two <= 31;
  if (one === 192) return two === 168 || (two === 0 && (three === 0 || three === 2)) || (two === 88 && three === 99);
  if (one === 198) return two === 18 || two === 19 || (two === 51 && three === 100);
  return one === 203 && two === 0 && three === 113;
}

/** All of the public internet is in 2000::/3; of that, 2001:db8::/32 is for books, 3fff::/20 too. */
function isReservedV6(host: string): boolean {
  const mapped = /^::ffff:(\d[\d.]*)$/i.exec(host)?.[1];
  if (mapped !== undefined) return bareAddressOf(mapped) !== 'public';
  if (!/^[23][0-9a-f]{3}:/i.test(host)) return true;
  return /^(?:2001:0?db8|3fff:0?[0-9a-f]{0,3}):/i.test(host);
}
