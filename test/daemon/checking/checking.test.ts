import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Checking, startChecking } from '../../../daemon/checking/checking.ts';
import { type CheckPlan, NO_BLOCK_PAGE } from '../../../daemon/health/filter-checks/filter-check.ts';
import type { Observed } from '../../../daemon/health/filter-checks/observed.ts';
import type { OwnAsk } from '../../../daemon/health/filter-checks/own-checks.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import type { Probe } from '../../../daemon/probe/probe.ts';
import { TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const { stores } = openStore();
const { zone } = defaultTimetable;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BLOCKED: Observed = { kind: 'answer', status: 403, isOfTunnel: false, leadsTo: null, text: '', issuer: null };
const PAGE: Observed = { ...BLOCKED, status: 200 };
const CUT: Observed = { kind: 'fault', fault: 'cut_off' };
const PLAN: CheckPlan = {
  profiles: [
    {
      ...{ id: 'pupils', name: 'Pupils', group: 'pupils', from: 'eth1' },
      way: {
        kind: 'proxy',
        host: 'filter.example.org',
        port: 8080,
        user: 'check-pupils',
        password: { reveal: () => 'x' },
      },
    },
  ],
  addresses: [
    { url: 'http://lesson.example/', expect: 'allowed', title: 'A lesson', category: null, profiles: null, text: null },
    { url: 'http://casino.example/', expect: 'blocked', title: 'A casino', category: null, profiles: null, text: null },
  ],
  blockPage: NO_BLOCK_PAGE,
  times: ['07:30', '13:00'],
};

let now: number;
let answers: Record<string, Observed[]>;
let asked: string[];
let expected: OwnAsk[];
const running: Checking[] = [];

beforeEach(() => {
  now = TUESDAY;
  [asked, expected] = [[], []];
  answers = { 'http://lesson.example/': [PAGE], 'http://casino.example/': [BLOCKED] };
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

/** Answers what is prepared for an address, the last of it again and again. */
const probe: Probe = {
  async ask(_, url) {
    // Nothing is asked for that was not told of before.
    expect(expected.map((one) => one.url)).toContain(url);
    asked.push(url);
    const left = answers[url] ?? [CUT];
    const observed = left.length > 1 ? left.shift() : left[0];
    return { observed: observed ?? CUT, tookMs: 1 };
  },
  addresses: () => ['192.0.2.5'],
};

async function start(plan: CheckPlan = PLAN): Promise<Checking> {
  const checking = await startChecking({
    ...{ plan, probe, stores: stores(), zone, periods: createPeriods(defaultTimetable), now: () => now },
    expect: (asks) => void expected.push(...asks),
    ...{ isWithheldSite: (entry: string) => entry === 'withheld.example', machine: 'filterwatch', againAfterMs: 0 },
    log: pino({ level: 'silent' }),
  });
  running.push(checking);
  return checking;
}

const kept = async () =>
  (await stores().filterChecks.newest({ profileId: null, from: null, to: null }, { most: 100, after: 0 })).map(
    ({ title, outcome }) => `${title}: ${outcome}`,
  );
const rounds = async () =>
  (await stores().checkRounds.between(0, Number.MAX_SAFE_INTEGER)).map(
    ({ id, isMissed, finishedAt }) => `${id}${isMissed ? ' missed' : finishedAt === null ? ' waits' : ''}`,
  );

describe('by the clock', () => {
  test('nothing is checked before the first time that comes', async () => {
    const checking = await start();
    await checking.look();
    expect([asked, await rounds()]).toEqual([[], []]);
  });

  test('every address is asked for once when its time has come, and told of before', async () => {
    const checking = await start();
    now = Date.UTC(2026, 10, 17, 13, 0, 3);
    await checking.look();
    await checking.look();
    expect(asked.toSorted()).toEqual(['http://casino.example/', 'http://lesson.example/']);
    expect((await kept()).toSorted()).toEqual(['A casino: blocked', 'A lesson: allowed']);
    expect(await rounds()).toEqual(['scheduled-2026-11-17-13:00']);
    expect(expected[0]).toMatchObject({ account: 'check-pupils', addresses: ['192.0.2.5'] });
    expect((await stores().checkRounds.asksSince(0)).map(({ url }) => url).toSorted()).toEqual(asked.toSorted());
    const [check] = await stores().filterChecks.newest(
      { profileId: null, from: null, to: null },
      { most: 1, after: 0 },
    );
    expect(check).toMatchObject({ how: 'scheduled', place: 'filterwatch, eth1', by: null, tookMs: 1 });
  });

  test('of what was missed while nothing ran, the last of the day is made up for and the others are written down', async () => {
    const before = await start();
    now = Date.UTC(2026, 10, 17, 13, 0, 3);
    await before.look();
    await before.stop();
    now = Date.UTC(2026, 10, 19, 9, 0);
    await (await start()).look();
    expect(await rounds()).toEqual([
      'scheduled-2026-11-17-13:00',
      'scheduled-2026-11-18-07:30 missed',
      'scheduled-2026-11-18-13:00 missed',
      'scheduled-2026-11-19-07:30',
    ]);
    const week = await stores().checksOfWeek(Date.UTC(2026, 10, 16), Date.UTC(2026, 10, 23));
    expect(week).toMatchObject({ planned: 8, made: 4 });
    expect(week.profiles).toEqual([
      { profileId: 'pupils', name: 'Pupils', passed: 4, failed: 0, notClear: 0, notMade: 4 },
    ]);
  });

  test('what is long past is not made up for', async () => {
    const before = await start();
    now = Date.UTC(2026, 10, 17, 13, 0, 3);
    await before.look();
    now = Date.UTC(2026, 10, 18, 23, 0);
    await before.look();
    expect((await rounds()).slice(1)).toEqual([
      'scheduled-2026-11-18-07:30 missed',
      'scheduled-2026-11-18-13:00 missed',
    ]);
  });
});

async function queue(id = 'asked-1', profileId: string | null = null): Promise<void> {
  const who = { by: 'lead-1' as StaffId, byRole: 'lead' } as const;
  await stores().checkRounds.queue({ id, how: 'asked', ...who, profileId, dueAt: now, planned: { pupils: 2 } });
}

test('what is asked for is made at once, and says who asked', async () => {
  const checking = await start();
  await queue();
  await checking.look();
  expect((await stores().filterChecks.ofRound('asked-1')).map(({ by, byRole }) => [by, byRole])).toEqual([
    ['lead-1', 'lead'],
    ['lead-1', 'lead'],
  ]);
});

test('what was not clear is asked for once more, and what was clear never', async () => {
  answers['http://lesson.example/'] = [CUT, PAGE];
  answers['http://casino.example/'] = [PAGE, BLOCKED];
  const checking = await start();
  await queue();
  await checking.look();
  expect((await kept()).toSorted()).toEqual(['A casino: allowed', 'A lesson: allowed']);
  expect(asked.filter((url) => url.includes('casino'))).toHaveLength(1);
});

test('an address that may be illegal is never asked for', async () => {
  const [first] = PLAN.addresses;
  if (first === undefined) throw new Error('There is no address.');
  const checking = await start({ ...PLAN, addresses: [{ ...first, url: 'http://withheld.example/' }] });
  await queue();
  await checking.look();
  expect([asked, await kept()]).toEqual([[], ['A lesson: could_not_ask']]);
});

test('a round that was cut short goes on where it was, and asks for nothing twice', async () => {
  await queue();
  await stores().checkRounds.takeNext(now);
  const checking = await start();
  await checking.look();
  expect(asked).toHaveLength(2);
  await stores().database.writer.updateTable('filter_check_rounds').set({ finished_at: null }).execute();
  await (await start()).look();
  expect([asked.length, await rounds()]).toEqual([2, ['asked-1']]);
});

test('what is called off is made again later', async () => {
  const checking = await start();
  await queue();
  await checking.stop();
  await checking.look();
  expect([asked, await rounds()]).toEqual([[], ['asked-1 waits']]);
});

test('what the settings no longer name stands no longer; what was tried by hand does', async () => {
  answers['http://casino.example/'] = [PAGE];
  const checking = await start();
  await queue();
  await checking.look();
  expect((await stores().filterChecks.troubled()).map(({ last }) => last.title)).toEqual(['A casino']);
  await start({ ...PLAN, addresses: PLAN.addresses.slice(0, 1) });
  expect((await stores().filterChecks.standings()).map(({ last }) => last.title)).toEqual(['A lesson']);
});

test('what was asked of the provider is confirmed by a check', async () => {
  const { filterRequests } = stores();
  const asking = {
    kind: 'block',
    entry: 'casino.example',
    scope: { kind: 'pupils' },
    reason: 'x',
    until: null,
  } as const;
  const id = await filterRequests.ask({
    ...asking,
    askedBy: 'lead-1' as StaffId,
    askedAt: now - DAY,
    incidentId: null,
  });
  if (id === null) throw new Error('Too many wait.');
  const told = { how: 'by_hand', by: 'head-1' as StaffId, at: now - HOUR } as const;
  const state = { status: 'told', authorised: { by: told.by, at: told.at }, told } as const;
  await filterRequests.change({
    id,
    version: 1,
    steps: [{ state, happened: { at: told.at, kind: 'told', by: told.by } }],
  });
  const checking = await start();
  await queue();
  await checking.look();
  expect((await filterRequests.one(id))?.state).toMatchObject({
    status: 'confirmed',
    confirmed: { how: 'filter_check', at: now },
  });
  expect((await filterRequests.history(id)).map(({ kind }) => kind)).toEqual(['asked', 'told', 'confirmed_by_check']);
});

test('a disk that is full for a while costs no check', async () => {
  const checking = await start();
  await queue();
  const { filterChecks } = stores();
  const { add } = filterChecks;
  Object.assign(filterChecks, { add: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })) });
  await checking.look();
  expect(await kept()).toEqual([]);
  Object.assign(filterChecks, { add });
  await checking.look();
  expect([(await kept()).length, await rounds()]).toEqual([2, ['asked-1']]);
});
