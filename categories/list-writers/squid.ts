import type { ListToWrite, WrittenSites } from './to-write.ts';

/**
 * The file of an ACL of Squid: acl blocked dstdomain -n "/etc/squid/blocked". A leading dot covers what lies below. Squid complains
 * of a name that a wider one of the file covers, so those are not written. An IPv6 address stands in brackets, as in an address.
 */
export function writeSquid({ names, addresses }: ListToWrite): WrittenSites {
  const all = new Set(names);
  const lines = [
    ...names.filter((name) => !hasWider(name, all)).map((name) => `.${name}`),
    ...addresses.map((address) => (address.includes(':') ? `[${address}]` : address)),
  ];
  return { comment: '#', head: [], lines, said: names.length + addresses.length };
}

function hasWider(name: string, all: ReadonlySet<string>): boolean {
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    if (all.has(name.slice(dot + 1))) return true;
  }
  return false;
}
