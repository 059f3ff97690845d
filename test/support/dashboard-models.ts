import type { CategoryId } from '../../categories/category.ts';
import type {
  FlaggedRequest,
  Frame,
  Health,
  IncidentDetail,
  IncidentList,
  IncidentRow,
  SourceHealth,
  Today,
  TryAnswer,
  Viewer,
  Who,
} from '../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import type { Policy, Rule, RuleId } from '../../daemon/policy/policy.ts';
import type { Shell } from '../../dashboard/models.ts';
import type { LogRecord } from '../../parsers/record.ts';

/** Monday 9 February 2026, 10:45 in London. */
export const NOW = Date.UTC(2026, 1, 9, 10, 45);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export function buildFrame(given: Partial<Frame> = {}): Frame {
  return {
    schoolName: 'Elm Park Primary',
    zone: 'Europe/London',
    now: NOW,
    demonstration: false,
    setUpDone: true,
    alarms: [],
    openIncidents: 3,
    ...given,
  };
}

export function buildViewer(given: Partial<Viewer> = {}): Viewer {
  return { staffId: 'staff-1' as StaffId, name: 'Ms Okafor', role: 'lead', ...given };
}

export function buildShell(frame: Partial<Frame> = {}, viewer: Viewer | null = buildViewer()): Shell {
  return { frame: buildFrame(frame), viewer, csrf: 'token-of-the-form' };
}

export function buildPerson(given: Partial<Extract<Who, { kind: 'person' }>> = {}): Who {
  return {
    kind: 'person',
    name: 'Pupil Seventeen',
    role: 'pupil',
    group: 'Year 5',
    account: 'pupil017',
    via: 'log',
    classTeacher: 'Mr Lindqvist',
    ...given,
  };
}

export function buildIncidentRow(given: Partial<IncidentRow> = {}): IncidentRow {
  return {
    id: 'incident-1' as IncidentId,
    title: 'Searches about self-harm',
    severity: 'critical',
    welfare: true,
    status: 'new',
    who: buildPerson(),
    eventCount: 4,
    blockedCount: 0,
    searchCount: 4,
    firstSeen: NOW - 9 * MINUTE,
    lastSeen: NOW - 3 * MINUTE,
    assigneeName: null,
    resolution: null,
    ...given,
  };
}

export function buildRequest(given: Partial<FlaggedRequest> = {}): FlaggedRequest {
  return {
    at: NOW - 9 * MINUTE,
    kind: 'web',
    address: 'https://search.example/search?q=how+to+hurt+myself&source=hp',
    addressWithheld: false,
    searchTerms: 'how to hurt myself',
    disposition: 'allowed',
    initiator: 'person',
    clientIp: '192.0.2.18',
    deviceName: 'Library PC 4',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Example/1.0',
    matches: [{ category: 'self-harm' as CategoryId, because: 'search_term', evidence: 'hurt myself' }],
    ...given,
  };
}

export function buildRule(given: Partial<Rule> = {}): Rule {
  return {
    id: 'pupils-self-harm' as RuleId,
    title: 'Searches about self-harm',
    row: 'threatening-behaviour',
    category: 'self-harm' as CategoryId,
    appliesTo: 'pupils',
    ruling: { kind: 'unacceptable' },
    severity: 'critical',
    attempts: 1,
    falseAlarms: ['A health lesson', 'A song title'],
    why: 'A child who searches for this may be in danger.',
    decidedBy: 'Head and governors',
    decidedOn: '2026-01-05',
    ...given,
  };
}

