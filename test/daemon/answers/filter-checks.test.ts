import { text as readAll } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { createAlarms } from '../../../daemon/answers/alarms.ts';
import { createCheckAnswers } from '../../../daemon/answers/filter-checks.ts';
import { createHealthAnswers } from '../../../daemon/answers/health.ts';
import type { CheckByHandWish, Viewer } from '../../../daemon/api/contract.ts';
import { type CheckPlan, NO_BLOCK_PAGE } from '../../../daemon/health/filter-checks/filter-check.ts';
import type { NewCheck } from '../../../daemon/store/filter-check-rows.ts';
import { buildCheck } from '../../support/filter-check.ts';
import {
  addStaff,
  auditOf,
  isLessonTime,
  newWorld,
  officeOf,
  TUESDAY,
  viewerOf,
  WITHHELD_SITE,
} from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const store = openStore();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PLAN: CheckPlan = {
  profiles: [
    { id: 'pupils', name: 'Pupils', group: 'pupils', way: { kind: 'direct' }, from: null },
    { id: 'guests', name: 'Guest Wi-Fi', group: 'guests', way: { kind: 'direct' }, from: null },
  ],
  addresses: [
    { url: 'http://lesson.example/', expect: 'allowed', title: 'A lesson', category: null, profiles: null, text: null },
    {
      url: 'http://casino.example/',
      expect: 'blocked',
      title: 'A casino',
      category: 'gambling',
      profiles: ['pupils'],
      text: null,
    },
  ],
  blockPage: NO_BLOCK_PAGE,
  times: ['07:30'],
};

function setUp() {
  const world = newWorld();
  world.checkPlan = PLAN;
  const stores = store.stores();
  const office = officeOf(stores, world);
  return { world, stores, office, answers: createCheckAnswers(office), alarms: createAlarms(office, isLessonTime) };
}

let made = 0;
beforeEach(() => {
  made = 0;
});

async function add(...checks: readonly Partial<NewCheck>[]): Promise<void> {
  for (const check of checks) {
    made += 1;
    await store
      .stores()
      .filterChecks.add([buildCheck({ id: `check-${made}`, at: TUESDAY - DAY + made * MINUTE, ...check })]);
  }
}

const ALLOWED = { outcome: 'allowed', why: 'page_came' } as const;
const UNABLE = { outcome: 'could_not_ask', why: 'no_filter' } as const;
const ALL = { profileId: null, page: 1 };

describe('the page', () => {
  test('shows every address for every profile, what failed first, and what was never tried', async () => {
    const { answers } = setUp();
    await add({ url: 'http://lesson.example/', title: 'A lesson', expected: 'allowed', ...ALLOWED }, ALLOWED);
    const page = await answers.filterChecks(viewerOf('technician'), ALL);
    expect(
      page.rows.map(({ title, category, cells }) => [
        title,
        category,
        cells.map((cell) => cell?.last?.verdict ?? cell),
      ]),
    ).toEqual([
      ['A casino', 'Gambling', ['failed', null]],
      ['A lesson', null, ['passed', expect.objectContaining({ last: null, failedSince: null })]],
    ]);
    expect(page.counts).toEqual({ passed: 1, failed: 1, not_clear: 0, not_made: 0, never: 1 });
    expect(page.failures).toBe(1);
    expect(page.history.rows.map(({ title }) => title)).toEqual(['A casino', 'A lesson']);
  });

  test('says when the next round is due: on the next school day', async () => {
    const { answers, world } = setUp();
    expect((await answers.filterChecks(viewerOf('lead'), ALL)).nextAt).toBe(Date.UTC(2026, 10, 18, 7, 30));
    world.now = Date.UTC(2026, 10, 20, 12);
    expect((await answers.filterChecks(viewerOf('lead'), ALL)).nextAt).toBe(Date.UTC(2026, 10, 23, 7, 30));
  });

  test('shows no address that may be illegal by now', async () => {
    const { answers } = setUp();
    await add({ url: `http://${WITHHELD_SITE}/`, title: 'Something' });
    const { history, byHand } = await answers.filterChecks(viewerOf('lead'), ALL);
    expect([history.rows[0]?.address, byHand[0]?.last?.address]).toEqual([null, null]);
  });

  test.each<[Viewer['role'], boolean]>([
    ['lead', true],
    ['head', true],
    ['technician', true],
    ['senior_leader', false],
  ])('lets a %s do what they may', async (role, mayCheck) => {
    const { answers } = setUp();
    const { may } = await answers.filterChecks(viewerOf(role), ALL);
    expect(may).toEqual({ run: mayCheck, record: mayCheck });
    expect((await answers.runFilterChecks(viewerOf(role), null)).kind).toBe(mayCheck ? 'queued' : 'not_yours');
  });

  test('is taken along as a table that no spreadsheet takes for formulas', async () => {
    const { answers, stores } = setUp();
    const head = await addStaff(stores, 'head');
    await add({ note: '=1+1', how: 'by_hand', by: head.staffId, byRole: 'head' });
    const csv = await readAll((await answers.exportChecks(head, null, 'csv')).text);
    expect(csv.trimEnd().split('\n')).toHaveLength(2);
    expect(csv).not.toContain('=1+1');
    const json = await readAll((await answers.exportChecks(head, 'guests', 'ndjson')).text);
    expect(json).toBe('');
    expect(await auditOf(stores)).toEqual([
      `${head.staffId} export_filter_checks`,
      `${head.staffId} export_filter_checks`,
    ]);
  });
});

