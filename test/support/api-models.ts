import type { CategoryId } from '../../categories/category.ts';
import type { Health, IncidentDetail, IncidentRow, SourceHealth, Today, TryAnswer } from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Policy, Rule, RuleId } from '../../daemon/policy/policy.ts';
import type { LogRecord } from '../../parsers/record.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

/** One incident with every field filled, so that a field lost on the way to JSON is seen. */
export function sampleIncident(id: string): IncidentDetail {
  return {
    ...sampleRow(id),
    state: { status: 'new' },
    hold: { since: NINE, byName: 'Dr Sample', reason: 'The police asked for it.' },
    version: 1,
    rule: sampleRule(),
    policyVersion: '2026-01-05',
    policyTitle: 'Acceptable use',
    categorySentence: 'Sites for betting with money.',
    falseAlarms: ['A mathematics lesson on probability'],
    reasons: [{ kind: 'category', sentence: 'bet.example is on the list of gambling sites.' }],
    requests: [
      {
        at: NINE,
        kind: 'web',
        address: 'http://bet.example/',
        addressWithheld: false,
        deviceLook: null,
        searchTerms: null,
        disposition: 'allowed',
        initiator: 'person',
        clientIp: '192.0.2.17',
        deviceName: 'library-pc-4',
        userAgent: null,
        matches: [{ category: 'gambling' as CategoryId, because: 'domain_list', evidence: 'bet.example' }],
      },
    ],
    history: [{ at: NINE, kind: 'raised', byName: null, detail: 'high' }],
    correctable: [
      {
        kind: 'site',
        key: 'site-key',
        because: 'domain_list',
        evidence: 'bet.example',
        lists: ['UT1 Toulouse (gambling)'],
        isUnconfirmed: true,
        categoryTitle: 'Gambling',
        scopes: ['bet.example', 'bet.example/poker'],
      },
      { kind: 'phrase', key: 'phrase-key', phrase: 'grand national', categoryTitle: 'Gambling', maySilence: true },
      { kind: 'phrase', key: 'never-key', phrase: 'hurt myself', categoryTitle: 'Self-harm', maySilence: false },
    ],
    undoUntil: null,
    previousId: null,
    nextId: 'incident-2' as IncidentId,
  };
}

function sampleRow(id: string): IncidentRow {
  return {
    id: id as IncidentId,
    title: 'Gambling',
    severity: 'high',
    welfare: false,
    status: 'new',
    who: {
      kind: 'person',
      name: 'Pupil 017',
      role: 'pupil',
      group: 'Year 5',
      account: 'pupil017',
      via: 'log',
      classTeacher: null,
    },
    eventCount: 4,
    blockedCount: 1,
    searchCount: 0,
    lookUpCount: 0,
    firstSeen: NINE,
    lastSeen: NINE + 60_000,
    assigneeName: null,
    resolution: null,
  };
}

function sampleRule(): Rule {
  return {
    id: 'pupils-gambling' as RuleId,
    title: 'Gambling',
    row: 'gambling',
    category: 'gambling' as CategoryId,
    appliesTo: 'pupils',
    ruling: { kind: 'unacceptable' },
    lane: 'review',
    severity: 'high',
    attempts: 3,
    falseAlarms: ['A mathematics lesson on probability'],
    why: 'The law does not let a child gamble.',
    decidedBy: 'Head and governors',
    decidedOn: '2026-01-05',
  };
}

export function samplePolicy(): Policy {
  const atBreaks: Rule = {
    ...sampleRule(),
    id: 'pupils-games' as RuleId,
    ruling: { kind: 'acceptable_at', periods: ['breaks'] },
  };
  const forSome: Rule = {
    ...sampleRule(),
    id: 'staff-social' as RuleId,
    ruling: { kind: 'acceptable_for', groups: ['social-media-team'] },
  };
  return { version: '2026-01-05', title: 'Acceptable use', rules: [sampleRule(), atBreaks, forSome] };
}

function sampleSource(): SourceHealth {
  return {
    id: 'squid-1',
    title: 'Squid proxy',
    format: 'squid',
    state: { kind: 'reading', behindBytes: 0 },
    lastLineAt: NINE,
    records: 41_208,
    skipped: [{ reason: 'proxy sign-in challenge', lines: 7 }],
    malformed: [{ reason: 'not a native Squid line', lines: 1, sample: '???' }],
    withUserName: 40_000,
    withPerson: 39_000,
  };
}