export function buildIncident(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return {
    ...buildIncidentRow(),
    state: { status: 'new' },
    version: 3,
    rule: buildRule(),
    policyVersion: '2026-01-05',
    policyTitle: 'Acceptable use at Elm Park',
    categorySentence: 'Ways of hurting oneself, and places where people talk about it.',
    falseAlarms: ['A health lesson on the subject', 'The title of a song or a film'],
    reasons: [
      { kind: 'category', sentence: 'The words “hurt myself” were searched for.' },
      { kind: 'ruling', sentence: 'Our policy does not accept this for pupils.' },
      { kind: 'disposition', sentence: 'The filter allowed it.' },
      { kind: 'initiator', sentence: 'A person very probably typed it: it is a search.' },
    ],
    requests: [9, 8, 5, 3].map((minutes) => buildRequest({ at: NOW - minutes * MINUTE })),
    history: [
      { at: NOW - 9 * MINUTE, kind: 'raised', byName: null, detail: 'high' },
      { at: NOW - 8 * MINUTE, kind: 'severity_raised', byName: null, detail: 'critical' },
      { at: NOW - 8 * MINUTE, kind: 'alert_sent', byName: null, detail: null },
      { at: NOW - 1 * MINUTE, kind: 'viewed', byName: 'Ms Okafor', detail: null },
    ],
    undoUntil: null,
    previousId: null,
    nextId: 'incident-2' as IncidentId,
    ...given,
  };
}

/** The same incident after somebody recorded a finding. */
export function buildClosedIncident(given: Partial<IncidentDetail> = {}): IncidentDetail {
  return buildIncident({
    status: 'resolved',
    resolution: 'concern',
    state: {
      status: 'resolved',
      resolution: 'concern',
      intent: 'deliberate',
      by: 'staff-1' as StaffId,
      at: NOW - MINUTE,
      note: 'Spoke to the designated safeguarding lead at 10:40.\nParents are being called.',
      caseReference: 'SG-2026-014',
    },
    undoUntil: NOW + 9 * MINUTE,
    ...given,
  });
}

const proxyRow = buildIncidentRow({
  id: 'incident-2' as IncidentId,
  title: 'Proxy-avoidance site opened',
  severity: 'high',
  welfare: false,
  who: { kind: 'shared', account: 'class-ipad', group: 'Year 6' },
  eventCount: 11,
  blockedCount: 11,
  searchCount: 0,
  firstSeen: NOW - 70 * MINUTE,
  lastSeen: NOW - 48 * MINUTE,
});
const deviceRow = buildIncidentRow({
  id: 'incident-3' as IncidentId,
  title: 'Gambling',
  severity: 'medium',
  welfare: false,
  status: 'in_review',
  assigneeName: 'Dr Sample',
  who: { kind: 'device', deviceName: 'Library PC 4' },
  eventCount: 1,
  blockedCount: 1,
  searchCount: 0,
  firstSeen: NOW - DAY,
  lastSeen: NOW - DAY,
});
const unknownRow = buildIncidentRow({
  id: 'incident-4' as IncidentId,
  title: 'Games in lessons',
  severity: 'low',
  welfare: false,
  status: 'on_hold',
  who: { kind: 'unknown', account: null, address: '192.0.2.44' },
  eventCount: 30,
  blockedCount: 12,
  searchCount: 5,
  firstSeen: NOW - 4 * DAY,
  lastSeen: NOW - 4 * DAY + 40 * MINUTE,
});
const staffRow = buildIncidentRow({
  id: 'incident-5' as IncidentId,
  title: 'Shopping',
  severity: 'informational',
  welfare: false,
  who: buildPerson({ role: 'staff', group: 'staff', name: 'Staff Member', account: 'staff05', classTeacher: null }),
  firstSeen: NOW - 400 * DAY,
  lastSeen: NOW - 400 * DAY,
});

/** One row of each severity, status and kind of person. */
export const rowsOfEachKind: readonly IncidentRow[] = [buildIncidentRow(), proxyRow, deviceRow, unknownRow, staffRow];

export function buildIncidentList(given: Partial<IncidentList> = {}): IncidentList {
  return {
    rows: rowsOfEachKind,
    total: 12,
    page: 1,
    pages: 1,
    counts: { open: 12, mine: 2, waiting: 1, closed: 40 },
    ...given,
  };
}

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
    newest: rowsOfEachKind,
    requestsSinceMidnight: 41_208,
    lastLineAt: NOW - 4000,
    sources: [buildSource(), buildSource({ id: 'dns-1', title: 'DNS filter', malformed: [], lastLineAt: NOW - 1000 })],
    lastAlert: { at: NOW - 2 * MINUTE, delivered: true },
    week: { raised: 17, reviewed: 14 },
    ...given,
  };
}

