/**
 * Writes a list of sites as filters and resolvers read it: the other way round of `list-formats.ts`. Each format is one file of
 * `list-writers/`. What a format cannot say (a part of a site, an address in a list of names) is left out and counted in a comment.
 * The same entries give the same bytes, whenever they are written.
 */
import { partsOf } from './entry.ts';
import { plainAddress } from './ip-address.ts';
import { writeDnsmasq } from './list-writers/dnsmasq.ts';
import { writeHosts } from './list-writers/hosts.ts';
import { writePlain } from './list-writers/plain.ts';
import { writeRpz } from './list-writers/rpz.ts';
import { writeSquid } from './list-writers/squid.ts';
import type { ListMeaning, ListToWrite, WrittenSites } from './list-writers/to-write.ts';

export type { ListMeaning };

export const EXPORT_FORMATS = ['plain', 'squid', 'rpz', 'hosts', 'dnsmasq'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ListText {
  readonly text: string;
  /** Entries that the format cannot say. */
  readonly leftOut: number;
}

const WRITERS: Readonly<Record<ExportFormat, (list: ListToWrite) => WrittenSites>> = {
  plain: writePlain,
  squid: writeSquid,
  rpz: writeRpz,
  hosts: writeHosts,
  dnsmasq: writeDnsmasq,
};

/** True where the format can say that a site is allowed. */
export function canSay(format: ExportFormat, meaning: ListMeaning): boolean {
  return format !== 'hosts' || meaning === 'block';
}

/** Writes entries in plain form (see `parseEntry`); `serial` rises with every change of the list. */
export function writeList(
  format: ExportFormat,
  entries: readonly string[],
  { meaning, serial }: { readonly meaning: ListMeaning; readonly serial: number },
): ListText {
  const parts = entries.map((entry) => ({ entry, ...partsOf(entry) }));
  const isAddress = (host: string) => plainAddress(host) === host;
  const whole = parts.filter(({ path }) => path === '');
  const list: ListToWrite = {
    entries,
    names: whole.filter(({ host }) => !isAddress(host)).map(({ host }) => host),
    addresses: whole.filter(({ host }) => isAddress(host)).map(({ host }) => host),
    meaning,
    serial,
  };
  const { comment, head, lines, said } = WRITERS[format](list);
  const leftOut = entries.length - said;
  const about = [
    meaning === 'block' ? 'Filterwatch: sites that the school blocks' : 'Filterwatch: sites that the school allows',
    `Serial: ${serial}`,
    `Sites: ${said}`,
    ...(leftOut === 0 ? [] : [`Left out, because this format cannot say them: ${leftOut}`]),
  ];
  const all = [...about.map((line) => `${comment} ${line}`), ...head, ...lines];
  return { text: `${all.join('\n')}\n`, leftOut };
}
