import type { SchoolLists } from '../../categories/catalogue.ts';
import type { ListSource } from '../../categories/list-source.ts';
import type { SchoolColumns } from '../../parsers/columns/school-mapping.ts';
import type { CustomFormat } from '../../parsers/custom/definition.ts';
import type { CanaryMarks, CanaryTimes } from '../health/canary.ts';
import type { CheckPlan } from '../health/filter-checks/filter-check.ts';
import type { Role } from '../identity/role.ts';
import type { HandoverSettings } from '../incidents/handover.ts';
import type { LeaseFormat } from '../leases/lease-reader.ts';
import type { PolicyCase } from '../policy/cases/policy-case.ts';
import type { GroupName, Policy } from '../policy/policy.ts';
import type { PolicyPreset } from '../policy/presets/preset-name.ts';
import type { Timetable } from '../policy/timetable.ts';
import type { Retention } from '../records/retention.ts';
import type { AlertsConfig } from './alerts-configuration.ts';
import type { ListenAddress } from './listen-address.ts';
import type { MailConfig } from './mail-configuration.ts';
import type { DeviceSettings, RosterPlace } from './people-settings.ts';
import type { Secret } from './secret.ts';

/** Everything that the school has set, checked, with defaults filled in; frozen. Paths are absolute. */
export interface Config extends AlertsConfig {
  /** The file that it was read from; null when there is none. */
  readonly file: string | null;
  /** On every stored row: 'main'. */
  readonly siteId: string;
  /** Null until the school has said it, here or on the dashboard. */
  readonly schoolName: string | null;
  readonly data: string;
  /** Empty only when nobody has named a log: then there is nothing to follow. */
  readonly sources: readonly SourceConfig[];
  /** Formats that the school has described itself; their samples come out as expected. */
  readonly formats: readonly CustomFormat[];
  readonly policy: ConfiguredPolicy;
  /** Where it is told who had which address when; no two of one id. */
  readonly leases: readonly LeaseConfig[];
  /** Lists of accounts, the most trusted first; empty where nobody is known by name. */
  readonly roster: readonly RosterPlace[];
  readonly devices: DeviceSettings;
  /** CSV file of what parents have refused; null for none. */
  readonly refusals: string | null;
  /** Holds the school's time zone too; what the calendar says is not in it yet. */
  readonly timetable: Timetable;
  /** Where the school's calendar is; null without one. */
  readonly calendar: CalendarConfig | null;
  /** Nominated groups of the policy: accounts by group. */
  readonly groups: Readonly<Record<GroupName, readonly string[]>>;
  readonly categories: SchoolLists;
  /** Lists of others that the school uses; no two of one id. */
  readonly lists: readonly ListSource[];
  /** How long each kind is kept. */
  readonly retention: Retention;
  /** Who may see that a pupil looked for help; one role at least. */
  readonly supportVisibleTo: readonly Role[];
  /** Who is told names at once; for everybody else they are hidden until they are needed. */
  readonly namesAtOnce: readonly Role[];
  /** Who runs the school's filter; null where nobody has said. */
  readonly filterProvider: FilterProviderConfig | null;
  /** What the filter is asked for to prove that it works; empty where nobody has named anything. */
  readonly filterChecks: CheckPlan;
  /** Addresses and networks that may fetch the school's lists; empty lets every network, with a token. */
  readonly exportNetworks: readonly string[];
  /** In what form confirmed concerns are handed over to another system. */
  readonly handover: HandoverSettings;
  /** From where anybody may report what they saw: addresses and networks. */
  readonly reportNetworks: readonly string[];
  /** Null sends no mail. */
  readonly mail: MailConfig | null;
  /** The school's test request; null without one. */
  readonly canary: CanaryConfig | null;
  readonly reports: ReportsConfig;
  readonly dashboard: DashboardConfig;
  readonly trust: TrustConfig;
  /** Opens /metrics from other machines; null leaves it to this one. */
  readonly metricsToken: Secret | null;
  readonly signIn: SignInConfig;
  /** Null runs all jobs in this process. */
  readonly redisUrl: Secret | null;
  /** Files that passwords and tokens were read from, absolute. */
  readonly secretFiles: readonly string[];
}

/** How the report of a week, a term or a school year is mailed. */
export interface ReportsConfig {
  /** False makes it, and mails it to nobody. */
  readonly isSent: boolean;
  /** Of the day after the period, by the school's clock: '07:00'. */
  readonly at: string;
  /** Empty: the heads and leads who have an account. */
  readonly to: readonly string[];
}

/** Files of leases, of RADIUS accounting or of sign-ons. */
export interface LeaseConfig {
  readonly id: string;
  /** One at least, absolute. Each may hold *, ** and {a,b}. */
  readonly paths: readonly string[];
  readonly format: LeaseFormat | 'auto';
  /** The IANA zone of times that are written without one. */
  readonly zone: string;
}

/** Where lines come from. */
export type SourceConfig = FileSource | SyslogSource | PushSource;

interface AnySource {
  readonly id: string;
  readonly title: string;
  /** A parser's id, the id of a format of the school's own, or 'auto'. */
  readonly format: string;
  /** A `logformat` from squid.conf, instead of a format. */
  readonly logformat: string | null;
  /** The school's own format that `format` names; null where it names none. */
  readonly custom: CustomFormat | null;
  /** What columns of an export hold, by their names, where the school knows better; null where it has not said. */
  readonly columns: SchoolColumns | null;
  /** The IANA zone of times that are written without one. */
  readonly zone: string;
}

