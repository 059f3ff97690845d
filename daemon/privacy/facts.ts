import type { Role } from '../identity/role.ts';
import type { RetentionKey } from '../records/retention.ts';

/** What the settings and the store say of how this school uses Filterwatch. Where they do not say, the papers ask. */
export interface PrivacyFacts {
  /** Null until the school has said it. */
  readonly schoolName: string | null;
  readonly zone: string;
  readonly sources: readonly PrivacySource[];
  /** True where the school has given us a list of its accounts with names, years and classes. */
  readonly hasRoster: boolean;
  /** Who is told names at once; for everybody else they are hidden until somebody says what one is needed for. */
  readonly namesAtOnce: readonly Role[];
  /** Groups with rules of their own, with how many accounts are in them. */
  readonly groups: readonly { readonly name: string; readonly accounts: number }[];
  readonly policyTitle: string;
  readonly policyVersion: string;
  readonly kept: readonly KeptKindFacts[];
  /** Accounts of the dashboard by role; null where there is no store yet. */
  readonly accounts: Readonly<Record<Role, number>> | null;
  /** Null where nobody is alerted by mail. */
  readonly mail: PrivacyMail | null;
  /** Host names of other systems that are told of alerts. */
  readonly webhooks: readonly string[];
  /** How the report of each week is mailed; `addresses` is 0 for the heads and leads who have an account. */
  readonly reports: { readonly isMailed: boolean; readonly addresses: number };
  /** Who runs the filter and is mailed requests; null where nobody is named. */
  readonly filterProvider: string | null;
  /** True where the trust may ask for the school's figures. */
  readonly isAskedByTrust: boolean;
  readonly usesRedis: boolean;
  readonly lists: readonly PrivacyList[];
  readonly dataFolder: string;
  readonly dashboard: { readonly address: string; readonly isEncrypted: boolean; readonly isLocal: boolean };
}

export interface PrivacySource {
  readonly title: string;
  /** 'Squid, native format'; null where it is found out line by line. */
  readonly format: string | null;
  /** How the lines get here. */
  readonly way: 'file' | 'syslog' | 'syslog_tls' | 'push';
}

export interface KeptKindFacts {
  readonly kind: RetentionKey;
  readonly what: string;
  /** '30 days'. */
  readonly keptFor: string;
  readonly why: string;
}

export interface PrivacyMail {
  readonly server: string;
  readonly security: 'tls' | 'starttls' | 'none';
  /** Addresses that the settings name for alerts. */
  readonly recipients: number;
  /** True where the mail about one incident says which pupil it was, and the site. */
  readonly hasNames: boolean;
  /** The server of the mailbox that is looked into for mail that comes back; null where none is. */
  readonly returnsTo: string | null;
}

export interface PrivacyList {
  readonly title: string;
  /** Host names that it is fetched from; none where it lies in a file. */
  readonly hosts: readonly string[];
}
