import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { PRIVATE_NETWORKS } from '../../../daemon/config/report-networks.ts';
import { firstPathOf } from '../../../daemon/config.ts';
import { NO_BLOCK_PAGE } from '../../../daemon/health/filter-checks/filter-check.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { DEFAULT_RETENTION } from '../../../daemon/records/retention.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const EVERYTHING = `
school:
  name: Example Primary School
  id: north
  zone: Europe/Dublin
data: ./store
sources:
  - id: squid
    title: Squid proxy
    path: logs/access.log
    format: squid
    start: end
  - path: logs/Branch Office.log
    logformat: '%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt'
roster: roster.csv
policy: matrix
timetable:
  monday: &day [{ from: "08:50", to: "10:30", period: lessons }, { from: "10:30", to: "10:45", period: breaks }]
  tuesday: *day
  wednesday: []
  closed: [{ from: 2026-12-21, to: 2027-01-01, why: Christmas holiday }]
groups:
  social-media-team: [pupil017, teacher03]
categories:
  block: [{ entry: "https://Games.example/", category: gaming, reason: Played in lessons }]
  labels: { Year 7 games: gaming, 83: drugs, Homework: none }
  allow: [{ entry: club.example, reason: Our chess club }]
mail:
  host: smtp.example.org
  port: 465
  security: tls
  user: filterwatch@example.org
  password_file: secrets/smtp_password
  from: Filterwatch <filterwatch@example.org>
  to: [lead@example.org, "Head <head@example.org>"]
  it: [it@example.org]
  names: true
alerts:
  hours: 07:00-18:00
  quiet_minutes: 60
  digest: { at: "15:30", on: friday }
  routes:
    - when: { severity: [low, medium], theme: commerce, category: gambling, group: [Year 5, 5B], school: north, time: in_school_hours }
      to: safeguarding
      send: daily
    - to: [year5@example.org]
  rota:
    - name: safeguarding
      duty:
        - { from: 2026-11-02, to: 2026-11-06, who: [head@example.org] }
        - { on: [monday, tuesday], who: [lead@example.org] }
      deputies: [deputy@example.org]
      away: [{ who: lead@example.org, from: 2026-11-09, to: 2026-11-10, deputy: head@example.org }]
  escalate:
    - after_minutes: 15
      to: [head@example.org]
dashboard:
  listen: 127.0.0.1:8480
  address: https://filterwatch.example.org/
  trust_proxy: [127.0.0.1, 10.20.0.0/16]
reports:
  at: "07:30"
  to: [chair@example.org]
redis:
  url_file: secrets/redis_url
`;

