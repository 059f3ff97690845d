import type {
  CanaryHealth,
  Health,
  LeasesHealth,
  ReceiverHealth,
  SourceHealth,
  Today,
} from '../../daemon/api/contract.ts';
import { LIMITS } from '../../daemon/health/limits.ts';
import { sampleCalendar, sampleWatch } from './api-models.ts';
import { buildCheckHealth } from './check-models.ts';
import { DAY, MINUTE, NOW, rowsOfEachKind } from './dashboard-models.ts';
import { NOTHING_OUTSTANDING } from './fake-actions.ts';

export function buildSource(given: Partial<SourceHealth> = {}): SourceHealth {
  return {
    id: 'squid-1',
    title: 'Squid proxy',
    format: 'Squid, native format',
    state: { kind: 'reading', behindBytes: 0 },
    lastLineAt: NOW - 4000,
    records: 41_208,
    skipped: [{ reason: 'proxy sign-in challenge', lines: 350 }],
    malformed: [{ reason: 'not a native Squid line', lines: 12, sample: '17682092 hello "world" <b>' }],
    withUserName: 40_112,
    withPerson: 39_950,
    ...given,
  };
}

export function buildToday(given: Partial<Today> = {}): Today {
  return {
    open: 5,
    urgent: 1,
    waiting: 2,
    newest: rowsOfEachKind,
    requestsSinceMidnight: 41_208,
    lastLineAt: NOW - 4000,
    sources: [buildSource(), buildSource({ id: 'dns-1', title: 'DNS filter', malformed: [], lastLineAt: NOW - 1000 })],
    lastAlert: { at: NOW - 2 * MINUTE, delivered: true },
    week: { raised: 17, reviewed: 14, actionsSettled: 3 },
    lookingBack: { findings: 0, pressing: 0 },
    quietenedWaiting: 0,
    school: { kind: 'usual' },
    support: 0,
    policyWaiting: 1,
    outstanding: NOTHING_OUTSTANDING,
    removals: [],
    filterRequests: { waiting: 0, late: 0 },
    reports: { open: 0, urgent: 0 },
    ...given,
  };
}

export function buildReceiver(given: Partial<ReceiverHealth> = {}): ReceiverHealth {
  return {
    id: 'firewalls',
    title: 'Firewalls',
    ports: [
      { transport: 'udp', where: '0.0.0.0:5514', state: 'listening', message: null, systemDrops: 3 },
      { transport: 'tls', where: '0.0.0.0:6514', state: 'failing', message: 'The port is in use.', systemDrops: null },
    ],
    received: 120_411,
    cut: 2,
    refused: [{ what: 'not_allowed', count: 17 }],
    troubles: ['192.0.2.9 shows no certificate that we know.'],
    ...given,
  };
}

export function buildLeases(): LeasesHealth {
  const quiet = { skipped: [], malformed: [] };
  return {
    sources: [
      {
        id: 'dhcp',
        format: 'dnsmasq',
        files: 1,
        facts: 1_204,
        lastFactAt: NOW - 4 * MINUTE,
        trouble: null,
        skipped: [],
        malformed: [{ reason: 'no lease of dnsmasq', lines: 2, sample: '9 x <x> 9' }],
      },
      {
        id: 'wifi',
        format: null,
        files: 0,
        facts: 0,
        lastFactAt: null,
        trouble: 'There is no file at this path yet.',
        ...quiet,
      },
    ],
    known: 431,
  };
}

export function buildCanary(given: Partial<CanaryHealth> = {}): CanaryHealth {
  const outAt = NOW - 9 * MINUTE;
  return {
    ...{ lastOutAt: outAt, lastSeenAt: outAt, lastStage: 'told', when: 'lessons' },
    ...{ everyMs: 15 * MINUTE, withinMs: 10 * MINUTE },
    ...given,
  };
}

export function buildHealth(given: Partial<Health> = {}): Health {
  return {
    sources: [
      buildSource(),
      buildSource({ id: 'dns-1', title: 'DNS filter', format: 'dnsmasq', malformed: [], skipped: [], withUserName: 0 }),
    ],
    watched: [
      sampleWatch(),
      {
        ...{ id: 'dns-1', title: 'DNS filter', lastLineAt: null, records: 0, withUserName: 0, hour: null },
        ...{ malformed: 0, lines: 0, clockOffMs: null, waitingBytes: 1_204_000 },
      },
    ],
    limits: LIMITS,
    receivers: [buildReceiver()],
    leases: buildLeases(),
    canary: buildCanary(),
    store: { ok: true, message: null, path: '/var/lib/filterwatch/filterwatch.db', bytes: 1_610_612_736 },
    archive: {
      ok: true,
      message: null,
      path: '/var/lib/filterwatch/archive',
      records: 1_204_118,
      bytes: 15_204_352,
      fresh: 4_711,
      oldestDay: '2025-11-17',
      newestDay: '2026-02-02',
      damaged: [],
    },
    lastBackupAt: NOW - 26 * 60 * MINUTE,
    filter: { notTold: 1, notConfirmed: 3, late: 1, tokens: 2, lastFetchedAt: NOW },
    checks: buildCheckHealth(),
    audit: { checkedAt: NOW - 6 * 60 * MINUTE, entries: 412, brokenAt: null },
    mail: {
      configured: true,
      server: 'mail.school.example',
      recipients: 2,
      unconfirmed: ['ann@school.example'],
      fewer: ['head@school.example'],
      waiting: 0,
      lastSentAt: NOW - 2 * MINUTE,
      lastError: null,
      lastTriedAt: null,
      waitingSince: null,
      notSent: 0,
      refusals: [],
      linksHereAlone: null,
      returned: { isLookedFor: true, lookedAt: NOW - MINUTE, message: null, bounces: [] },
    },
    webhooks: [
      { id: 'help-desk', waiting: 0, lastSentAt: NOW - 2 * MINUTE, lastError: null, failingSince: null },
      {
        id: 'staff-chat',
        waiting: 3,
        lastSentAt: NOW - 26 * 60 * MINUTE,
        lastError: 'The webhook “staff-chat” answers with an error (503).',
        failingSince: NOW - 40 * MINUTE,
      },
    ],
    jobs: { runner: 'embedded', ok: true, message: null },
    categories: { version: '2026-02-01', hosts: 1_204_118, terms: 412 },
    lists: [{ id: 'ut1', title: 'UT1 Toulouse', kind: 'public', fetchedAt: NOW - 40 * DAY, state: { kind: 'in_use' } }],
    roster: {
      configured: true,
      people: 431,
      problems: [],
      places: [{ title: 'roster.csv', accounts: 431, readAt: NOW - DAY, trouble: null, since: null }],
      devices: 112,
    },
    policy: { title: 'Acceptable use at Elm Park', version: '2026-01-05' },
    refused: [{ what: 'Lines longer than 64 KiB', count: 2 }],
    unknownLabels: [
      { observer: 'FortiGate, FortiProxy', label: 'Quarantine "A" <b>', records: 1_204 },
      { observer: '', label: 'other labels', records: 3 },
    ],
    calendar: sampleCalendar(),
    disk: { freeBytes: 210_000_000_000, totalBytes: 500_000_000_000, fullInDays: 12, isNearlyFull: false },
    coverage: { records: 288_456, hostOnly: 216_342, withUserName: 280_784, withPerson: 279_650, withDevice: 412 },
    ...given,
  };
}