export function buildHealth(given: Partial<Health> = {}): Health {
  return {
    sources: [
      buildSource(),
      buildSource({ id: 'dns-1', title: 'DNS filter', format: 'dnsmasq', malformed: [], skipped: [], withUserName: 0 }),
    ],
    store: { ok: true, message: null, path: '/var/lib/filterwatch/filterwatch.db', bytes: 1_610_612_736 },
    mail: {
      configured: true,
      server: 'mail.school.example',
      recipients: 2,
      waiting: 0,
      lastSentAt: NOW - 2 * MINUTE,
      lastError: null,
    },
    jobs: { runner: 'embedded', ok: true, message: null },
    categories: { version: '2026-02-01', hosts: 1_204_118, terms: 412 },
    roster: { configured: true, people: 431, problems: [] },
    policy: { title: 'Acceptable use at Elm Park', version: '2026-01-05' },
    refused: [{ what: 'Lines longer than 64 KiB', count: 2 }],
    coverage: { records: 288_456, hostOnly: 216_342, withUserName: 280_784, withPerson: 279_650 },
    ...given,
  };
}

export function buildPolicy(given: Partial<Policy> = {}): Policy {
  return {
    version: '2026-01-05',
    title: 'Acceptable use at Elm Park',
    rules: [
      buildRule(),
      buildRule({ title: 'Learning games', ruling: { kind: 'acceptable' }, appliesTo: 'everyone', severity: 'low' }),
      buildRule({
        title: 'Games for fun',
        ruling: { kind: 'acceptable_at', periods: ['breaks', 'before_after_school'] },
        severity: 'low',
        attempts: 5,
      }),
      buildRule({
        title: 'Social media',
        ruling: { kind: 'acceptable_for', groups: ['social-media-team'] },
        appliesTo: 'everyone',
        severity: 'medium',
      }),
      buildRule({ title: 'Images of child abuse', ruling: { kind: 'illegal' }, appliesTo: 'everyone' }),
      buildRule({ title: 'Gambling', appliesTo: 'staff', severity: 'informational', attempts: 3 }),
    ],
    ...given,
  };
}

export function buildRecord(given: Partial<LogRecord> = {}): LogRecord {
  return {
    timestamp: NOW,
    kind: 'web',
    observer: 'squid',
    disposition: 'allowed',
    clientIp: '192.0.2.18',
    clientMac: null,
    deviceName: null,
    userName: 'pupil017',
    userAgent: null,
    method: 'GET',
    statusCode: 200,
    url: 'http://bet.example/',
    urlDomain: 'bet.example',
    referrer: null,
    fetchDest: null,
    contentType: 'text/html',
    bytesDown: 5120,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
    ...given,
  };
}

export function buildTryAnswer(given: Partial<TryAnswer> = {}): TryAnswer {
  return {
    kind: 'line',
    format: 'Squid, native format',
    parsed: { kind: 'record', record: buildRecord() },
    identity: { kind: 'person', personId: 'pupil017', group: 'Year 5', via: 'log' },
    initiator: 'person',
    matches: [
      {
        match: { category: 'gambling' as CategoryId, because: 'domain_list', evidence: 'bet.example' },
        title: 'Gambling',
        sentence: 'Betting and casinos.',
      },
    ],
    verdict: {
      outcome: 'flag',
      policyVersion: '2026-01-05',
      ruleId: 'pupils-gambling' as RuleId,
      severity: 'medium',
      reasons: [
        { kind: 'category', sentence: 'bet.example is on a list of gambling sites.' },
        { kind: 'ruling', sentence: 'Our policy does not accept gambling for pupils.' },
      ],
    },
    ruleTitle: 'Gambling',
    policyVersion: '2026-01-05',
    listVersion: '2026-02-01',
    ...given,
  };
}
