import type { CategoryId } from '../../categories/category.ts';
import type {
  CalendarHealth,
  Health,
  IncidentDetail,
  IncidentRow,
  PolicyRow,
  SchoolTimes,
  SourceHealth,
  SourceWatch,
  Today,
  TryAnswer,
  WholeClass,
} from '../../daemon/api/contract.ts';
import { LIMITS } from '../../daemon/health/limits.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import type { Policy, Rule, RuleId } from '../../daemon/policy/policy.ts';
import { defaultTimetable } from '../../daemon/policy/timetable.ts';
import type { LogRecord } from '../../parsers/record.ts';
import { sampleChecklist } from './fake-actions.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

/** One incident with every field filled, so that a field lost on the way to JSON is seen. */
export function sampleIncident(id: string): IncidentDetail {
  return {
    ...sampleRow(id),
    names: { kind: 'shown', until: NINE },
    state: { status: 'new' },
    hold: { since: NINE, byName: 'Dr Sample', reason: 'The police asked for it.' },
    version: 1,
    rule: sampleRule(),
    policyVersion: '2026-01-05',
    policyTitle: 'Acceptable use',
    categorySentence: 'Sites for betting with money.',
    falseAlarms: ['A mathematics lesson on probability'],
    earlier: { number: 2, last: { id: 'incident-7' as IncidentId, at: NINE, resolution: 'concern' } },
    responses: [
      {
        id: 'off-task-in-lesson',
        title: 'Was on sites that have nothing to do with the lesson',
        respond: ['class-teacher', 'warning'],
        foundAs: 'either',
        onlyIf: 'it was during a lesson',
      },
      {
        id: 'disrepute',
        title: 'Acted against the ethos or the good name of the school',
        respond: ['online-safety-lead', 'head', 'inform-parents', 'remove-access', 'further-sanction'],
        foundAs: 'deliberate',
        onlyIf: null,
      },
    ],
    checklist: sampleChecklist(),
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
    askable: [{ key: 'k3y', kind: 'block', site: 'bet.example' }],
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
    parts: [],
    partOf: null,
    takenOut: [],
    takenFrom: { id: 'incident-9' as IncidentId, title: 'Gambling' },
    putBackUntil: NINE,
    classStanding: {
      kind: 'part',
      id: 'incident-9' as IncidentId,
      role: 'outlier',
      why: ['first_person', 'other_rules'],
      wholeClass: sampleWholeClass(),
    },
    account: {
      whatHappened: 'A phone was used in the lesson.',
      cameToLight: 'seen_by_staff',
      severityReason: 'It was the third time.',
      enteredByName: 'Ms Sample',
      enteredAt: NINE,
      changedAt: NINE + 60_000,
      changeUntil: NINE + 600_000,
    },
    soughtHelp: [{ id: 'support-1' as IncidentId, title: 'Looking for help', at: NINE }],
    previousId: null,
    nextId: 'incident-2' as IncidentId,
  };
}

function sampleRow(id: string): IncidentRow {
  return {
    id: id as IncidentId,
    version: 1,
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
    attemptCount: 1,
    searchCount: 0,
    lookUpCount: 0,
    firstSeen: NINE,
    lastSeen: NINE + 60_000,
    waitsUntil: null,
    isBack: false,
    mayCloseTogether: true,
    assigneeName: null,
    resolution: null,
    wholeClass: null,
    origin: 'log',
    actionsToDo: 2,
  };
}

function sampleWholeClass(): WholeClass {
  const lessons = [{ start: NINE, end: NINE + 3_600_000 }];
  return { className: 'Owls', year: 'Year 5', size: 28, pupils: 20, lessons, topics: ['bets'] };
}

