/** Reports of weeks that schools have: the usual one, and those in which a sentence goes wrong first. */
import type { CategoryId } from '../../categories/category.ts';
import type { GroupName, RuleId } from '../../daemon/policy/policy.ts';
import { effectivenessFigures } from '../../daemon/report/effectiveness.ts';
import type { FilterRow } from '../../daemon/report/figure-rows.ts';
import type { Compared, Report, ReportPeriod, Share } from '../../daemon/report/report.ts';

export const LONDON = 'Europe/London';
/** Monday 16 November 2026, 00:00 in London. */
const MONDAY = Date.UTC(2026, 10, 16);
const DAY = 86_400_000;
const HOUR = 3_600_000;

export function share(part: number, whole: number): Share {
  return { part, whole, interval: whole === 0 ? null : { low: 0, high: 1 } };
}

export function compared(now: number, before: number | null = null, lastTerm: number | null = null): Compared {
  return { now, before, lastTerm };
}

export const WEEK: ReportPeriod = {
  kind: 'week',
  id: '2026-W47',
  from: MONDAY,
  to: MONDAY + 7 * DAY,
  firstDay: '2026-11-16',
  lastDay: '2026-11-22',
  schoolDays: 5,
  daysOff: [],
};

/** A week in which nothing was asked for; what a test is about is laid over it. */
export function emptyReport(over: Partial<Report> = {}): Report {
  return {
    form: 1,
    period: WEEK,
    school: 'Example Primary School',
    madeAt: MONDAY + 7 * DAY + 7 * HOUR,
    version: '0.1.0',
    policyVersion: '2026-09-01',
    demonstration: false,
    standing: { kind: 'ordinary', countedSince: MONDAY - 60 * DAY, isUnfinished: false },
    traffic: {
      requests: compared(0),
      byPersons: compared(0),
      blocked: share(0, 0),
      activeDevices: { kind: 'known', value: compared(0) },
      per100: { kind: 'unknown', why: 'none' },
      steps: days([0, 0, 0, 0, 0, 0, 0]),
    },
    effectiveness: {
      overall: share(0, 0),
      before: null,
      lastTerm: null,
      byCategory: [],
      byGroup: [],
      undecided: 0,
      searches: share(0, 0),
      quietened: 0,
    },
    gaps: { requests: compared(0), people: 0, hosts: 0, top: [] },
    overBlocking: {
      requests: compared(0),
      share: share(0, 0),
      educational: 0,
      byCategory: [],
      notKnown: 0,
      top: { kind: 'known', value: [] },
      unblock: { asked: 0, settled: 0, waiting: 0, medianMs: null },
    },
    bypass: { attempts: compared(0), people: 0, gotThrough: 0, byCategory: [] },
    unknownSites: { requests: share(0, 0), hosts: { kind: 'unknown', why: 'archive' }, labels: 0 },
    coverage: {
      sources: [],
      notUnderstood: share(0, 0),
      tiedToPerson: share(0, 0),
      hostOnly: share(0, 0),
      cannotSee: ['encrypted_dns', 'mobile_data'],
    },
    review: {
      raised: compared(0),
      urgent: 0,
      closed: compared(0),
      openNow: 0,
      oldestOpenSince: null,
      medianMs: null,
      p90Ms: null,
      outcomes: [],
      byRule: [],
      lookedForHelp: 0,
    },
    actions: { outstanding: 0, overdue: 0, settled: 0 },
    access: { people: 0, incidentsOpened: 0, namesShown: 0, logSearches: 0, exports: 0 },
    checks: null,
    decisions: [],
    ...over,
  };
}

function days(flagged: readonly number[]): Report['traffic']['steps'] {
  return flagged.map((count, place) => ({
    day: `2026-11-${16 + place}`,
    isSchoolDay: place < 5,
    requests: count * 1000,
    blocked: count * 100,
    flagged: count,
  }));
}

const category = (id: string) => id as CategoryId;

