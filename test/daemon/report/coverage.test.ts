import { expect, test } from 'vitest';
import { type CoverageInput, coverageOf } from '../../../daemon/report/coverage.ts';
import { standingOfReport } from '../../../daemon/report/standing.ts';

const SOURCES = [
  { id: 'proxy', title: 'Proxy' },
  { id: 'firewalls', title: 'Firewalls' },
];

function coverage(parts: Partial<CoverageInput>) {
  const nothing = { sources: SOURCES, lines: [], hours: [], firstHours: new Map(), schoolHours: [] };
  return coverageOf({ ...nothing, hasSearches: null, isDnsOnly: null, ...parts });
}

function lines(sourceId: string, counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([kind, count]) => ({ sourceId, kind, lines: count }));
}

test('the lines of all senders are those of their source, and what is set up no more is told by its name', () => {
  const { sources } = coverage({
    lines: [
      ...lines('firewalls:192.0.2.1', { record: 6, malformed: 2 }),
      ...lines('firewalls:192.0.2.2', { record: 2, with_user_name: 1 }),
      ...lines('gone', { record: 1 }),
    ],
    schoolHours: [0, 1],
  });
  expect(sources).toMatchObject([
    { title: 'Proxy', lines: 0, silentHours: 2, schoolHours: 2 },
    { title: 'Firewalls', lines: 10, notUnderstood: { part: 2, whole: 10 }, withUserName: { part: 1, whole: 8 } },
    { title: 'gone', lines: 1, silentHours: 0, schoolHours: 0 },
  ]);
  expect(sources).toHaveLength(3);
});

test('a log is silent in the hours of school since it brought its first line, and all the time where it never did', () => {
  const { sources } = coverage({
    hours: [2, 4].map((hour) => ({ sourceId: 'proxy', hour })),
    firstHours: new Map([['proxy', 2]]),
    schoolHours: [0, 1, 2, 3, 4, 5],
  });
  expect(sources.map(({ silentHours, schoolHours }) => [silentHours, schoolHours])).toEqual([
    [2, 4],
    [6, 6],
  ]);
});

test('says what such logs cannot see', () => {
  const seen = (counts: Readonly<Record<string, number>>, parts: Partial<CoverageInput> = {}) =>
    coverage({ lines: lines('proxy', counts), ...parts }).cannotSee;
  expect(seen({})).toEqual(['encrypted_dns', 'mobile_data']);
  const always = ['encrypted_dns', 'mobile_data'];
  expect(seen({ record: 100, with_user_name: 90 }, { hasSearches: true, isDnsOnly: false })).toEqual(always);
  expect(seen({ record: 100, with_user_name: 90, host_only: 1 }, { hasSearches: false })).toEqual([
    'paths_in_https',
    'no_searches',
    ...always,
  ]);
  expect(seen({ record: 100, host_only: 100 }, { isDnsOnly: true })).toEqual([
    ...['dns_only', 'paths_in_https', 'no_searches', 'no_user_names'],
    ...always,
  ]);
});

test('what must be known first: no log, a holiday, silence, the first week, or nothing', () => {
  const standing = (parts: Partial<Parameters<typeof standingOfReport>[0]>, schoolDays = 5) => {
    const days = { firstDay: '2026-11-16', lastDay: '2026-11-22', schoolDays, daysOff: [] };
    const period = { kind: 'week', id: '2026-W47', from: 0, to: 10, ...days } as const;
    const base = { period, sources: 1, requests: 5, countedSince: 1, countedSinceDay: '2026-11-02', now: 10 };
    return standingOfReport({ ...base, ...parts });
  };
  expect(standing({})).toEqual({ kind: 'ordinary', countedSince: 1, isUnfinished: false });
  expect(standing({ now: 9 }).isUnfinished).toBe(true);
  expect(standing({ sources: 0, requests: 0 }).kind).toBe('no_source');
  expect(standing({ sources: 0 }).kind).toBe('ordinary');
  expect(standing({ requests: 0 }).kind).toBe('silent');
  expect(standing({ requests: 0 }, 0).kind).toBe('holiday');
  expect(standing({ countedSinceDay: '2026-11-17' }).kind).toBe('first');
  expect(standing({ countedSinceDay: '2026-11-16' }).kind).toBe('ordinary');
});
