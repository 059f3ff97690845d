import { keepForInWords } from '../records/keep-for.ts';
import { RETENTION_KEYS } from '../records/retention.ts';
import type { Config, SourceConfig } from './configuration.ts';
import { peopleRows } from './describe-people.ts';
import { oneLine } from './found.ts';
import { formatListenAddress } from './listen-address.ts';
import type { MailConfig } from './mail-configuration.ts';
import { PRIVATE_NETWORKS } from './report-networks.ts';

/** What the settings come to, for a person: one line for each, secrets hidden, accounts and sites counted. */
export function describeConfig(config: Config): string {
  const { timetable, groups, categories, dashboard } = config;
  const listen = formatListenAddress(dashboard.listen);
  const rows: readonly Row[] = [
    ['configuration', config.file ?? 'none'],
    ['school', `${config.schoolName ?? 'not named yet'} (${config.siteId}), ${timetable.zone}`],
    ['data', config.data],
    ...sourceRows(config.sources),
    ...formatRows(config),
    ...leaseRows(config),
    ...peopleRows(config),
    ['policy', policyWords(config)],
    ['timetable', timetableWords(config)],
    ...(config.calendar === null ? [] : [['calendar', config.calendar.paths.join(', ')] as const]),
    ['groups', Object.keys(groups).length === 0 ? 'none' : groupWords(config)],
    [
      'own lists',
      `${count(categories.entries.length, 'site')} with a category, ${count(categories.allowed.length, 'site')} allowed`,
    ],
    ...wordRows(config),
    ...listRows(config),
    ['kept', retentionWords(config)],
    ['support', `shown to ${config.supportVisibleTo.join(' and ')}`],
    ['names', namesInWords(config)],
    ['filter provider', providerWords(config)],
    ...checkRows(config),
    ['lists go to', config.exportNetworks.join(', ') || 'whoever has a token'],
    ['handed over', handoverWords(config)],
    [
      'report a site',
      `from ${config.reportNetworks === PRIVATE_NETWORKS ? 'private addresses' : config.reportNetworks.join(', ')}`,
    ],
    ...webhookRows(config),
    ['mail', config.mail === null ? 'none: nobody is alerted by mail' : mailWords(config.mail)],
    ...returnedRows(config),
    ['alerts', alertWords(config)],
    ['test request', canaryWords(config)],
    ['reports', reportWords(config)],
    ['dashboard', `${dashboard.address ?? `http://${listen}`}, listening on ${listen}`],
    ['sign-in', signInWords(config)],
    ['trusted proxies', dashboard.trustProxy.join(', ') || 'none'],
    ['jobs', config.redisUrl === null ? 'run inside Filterwatch' : 'through Redis, address hidden'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${oneLine(value)}`).join('\n');
}

type Row = readonly [name: string, value: string];

function namesInWords({ namesAtOnce }: Config): string {
  return namesAtOnce.length === 0 ? 'hidden until somebody needs them' : `told at once to ${namesAtOnce.join(' and ')}`;
}

/** Without the address behind the host: that may be a secret. */
function webhookRows({ webhooks }: Config): readonly Row[] {
  return webhooks.map(({ id, url, form }) => [
    'webhook',
    `${id}: ${new URL(url.reveal()).host}, address hidden, form ${form}`,
  ]);
}

function handoverWords({ handover: { form, columns } }: Config): string {
  return columns === null ? `in the form ${form}` : `in ${count(columns.length, 'column')} of your own`;
}

function wordRows({ categories: { words } }: Config): readonly Row[] {
  const { added, silenced } = words;
  if (added.length === 0 && silenced.length === 0) return [];
  return [['own words', `${count(added.length, 'phrase')} looked for, ${count(silenced.length, 'phrase')} silenced`]];
}

function sourceRows(sources: readonly SourceConfig[]): readonly Row[] {
  if (sources.length === 0) return [['source', 'none']];
  return sources.map((source) => {
    const { id, format, logformat, custom } = source;
    const own = custom === null ? `format ${format}` : `own format ${format}`;
    return [
      'source',
      `${id}: ${originWords(source)}, ${logformat === null ? own : 'own logformat'}${startWords(source)}`,
    ];
  });
}

function formatRows({ formats }: Config): readonly Row[] {
  return formats.map(({ id, title, samples }) => [
    'own format',
    `${id}: ${title}, ${count(samples.length, 'sample')} as expected`,
  ]);
}

function listRows({ lists }: Config): readonly Row[] {
  return lists.map(({ id, title, origin, refresh }) => {
    const from = origin.kind === 'path' ? origin.path : count(origin.files.length, 'address', 'addresses');
    return [
      'list',
      `${id}: ${title}, ${from}, ${refresh === null ? 'asked only by hand' : `asked at “${refresh.expression}”, ${refresh.zone}`}`,
    ];
  });
}

function leaseRows({ leases }: Config): readonly Row[] {
  return leases.map(({ id, paths, format }) => ['leases', `${id}: ${paths.join(', ')}, format ${format}`]);
}

function retentionWords({ retention }: Config): string {
  return RETENTION_KEYS.map((key) => `${key} ${keepForInWords(retention[key])}`).join(', ');
}

function originWords(source: SourceConfig): string {
  switch (source.kind) {
    case 'file':
      return source.paths.join(', ');
    case 'syslog':
      return `syslog on ${formatListenAddress(source.listen)} (${source.transports.join(', ')}) from ${source.senders.join(', ')}`;
    case 'push':
      return 'pushed by HTTP, token hidden';
  }
}

function startWords(source: SourceConfig): string {
  return source.kind === 'file' ? `, from the ${source.start}` : '';
}

function policyWords({ policy: { source, policy, cases } }: Config): string {
  const name = source.kind === 'preset' ? source.name : source.path;
  const held = cases.length === 0 ? '' : `, held against ${count(cases.length, 'case')}`;
  return `${name}: ${policy.title}, ${count(policy.rules.length, 'rule')}${held}`;
}

function timetableWords(config: Config): string {
  const { closed, others, weekB } = config.timetable;
  return [
    `${count(schoolDays(config), 'school day')} a week`,
    ...(weekB === null ? [] : ['two weeks in turn']),
    ...(others.length === 0 ? [] : [count(others.length, 'timetable of its own', 'timetables of their own')]),
    count(closed.length, 'closed period'),
  ].join(', ');
}

function schoolDays({ timetable }: Config): number {
  return Object.values(timetable.days).filter((parts) => parts.length > 0).length;
}

function groupWords({ groups }: Config): string {
  return Object.entries(groups)
    .map(([name, accounts]) => `${name} (${count(accounts.length, 'account')})`)
    .join(', ');
}

function providerWords({ filterProvider }: Config): string {
  if (filterProvider === null) return 'not named';
  const { name, email, reference } = filterProvider;
  return [name, email ?? 'not mailed', ...(reference === null ? [] : [`reference ${reference}`])].join(', ');
}

function checkRows({ filterChecks: { profiles, addresses, times } }: Config): readonly Row[] {
  if (profiles.length + addresses.length === 0) return [];
  const asked = `${count(addresses.length, 'address', 'addresses')} as ${profiles.map(({ name }) => name).join(', ') || 'nobody'}`;
  return [['filter checks', `${asked}, on school days at ${times.join(', ')}`]];
}

function mailWords(mail: MailConfig): string {
  const { host, port, security, to, hasNames } = mail;
  return `${host}:${port}, ${security}, ${signInOfMail(mail)}, to ${to.join(', ')}${hasNames ? ', with the pupil’s name and the site' : ''}`;
}

function signInOfMail({ user, password, oauth }: MailConfig): string {
  if (user === null) return 'no sign-in';
  if (oauth !== null) return `as ${user}, sign-in from ${new URL(oauth.tokenUrl).host}`;
  return `as ${user}, password ${password === null ? 'missing' : 'hidden'}`;
}

function returnedRows({ mail }: Config): readonly Row[] {
  if (mail === null || mail.returned === null) return [];
  const { host, port, security, user, password, folder } = mail.returned;
  const signIn = password === null ? 'sign-in as for mail' : 'password hidden';
  return [['returned mail', `${folder} at ${host}:${port}, ${security}, as ${user}, ${signIn}`]];
}

function alertWords({ alertHours, routes, rotas, escalation }: Config): string {
  return [
    alertHours === null ? 'at any hour' : `what can wait from ${alertHours.from} to ${alertHours.to}`,
    ...(routes.length === 0 ? [] : [count(routes.length, 'route')]),
    ...(rotas.length === 0 ? [] : [count(rotas.length, 'rota')]),
    escalation.length === 0 ? 'passed on to nobody' : `passed on in ${count(escalation.length, 'step')}`,
  ].join(', ');
}

function canaryWords({ canary }: Config): string {
  if (canary === null) return 'none';
  const { host, search, everyMs, withinMs, when, inject } = canary;
  const what = [host, search].filter((one) => one !== null).join(' or ');
  const minutes = `every ${everyMs / 60_000} minutes, out within ${withinMs / 60_000}, missed ${when === 'always' ? 'at any time' : 'in lessons'}`;
  return `${what}, ${minutes}${inject === null ? '' : `, written by Filterwatch as ${inject.sourceId}`}`;
}

function reportWords({ reports: { isSent, at, to } }: Config): string {
  const who = to.length === 0 ? 'the heads and leads with accounts' : to.join(', ');
  return isSent ? `mailed at ${at} to ${who}` : 'made, and mailed to nobody';
}

function signInWords({ signIn: { secondFactorFor, passwordsFor, oidc } }: Config): string {
  const providers = oidc.map(({ id, issuer }) => `${id} (${issuer})`);
  if (passwordsFor === 'emergency')
    return `through ${providers.join(', ')}; a password opens the emergency account alone`;
  const asked = secondFactorFor.length === 0 ? 'offered to everybody' : `needed by ${secondFactorFor.join(', ')}`;
  const elsewhere = providers.length === 0 ? '' : `through ${providers.join(', ')}, or `;
  return `${elsewhere}with a password; a code beside it is ${asked}`;
}

function count(number: number, what: string, many = `${what}s`): string {
  return `${number} ${number === 1 ? what : many}`;
}