describe('a configuration file', () => {
  test('becomes the whole configuration', () => {
    const folder = configFolder(EVERYTHING);
    folder.write('logs/access.log', '');
    folder.write('logs/Branch Office.log', '');
    folder.write('roster.csv', 'account,role\n');
    folder.write('secrets/smtp_password', 'correct horse\n');
    folder.write('secrets/redis_url', 'redis://:battery@redis.example.org:6379\r\n');
    const { mail, redisUrl, timetable, secretFiles, ...config } = accepted(folder.load());
    expect(secretFiles).toEqual([join(folder.path, 'secrets/smtp_password'), join(folder.path, 'secrets/redis_url')]);
    expect(config).toEqual({
      file: join(folder.path, 'filterwatch.yaml'),
      mostAlertsAtOnce: 20,
      webhooks: [],
      handover: { form: 'plain', columns: null, categories: {} },
      reports: { isSent: true, at: '07:30', to: ['chair@example.org'] },
      alertHours: { from: '07:00', to: '18:00' },
      quietMs: 3_600_000,
      digests: { at: '15:30', on: 'friday' },
      routes: [
        {
          when: {
            ...{ severities: ['low', 'medium'], themes: ['commerce'], categories: ['gambling'] },
            ...{ groups: ['Year 5', '5B'], schools: ['north'], time: 'in_school_hours' },
          },
          to: { kind: 'rota', name: 'safeguarding' },
          send: 'daily',
        },
        {
          when: { severities: [], themes: [], categories: [], groups: [], schools: [], time: null },
          to: { kind: 'addresses', addresses: ['year5@example.org'] },
          send: 'at_once',
        },
      ],
      rotas: [
        {
          name: 'safeguarding',
          duty: [
            { weekdays: [], from: '2026-11-02', to: '2026-11-06', who: ['head@example.org'] },
            { weekdays: ['monday', 'tuesday'], from: null, to: null, who: ['lead@example.org'] },
          ],
          deputies: ['deputy@example.org'],
          away: [{ who: 'lead@example.org', from: '2026-11-09', to: '2026-11-10', deputy: 'head@example.org' }],
        },
      ],
      escalation: [{ afterMinutes: 15, to: { kind: 'addresses', addresses: ['head@example.org'] } }],
      metricsToken: null,
      siteId: 'north',
      signIn: {
        secondFactorFor: ['lead', 'deputy', 'head'],
        passwordsFor: 'everybody',
        emergencyHours: 24,
        oidc: [],
      },
      trust: { token: null, schools: [] },
      schoolName: 'Example Primary School',
      data: join(folder.path, 'store'),
      sources: [
        {
          id: 'squid',
          title: 'Squid proxy',
          kind: 'file',
          paths: [join(folder.path, 'logs/access.log')],
          format: 'squid',
          logformat: null,
          custom: null,
          columns: null,
          zone: 'Europe/Dublin',
          start: 'end',
        },
        {
          id: 'branch-office-log',
          title: 'Branch Office.log',
          kind: 'file',
          paths: [join(folder.path, 'logs/Branch Office.log')],
          format: 'auto',
          logformat: '%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt',
          custom: null,
          columns: null,
          zone: 'Europe/Dublin',
          start: 'beginning',
        },
      ],
      formats: [],
      leases: [],
      lists: [],
      policy: { source: { kind: 'preset', name: 'matrix' }, policy: matrixPolicy, cases: [] },
      roster: [{ kind: 'file', id: null, path: join(folder.path, 'roster.csv') }],
      devices: { rows: [], file: null },
      refusals: null,
      calendar: null,
      canary: null,
      groups: { 'social-media-team': ['pupil017', 'teacher03'] },
      categories: {
        ...NO_SCHOOL_LISTS,
        entries: [{ entry: 'https://Games.example/', category: 'gaming', reason: 'Played in lessons' }],
        allowed: [{ entry: 'club.example', reason: 'Our chess club' }],
        labels: { 'Year 7 games': 'gaming', 83: 'drugs', Homework: null },
      },
      retention: DEFAULT_RETENTION,
      filterChecks: { times: [], profiles: [], addresses: [], blockPage: NO_BLOCK_PAGE },
      supportVisibleTo: ['lead', 'head'],
      namesAtOnce: [],
      filterProvider: null,
      exportNetworks: [],
      reportNetworks: PRIVATE_NETWORKS,
      dashboard: {
        listen: { host: '127.0.0.1', port: 8480 },
        address: 'https://filterwatch.example.org',
        trustProxy: ['127.0.0.1', '10.20.0.0/16'],
      },
    });
    const day = [
      { from: '08:50', to: '10:30', period: 'lessons' },
      { from: '10:30', to: '10:45', period: 'breaks' },
    ];
    expect(timetable).toEqual({
      ...defaultTimetable,
      zone: 'Europe/Dublin',
      days: { ...defaultTimetable.days, monday: day, tuesday: day, wednesday: [] },
      closed: [{ from: '2026-12-21', to: '2027-01-01', why: 'Christmas holiday' }],
    });
    expect({ ...mail, password: mail?.password?.reveal() }).toEqual({
      host: 'smtp.example.org',
      port: 465,
      security: 'tls',
      user: 'filterwatch@example.org',
      password: 'correct horse',
      from: 'Filterwatch <filterwatch@example.org>',
      to: ['lead@example.org', 'head@example.org'],
      itSupport: ['it@example.org'],
      hasNames: true,
      oauth: null,
      returned: null,
    });
    expect(redisUrl?.reveal()).toBe('redis://:battery@redis.example.org:6379');
  });

  test('needs no more than one log', () => {
    const folder = configFolder('sources:\n  - path: log.txt\n');
    expect(accepted(folder.load())).toEqual({
      file: join(folder.path, 'filterwatch.yaml'),
      mostAlertsAtOnce: 20,
      webhooks: [],
      handover: { form: 'plain', columns: null, categories: {} },
      reports: { isSent: true, at: '07:00', to: [] },
      alertHours: null,
      quietMs: 7_200_000,
      digests: { at: '08:00', on: 'monday' },
      routes: [],
      rotas: [],
      escalation: [],
      metricsToken: null,
      siteId: 'main',
      signIn: { secondFactorFor: [], passwordsFor: 'everybody', emergencyHours: 24, oidc: [] },
      trust: { token: null, schools: [] },
      schoolName: null,
      data: join(folder.path, 'data'),
      sources: [
        {
          id: 'log-txt',
          title: 'log.txt',
          kind: 'file',
          paths: [join(folder.path, 'log.txt')],
          format: 'auto',
          logformat: null,
          custom: null,
          columns: null,
          zone: 'Europe/London',
          start: 'beginning',
        },
      ],
      formats: [],
      lists: [],
      policy: { source: { kind: 'preset', name: 'matrix' }, policy: matrixPolicy, cases: [] },
      leases: [],
      roster: [],
      devices: { rows: [], file: null },
      refusals: null,
      timetable: defaultTimetable,
      calendar: null,
      canary: null,
      groups: {},
      categories: NO_SCHOOL_LISTS,
      retention: DEFAULT_RETENTION,
      filterChecks: { times: [], profiles: [], addresses: [], blockPage: NO_BLOCK_PAGE },
      supportVisibleTo: ['lead', 'head'],
      namesAtOnce: [],
      filterProvider: null,
      exportNetworks: [],
      reportNetworks: PRIVATE_NETWORKS,
      mail: null,
      dashboard: { listen: { host: '127.0.0.1', port: 8470 }, address: null, trustProxy: [] },
      redisUrl: null,
      secretFiles: [],
    });
  });

  test.each([
    ['', { port: 993, security: 'tls', user: 'alerts', password: 'of the server', folder: 'INBOX' }],
    ['    port: 143\n', { port: 143, security: 'starttls', user: 'alerts', password: 'of the server' }],
    ['    security: starttls\n    folder: Bounces\n', { port: 143, security: 'starttls', folder: 'Bounces' }],
    [
      '    user: box\n    password_file: box\n',
      { port: 993, security: 'tls', user: 'box', password: 'of the mailbox', folder: 'INBOX' },
    ],
  ])('fills in of a mailbox what it does not say: %j', (written, expected) => {
    const server = '  host: mx.example.org\n  from: a@example.org\n  to: [b@example.org]\n';
    const account = '  user: alerts\n  password_file: server\n';
    const folder = configFolder(
      `sources:\n  - path: log.txt\nmail:\n${server}${account}  returned:\n    host: imap.example.org\n${written}`,
    );
    folder.write('log.txt', '');
    folder.write('server', 'of the server');
    folder.write('box', 'of the mailbox');
    const { returned } = accepted(folder.load()).mail ?? {};
    expect({ ...returned, password: returned?.password?.reveal() }).toMatchObject(expected);
  });

  test('is frozen all the way down', () => {
    const config = accepted(configFolder(withLog('groups: { team: [pupil017] }\n')).load());
    const parts = [config, config.sources, config.sources[0], config.groups, config.groups.team, config.timetable.days];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
  });

  test('names its files relative to itself, wherever the command runs', () => {
    const folder = configFolder(null);
    folder.write('school/settings.yaml', 'sources: [{ path: ../log.txt }]\ndata: store\n');
    const config = accepted(folder.load({ file: 'school/settings.yaml' }));
    expect([config.sources.map(firstPathOf)[0], config.data]).toEqual([
      join(folder.path, 'log.txt'),
      join(folder.path, 'school/store'),
    ]);
  });

  test('may begin with a byte order mark and end its lines as Windows does', () => {
    const config = accepted(configFolder('\uFEFFsources:\r\n  - path: log.txt\r\nroster:\r\n').load());
    expect([config.sources.length, config.roster]).toEqual([1, []]);
  });

  test('takes a setting without a value for one that is not written', () => {
    expect(accepted(configFolder(withLog('mail:\ntimetable:\n  monday:\n')).load()).mail).toBeNull();
  });

  test.each([
    ['security: starttls', 587, 'starttls'],
    ['port: 587', 587, 'starttls'],
    ['port: 25', 25, 'starttls'],
    ['port: 2465', 2465, 'tls'],
    ['{}', 465, 'tls'],
    ['security: none\n  unencrypted: I accept that alerts travel unencrypted', 25, 'none'],
  ])('completes mail with “%s” to port %i and %s', (written, port, security) => {
    const more = written === '{}' ? '' : `  ${written}\n`;
    const config = accepted(
      configFolder(
        withLog(`mail:\n  host: smtp.example.org\n  from: a@example.org\n  to: [b@example.org]\n${more}`),
      ).load(),
    );
    expect(config.mail).toMatchObject({ port, security, user: null, password: null });
  });
});

