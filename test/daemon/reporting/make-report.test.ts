import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownError } from '../../../daemon/errors.ts';
import { defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { count, makerOver, reportOf } from '../../support/made-report.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Monday of the week 2026-W47, in London. */
const MONDAY = Date.UTC(2026, 10, 16);
const store = storeWithArchive();

function through(hour: number, host: string, subject: string, group = 'Year 5') {
  const [category, kind] = ['gambling', 'through'] as const;
  return {
    counts: [{ hour, group, category, kind, records: 1 }],
    hosts: [{ hour, host, category, kind, records: 1, firstAt: hour + 1, lastAt: hour + 1 }],
    subjects: [{ hour, host, kind, subject }],
    active: [{ hour, subject, group }],
  };
}

describe('what there is little of', () => {
  test('a school without a log is told so, and every figure is nothing', async () => {
    const report = await reportOf(makerOver(store, { sources: () => [] }), '2026-W47');
    expect(report.standing).toEqual({ kind: 'no_source', countedSince: null, isUnfinished: false });
    expect(report.traffic).toMatchObject({
      requests: { now: 0, before: null, lastTerm: null },
      blocked: { interval: null },
    });
    expect(report.traffic.steps).toHaveLength(7);
    expect(report.traffic.per100).toEqual({ kind: 'unknown', why: 'none' });
    expect(report.decisions.map(({ kind }) => kind)).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
  });

  test('a week in which a log was silent, and one of a holiday', async () => {
    await count(store.stores(), {
      hourCounts: [{ hour: MONDAY - 21 * DAY }],
      lineCounts: [{ hour: MONDAY - 21 * DAY, kind: 'record', reason: '', lines: 1 }],
    });
    const silent = await reportOf(makerOver(store), '2026-W47');
    expect(silent.standing.kind).toBe('silent');
    expect(silent.decisions[0]).toEqual({ kind: 'source_silent', titles: ['Squid proxy'], hours: 30 });
    const closed = [{ from: '2026-11-16', to: '2026-11-20', why: 'Half-term' }];
    const holiday = await reportOf(makerOver(store, { timetable: { ...defaultTimetable, closed } }), '2026-W47');
    expect(holiday.standing.kind).toBe('holiday');
    expect(holiday.period.daysOff).toEqual(['Half-term']);
    expect(holiday.decisions).toEqual([]);
  });

  test('in the first week nothing is compared, and no site is called new', async () => {
    const [first, second] = [MONDAY + DAY, MONDAY + 7 * DAY];
    for (const hour of [first, second])
      await count(store.stores(), {
        hourCounts: [{ hour, initiator: 'person' }],
        filtered: through(hour, 'a.example', 'person:a'),
      });
    const report = await reportOf(makerOver(store), '2026-W47');
    expect(report.standing.kind).toBe('first');
    expect(report.traffic.requests).toEqual({ now: 1, before: null, lastTerm: null });
    // The week that began on Tuesday is none to compare with.
    const next = await reportOf(makerOver(store), '2026-W48');
    expect(next.standing.kind).toBe('ordinary');
    expect(next.gaps).toMatchObject({ requests: { now: 1, before: null }, top: [{ isNew: false }] });
    expect(next.traffic.activeDevices).toEqual({ kind: 'known', value: { now: 1, before: null, lastTerm: null } });
  });

  test('of a tiny school nothing is told by groups', async () => {
    await count(store.stores(), {
      hourCounts: [{ hour: MONDAY }],
      filtered: through(MONDAY, 'a.example', 'person:a', 'Year 5'),
    });
    await count(store.stores(), { filtered: through(MONDAY, 'a.example', 'person:b', 'staff') });
    const { effectiveness } = await reportOf(makerOver(store), '2026-W47');
    expect(effectiveness.byGroup).toMatchObject([{ group: 'other', share: { part: 0, whole: 2 } }]);
  });
});

test('a site is new again after four weeks in which it did not get through', async () => {
  for (const weeks of [8, 5, 0])
    await count(store.stores(), {
      hourCounts: [{ hour: MONDAY - weeks * 7 * DAY }],
      filtered: through(MONDAY - weeks * 7 * DAY, 'a.example', 'person:a'),
    });
  await count(store.stores(), { filtered: through(MONDAY - DAY, 'b.example', 'person:a') });
  await count(store.stores(), { filtered: through(MONDAY, 'b.example', 'person:a') });
  const { gaps } = await reportOf(makerOver(store), '2026-W47');
  expect(gaps.top.map(({ host, isNew }) => [host, isNew])).toEqual([
    ['a.example', true],
    ['b.example', false],
  ]);
});

describe('what cannot be had', () => {
  test('who was active is not known of a time in which nobody counted them', async () => {
    await count(store.stores(), { hourCounts: [{ hour: MONDAY }] });
    await count(store.stores(), {
      hourCounts: [{ hour: MONDAY + 8 * DAY }],
      filtered: through(MONDAY + 8 * DAY, 'a.example', 'person:a'),
    });
    const report = await reportOf(makerOver(store), '2026-W47');
    expect(report.traffic.activeDevices).toEqual({ kind: 'unknown', why: 'not_counted' });
    expect(report.traffic.per100).toEqual({ kind: 'unknown', why: 'not_counted' });
    expect(report.overBlocking.top).toEqual({ kind: 'unknown', why: 'not_counted' });
  });

  test('a log that is not kept any more, or does not answer, is told of', async () => {
    await count(store.stores(), { hourCounts: [{ hour: MONDAY }] });
    const kept = await reportOf(makerOver(store), '2026-W47');
    expect(kept.unknownSites.hosts).toEqual({ kind: 'unknown', why: 'kept' });
    const busy = () => Promise.reject(new KnownError('ARCHIVE_BUSY', 'It is busy.'));
    const archive = { ...store.archive(), state: busy };
    expect((await reportOf(makerOver(store, { archive }), '2026-W47')).unknownSites.hosts).toEqual({
      kind: 'unknown',
      why: 'archive',
    });
    const broken = { ...store.archive(), state: () => Promise.reject(new TypeError('a bug')) };
    await expect(reportOf(makerOver(store, { archive: broken }), '2026-W47')).rejects.toThrow('a bug');
  });
});

test('weeks with an hour more or less, and one across the new year, hold what happened in them and nothing else', async () => {
  const hours = [];
  for (const id of ['2026-W13', '2026-W43', '2026-W53']) {
    const { from, to } = (await reportOf(makerOver(store), id)).period;
    for (let hour = from - HOUR; hour <= to; hour += HOUR) hours.push({ hour });
  }
  await count(store.stores(), { hourCounts: hours });
  const requests = async (id: string) => (await reportOf(makerOver(store), id)).traffic;
  const of = await Promise.all(['2026-W13', '2026-W43', '2026-W53'].map(requests));
  expect(of.map((traffic) => traffic.requests.now)).toEqual([167, 169, 168]);
  expect(of.map((traffic) => traffic.steps.map((step) => step.requests))).toEqual([
    [24, 24, 24, 24, 24, 24, 23],
    [24, 24, 24, 24, 24, 24, 25],
    [24, 24, 24, 24, 24, 24, 24],
  ]);
});

test('a year is told week by week, and people once, however many weeks they were there', async () => {
  for (const week of [0, 1, 2])
    await count(store.stores(), {
      hourCounts: [{ hour: MONDAY + week * 7 * DAY }],
      filtered: through(MONDAY + week * 7 * DAY, 'a.example', 'person:a'),
    });
  const report = await reportOf(makerOver(store), 'year-2026');
  expect(report.traffic.steps).toHaveLength(53);
  expect(report.traffic.steps.filter(({ requests }) => requests > 0).map(({ day }) => day)).toEqual([
    ...['2026-11-16', '2026-11-23', '2026-11-30'],
  ]);
  expect(report.gaps).toMatchObject({ requests: { now: 3 }, people: 1, hosts: 1 });
  expect(report.traffic.activeDevices).toMatchObject({ kind: 'known', value: { now: 1 } });
});

test('days at both ends of a term count only those who were there on them', async () => {
  const calendar = [{ kind: 'term', from: '2026-11-18', to: '2026-11-24', why: 'Short' } as const];
  const timetable = { ...defaultTimetable, calendar };
  const there = (day: number, name: string) => ({
    active: [{ hour: MONDAY + day * DAY, subject: `person:${name}`, group: '' }],
  });
  await count(store.stores(), {
    hourCounts: [{ hour: MONDAY }],
    filtered: { ...there(0, 'before'), counts: through(MONDAY, 'a', 'b').counts },
  });
  for (const [day, name] of [
    [2, 'a'],
    [3, 'a'],
    [8, 'b'],
    [9, 'after'],
    [1, 'c'],
    [4, 'c'],
  ] as const)
    await count(store.stores(), { filtered: there(day, name) });
  const { traffic } = await reportOf(makerOver(store, { timetable }), 'term-2026-11-18');
  expect(traffic.activeDevices).toMatchObject({ kind: 'known', value: { now: 3 } });
});

test('whatever was counted, the parts of a report come to its wholes', async () => {
  const kind = fc.constantFrom(
    'stopped',
    'through',
    'over_blocked',
    'fine',
    'undecided',
    'quietened',
    'unknown_blocked',
  );
  const one = fc.record({
    hour: fc.integer({ min: 0, max: 167 }).map((hour) => MONDAY + hour * HOUR),
    group: fc.constantFrom('Year 4', 'Year 5', 'staff'),
    category: fc.constantFrom('gambling', 'education', 'filter-bypass'),
    kind,
    records: fc.integer({ min: 1, max: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (counts) => {
      const { writer } = store.stores().database;
      for (const table of ['filter_counters', 'hour_counters'] as const) await writer.deleteFrom(table).execute();
      const hourCounts = counts.map(({ hour, records }) => ({ hour, records, initiator: 'person' }));
      await count(store.stores(), { hourCounts, filtered: { counts } });
      const { effectiveness, gaps, overBlocking, traffic, bypass } = await reportOf(makerOver(store), '2026-W47');
      const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
        rows.reduce((total, row) => total + of(row), 0);
      const all = (wanted: string) =>
        sum(
          counts.filter((row) => row.kind === wanted),
          ({ records }) => records,
        );
      expect(traffic.requests.now).toBe(sum(counts, ({ records }) => records));
      expect(sum(traffic.steps, ({ requests }) => requests)).toBe(traffic.requests.now);
      expect(effectiveness.overall).toMatchObject({ part: all('stopped'), whole: all('stopped') + all('through') });
      expect(gaps.requests.now).toBe(effectiveness.overall.whole - effectiveness.overall.part);
      expect(overBlocking.share).toMatchObject({ part: all('over_blocked'), whole: all('over_blocked') + all('fine') });
      expect(sum(overBlocking.byCategory, ({ requests }) => requests)).toBe(overBlocking.requests.now);
      expect(bypass.gotThrough).toBeLessThanOrEqual(gaps.requests.now);
      expect(effectiveness.undecided + effectiveness.quietened).toBe(all('undecided') + all('quietened'));
    }),
    { numRuns: 15 },
  );
});