/** Files that are followed. */
export interface FileSource extends AnySource {
  readonly kind: 'file';
  /** One at least. Each may hold *, ** and {a,b}: then it stands for every file that it matches, now or later. */
  readonly paths: readonly string[];
  /** Where to begin in a file that is read for the first time. */
  readonly start: SourceStart;
}

/** An address that messages are sent to. */
export interface SyslogSource extends AnySource {
  readonly kind: 'syslog';
  readonly listen: ListenAddress;
  /** One at least, none twice. */
  readonly transports: readonly SyslogTransport[];
  /** Addresses and networks that may send, the relays included. */
  readonly senders: readonly string[];
  /** Those of the senders whose messages carry the host that they came from in their header. */
  readonly relays: readonly string[];
  /** Null without the transport tls. */
  readonly tls: SyslogTls | null;
  /** The format of single senders, by address or by the host's name in the header; `format` holds for the others. */
  readonly formats: Readonly<Record<string, string>>;
}

/** Paths of PEM files that were there, and fitted each other, when the settings were read. */
export interface SyslogTls {
  readonly certificate: string;
  readonly key: string;
  /** Whose client certificates are let in; null asks for none. */
  readonly clientAuthority: string | null;
}

/** Lines that somebody hands over by HTTP. */
export interface PushSource extends AnySource {
  readonly kind: 'push';
  /** 24 characters at least. */
  readonly token: Secret;
}

export const SYSLOG_TRANSPORTS = ['udp', 'tcp', 'tls'] as const;
export type SyslogTransport = (typeof SYSLOG_TRANSPORTS)[number];

export const SOURCE_STARTS = ['beginning', 'end'] as const;
export type SourceStart = (typeof SOURCE_STARTS)[number];

/** The policy of the settings, read; what was changed on the dashboard comes on top of it. */
export interface ConfiguredPolicy {
  readonly source: PolicySource;
  /** Its version is '' where it comes from a file: the store dates it. */
  readonly policy: Policy;
  /** What the school says that its policy must do: held against it before it is changed. */
  readonly cases: readonly PolicyCase[];
}

export type PolicySource =
  | { readonly kind: 'preset'; readonly name: PolicyPreset }
  | { readonly kind: 'file'; readonly path: string };

/** What tells the test request, and when it is missed. */
export interface CanaryConfig extends CanaryMarks, CanaryTimes {
  /** Null where a device makes it. */
  readonly inject: CanaryInjection | null;
}

/** A line that is written as if the filter had. */
export interface CanaryInjection {
  readonly sourceId: string;
  readonly line: string;
}

/** To whom filter requests go that a senior leader has authorised. */
export interface FilterProviderConfig {
  readonly name: string;
  /** Null where requests are not mailed. */
  readonly email: string | null;
  /** What it calls the school. */
  readonly reference: string | null;
  /** Where it answers to; null for the sender of all mail. */
  readonly replyTo: string | null;
  /** After so many days without success, the page says that it is late. */
  readonly lateAfterDays: number;
}

/** Files of term dates, and how their words are to be understood. */
export interface CalendarConfig {
  /** One at least. */
  readonly paths: readonly string[];
  /** When the school ends on a half day whose entry does not say; null where nobody has said. */
  readonly halfDayEnds: string | null;
  /** The school's own words, beside the usual ones. */
  readonly words: Readonly<Record<CalendarWord, readonly string[]>>;
}

export type CalendarWord = 'closed' | 'inset' | 'half_day' | 'term' | 'week_b' | 'ignore';

/** Several schools of one trust, each with a daemon of its own. */
export interface TrustConfig {
  /** With it the trust may ask for this school's figures; null: nobody may. */
  readonly token: Secret | null;
  /** Whom this daemon asks; empty for all but the trust's own. */
  readonly schools: readonly TrustSchoolConfig[];
}

export interface TrustSchoolConfig {
  readonly id: string;
  readonly title: string;
  /** Without a slash at the end. */
  readonly address: string;
  readonly token: Secret;
  readonly authorityFile: string | null;
}

/** How staff sign in. */
export interface SignInConfig {
  /** Roles that need a code beside the password. */
  readonly secondFactorFor: readonly Role[];
  /** emergency: everybody else signs in at a provider. */
  readonly passwordsFor: 'everybody' | 'emergency';
  /** How long the emergency account lasts from its first use. */
  readonly emergencyHours: number;
  /** No two of one id. */
  readonly oidc: readonly OidcConfig[];
}

/** A provider of accounts, by OpenID Connect. */
export interface OidcConfig {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly groupsClaim: string;
  readonly hostedDomain: string | null;
  /** Groups by role; null where roles are given on the page Accounts. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>> | null;
  readonly allowsNewAccounts: boolean;
}

export interface DashboardConfig {
  readonly listen: ListenAddress;
  /** How people reach it, without a slash at the end: 'https://filterwatch.example.org'; null: as it listens. */
  readonly address: string | null;
  /** Addresses and networks of the proxies whose X-Forwarded headers are believed. */
  readonly trustProxy: readonly string[];
}
