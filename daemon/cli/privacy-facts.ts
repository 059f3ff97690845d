import { isIP } from 'node:net';
import type { ListSource } from '../../categories/list-source.ts';
import { parserById } from '../../parsers/registry.ts';
import { namedAddresses } from '../alerts/confirm-addresses.ts';
import { formatListenAddress } from '../config/listen-address.ts';
import type { Config, SourceConfig } from '../config.ts';
import type { Role } from '../identity/role.ts';
import type { Policy } from '../policy/policy.ts';
import type { PrivacyFacts, PrivacySource } from '../privacy/facts.ts';
import { keepForInWords } from '../records/keep-for.ts';
import { RETENTION_KEYS, RETENTION_RULES } from '../records/retention.ts';

/** What the store knows besides the settings; null where there is none yet. */
export interface StoredFacts {
  readonly schoolName: string | null;
  readonly accounts: Readonly<Record<Role, number>>;
}

/** What the privacy papers are written from. */
export function privacyFactsOf(config: Config, policy: Policy, stored: StoredFacts | null): PrivacyFacts {
  return {
    schoolName: config.schoolName ?? stored?.schoolName ?? null,
    zone: config.timetable.zone,
    sources: config.sources.flatMap(sourceFacts),
    hasRoster: config.roster.length > 0,
    namesAtOnce: config.namesAtOnce,
    groups: Object.entries(config.groups).map(([name, accounts]) => ({ name, accounts: accounts.length })),
    policyTitle: policy.title,
    policyVersion: policy.version,
    kept: RETENTION_KEYS.map((key) => {
      const { what, why } = RETENTION_RULES[key];
      return { kind: key, what, why, keptFor: keepForInWords(config.retention[key]) };
    }),
    accounts: stored?.accounts ?? null,
    mail: config.mail && {
      server: config.mail.host,
      security: config.mail.security,
      recipients: namedAddresses(config).length,
      hasNames: config.mail.hasNames,
      returnsTo: config.mail.returned?.host ?? null,
    },
    webhooks: config.webhooks.map(({ url }) => new URL(url.reveal()).hostname),
    reports: { isMailed: config.mail !== null && config.reports.isSent, addresses: config.reports.to.length },
    filterProvider: config.filterProvider?.email == null ? null : config.filterProvider.name,
    isAskedByTrust: config.trust.token !== null,
    usesRedis: config.redisUrl !== null,
    lists: config.lists.map(({ title, origin }) => ({ title, hosts: hostsOf(origin) })),
    dataFolder: config.data,
    dashboard: dashboardFacts(config),
  };
}

function sourceFacts(source: SourceConfig): readonly PrivacySource[] {
  const { title, format, logformat, custom } = source;
  const known =
    custom?.title ?? (logformat !== null ? 'a Squid logformat of the school’s own' : parserById(format)?.title);
  const fact = { title, format: known ?? null };
  switch (source.kind) {
    case 'file':
      return [{ ...fact, way: 'file' }];
    case 'push':
      return [{ ...fact, way: 'push' }];
    case 'syslog':
      return [{ ...fact, way: source.transports.every((transport) => transport === 'tls') ? 'syslog_tls' : 'syslog' }];
  }
}

function hostsOf(origin: ListSource['origin']): readonly string[] {
  if (origin.kind === 'path') return [];
  return [...new Set(origin.files.flatMap(({ address }) => URL.parse(address)?.hostname ?? []))];
}

function dashboardFacts({ dashboard }: Config): PrivacyFacts['dashboard'] {
  const { address, listen } = dashboard;
  const host = isIP(listen.host) === 0 ? listen.host : listen.host.replace(/^\[|\]$/g, '');
  return {
    address: address ?? `http://${formatListenAddress(listen)}`,
    isEncrypted: address?.startsWith('https:') ?? false,
    isLocal: address === null && /^(?:127\.|::1$|localhost$)/.test(host),
  };
}