/** What a class did together, with every field filled. */
export function sampleClass(id: string): IncidentDetail {
  return {
    ...sampleIncident(id),
    wholeClass: sampleWholeClass(),
    who: { kind: 'unknown', account: null, address: null },
    classStanding: {
      kind: 'whole',
      teacher: 'Ms Sample',
      isSplit: false,
      pupils: [
        {
          incidentId: 'incident-7' as IncidentId,
          who: { kind: 'shared', account: 'tablets', group: 'Year 5' },
          role: 'outlier',
          why: ['first_person', 'other_rules'],
          severity: 'high',
          eventCount: 3,
          firstSeen: NINE,
          asked: [{ at: NINE, kind: 'search', text: 'bets' }],
        },
      ],
    },
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

/** A row that a log shows and one that none does. */
export function samplePolicyRows(): readonly PolicyRow[] {
  return [
    {
      row: 'gambling',
      part: 'activities',
      title: 'Gambling',
      signs: [{ category: 'gambling' as CategoryId, title: 'Gambling' }],
      sees: 'Betting sites, and searches.',
      cannotSee: 'Gambling inside games.',
      loggedByHand: false,
    },
    {
      row: 'photos-on-phones-or-cameras',
      part: 'communications',
      title: 'Photographs taken on phones or cameras',
      signs: [],
      sees: null,
      cannotSee: 'Taking a photograph sends nothing.',
      loggedByHand: true,
    },
  ];
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
    waiting: 1,
    newest: [sampleRow('incident-1')],
    requestsSinceMidnight: 41_208,
    lastLineAt: NINE,
    sources: [sampleSource()],
    lastAlert: { at: NINE, delivered: true },
    week: { raised: 17, reviewed: 14, actionsSettled: 3 },
    removals: [],
    outstanding: {
      things: 1,
      incidents: 1,
      rows: [{ incident: sampleRow('incident-3'), closedAt: NINE, mustChoose: false, actions: ['head'] }],
    },
    lookingBack: { findings: 0, pressing: 0 },
    quietenedWaiting: 1,
    policyWaiting: 1,
    filterRequests: { waiting: 2, late: 1 },
    reports: { open: 0, urgent: 0 },
    support: 2,
    school: { kind: 'closed', why: 'Half term' },
  };
}

/** A calendar that says of everything that it can say. */
export function sampleCalendar(): CalendarHealth {
  return {
    files: ['/etc/filterwatch/term-dates.ics'],
    readAt: NINE,
    reachesTo: '2026-02-20',
    endsSoon: true,
    failing: ['term-dates.ics  found a path where there is no file. Write the path of an ICS or CSV file.'],
    notUnderstood: ['term-dates.ics  warning: found “Fair” on 2026-02-09. Write its words.'],
  };
}

export function sampleTimes(): SchoolTimes {
  return {
    today: { kind: 'usual' },
    weeks: [
      { groups: [], isWeekB: false, days: defaultTimetable.days },
      { groups: ['Reception'], isWeekB: true, days: defaultTimetable.days },
    ],
    next: [
      { kind: 'closed', from: '2026-02-16', to: '2026-02-20', why: 'Half term' },
      { kind: 'inset', from: '2026-02-23', to: '2026-02-23', why: 'INSET day' },
      { kind: 'half_day', from: '2026-03-27', to: '2026-03-27', why: 'Last day of term', ends: '13:15' },
    ],
  };
}

export function sampleWatch(): SourceWatch {
  return {
    ...{ id: 'squid-1', title: 'Squid proxy', lastLineAt: NINE, records: 41_208, withUserName: 40_112 },
    ...{ malformed: 12, lines: 41_570, clockOffMs: -1_500, waitingBytes: 0 },
    hour: { since: NINE, records: 3_700, withUserName: 3_650, usual: { records: 4_000, namedShare: 0.98, days: 5 } },
  };
}

export function sampleHealth(): Health {
  return {
    sources: [
      sampleSource(),
      { ...sampleSource(), id: 'dns-1', state: { kind: 'waiting', since: NINE, message: 'No such file.' } },
    ],
    watched: [sampleWatch()],
    limits: LIMITS,
    canary: {
      ...{ lastOutAt: NINE, lastSeenAt: NINE, lastStage: 'told', everyMs: 900_000, withinMs: 600_000, when: 'lessons' },
    },
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
    checks: { planned: 6, failures: 1, unable: 0, lastAt: NINE, nextAt: null },
    filter: { notTold: 1, notConfirmed: 3, late: 1, tokens: 2, lastFetchedAt: NINE },
    audit: { checkedAt: NINE, entries: 412, brokenAt: null },
    mail: {
      configured: true,
      server: 'mail.school.example',
      recipients: 2,
      unconfirmed: ['ann@school.example'],
      fewer: ['head@school.example'],
      waiting: 0,
      lastSentAt: NINE,
      lastError: null,
      lastTriedAt: null,
      waitingSince: null,
      notSent: 0,
      refusals: [],
      linksHereAlone: null,
      returned: { isLookedFor: true, lookedAt: NINE, message: null, bounces: [] },
    },
    webhooks: [{ id: 'help-desk', waiting: 0, lastSentAt: NINE, lastError: null, failingSince: null }],
    jobs: { runner: 'embedded', ok: true, message: null },
    categories: { version: '2026-02-01', hosts: 5_000_000, terms: 400 },
    lists: [{ id: 'ut1', title: 'UT1 Toulouse', kind: 'public', fetchedAt: NINE, state: { kind: 'in_use' } }],
    roster: { configured: true, people: 420, problems: ['Line 12 has no group.'], places: [], devices: 0 },
    policy: { title: 'Acceptable use', version: '2026-01-05' },
    refused: [{ what: 'line too long', count: 1 }],
    unknownLabels: [{ observer: 'FortiGate', label: 'Wobble', records: 12 }],
    calendar: sampleCalendar(),
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
    initiatorSentence: 'A person very probably opened this.',
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
    fetchMode: null,
    fetchSite: null,
    fetchUser: null,
    durationMs: null,
    contentType: 'text/html',
    bytesDown: 5_120,
    bytesUp: null,
    searchTerms: null,
    filterCategory: null,
    filterRule: null,
  };
}
