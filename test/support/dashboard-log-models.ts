import type { CategoryId } from '../../categories/category.ts';
import type {
  ContextRow,
  LogPageResult,
  LogReach,
  LogRow,
  LogSearch,
  SearchList,
  SearchRow,
  ShownContext,
} from '../../daemon/api/contract.ts';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { buildPerson, MINUTE, NOW } from './dashboard-models.ts';

export function buildReach(given: Partial<LogReach> = {}): LogReach {
  return {
    oldestDay: '2026-01-10',
    newestDay: '2026-02-09',
    damagedDays: [],
    withoutStaff: true,
    withoutSupport: false,
    ...given,
  };
}

export function buildSearch(given: Partial<LogSearch> = {}): LogSearch {
  return {
    from: NOW - 60 * MINUTE,
    to: NOW,
    who: 'pupil017',
    device: '',
    site: 'bet.example',
    words: '',
    category: null,
    disposition: null,
    outcome: null,
    order: 'newest_first',
    subject: null,
    ...given,
  };
}

export function buildLogRow(given: Partial<LogRow> = {}): LogRow {
  return {
    at: NOW - 9 * MINUTE,
    kind: 'web',
    who: buildPerson(),
    subject: 'person:pupil017',
    clientIp: '192.0.2.18',
    deviceName: 'Library PC 4',
    address: 'https://bet.example/odds?match=17',
    searchTerms: null,
    categories: [{ id: 'gambling' as CategoryId, title: 'Gambling' }],
    disposition: 'blocked',
    initiator: 'person',
    verdict: { outcome: 'flag', ruleTitle: 'Gambling', severity: 'medium', incidentId: 'incident-1' as IncidentId },
    ...given,
  };
}

type Found = Extract<LogPageResult, { kind: 'page' }>;

export function buildFound(given: Partial<Found> = {}): Found {
  return {
    kind: 'page',
    names: { kind: 'at_once' },
    begun: {
      id: 'search-1',
      at: NOW,
      purpose: 'A concern of the class teacher',
      search: buildSearch(),
      readAs: { kind: 'accounts', named: [{ name: 'Pupil Seventeen', account: 'pupil017' }], count: 3 },
      categoryTitle: null,
      reach: buildReach(),
    },
    rows: [
      buildLogRow(),
      buildLogRow({
        at: NOW - 20 * MINUTE,
        kind: 'dns',
        who: { kind: 'unknown', account: null, address: '192.0.2.44' },
        subject: 'address:192.0.2.44',
        address: 'www.example.org',
        categories: [],
        disposition: 'allowed',
        verdict: { outcome: 'pass', reason: 'no_rule' },
      }),
      buildLogRow({
        at: NOW - 30 * MINUTE,
        who: { kind: 'unknown', account: null, address: null },
        subject: 'nobody',
        address: null,
        searchTerms: 'ancient egypt',
        verdict: { outcome: 'flag', ruleTitle: 'Illegal', severity: 'critical', incidentId: null },
      }),
    ],
    next: 'mark-1' as NonNullable<Found['next']>,
    records: 1_204,
    ...given,
  };
}

export function buildContextRow(given: Partial<ContextRow> = {}): ContextRow {
  return { ...buildLogRow(), flaggedIn: { incident: 'this' }, isBackground: false, ...given };
}

export function buildContext(given: Partial<ShownContext> = {}): ShownContext {
  const passed = { verdict: { outcome: 'pass', reason: 'no_rule' }, flaggedIn: null } as const;
  return {
    kind: 'shown',
    source: 'log',
    parts: [{ from: NOW - 39 * MINUTE, to: NOW + 21 * MINUTE }],
    part: 0,
    shown: { from: NOW - 39 * MINUTE, to: NOW + 21 * MINUTE },
    earlier: null,
    later: null,
    onlyFrom: null,
    isDamaged: false,
    rows: [
      buildContextRow({ ...passed, at: NOW - 15 * MINUTE, address: 'https://www.example.org/egypt', categories: [] }),
      buildContextRow({ ...passed, at: NOW - 14 * MINUTE, initiator: 'page', isBackground: true }),
      buildContextRow(),
      buildContextRow({
        at: NOW - 8 * MINUTE,
        flaggedIn: { incident: 'another', id: 'incident-2' as IncidentId },
      }),
    ],
    neighbours: {
      group: 'Year 5',
      isStaff: false,
      window: { from: NOW - 60 * MINUTE, to: NOW },
      isLesson: true,
      others: 26,
      sameKind: 10,
      sameSites: 4,
    },
    evidence: {
      clues: [
        { side: 'deliberate', weight: 'strong', sentence: 'The words that were typed into a search name it.' },
        {
          side: 'accidental',
          weight: 'weak',
          sentence: '10 of 26 others of the group had the same flagged at the time.',
        },
      ],
      unknown: ['Whether it was reported is not in the log. Ask, and write it down here.'],
      told: null,
    },
    ...given,
  };
}

export function buildSearchRow(given: Partial<SearchRow> = {}): SearchRow {
  return {
    id: 'search-1',
    at: NOW,
    byName: 'Ms Okafor',
    kind: 'page',
    purpose: 'A concern of the class teacher',
    search: buildSearch({ disposition: 'blocked', outcome: 'flag', words: 'odds' }),
    subjectName: null,
    categoryTitle: 'Gambling',
    records: 12,
    ...given,
  };
}

export function buildSearchList(given: Partial<SearchList> = {}): SearchList {
  return {
    rows: [
      buildSearchRow(),
      buildSearchRow({ id: 'search-2', kind: 'export', subjectName: 'Pupil Seventeen', records: null }),
      buildSearchRow({
        id: 'search-3',
        kind: 'command',
        byName: 'Command line (root)',
        search: buildSearch({ who: '', site: '', from: 0 }),
        categoryTitle: null,
      }),
    ],
    total: 120,
    page: 2,
    pages: 3,
    ...given,
  };
}
