/*
 * Four weeks of a small school go the whole way into a store, and the report says of each week what was meant: every figure beside a plain
 * count of the intents. The same figures come out of the archive.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFilteredOf } from '../../daemon/policy/filtered.ts';
import { everything } from '../../daemon/records/question.ts';
import type { Report, Share } from '../../daemon/report/report.ts';
import { MADE_AT, type ReadMonth, readMonth } from '../support/report-month/made.ts';
import { type Intent, inventMonth, type Month } from '../support/report-month/month.ts';
import { EVERYBODY, POLICY, SITES } from '../support/report-month/school.ts';
import {
  countBy,
  type Fate,
  fateOf,
  groupTold,
  incidentsOf,
  lookedForHelp,
  peopleWith,
  silentHours,
  siteOf,
  type TruthOfTime,
  truthOf,
  within,
} from '../support/report-month/truth.ts';

const WEEKS = [
  { id: '2026-W45', from: '2026-11-02', to: '2026-11-08', before: null, lastTerm: null },
  { id: '2026-W46', from: '2026-11-09', to: '2026-11-15', before: 0, lastTerm: null },
  { id: '2026-W47', from: '2026-11-16', to: '2026-11-22', before: 1, lastTerm: 0 },
  { id: '2026-W48', from: '2026-11-23', to: '2026-11-29', before: 2, lastTerm: 1 },
] as const;

let month: Month;
let read: ReadMonth;

beforeAll(async () => {
  month = inventMonth('a month');
  read = await readMonth(month);
}, 120_000);

afterAll(() => read.close());

function part({ part: of, whole }: Share): readonly [number, number] {
  return [of, whole];
}

function intentsOf(week: { readonly from: string; readonly to: string }): readonly Intent[] {
  return within(month, week.from, week.to);
}

async function reportOf(id: string): Promise<Report> {
  const period = read.maker.periodOf(id);
  if (period === null) throw new Error(`There is no period ${id}.`);
  return read.maker.make(period);
}

describe.each(WEEKS)('the report of $id', (week) => {
  let report: Report;
  let intents: readonly Intent[];
  let truth: TruthOfTime;
  let before: TruthOfTime | null;
  let lastTerm: TruthOfTime | null;

  beforeAll(async () => {
    report = await reportOf(week.id);
    intents = intentsOf(week);
    truth = truthOf(intents);
    const beside = (place: 0 | 1 | 2 | null) => (place === null ? null : truthOf(intentsOf(WEEKS[place])));
    [before, lastTerm] = [beside(week.before), beside(week.lastTerm)];
  });

  const compared = (of: (time: TruthOfTime) => number) => ({
    now: of(truth),
    before: before && of(before),
    lastTerm: lastTerm && of(lastTerm),
  });
  const fates =
    (...wanted: readonly Fate[]) =>
    (time: TruthOfTime) =>
      wanted.reduce((sum, fate) => sum + time.fates[fate], 0);

  test('there is something of each kind, so that no figure is right for nothing', () => {
    for (const [fate, count] of Object.entries(truth.fates))
      expect({ fate, isThere: count > 0 }).toEqual({ fate, isThere: true });
  });

  test('traffic', () => {
    const { traffic } = report;
    expect(traffic.requests).toEqual(compared(({ requests }) => requests));
    expect(traffic.byPersons).toEqual(compared(({ persons }) => persons));
    expect(part(traffic.blocked)).toEqual([truth.blocked, truth.requests]);
    expect(traffic.activeDevices).toEqual({ kind: 'known', value: compared(({ active }) => active) });
    const per100 = (of: (time: TruthOfTime) => number) => compared((time) => (100 * of(time)) / time.active);
    expect(traffic.per100).toEqual({
      kind: 'known',
      value: {
        blocked: per100(({ blocked }) => blocked),
        unacceptable: per100(fates('stopped', 'through')),
        gotThrough: per100(fates('through')),
      },
    });
  });

  test('each day of it', () => {
    const days = Array.from({ length: 7 }, (_, day) =>
      Temporal.PlainDate.from(week.from).add({ days: day }).toString(),
    );
    expect(report.traffic.steps.map(({ flagged: _, ...step }) => step)).toEqual(
      days.map((day) => {
        const { requests, blocked } = truthOf(within(month, day, day));
        return { day, isSchoolDay: requests > 0, requests, blocked };
      }),
    );
  });

  test('effectiveness, whole and by category and group', () => {
    const { effectiveness } = report;
    const share = (time: TruthOfTime | null) => time && [time.fates.stopped, time.fates.stopped + time.fates.through];
    expect(part(effectiveness.overall)).toEqual(share(truth));
    expect(effectiveness.before && part(effectiveness.before)).toEqual(share(before));
    expect(effectiveness.lastTerm && part(effectiveness.lastTerm)).toEqual(share(lastTerm));
    const by = (keyOf: (intent: Intent) => string) => {
      const stopped = countBy(intents, ['stopped'], keyOf);
      return [...countBy(intents, ['stopped', 'through'], keyOf)].map(([key, all]) => [
        key,
        stopped.get(key) ?? 0,
        all,
      ]);
    };
    const rows = (all: readonly { readonly key: string; readonly share: Share }[]) =>
      all.map(({ key, share: of }) => [key, ...part(of)]).toSorted();
    expect(rows(effectiveness.byCategory.map((row) => ({ key: row.category, ...row })))).toEqual(
      by((intent) => siteOf(intent)?.category ?? '').toSorted(),
    );
    expect(rows(effectiveness.byGroup.map((row) => ({ key: row.group, ...row })))).toEqual(
      by(({ who }) => groupTold(who.group)).toSorted(),
    );
    expect(effectiveness.undecided).toBe(0);
    expect(effectiveness.quietened).toBe(truth.fates.quietened);
    const { search_stopped: stopped, search_through: through } = truth.fates;
    expect(part(effectiveness.searches)).toEqual([stopped, stopped + through]);
  });

  test('what got through', () => {
    const { gaps } = report;
    expect(gaps.requests).toEqual(compared(fates('through')));
    expect(gaps.people).toBe(peopleWith(intents, ['through']));
    const hosts = countBy(intents, ['through'], (intent) => siteOf(intent)?.host ?? '');
    expect(gaps.hosts).toBe(hosts.size);
    expect(gaps.top.map(({ host, requests, people }) => ({ host, requests, people })).toSorted(byHost)).toEqual(
      [...hosts]
        .map(([host, requests]) => ({ host, requests, people: peopleWith(intents, ['through'], host) }))
        .toSorted(byHost),
    );
    for (const { host, firstAt, blockedAfterMs } of gaps.top) {
      const own = intents.filter((intent) => siteOf(intent)?.host === host).toSorted((a, b) => a.at - b.at);
      const first = own.find((intent) => fateOf(intent) === 'through');
      const next = own.find((intent) => fateOf(intent) === 'stopped' && intent.at >= (first?.at ?? 0));
      expect({ host, firstAt }).toEqual({ host, firstAt: (first?.at ?? 0) + 20 });
      const late = (blockedAfterMs ?? 0) - ((next?.at ?? first?.at ?? 0) - (first?.at ?? 0));
      expect({ host, isBlocked: blockedAfterMs !== null }).toEqual({ host, isBlocked: next !== undefined });
      expect(late).toBeGreaterThanOrEqual(-20);
      expect(late).toBeLessThan(3_600_000);
    }
  });

  test('what was blocked needlessly', () => {
    const { overBlocking } = report;
    expect(overBlocking.requests).toEqual(compared(fates('over_blocked')));
    expect(part(overBlocking.share)).toEqual([truth.fates.over_blocked, truth.fates.over_blocked + truth.fates.fine]);
    expect(overBlocking.notKnown).toBe(truth.fates.unknown_blocked);
    const learning = intents.filter((intent) => siteOf(intent)?.isForLearning === true);
    expect(overBlocking.educational).toBe(truthOf(learning).fates.over_blocked);
    const categories = countBy(intents, ['over_blocked'], (intent) => siteOf(intent)?.category ?? '');
    expect(overBlocking.byCategory.map(({ category, requests }) => [category, requests]).toSorted()).toEqual(
      [...categories].toSorted(),
    );
    const hosts = countBy(intents, ['over_blocked'], (intent) => siteOf(intent)?.host ?? '');
    expect(overBlocking.top.kind === 'known' && overBlocking.top.value.toSorted(byHost)).toMatchObject(
      [...hosts]
        .map(([host, requests]) => ({
          host,
          requests,
          people: peopleWith(intents, ['over_blocked'], host),
          request: 'none',
        }))
        .toSorted(byHost),
    );
  });

  test('ways round the filter, and what nobody knows', () => {
    const tries = intents.filter((intent) => siteOf(intent)?.category === 'filter-bypass');
    expect(report.bypass).toMatchObject({
      attempts: { now: tries.length },
      people: new Set(tries.map(({ who }) => who.counted)).size,
      gotThrough: truthOf(tries).fates.through,
    });
    const unknown = intents.filter((intent) => siteOf(intent)?.category === null);
    expect(part(report.unknownSites.requests)).toEqual([unknown.length, truth.persons]);
    const hosts = new Set(intents.map((intent) => siteOf(intent)?.host ?? 'www.google.com'));
    // Beside the parts of pages, of which one is known.
    expect(report.unknownSites.hosts).toMatchObject({ kind: 'known', value: { part: 2, whole: hosts.size + 2 } });
  });

  test('how much these logs show', () => {
    const { coverage } = report;
    const malformed = month.days
      .filter(({ day }) => day >= week.from && day <= week.to)
      .reduce((sum, day) => sum + day.malformed, 0);
    const ofPersons = intents.filter(({ who }) => who.account !== 'tablet-y2');
    expect(part(coverage.notUnderstood)).toEqual([malformed, truth.requests + malformed]);
    expect(part(coverage.tiedToPerson)).toEqual([truthOf(ofPersons).requests, truth.requests]);
    expect(part(coverage.hostOnly)).toEqual([0, truth.requests]);
    expect(coverage.cannotSee).toEqual(['encrypted_dns', 'mobile_data']);
    const days = report.traffic.steps.filter(({ isSchoolDay }) => isSchoolDay).map(({ day }) => day);
    const { silent, all } = silentHours(intents, days);
    expect(coverage.sources).toMatchObject([
      { title: 'Squid proxy', lines: truth.requests + malformed, silentHours: silent, schoolHours: all },
    ]);
    expect(report.decisions.some(({ kind }) => kind === 'source_silent')).toBe(silent >= 3);
  });

  test('incidents, and who looked for help', () => {
    expect(report.review).toMatchObject({
      raised: {
        now: incidentsOf(intents),
        before: before && incidentsOf(before.intents),
        lastTerm: lastTerm && incidentsOf(lastTerm.intents),
      },
      lookedForHelp: lookedForHelp(intents),
      closed: { now: 0 },
      medianMs: null,
    });
  });

  test('the same comes out of the archive', async () => {
    const period = report.period;
    const filteredOf = createFilteredOf(POLICY);
    const counts = new Map<string, number>();
    let all = 0;
    for await (const some of read.archive.scan(everything(period), { deadlineMs: null, signal: null })) {
      all += some.length;
      for (const one of some) {
        const filtered = filteredOf(one);
        if (filtered === null) continue;
        const group = one.identity.kind === 'unknown' ? '' : one.identity.group;
        const key = `${group} ${filtered.category} ${filtered.kind}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const rows = await read.stores.reportFigures.filtered(period);
    expect(new Map(rows.map((row) => [`${row.group} ${row.category} ${row.kind}`, row.records]))).toEqual(counts);
    expect(report.traffic.requests.now).toBe(all);
    const count = await read.archive.count(everything(period), { deadlineMs: null, signal: null });
    expect(count.records).toBe(all);
  });
});

test('a site is new where nothing of it got through in four weeks that were all counted', async () => {
  const { gaps, standing } = await reportOf('2026-W48');
  // Counting began three weeks before.
  expect(gaps.top.some(({ isNew }) => isNew)).toBe(false);
  expect(standing).toMatchObject({ kind: 'ordinary', isUnfinished: false });
});

test('the term holds both of its weeks, and the term before stands beside it', async () => {
  const report = await reportOf('term-2026-11-16');
  const [now, before] = [within(month, '2026-11-16', '2026-11-27'), within(month, '2026-11-02', '2026-11-13')].map(
    truthOf,
  );
  expect(report.traffic.requests).toEqual({ now: now?.requests, before: before?.requests, lastTerm: null });
  expect(report.gaps.people).toBe(peopleWith(within(month, '2026-11-16', '2026-11-27'), ['through']));
  expect(report.traffic.activeDevices).toMatchObject({
    kind: 'known',
    value: { now: now?.active, before: before?.active },
  });
  expect(report.period).toMatchObject({ schoolDays: 9, daysOff: ['Polling day'] });
  expect(read.maker.periodsAt(MADE_AT).map(({ id }) => id)).toEqual(['2026-W48', 'term-2026-11-16', 'year-2025']);
});

test('nothing in any report names anybody', async () => {
  const accounts = EVERYBODY.flatMap(({ account, client }) => [account, client, `Name of ${account}`]);
  for (const { id } of WEEKS) {
    const text = JSON.stringify(await reportOf(id));
    expect(accounts.filter((one) => text.includes(one))).toEqual([]);
  }
  expect(SITES.length).toBeGreaterThan(10);
});

function byHost(one: { readonly host: string }, other: { readonly host: string }): number {
  return one.host < other.host ? -1 : 1;
}