describe('without a configuration file', () => {
  test('nothing is followed when nobody names a log', () => {
    const folder = configFolder(null);
    const config = accepted(folder.load());
    expect([config.file, config.sources, config.data]).toEqual([null, [], join(folder.path, 'data')]);
  });

  test('a log on the command line is the one source', () => {
    const folder = configFolder(null);
    expect(accepted(folder.load({ logPath: 'log.txt' })).sources).toEqual([
      {
        id: 'log-txt',
        title: 'log.txt',
        kind: 'file',
        paths: [join(folder.path, 'log.txt')],
        format: 'auto',
        logformat: null,
        custom: null,
        columns: null,
        zone: 'Europe/London',
        start: 'beginning',
      },
    ]);
  });

  test('a log that is not there yet is waited for, with a warning', () => {
    const result = configFolder(null).load({ logPath: 'access.log' });
    expect(result.kind).toBe('ok');
    expect(said(result)).toEqual([
      'command line  log: warning: found “access.log”, where there is no file. Write the path of the log file, unless it will be there later.',
    ]);
  });

  test('a log beside a configuration file is refused: one of them would be ignored', () => {
    const result = configFolder(withLog('')).load({ logPath: 'other.log' });
    expect(result.kind).toBe('problems');
    expect(said(result)).toEqual([
      'command line  log: found “other.log”, although there is a configuration file. Write the log file under “sources:” in filterwatch.yaml, and none here.',
    ]);
  });

  test('a file that --config names and that is not there is a problem', () => {
    const result = configFolder(null).load({ file: 'settings.yaml' });
    expect(result).toEqual({
      kind: 'problems',
      problems: [
        {
          file: 'settings.yaml',
          line: null,
          column: null,
          setting: '',
          found: 'a path where there is no file',
          write: 'the path of a configuration file',
          severity: 'error',
        },
      ],
    });
  });

  test('a folder, a file that is not text and a file that is too large are told apart', () => {
    const folder = configFolder(null);
    folder.write('folder/x', '');
    folder.write('latin', new Uint8Array([0x61, 0x3a, 0x20, 0xe9]));
    folder.write('large', ' '.repeat(1024 * 1024 + 1));
    expect(['folder', 'latin', 'large'].flatMap((file) => said(folder.load({ file })))).toEqual([
      'folder  found a path which is a folder. Write the path of a configuration file.',
      'latin  found a path which is not UTF-8 text. Write the path of a configuration file.',
      'large  found a path which is larger than 1 MiB. Write the path of a configuration file.',
    ]);
  });
});
