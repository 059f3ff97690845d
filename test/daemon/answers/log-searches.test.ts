import { beforeEach, describe, expect, test } from 'vitest';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createLogSearches } from '../../../daemon/answers/log-searches.ts';
import type { Office } from '../../../daemon/answers/office.ts';
import type { LogPageResult, LogSearch, PageMark, SearchAnswers, Viewer } from '../../../daemon/api/contract.ts';
import { KnownError } from '../../../daemon/errors.ts';
import { flagged } from '../../support/judged.ts';
import { keepRecords, officeWithArchive, searchFor, visit } from '../../support/log-desk.ts';
import { addStaff, auditOf, newWorld, raise, TUESDAY, viewerOf, type World } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { matchOf } from '../policy/build-rule.ts';

const shop = storeWithArchive();
const { stores } = shop;
const WHY = 'A concern of the class teacher';
const HOUR_MS = 3_600_000;
let world: World;
let office: Office;
let answers: SearchAnswers;
let lead: Viewer;
let head: Viewer;
let technician: Viewer;

beforeEach(() => {
  world = newWorld();
  office = officeWithArchive(shop, world);
  answers = createLogSearches(office);
  lead = viewerOf('lead');
  head = viewerOf('head');
  technician = viewerOf('technician');
});

async function begun(search: LogSearch, viewer = lead): Promise<string> {
  const result = await answers.beginSearch(viewer, { search, purpose: WHY }, 'page');
  if (result.kind !== 'begun') throw new Error(`The search was not begun: ${JSON.stringify(result)}`);
  return result.id;
}

type Found = Extract<LogPageResult, { kind: 'page' }>;

async function found(search: LogSearch, viewer = lead): Promise<Found> {
  const result = await answers.logPage(viewer, await begun(search, viewer), null, null);
  if (result.kind !== 'page') throw new Error(`The search had no answer: ${result.kind}`);
  return result;
}

async function hosts(search: Partial<LogSearch>, viewer = lead): Promise<readonly (string | null)[]> {
  const { rows } = await found(searchFor({ order: 'oldest_first', ...search }), viewer);
  return rows.map(({ address }) => (address === null ? null : new URL(address).hostname));
}

async function faultsOf(search: LogSearch, purpose = WHY, viewer = lead) {
  const result = await answers.beginSearch(viewer, { search, purpose }, 'page');
  return result.kind === 'refused' ? result.faults.map(({ field, fault }) => `${field} ${fault}`) : result.kind;
}

const staffRecord = visit('staff03', 'staffroom.example', {
  audience: 'staff',
  identity: { kind: 'person', personId: 'staff03', group: 'staff', via: 'log' },
});

describe('a search', () => {
  test('is written down with who, when, for what and why before anything is asked', async () => {
    const id = await begun(searchFor({ who: 'pupil017', site: 'bet.example' }));
    expect(await office.searches.one(id)).toEqual({
      id,
      at: TUESDAY,
      staffId: lead.staffId,
      byName: null,
      kind: 'page',
      purpose: WHY,
      search: searchFor({ who: 'pupil017', site: 'bet.example' }),
      subjects: ['person:pupil017', 'account:pupil017'],
      records: null,
    });
    expect(await auditOf(stores())).toEqual([`${lead.staffId} search_log ${id}`]);
  });

  test('that cannot be written down is not begun', async () => {
    const full = Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    const searches = { ...office.searches, begin: () => Promise.reject(full) };
    const noRoom = createLogSearches({ ...office, searches });
    const wanted = { search: searchFor(), purpose: WHY };
    expect(await noRoom.beginSearch(lead, wanted, 'page')).toEqual({ kind: 'not_kept' });
  });

  test('needs a purpose, and refuses what it cannot read, field by field', async () => {
    expect(await faultsOf(searchFor(), '  ')).toEqual(['purpose no_purpose']);
    expect(await faultsOf(searchFor({ site: 'no site!', from: 5, to: 5 }), 'x'.repeat(301))).toEqual([
      'site no_site',
      'from no_time',
      'purpose purpose_too_long',
    ]);
    expect(await faultsOf(searchFor({ words: 'x'.repeat(201) }))).toEqual(['words text_too_long']);
    expect(await faultsOf(searchFor({ site: 'example.org/games', words: 'x' }))).toEqual(['words words_twice']);
    expect(await faultsOf(searchFor({ who: 'Nobody', device: 'tablet' }))).toEqual(['who nobody']);
    expect(await auditOf(stores())).toEqual([]);
  });

  test('is not for technicians', async () => {
    expect(await faultsOf(searchFor(), WHY, technician)).toBe('gone');
    const id = await begun(searchFor());
    expect(await answers.logPage(technician, id, null, null)).toEqual({ kind: 'gone' });
  });

  test('is answered to whoever began it alone, and for twelve hours', async () => {
    const id = await begun(searchFor());
    expect(await answers.logPage(head, id, null, null)).toEqual({ kind: 'gone' });
    expect(await answers.searchForm(head, id)).toMatchObject({ before: null });
    world.now += 12 * HOUR_MS - 1;
    expect(await answers.logPage(lead, id, null, null)).toMatchObject({ kind: 'page' });
    expect(await answers.searchForm(lead, id)).toMatchObject({ before: { purpose: WHY } });
    world.now += 1;
    expect(await answers.logPage(lead, id, null, null)).toEqual({ kind: 'gone' });
  });

  test('goes on page by page as the same search, and counts once what it found', async () => {
    const visits = Array.from({ length: 120 }, (_, place) => visit('pupil017', `site${place}.example`));
    await keepRecords(shop, visits);
    const id = await begun(searchFor({ order: 'oldest_first' }));
    const all: (string | null)[] = [];
    let after: PageMark | null = null;
    do {
      const page: LogPageResult = await answers.logPage(lead, id, after, null);
      if (page.kind !== 'page') throw new Error(page.kind);
      expect(page.records).toBe(120);
      all.push(...page.rows.map(({ address }) => address));
      after = page.next;
    } while (after !== null);
    expect(all).toEqual(visits.map((_, place) => `http://site${place}.example/page`));
    expect(await auditOf(stores())).toHaveLength(1);
    expect(await office.searches.one(id)).toMatchObject({ records: 120 });
  });

  test('with a mark that is none has no such page', async () => {
    const id = await begun(searchFor());
    expect(await answers.logPage(lead, id, 'nonsense' as PageMark, null)).toEqual({ kind: 'gone' });
  });

  test('that takes too long says so, and whoever has gone away stops it', async () => {
    const busy = () => Promise.reject(new KnownError('ARCHIVE_BUSY', 'Too long.'));
    const archive = { ...office.archive, page: busy, count: busy };
    const id = await begun(searchFor());
    const slow = await createLogSearches({ ...office, archive }).logPage(lead, id, null, null);
    expect(slow).toMatchObject({ kind: 'slow', begun: { id, purpose: WHY } });
    const gone = AbortSignal.abort(new Error('gone'));
    expect(await answers.logPage(lead, id, null, gone)).toEqual({ kind: 'stopped' });
    expect(await answers.exportLog(lead, id, 'csv', gone)).toEqual({ kind: 'stopped' });
  });
});