describe('checks that are asked for', () => {
  test('wait for the daemon, and no more than three at a time', async () => {
    const { answers, world, stores } = setUp();
    const lead = viewerOf('lead');
    const kinds = [];
    for (const profileId of [null, 'pupils', 'guests', null])
      kinds.push((await answers.runFilterChecks(lead, profileId)).kind);
    expect(kinds).toEqual(['queued', 'queued', 'queued', 'busy']);
    expect(world.checksQueued).toBe(3);
    expect((await answers.filterChecks(lead, ALL)).isUnderWay).toBe(true);
    expect(await auditOf(stores)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('lead-1 run_filter_check asked-')),
    );
  });

  test('are refused where there is nothing to check, or no such profile', async () => {
    const { answers, world } = setUp();
    expect(await answers.runFilterChecks(viewerOf('lead'), 'staff')).toEqual({ kind: 'no_profile' });
    world.checkPlan = { ...PLAN, addresses: [] };
    expect(await answers.runFilterChecks(viewerOf('lead'), null)).toEqual({ kind: 'nothing' });
  });
});

describe('a check by hand', () => {
  const WISH: CheckByHandWish = {
    ...{ at: TUESDAY - MINUTE, profileId: 'pupils', key: '', site: 'games.example/arcade', expected: 'blocked' },
    ...{ outcome: 'allowed', place: 'Class iPad 4, Room 12', note: '' },
  };

  test('stands beside the others, and its failure until a later check passes', async () => {
    const { answers, stores } = setUp();
    const technician = await addStaff(stores, 'technician');
    expect((await answers.recordCheck(technician, WISH)).kind).toBe('done');
    const page = await answers.filterChecks(technician, ALL);
    expect(page.failures).toBe(1);
    expect(page.byHand[0]?.last).toMatchObject({
      how: 'by_hand',
      byName: 'The technician',
      verdict: 'failed',
      title: 'games.example/arcade',
    });
    await answers.recordCheck(technician, { ...WISH, at: TUESDAY, outcome: 'blocked' });
    expect((await answers.filterChecks(technician, ALL)).failures).toBe(0);
  });

  test('of an address of the settings counts as one of it, with what is expected for that profile', async () => {
    const { answers } = setUp();
    const { addresses } = await answers.checkForm(viewerOf('lead'));
    const key = addresses.find(({ title }) => title === 'A casino')?.key ?? '';
    await add(ALLOWED);
    await answers.recordCheck(viewerOf('lead'), { ...WISH, key, site: '', expected: null, outcome: 'blocked' });
    const page = await answers.filterChecks(viewerOf('lead'), ALL);
    expect([page.failures, page.byHand]).toEqual([0, []]);
  });

  test('that is written down late changes nothing of what stands now', async () => {
    const { answers } = setUp();
    const { addresses } = await answers.checkForm(viewerOf('lead'));
    const key = addresses.find(({ title }) => title === 'A casino')?.key ?? '';
    await add(ALLOWED);
    await answers.recordCheck(viewerOf('lead'), { ...WISH, key, at: TUESDAY - 2 * DAY, outcome: 'blocked' });
    expect((await answers.filterChecks(viewerOf('lead'), ALL)).failures).toBe(1);
  });

  test.each<[Partial<CheckByHandWish>, string]>([
    [{ at: TUESDAY + MINUTE }, 'no_time'],
    [{ at: TUESDAY - 400 * DAY }, 'no_time'],
    [{ profileId: 'nobody' }, 'no_profile'],
    [{ key: 'no such key' }, 'no_host'],
    [{ site: 'no site' }, 'no_host'],
    [{ site: 'co.uk' }, 'whole_ending'],
    [{ site: WITHHELD_SITE }, 'illegal'],
    [{ expected: null }, 'no_expectation'],
    [{ place: ' ' }, 'no_place'],
    [{ note: 'x'.repeat(501) }, 'too_long'],
    [{ note: 'pupil017 was there' }, 'names'],
    [{ place: 'the iPad of pupil017' }, 'names'],
  ])('with %o is refused: %s', async (different, kind) => {
    const { answers, stores } = setUp();
    expect(await answers.recordCheck(viewerOf('lead'), { ...WISH, ...different })).toEqual({ kind });
    expect(await stores.filterChecks.standings()).toEqual([]);
  });

  test('is for those who keep the filter running', async () => {
    const { answers } = setUp();
    expect(await answers.recordCheck(viewerOf('senior_leader'), WISH)).toEqual({ kind: 'not_yours' });
  });

  test('needs no settings', async () => {
    const { answers, world } = setUp();
    world.checkPlan = { ...PLAN, profiles: [], addresses: [] };
    expect((await answers.checkForm(viewerOf('lead'))).profiles.map(({ id }) => id)).toEqual([
      'pupils',
      'staff',
      'guests',
    ]);
    expect((await answers.recordCheck(viewerOf('lead'), { ...WISH, profileId: 'staff' })).kind).toBe('done');
  });
});