export function sampleToday(): Today {
  return {
    open: 2,
    urgent: 0,
    newest: [sampleRow('incident-1')],
    requestsSinceMidnight: 41_208,
    lastLineAt: NINE,
    sources: [sampleSource()],
    lastAlert: { at: NINE, delivered: true },
    week: { raised: 17, reviewed: 14 },
    lookingBack: { findings: 0, pressing: 0 },
  };
}

export function sampleHealth(): Health {
  return {
    sources: [
      sampleSource(),
      { ...sampleSource(), id: 'dns-1', state: { kind: 'waiting', since: NINE, message: 'No such file.' } },
    ],
    leases: {
      sources: [
        {
          id: 'dhcp',
          format: null,
          files: 0,
          facts: 3,
          lastFactAt: NINE,
          trouble: 'There is no file at this path yet.',
          skipped: [{ reason: 'not a lease', lines: 2 }],
          malformed: [{ reason: 'no lease of dnsmasq', lines: 1, sample: '9 x' }],
        },
      ],
      known: 3,
    },
    receivers: [
      {
        id: 'firewalls',
        title: 'Firewalls',
        ports: [
          { transport: 'udp', where: '0.0.0.0:5514', state: 'listening', message: null, systemDrops: 0 },
          {
            transport: 'tcp',
            where: '0.0.0.0:5514',
            state: 'failing',
            message: 'The port is in use.',
            systemDrops: null,
          },
        ],
        received: 4_711,
        cut: 1,
        refused: [{ what: 'not_allowed', count: 3 }],
        troubles: ['One.'],
      },
    ],
    store: { ok: true, message: null, path: '/var/lib/filterwatch/store.db', bytes: 4_096 },
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
    lastBackupAt: NINE,
    mail: {
      configured: true,
      server: 'mail.school.example',
      recipients: 2,
      waiting: 0,
      lastSentAt: NINE,
      lastError: null,
    },
    jobs: { runner: 'embedded', ok: true, message: null },
    categories: { version: '2026-02-01', hosts: 5_000_000, terms: 400 },
    lists: [{ id: 'ut1', title: 'UT1 Toulouse', kind: 'public', fetchedAt: NINE, state: { kind: 'in_use' } }],
    roster: { configured: true, people: 420, problems: ['Line 12 has no group.'], places: [], devices: 0 },
    policy: { title: 'Acceptable use', version: '2026-01-05' },
    refused: [{ what: 'line too long', count: 1 }],
    unknownLabels: [{ observer: 'FortiGate', label: 'Wobble', records: 12 }],
    disk: { freeBytes: 40_000_000_000, totalBytes: 500_000_000_000, fullInDays: 12, isNearlyFull: false },
    coverage: { records: 200_000, hostOnly: 150_000, withUserName: 190_000, withPerson: 180_000, withDevice: 1_000 },
  };
}

export function sampleTryAnswer(text: string): TryAnswer {
  return {
    kind: 'line',
    format: 'squid',
    parsed: { kind: 'record', record: sampleRecord(text) },
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    initiator: 'person',
    matches: [
      {
        match: { category: 'gambling' as CategoryId, because: 'domain_list', evidence: 'bet.example' },
        title: 'Gambling',
        sentence: 'Sites for betting with money.',
        maySilence: true,
      },
    ],
    verdict: {
      outcome: 'flag',
      policyVersion: '2026-01-05',
      ruleId: 'pupils-gambling' as RuleId,
      severity: 'high',
      reasons: [{ kind: 'ruling', sentence: 'Our policy calls gambling unacceptable for pupils.' }],
    },
    ruleTitle: 'Gambling',
    policyVersion: '2026-01-05',
    listVersion: '2026-02-01',
  };
}

function sampleRecord(url: string): LogRecord {
  return {
    timestamp: NINE,
    kind: 'web',
    observer: 'squid',
    disposition: 'allowed',
    clientIp: '192.0.2.17',
    clientMac: null,
    deviceName: null,
    userName: 'pupil017',
    userAgent: null,
    method: 'GET',
    statusCode: 200,
    url,
    urlDomain: 'bet.example',
    referrer: null,
    fetchDest: null,
    contentType: 'text/html',
    bytesDown: 5_120,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
  };
}
