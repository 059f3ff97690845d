import { resolve } from 'node:path';
import { NO_SCHOOL_LABELS } from '../../categories/filter-labels/label-names.ts';
import type { SchoolWords } from '../../categories/school-words.ts';
import type { HandoverSettings } from '../incidents/handover.ts';
import { unique } from '../incidents/rota.ts';
import { DEFAULT_RETENTION, type Retention } from '../records/retention.ts';
import { buildAlerts } from './build-alerts.ts';
import { buildCanary } from './build-canary.ts';
import { buildFilterChecks } from './build-filter-checks.ts';
import { buildFormat } from './build-format.ts';
import { buildLease } from './build-lease.ts';
import { buildList } from './build-list.ts';
import { buildDevices, buildRosterPlaces } from './build-people.ts';
import { buildPolicy } from './build-policy.ts';
import { buildSignIn } from './build-sign-in.ts';
import { buildSource } from './build-source.ts';
import { buildCalendar, buildTimetable } from './build-timetable.ts';
import { buildTrust } from './build-trust.ts';
import { buildWebhooks } from './build-webhooks.ts';
import type { Config, DashboardConfig, FilterProviderConfig, ReportsConfig } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import { parseListenAddress } from './listen-address.ts';
import type { MailConfig, MailOauthConfig, MailSecurity, ReturnedMailConfig } from './mail-configuration.ts';
import { parsePublicAddress } from './public-address.ts';
import { PRIVATE_NETWORKS } from './report-networks.ts';
import type { Settings } from './schema.ts';
import type { Secrets } from './secrets.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Fills in what was not written; from settings in which nothing is wrong. */
export function buildConfig(draft: Draft, settings: Settings, secrets: Secrets): Config {
  const { school, data, roster, policy, groups, categories, mail, dashboard } = settings;
  const formats = (settings.formats ?? []).map(buildFormat);
  const timetable = buildTimetable(settings.school?.zone, settings.timetable);
  const around = { draft, formats, zone: timetable.zone, tokens: secrets.pushTokens };
  return deepFreeze({
    file: draft.file === null ? null : resolve(draft.cwd, draft.file),
    siteId: school?.id ?? 'main',
    schoolName: school?.name ?? null,
    data: resolvePath(draft, ['data'], data ?? './data'),
    sources: (settings.sources ?? []).map((source, index) => buildSource(source, index, around)),
    formats,
    policy: buildPolicy(draft, policy ?? 'matrix', settings.policy_cases),
    leases: (settings.leases ?? []).map((lease, index) => buildLease(lease, index, { draft, zone: timetable.zone })),
    roster: buildRosterPlaces(draft, roster, secrets.directoryPasswords),
    devices: buildDevices(draft, settings.devices),
    refusals: settings.refusals === undefined ? null : resolvePath(draft, ['refusals'], settings.refusals),
    timetable,
    calendar: buildCalendar(draft, settings.timetable),
    groups: groups ?? {},
    categories: {
      entries: categories?.block ?? [],
      allowed: categories?.allow ?? [],
      words: buildWords(settings.words),
      labels: categories?.labels ?? NO_SCHOOL_LABELS,
    },
    lists: (settings.lists ?? []).map((list, index) => buildList(list, index, { draft, zone: timetable.zone })),
    retention: buildRetention(settings.retention),
    namesAtOnce: [...new Set(settings.names?.at_once ?? [])],
    supportVisibleTo: [...new Set(settings.support?.visible_to ?? DEFAULT_SUPPORT)],
    filterProvider: settings.filter_provider === undefined ? null : buildProvider(settings.filter_provider),
    filterChecks: buildFilterChecks(settings.filter_checks, secrets.checkPasswords),
    exportNetworks: settings.export?.networks ?? [],
    handover: buildHandover(settings.handover),
    reportNetworks: settings.report_a_site?.networks ?? PRIVATE_NETWORKS,
    mail: mail === undefined ? null : buildMail(mail, secrets),
    ...buildAlerts(settings.alerts),
    webhooks: buildWebhooks(draft, settings.alerts, secrets),
    canary: buildCanary(settings.canary),
    reports: buildReports(settings.reports),
    dashboard: buildDashboard(dashboard),
    signIn: buildSignIn(settings.sign_in, parsePublicAddress(dashboard?.address ?? ''), secrets.providerSecrets),
    trust: buildTrust(draft, settings.trust, secrets),
    metricsToken: secrets.metricsToken,
    redisUrl: secrets.redisUrl,
    secretFiles: secrets.files,
  });
}