describe('alarms', () => {
  test('mails tell of each address, a page of each profile, and whoever may not know of none', async () => {
    const { alarms } = setUp();
    await add(ALLOWED, { ...ALLOWED, url: 'http://other.example/', title: 'Another' });
    const about = async (viewer: Viewer | null) =>
      (await alarms(viewer)).flatMap((alarm) =>
        alarm.kind === 'filter_check_failed' ? [`${alarm.title} ${alarm.failed}`] : [],
      );
    expect(await about(null)).toEqual(['Pupils: A casino (must be blocked) 1', 'Pupils: Another (must be blocked) 1']);
    expect(await about(viewerOf('lead'))).toEqual(['Pupils 2']);
    expect(await about(viewerOf('class_teacher'))).toEqual([]);
  });

  test('what was not clear leaves an alarm as it is, and what passes ends it', async () => {
    const { alarms } = setUp();
    const kinds = async () => (await alarms(null)).map(({ kind }) => kind);
    await add(ALLOWED, { outcome: 'not_clear', why: 'cut_off' });
    expect(await kinds()).toEqual(['filter_check_failed']);
    await add({});
    expect(await kinds()).toEqual([]);
  });

  test('a filter that could not be asked twice running is told of', async () => {
    const { alarms, office } = setUp();
    await add(UNABLE);
    expect(await alarms(viewerOf('lead'))).toEqual([]);
    await add(UNABLE);
    expect(await alarms(viewerOf('lead'))).toEqual([
      { kind: 'filter_check_unable', title: 'Pupils', since: TUESDAY - DAY + MINUTE, checks: 1 },
    ]);
    const { checks } = await createHealthAnswers(office, isLessonTime).health(viewerOf('technician'));
    expect(checks).toMatchObject({ planned: 3, failures: 0, unable: 1 });
  });
});