/** A week of a school of 400 pupils. */
export const ordinary: Report = emptyReport({
  traffic: {
    requests: compared(1_204_511, 1_190_220, 1_050_877),
    byPersons: compared(61_204, 60_377, 55_120),
    blocked: share(88_204, 1_204_511),
    activeDevices: { kind: 'known', value: compared(231, 228, 202) },
    per100: {
      kind: 'known',
      value: {
        blocked: compared(38_183.5, 37_400.2, 36_100),
        unacceptable: compared(178.4, 175.9, 190.1),
        gotThrough: compared(6.1, 4.8, 9.4),
      },
    },
    steps: days([96, 88, 71, 90, 62, 3, 2]),
  },
  effectiveness: {
    overall: share(398, 412),
    before: share(390, 401),
    lastTerm: share(365, 384),
    byCategory: [
      {
        category: category('games'),
        title: 'Games',
        theme: 'conduct',
        share: share(300, 304),
        before: share(280, 281),
      },
      {
        category: category('gambling'),
        title: 'Gambling',
        theme: 'commerce',
        share: share(31, 33),
        before: share(40, 44),
      },
      {
        category: category('chat'),
        title: 'Chat with strangers',
        theme: 'contact',
        share: share(22, 28),
        before: null,
      },
      {
        category: category('violence'),
        title: 'Violence',
        theme: 'content',
        share: share(12, 13),
        before: share(11, 12),
      },
      {
        category: category('vpn'),
        title: 'Getting around the filter',
        theme: 'infrastructure',
        share: share(33, 34),
        before: share(59, 64),
      },
    ],
    byGroup: [
      { group: 'Year 5' as GroupName, share: share(122, 128), before: share(130, 133) },
      { group: 'Year 6' as GroupName, share: share(260, 266), before: share(249, 257) },
      { group: 'other' as GroupName, share: share(16, 18), before: share(11, 11) },
    ],
    undecided: 7,
    searches: share(8, 21),
    quietened: 3,
  },
  gaps: {
    requests: compared(14, 11, 19),
    people: 6,
    hosts: 5,
    top: [
      gap('chat.example.org', 'Chat with strangers', 3, 6, true),
      gap('bet.example.net', 'Gambling', 1, 2, false),
      gap('free-games-unblocked.example.com', 'Games', 1, 4, false, 4 * HOUR),
      gap('a.example.edu', 'Violence', 1, 1, true),
      gap('tunnel.example.org', 'Getting around the filter', 1, 1, true),
    ],
  },
  overBlocking: {
    requests: compared(120, 96, 130),
    share: share(120, 60_912),
    educational: 71,
    notKnown: 12,
    byCategory: [
      { category: category('health'), title: 'Health', requests: 71, isEducational: true },
      { category: category('maps'), title: 'Maps', requests: 49, isEducational: false },
    ],
    top: {
      kind: 'known',
      value: [
        {
          host: 'museum.example.org',
          title: 'Reference',
          isEducational: true,
          requests: 71,
          people: 24,
          request: 'waiting',
        },
        { host: 'maps.example.com', title: 'Maps', isEducational: false, requests: 30, people: 12, request: 'none' },
        { host: 'news.example.net', title: 'News', isEducational: false, requests: 19, people: 8, request: 'settled' },
      ],
    },
    unblock: { asked: 3, settled: 2, waiting: 1, medianMs: 26 * HOUR },
  },
  bypass: {
    attempts: compared(34, 64, 20),
    people: 4,
    gotThrough: 1,
    byCategory: [{ category: category('vpn'), title: 'Hidden networks (VPN)', blocked: 33, allowed: 1 }],
  },
  unknownSites: { requests: share(1_204, 61_204), hosts: { kind: 'known', value: share(310, 4_120) }, labels: 2 },
  coverage: {
    sources: [
      {
        title: 'Squid proxy',
        lines: 1_190_004,
        silentHours: 0,
        schoolHours: 32,
        notUnderstood: share(12, 1_190_004),
        withUserName: share(1_150_210, 1_190_004),
      },
      {
        title: 'DNS filter',
        lines: 14_507,
        silentHours: 2,
        schoolHours: 32,
        notUnderstood: share(0, 14_507),
        withUserName: share(0, 14_507),
      },
    ],
    notUnderstood: share(12, 1_204_511),
    tiedToPerson: share(1_150_210, 1_204_511),
    hostOnly: share(1_010_400, 1_204_511),
    cannotSee: ['paths_in_https', 'encrypted_dns', 'mobile_data'],
  },
  review: {
    raised: compared(17, 14, 22),
    urgent: 1,
    closed: compared(14, 15, 20),
    openNow: 3,
    oldestOpenSince: MONDAY + 4 * DAY,
    medianMs: 3.4 * HOUR,
    p90Ms: 22 * HOUR,
    outcomes: [
      { resolution: 'concern', incidents: 2 },
      { resolution: 'no_concern', incidents: 8 },
      { resolution: 'false_alarm', incidents: 4 },
    ],
    byRule: [
      { ruleId: 'pupils-games' as RuleId, title: 'Games in lessons', closed: 9, falseAlarms: 4, shouldTune: true },
      { ruleId: 'pupils-gambling' as RuleId, title: 'Gambling', closed: 5, falseAlarms: 0, shouldTune: false },
    ],
    lookedForHelp: 2,
  },
  actions: { outstanding: 4, overdue: 1, settled: 9 },
  access: { people: 3, incidentsOpened: 41, namesShown: 12, logSearches: 5, exports: 1 },
  checks: {
    planned: 10,
    made: 10,
    passed: 9,
    failed: 1,
    notClear: 0,
    byHand: 1,
    openFailures: [{ title: 'Gambling', profile: 'Guest network', since: MONDAY + 2 * DAY }],
    byProfile: [
      { profile: 'Pupil', passed: 5, failed: 0, notMade: 0 },
      { profile: 'Guest network', passed: 4, failed: 1, notMade: 0 },
    ],
  },
  decisions: [
    { kind: 'check_failed', failures: 1 },
    { kind: 'gap', host: 'chat.example.org', title: 'Chat with strangers', people: 3 },
    { kind: 'over_block', host: 'museum.example.org', people: 24 },
    { kind: 'tune_rule', title: 'Games in lessons', falseAlarms: 4, closed: 9 },
    { kind: 'actions_overdue', actions: 1 },
    { kind: 'unblock_waiting', requests: 1 },
  ],
});