describe('whom it finds', () => {
  beforeEach(() =>
    keepRecords(shop, [
      visit('pupil017', 'one.example'),
      visit('pupil023', 'two.example'),
      staffRecord,
      visit('guest', 'three.example', {
        identity: { kind: 'unknown', account: 'guest-4', address: '192.0.2.1' },
        audience: 'unknown',
        record: { clientIp: '192.0.2.1' },
      }),
      visit('tablet', 'four.example', {
        identity: { kind: 'device', deviceName: 'TABLET-17', group: '' },
        audience: 'unknown',
        record: { deviceName: 'TABLET-17' },
      }),
      visit('pupil017', 'five.example', { identity: { kind: 'unknown', account: 'pupil017', address: null } }),
    ]),
  );

  test('an account in any spelling, also from before it was on the roster', async () => {
    expect(await hosts({ who: 'SCHOOL\\Pupil017' })).toEqual(['one.example', 'five.example']);
  });

  test('a name, or a part of it in any order', async () => {
    expect(await hosts({ who: 'pupil023 NAME' })).toEqual(['two.example']);
    expect((await found(searchFor({ who: 'name of pupil023' }))).begun.readAs).toEqual({
      kind: 'accounts',
      named: [{ name: 'Name of pupil023', account: 'pupil023' }],
      count: 1,
    });
  });

  test('a class and a year group', async () => {
    expect(await hosts({ who: '5b' })).toEqual(['one.example', 'two.example', 'five.example']);
    expect(await hosts({ who: 'year  5' })).toEqual(['one.example', 'two.example']);
  });

  test('by what nobody on the roster is called: accounts, devices and addresses that hold it', async () => {
    expect(await hosts({ who: 'guest' })).toEqual(['three.example']);
    expect(await hosts({ device: 'tablet-1' })).toEqual(['four.example']);
  });

  test('a whole address is that device alone', async () => {
    expect(await hosts({ device: '192.0.2.1' })).toEqual(['three.example']);
    expect(await hosts({ device: '192.0.2.' })).toHaveLength(5);
  });

  test('members of staff for the head alone', async () => {
    expect(await hosts({ site: 'staffroom.example' })).toEqual([]);
    expect(await hosts({ site: 'staffroom.example' }, head)).toEqual(['staffroom.example']);
    expect(await faultsOf(searchFor({ who: 'staff03' }))).toEqual(['who only_staff']);
    expect(await hosts({ who: 'staff03' }, head)).toEqual(['staffroom.example']);
    expect(await faultsOf(searchFor({ subject: 'person:staff03' }))).toEqual(['who only_staff']);
    expect((await found(searchFor())).begun.reach).toMatchObject({ withoutStaff: true });
  });

  test('where pupils looked for help for those alone whom the school has named, also in what is exported', async () => {
    const about = { matches: [matchOf('help-seeking', 'domain_list', 'childline.example')] };
    await keepRecords(shop, [
      visit('pupil017', 'childline.example', about),
      visit('pupil017', 'bet.example', { ...about, verdict: flagged('everyone-gambling') }),
    ]);
    const all = await hosts({ who: 'pupil017' });
    expect(all).toContain('childline.example');
    expect((await found(searchFor())).begun.reach).toMatchObject({ withoutSupport: false });
    answers = createLogSearches({ ...office, supportVisibleTo: ['head'] });
    expect(await hosts({ who: 'pupil017' })).toEqual(all.filter((host) => host !== 'childline.example'));
    expect(await hosts({ category: categoryId('help-seeking') })).toEqual(['bet.example']);
    expect((await found(searchFor())).begun.reach).toMatchObject({ withoutSupport: true });
    expect(await hosts({ who: 'pupil017' }, head)).toEqual(all);
    const exported = await answers.exportLog(lead, await begun(searchFor({ who: 'pupil017' })), 'csv', null);
    if (exported.kind !== 'export') throw new Error(exported.kind);
    const csv = (await exported.text.toArray()).join('');
    expect(csv).not.toContain('childline');
    expect(csv).toContain('bet.example');
  });

  test('the one that is chosen in an answer, as a search of its own for the same purpose', async () => {
    const id = await begun(searchFor({ who: '5b', site: 'example' }));
    const narrowed = await answers.narrowSearch(lead, id, 'person:pupil023');
    if (narrowed.kind !== 'begun') throw new Error(narrowed.kind);
    const page = await answers.logPage(lead, narrowed.id, null, null);
    expect(page).toMatchObject({ kind: 'page', records: 1, rows: [{ address: 'http://two.example/page' }] });
    expect(await office.searches.one(narrowed.id)).toMatchObject({ purpose: WHY, subjects: ['person:pupil023'] });
    expect(await answers.narrowSearch(head, id, 'person:pupil017')).toEqual({ kind: 'gone' });
  });
});