type Written<Section extends keyof Settings> = NonNullable<Settings[Section]>;

function buildRetention(retention: Settings['retention']): Retention {
  const { incidents, ...kinds } = retention ?? {};
  return { ...DEFAULT_RETENTION, ...withoutUndefined({ ...incidents, ...kinds }) };
}

const DEFAULT_SUPPORT = ['lead', 'head'] as const;
const MAIL_PORTS: Readonly<Record<MailSecurity, number>> = { tls: 465, starttls: 587, none: 25 };

function buildMail(mail: Written<'mail'>, secrets: Secrets): MailConfig {
  const security = mail.security ?? (mail.port === 587 || mail.port === 25 ? 'starttls' : 'tls');
  return {
    host: mail.host,
    port: mail.port ?? MAIL_PORTS[security],
    security,
    user: mail.user ?? null,
    password: secrets.mailPassword,
    from: mail.from,
    to: unique(mail.to),
    itSupport: unique(mail.it ?? []),
    hasNames: (mail.names ?? false) && security !== 'none',
    oauth: buildOauth(mail, secrets),
    returned: buildReturned(mail, secrets),
  };
}

function buildOauth({ oauth }: Written<'mail'>, { mailClient }: Secrets): MailOauthConfig | null {
  if (oauth === undefined || mailClient === null) return null;
  const { token_url: tokenUrl, client_id: clientId, scope } = oauth;
  return { tokenUrl, clientId, clientSecret: mailClient, scope: scope ?? null };
}

const MAILBOX_PORTS = { tls: 993, starttls: 143 } as const;

/** The account at the mail server is often that of the mailbox, too. */
function buildReturned({ user, oauth, returned }: Written<'mail'>, secrets: Secrets): ReturnedMailConfig | null {
  const password = secrets.mailboxPassword ?? secrets.mailPassword;
  const account = returned?.user ?? user;
  if (returned === undefined || account === undefined || (password === null && oauth === undefined)) return null;
  const security = returned.security ?? (returned.port === MAILBOX_PORTS.starttls ? 'starttls' : 'tls');
  return {
    ...{ host: returned.host, port: returned.port ?? MAILBOX_PORTS[security], security },
    ...{ user: account, password, folder: returned.folder ?? 'INBOX' },
  };
}

const LATE_AFTER_DAYS = 5;

function buildProvider(provider: Written<'filter_provider'>): FilterProviderConfig {
  return {
    name: provider.name,
    email: provider.email ?? null,
    reference: provider.reference ?? null,
    replyTo: provider.reply_to ?? null,
    lateAfterDays: provider.late_after_days ?? LATE_AFTER_DAYS,
  };
}

function buildHandover(handover: Settings['handover']): HandoverSettings {
  const written = handover?.columns;
  const columns = written === undefined ? null : Object.entries(written).map(([title, field]) => ({ title, field }));
  return {
    form: columns === null ? (handover?.form ?? 'plain') : 'own',
    columns,
    categories: handover?.categories ?? {},
  };
}

function buildWords(words: Settings['words']): SchoolWords {
  const added = (words?.add ?? []).map(({ unless, ...word }) => ({ ...word, excludes: unless ?? [] }));
  return { added, silenced: words?.silence ?? [] };
}

const REPORTS_AT = '07:00';

function buildReports(reports: Settings['reports']): ReportsConfig {
  return { isSent: reports?.send ?? true, at: reports?.at ?? REPORTS_AT, to: reports?.to ?? [] };
}

const DEFAULT_LISTEN = { host: '127.0.0.1', port: 8470 };

function buildDashboard(dashboard: Settings['dashboard']): DashboardConfig {
  return {
    listen: parseListenAddress(dashboard?.listen ?? '') ?? DEFAULT_LISTEN,
    address: parsePublicAddress(dashboard?.address ?? ''),
    trustProxy: dashboard?.trust_proxy ?? [],
  };
}

function deepFreeze<Value>(value: Value): Value {
  // A shipped policy is frozen whole the first time, and then shared.
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