function gap(
  host: string,
  title: string,
  people: number,
  requests: number,
  isNew: boolean,
  blockedAfterMs: number | null = null,
) {
  const first = { category: category('games'), firstAt: MONDAY + DAY, blockedAfterMs };
  return { host, title, people, requests, isNew, ...first };
}

const noSource = emptyReport({ standing: { kind: 'no_source', countedSince: null, isUnfinished: false } });

const silent = emptyReport({
  standing: { kind: 'silent', countedSince: MONDAY - 90 * DAY, isUnfinished: false },
  coverage: {
    ...emptyReport().coverage,
    sources: [
      {
        title: 'Squid proxy',
        lines: 0,
        silentHours: 32,
        schoolHours: 32,
        notUnderstood: share(0, 0),
        withUserName: share(0, 0),
      },
    ],
  },
  decisions: [{ kind: 'source_silent', titles: ['Squid proxy'], hours: 32 }, { kind: 'no_checks' }],
});

const holiday = emptyReport({
  period: {
    ...WEEK,
    id: '2026-W44',
    firstDay: '2026-10-26',
    lastDay: '2026-11-01',
    schoolDays: 0,
    daysOff: ['half-term'],
  },
  standing: { kind: 'holiday', countedSince: MONDAY - 90 * DAY, isUnfinished: false },
  traffic: {
    ...emptyReport().traffic,
    requests: compared(1_204, 1_190_220, null),
    byPersons: compared(12, 60_377, null),
    blocked: share(31, 1_204),
    steps: [],
  },
  effectiveness: { ...emptyReport().effectiveness, before: share(390, 401) },
});

