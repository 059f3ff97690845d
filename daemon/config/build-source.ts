import { basename } from 'node:path';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import type { FileSource, PushSource, SourceConfig, SyslogSource, SyslogTls } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import { parseListenAddress } from './listen-address.ts';
import type { Path } from './path.ts';
import type { Settings } from './schema.ts';
import type { Secret } from './secret.ts';

/** What the sources share, or what stands elsewhere among the settings. */
export interface SourceSurroundings {
  readonly draft: Draft;
  readonly formats: readonly CustomFormat[];
  /** The school's zone. */
  readonly zone: string;
  /** By the index of the source; null for a source that has none. */
  readonly tokens: readonly (Secret | null)[];
}

/** Fills in what was not written; from a source in which nothing is wrong. */
export function buildSource(source: WrittenSource, index: number, around: SourceSurroundings): SourceConfig {
  const at = ['sources', index];
  if (source.syslog !== undefined)
    return { ...common(source, around, ''), ...syslogOf(source.syslog, at, around.draft) };
  const token = around.tokens[index] ?? null;
  if (source.push !== undefined && token !== null) return { ...common(source, around, ''), kind: 'push', token };
  const files = filesOf(source, at, around.draft);
  return {
    ...common(source, around, titleOf(files.paths)),
    ...files,
    id: source.id ?? idFromPath(files.paths[0] ?? ''),
  };
}

type WrittenSource = NonNullable<Settings['sources']>[number];
type Common = Omit<PushSource, 'kind' | 'token'>;

function common(
  { id, title, format, logformat, columns, zone }: WrittenSource,
  around: SourceSurroundings,
  fallback: string,
): Common {
  return {
    id: id ?? '',
    title: title ?? (fallback === '' ? (id ?? '') : fallback),
    format: format ?? 'auto',
    logformat: logformat ?? null,
    custom: around.formats.find((custom) => custom.id === format) ?? null,
    columns: columns === undefined ? null : { ...columns },
    zone: zone ?? around.zone,
  };
}

type Files = Omit<FileSource, keyof Common>;

function filesOf({ path = [], start }: WrittenSource, at: Path, draft: Draft): Files {
  const paths = path.map((written) => resolvePath(draft, [...at, 'path'], written));
  return { kind: 'file', paths: [...new Set(paths)], start: start ?? 'beginning' };
}

/** 'access.log', or 'access.log and 2 more' for a list. */
function titleOf(paths: readonly string[]): string {
  const first = basename(paths[0] ?? '');
  return paths.length > 1 ? `${first} and ${paths.length - 1} more` : first;
}

function syslogOf(
  written: NonNullable<WrittenSource['syslog']>,
  at: Path,
  draft: Draft,
): Omit<SyslogSource, keyof Common> {
  const relays = written.relays ?? [];
  return {
    kind: 'syslog',
    listen: parseListenAddress(written.listen) ?? { host: '', port: 0 },
    transports: [...new Set(written.transport ?? (['udp'] as const))],
    senders: [...new Set([...written.senders, ...relays])],
    relays,
    tls: tlsOf(written, [...at, 'syslog'], draft),
    formats: { ...written.formats },
  };
}

function tlsOf(written: NonNullable<WrittenSource['syslog']>, at: Path, draft: Draft): SyslogTls | null {
  const { certificate_file, key_file, client_authority_file } = written;
  if (certificate_file === undefined || key_file === undefined) return null;
  return {
    certificate: resolvePath(draft, [...at, 'certificate_file'], certificate_file),
    key: resolvePath(draft, [...at, 'key_file'], key_file),
    clientAuthority:
      client_authority_file === undefined
        ? null
        : resolvePath(draft, [...at, 'client_authority_file'], client_authority_file),
  };
}

const MAX_ID = 40;

/** 'access-log' for /var/log/squid/access.log: the id of a source that was given none. */
export function idFromPath(path: string): string {
  const words = basename(path)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['log'];
  return words.join('-').slice(0, MAX_ID);
}