describe('what it finds', () => {
  test('a site with what lies below it, a part of a name, and the page behind a site', async () => {
    await keepRecords(shop, [
      visit('pupil017', 'example.org'),
      visit('pupil017', 'www.example.org'),
      visit('pupil017', 'badexample.org'),
      visit('pupil017', 'xn--bcher-kva.example'),
    ]);
    expect(await hosts({ site: 'https://Example.org/' })).toEqual(['example.org', 'www.example.org']);
    expect(await hosts({ site: 'badex' })).toEqual(['badexample.org']);
    expect(await hosts({ site: 'bücher.example' })).toEqual(['xn--bcher-kva.example']);
    expect(await hosts({ site: 'example.org/page' })).toEqual(['example.org', 'www.example.org']);
    expect(await hosts({ site: 'example.org/other' })).toEqual([]);
  });

  test('who, what, and what the policy said, with the incident for whoever may see it', async () => {
    const [incidentId] = await raise(stores(), [{ offset: 7, record: { timestamp: TUESDAY } }]);
    const events = await stores().database.reader.selectFrom('events').select('id').execute();
    const eventId = events[0]?.id as Parameters<typeof keepRecords>[1][number]['eventId'];
    await keepRecords(shop, [
      visit('pupil017', 'bet.example', { verdict: flagged('everyone-gambling'), eventId: eventId ?? null }),
    ]);
    expect((await found(searchFor({ outcome: 'flag' }))).rows).toEqual([
      {
        at: TUESDAY,
        kind: 'web',
        who: {
          kind: 'person',
          name: 'Name of pupil017',
          role: 'pupil',
          group: 'Year 5',
          account: 'pupil017',
          via: 'log',
          classTeacher: null,
        },
        subject: 'person:pupil017',
        clientIp: '192.0.2.17',
        deviceName: null,
        address: 'http://bet.example/page',
        searchTerms: null,
        categories: [],
        disposition: 'allowed',
        initiator: 'person',
        verdict: {
          outcome: 'flag',
          ruleTitle: expect.stringMatching(/gambling/i),
          severity: 'medium',
          incidentId,
        },
      },
    ]);
  });

  test('no address that nobody may be shown', async () => {
    await keepRecords(shop, [visit('pupil017', 'bet.example', { record: { url: null, urlDomain: '' } })]);
    expect(await hosts({})).toEqual([null]);
  });
});

describe('the list of searches', () => {
  test('is for the head alone, newest first, and reading it is written down', async () => {
    lead = await addStaff(stores(), 'lead');
    head = await addStaff(stores(), 'head');
    const first = await begun(searchFor({ who: 'pupil017' }));
    world.now += 1_000;
    const second = await begun(searchFor({ subject: 'person:pupil023' }), head);
    expect(await answers.searches(lead, 1)).toEqual({ rows: [], total: 0, page: 1, pages: 1 });
    expect(await answers.searches(head, 1)).toMatchObject({
      rows: [
        { id: second, byName: 'The head', subjectName: 'Name of pupil023' },
        { id: first, byName: 'The lead', kind: 'page', purpose: WHY, search: { who: 'pupil017' }, records: null },
      ],
      total: 2,
      pages: 1,
    });
    expect((await auditOf(stores())).at(-1)).toBe(`${head.staffId} view`);
  });
});