const first = emptyReport({
  standing: { kind: 'first', countedSince: MONDAY + 2 * DAY, isUnfinished: false },
  traffic: {
    ...emptyReport().traffic,
    requests: compared(402_100),
    byPersons: compared(20_110),
    blocked: share(31_004, 402_100),
  },
  effectiveness: {
    ...emptyReport().effectiveness,
    overall: share(3, 4),
    byCategory: [{ category: category('games'), title: 'Games', theme: 'conduct', share: share(3, 4), before: null }],
  },
  gaps: { requests: compared(1), people: 1, hosts: 1, top: [gap('games.example.org', 'Games', 1, 1, true)] },
});

/** One of each. */
const single = emptyReport({
  traffic: {
    ...emptyReport().traffic,
    requests: compared(1, 1, 1),
    byPersons: compared(1, 1, 1),
    blocked: share(0, 1),
  },
  effectiveness: {
    ...emptyReport().effectiveness,
    overall: share(0, 1),
    before: share(1, 1),
    byCategory: [
      { category: category('games'), title: 'Games', theme: 'conduct', share: share(0, 1), before: share(1, 1) },
    ],
  },
  gaps: { requests: compared(1, 0, 0), people: 1, hosts: 1, top: [gap('games.example.org', 'Games', 1, 1, true)] },
  overBlocking: {
    ...emptyReport().overBlocking,
    requests: compared(1, 0, null),
    educational: 1,
    unblock: { asked: 1, settled: 1, waiting: 1, medianMs: HOUR },
  },
  bypass: { attempts: compared(1), people: 1, gotThrough: 1, byCategory: [] },
  review: {
    ...emptyReport().review,
    raised: compared(1, 0, 0),
    urgent: 1,
    closed: compared(1),
    openNow: 1,
    oldestOpenSince: MONDAY,
    lookedForHelp: 1,
    medianMs: 61_000,
    p90Ms: 61_000,
  },
  actions: { outstanding: 1, overdue: 1, settled: 1 },
  checks: { planned: 1, made: 1, passed: 1, failed: 0, notClear: 0, byHand: 0, openFailures: [], byProfile: [] },
  decisions: [
    { kind: 'source_silent', titles: ['Squid proxy', 'DNS filter'], hours: 1 },
    { kind: 'check_failed', failures: 1 },
    { kind: 'gap', host: 'games.example.org', title: 'Games', people: 1 },
    { kind: 'review_behind', open: 1, oldestSince: MONDAY },
    { kind: 'policy_waiting', changes: 1 },
  ],
});

const hugeChange: Report = {
  ...ordinary,
  traffic: { ...ordinary.traffic, requests: compared(9_204_511, 12, 4) },
  gaps: { ...ordinary.gaps, requests: compared(41_204, 3, 0), people: 380, hosts: 1_904 },
  effectiveness: { ...ordinary.effectiveness, overall: share(412, 41_616), before: share(2, 3), lastTerm: null },
  decisions: [
    { kind: 'few_names', share: 0.04 },
    { kind: 'lines_not_understood', share: 0.31 },
    { kind: 'actions_overdue', actions: 12 },
  ],
};

const unfinished: Report = {
  ...ordinary,
  madeAt: MONDAY + 2 * DAY + 11 * HOUR,
  standing: { ...ordinary.standing, isUnfinished: true },
};

const nothingFlagged = emptyReport({
  traffic: {
    ...emptyReport().traffic,
    requests: compared(88_210, 80_120, null),
    byPersons: compared(4_120, 4_002, null),
    blocked: share(9_120, 88_210),
  },
  decisions: [{ kind: 'no_checks' }],
});

function filtered(group: string, blocked: number, through: number): readonly FilterRow[] {
  return [
    { group, category: 'games', kind: 'stopped', records: blocked },
    { group, category: 'games', kind: 'through', records: through },
  ];
}

