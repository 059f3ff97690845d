import type { SchoolLists } from '../../categories/catalogue.ts';
import type { GroupName } from '../policy/policy.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { ListenAddress } from './listen-address.ts';
import type { Secret } from './secret.ts';

/** Everything that the school has set, checked, with defaults filled in; frozen. Paths are absolute. */
export interface Config {
  /** The file that it was read from; null when there is none. */
  readonly file: string | null;
  /** On every stored row: 'main'. */
  readonly siteId: string;
  /** Null until the school has said it, here or on the dashboard. */
  readonly schoolName: string | null;
  readonly data: string;
  /** Empty only when nobody has named a log: then there is nothing to follow. */
  readonly sources: readonly SourceConfig[];
  readonly roster: string | null;
  readonly policy: PolicyPreset;
  /** Holds the school's time zone too. */
  readonly timetable: Timetable;
  /** Nominated groups of the policy: accounts by group. */
  readonly groups: Readonly<Record<GroupName, readonly string[]>>;
  readonly categories: SchoolLists;
  /** Null sends no mail. */
  readonly mail: MailConfig | null;
  readonly dashboard: DashboardConfig;
  /** Null runs all jobs in this process. */
  readonly redisUrl: Secret | null;
}

export interface SourceConfig {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** A parser's id, or 'auto'. */
  readonly format: string;
  /** A `logformat` from squid.conf, instead of a format. */
  readonly logformat: string | null;
  /** Where to begin in a file that is read for the first time. */
  readonly start: SourceStart;
}

export const SOURCE_STARTS = ['beginning', 'end'] as const;
export type SourceStart = (typeof SOURCE_STARTS)[number];

export const POLICY_PRESETS = ['matrix'] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];

/** tls: encrypted from the first byte; starttls: encrypted before anything is said; none: never. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

export interface MailConfig {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Both or neither of user and password are set. */
  readonly user: string | null;
  readonly password: Secret | null;
  readonly from: string;
  readonly to: readonly string[];
}

export interface DashboardConfig {
  readonly listen: ListenAddress;
  /** How people reach it, without a slash at the end: 'https://filterwatch.example.org'; null: as it listens. */
  readonly address: string | null;
  /** Addresses and networks of the proxies whose X-Forwarded headers are believed. */
  readonly trustProxy: readonly string[];
}