/** A school of eleven pupils and two members of staff: whatever is told of a group would be told of somebody. */
const tiny = emptyReport({
  school: 'Example Island School',
  traffic: {
    requests: compared(18_402, 17_990, null),
    byPersons: compared(1_204, 1_180, null),
    blocked: share(1_310, 18_402),
    activeDevices: { kind: 'known', value: compared(13, 12, null) },
    per100: {
      kind: 'known',
      value: {
        blocked: compared(10_076.9, 9_900.1, null),
        unacceptable: compared(30.8, 25, null),
        gotThrough: compared(7.7, 8.3, null),
      },
    },
    steps: days([1, 0, 2, 0, 1, 0, 0]),
  },
  effectiveness: effectivenessFigures({
    rows: {
      now: [...filtered('Infants', 0, 0), ...filtered('Juniors', 2, 1), ...filtered('Staff', 1, 0)],
      before: [...filtered('Juniors', 2, 1)],
      lastTerm: null,
    },
    active: [
      { group: 'Infants', subjects: 4 },
      { group: 'Juniors', subjects: 4 },
      { group: 'Years 5 and 6', subjects: 3 },
      { group: 'Staff', subjects: 2 },
    ],
    titleOf: () => ({ id: category('games'), title: 'Games', theme: 'conduct' }),
  }),
  gaps: { requests: compared(1, 1, null), people: 1, hosts: 1, top: [gap('games.example.org', 'Games', 1, 1, false)] },
  overBlocking: {
    ...emptyReport().overBlocking,
    requests: compared(2, 0, null),
    share: share(2, 1_190),
    educational: 2,
    byCategory: [{ category: category('reference'), title: 'Reference', requests: 2, isEducational: true }],
    top: {
      kind: 'known',
      value: [
        {
          ...{ host: 'museum.example.org', title: 'Reference', isEducational: true },
          ...{ requests: 2, people: 2, request: 'none' },
        },
      ],
    },
  },
  unknownSites: { requests: share(40, 1_204), hosts: { kind: 'known', value: share(9, 210) }, labels: 0 },
  coverage: {
    ...emptyReport().coverage,
    sources: [
      {
        ...{ title: 'Squid proxy', lines: 18_402, silentHours: 0, schoolHours: 30 },
        ...{ notUnderstood: share(0, 18_402), withUserName: share(17_800, 18_402) },
      },
    ],
    notUnderstood: share(0, 18_402),
    tiedToPerson: share(17_800, 18_402),
    hostOnly: share(15_010, 18_402),
  },
  review: {
    ...emptyReport().review,
    raised: compared(2, 1, null),
    closed: compared(2, 1, null),
    medianMs: 5 * HOUR,
    p90Ms: 7 * HOUR,
    outcomes: [{ resolution: 'no_concern', incidents: 2 }],
    byRule: [
      { ruleId: 'pupils-games' as RuleId, title: 'Games in lessons', closed: 2, falseAlarms: 0, shouldTune: false },
    ],
  },
  access: { people: 1, incidentsOpened: 2, namesShown: 1, logSearches: 0, exports: 0 },
  checks: {
    ...{ planned: 4, made: 4, passed: 3, failed: 1, notClear: 0, byHand: 0 },
    openFailures: [{ title: 'Gambling', profile: 'Pupil', since: MONDAY + 2 * DAY }],
    byProfile: [{ profile: 'Pupil', passed: 3, failed: 1, notMade: 0 }],
  },
  decisions: [{ kind: 'check_failed', failures: 1 }],
});

/** A whole autumn term, week by week. */
const term: Report = {
  ...ordinary,
  period: {
    kind: 'term',
    id: 'term-2026-09-02',
    from: Date.UTC(2026, 8, 1, 23),
    to: Date.UTC(2026, 11, 19),
    firstDay: '2026-09-02',
    lastDay: '2026-12-18',
    schoolDays: 70,
    daysOff: ['half-term'],
  },
  traffic: {
    ...ordinary.traffic,
    steps: Array.from({ length: 16 }, (_, week) => ({
      day: Temporal.PlainDate.from('2026-08-31').add({ weeks: week }).toString(),
      isSchoolDay: week !== 8,
      requests: 1_000_000,
      blocked: 70_000,
      flagged: week === 8 ? 0 : 300 + 11 * week,
    })),
  },
};

export const sampleReports = {
  ordinary,
  'no-source': noSource,
  silent,
  holiday,
  first,
  single,
  'huge-change': hugeChange,
  unfinished,
  'nothing-flagged': nothingFlagged,
  tiny,
  term,
} as const satisfies Readonly<Record<string, Report>>;
