import { expect, test } from 'vitest';
import type { FilteredOutcome } from '../../../daemon/examine/tally/filtered-counts.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { nobodyTaught } from '../../../daemon/incidents/taught.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { commitCorrection } from '../../../daemon/store/commit-correction.ts';
import { buildOutcome, NOTHING_FILTERED } from '../../support/flagged-event.ts';
import { raise } from '../../support/office.ts';
import { storeWithArchive } from '../../support/open-archive-of.ts';
import { commitOf } from '../../support/open-store.ts';
import { closeAs, DAY, night } from '../../support/retention.ts';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 16);
const WEEK = { from: MONDAY, to: MONDAY + 7 * DAY, firstDay: '2026-11-16', lastDay: '2026-11-22' };
const { schoolDayOf } = createPeriods(defaultTimetable);
const store = storeWithArchive();
const { stores } = store;
const TABLES = ['hour_counters', 'filter_counters', 'filter_hosts', 'filter_subjects', 'active_subjects'] as const;

function commit(filtered: Partial<FilteredOutcome>, siteId = 'main'): Promise<unknown> {
  const outcome = buildOutcome([], { filtered: { ...NOTHING_FILTERED, ...filtered } });
  return commitBatch(stores().database, commitOf(outcome, { schoolDayOf, siteId }));
}

function hostAt(
  host: string,
  hour: number,
  parts: { readonly at?: number; readonly kind?: 'through' | 'stopped' } = {},
) {
  const { at = hour, kind = 'through' } = parts;
  return { hour, host, category: 'gambling', kind, records: 1, firstAt: at, lastAt: at };
}

function subjectAt(host: string, hour: number, subject: string) {
  return { hour, host, kind: 'through', subject } as const;
}

async function everyRow() {
  const { reader } = stores().database;
  return Promise.all(TABLES.map((table) => reader.selectFrom(table).selectAll().execute()));
}

test('batches add up, hour by hour, and people are counted once', async () => {
  const [group, category, kind] = ['Year 5', 'gambling', 'through'] as const;
  for (const at of [MONDAY + 9, MONDAY + 3, MONDAY + 5])
    await commit({
      counts: [{ hour: MONDAY, group, category, kind, records: 2 }],
      hosts: [hostAt('a.example', MONDAY, { at })],
      subjects: [subjectAt('a.example', MONDAY, 'person:a')],
      active: [{ hour: MONDAY, subject: 'person:a', group }],
    });
  const { reportFigures } = stores();
  expect(await reportFigures.filtered(WEEK)).toEqual([{ group, category, kind, records: 6 }]);
  expect(await reportFigures.hosts(WEEK, 'through')).toEqual([
    { host: 'a.example', category, records: 3, firstAt: MONDAY + 3, people: 1 },
  ]);
  expect(await reportFigures.active(WEEK)).toEqual({ subjects: 1, byGroup: [{ group, subjects: 1 }] });
  expect(await reportFigures.people(WEEK, 'through')).toBe(1);
});

test('nothing of another school or another week is read', async () => {
  await commit({
    hosts: [hostAt('a.example', MONDAY - HOUR)],
    subjects: [subjectAt('a.example', MONDAY - HOUR, 'person:a')],
  });
  await commit({ hosts: [hostAt('b.example', MONDAY + 7 * DAY)] });
  await commit(
    { hosts: [hostAt('c.example', MONDAY)], subjects: [subjectAt('c.example', MONDAY, 'person:a')] },
    'other',
  );
  const { reportFigures } = stores();
  expect(await reportFigures.hosts(WEEK, 'through')).toEqual([]);
  expect(await reportFigures.people(WEEK, 'through')).toBe(0);
});

test('of one hour so many sites are told apart and no more, with everybody whom the others happened to', async () => {
  const names = Array.from({ length: 400 }, (_, place) => `host-${place}.example`);
  const all = (some: readonly string[]) => ({
    hosts: some.map((name) => hostAt(name, MONDAY)),
    subjects: some.map((name) => subjectAt(name, MONDAY, `person:${name}`)),
  });
  await commit(all(names));
  await commit(all(names.map((name) => `more-${name}`)));
  await commit(all(names.map((name) => `more-${name}`)));
  const hosts = await stores().reportFigures.hosts(WEEK, 'through');
  expect(hosts).toHaveLength(501);
  expect(hosts.reduce((sum, { records }) => sum + records, 0)).toBe(1_200);
  expect(hosts.find(({ host }) => host === '')).toMatchObject({ records: 600, people: 300 });
  expect(await stores().reportFigures.people(WEEK, 'through')).toBe(800);
});

test('when a site was stopped is told for those that are asked about', async () => {
  await commit({
    hosts: ['a', 'b'].map((name) => hostAt(`${name}.example`, MONDAY, { kind: 'stopped', at: MONDAY + 7 })),
  });
  expect(await stores().reportFigures.stopped(WEEK, ['a.example', 'c.example'])).toEqual([
    { host: 'a.example', firstAt: MONDAY + 7, lastAt: MONDAY + 7 },
  ]);
});

test('no row tells who it was, and whoever is erased is counted among the people no more', async () => {
  for (const name of ['pupil017', 'pupil023'])
    await commit({
      hosts: [hostAt('a.example', MONDAY)],
      subjects: [subjectAt('a.example', MONDAY, `person:${name}`)],
      active: [{ hour: MONDAY, subject: `person:${name}`, group: 'Year 5' }],
    });
  expect(JSON.stringify(await everyRow())).not.toMatch(/pupil/);
  await stores().personErasing.counted(['person:pupil017', 'account:pupil017']);
  const { reportFigures } = stores();
  expect([await reportFigures.people(WEEK, 'through'), (await reportFigures.active(WEEK)).subjects]).toEqual([1, 1]);
  expect(await reportFigures.hosts(WEEK, 'through')).toMatchObject([{ records: 2, people: 1 }]);
});

test('what becomes known after the fact changes no figure of what was read', async () => {
  const [id] = await raise(stores(), [{}], { at: MONDAY });
  await commit({
    hosts: [hostAt('a.example', MONDAY)],
    subjects: [subjectAt('a.example', MONDAY, 'address:192.0.2.17')],
  });
  const before = await everyRow();
  const identity = { kind: 'person', personId: 'pupil023', group: 'Year 5', via: 'lease' } as const;
  const span = { address: '192.0.2.17', from: MONDAY, to: MONDAY + HOUR, identity, audience: 'pupils' } as const;
  const what = { siteId: 'main', now: MONDAY, listVersion: '', schoolDayOf, taught: nobodyTaught };
  await commitCorrection(stores().database, { ...what, events: [], found: [], spans: [span] });
  if (id !== undefined) await closeAs(stores(), id, 'false_alarm', MONDAY + HOUR);
  expect(await everyRow()).toEqual(before);
});

test('figures go when their time is over, whole days and weeks of people with them', async () => {
  const old = MONDAY - 365 * 2 * DAY;
  for (const hour of [old, old + DAY, MONDAY])
    await commit({
      counts: [{ hour, group: '', category: '', kind: 'fine', records: 1 }],
      hosts: [hostAt('a.example', hour)],
      subjects: [subjectAt('a.example', hour, 'person:a')],
      active: [{ hour, subject: 'person:a', group: '' }],
    });
  await night(stores(), store.archive(), MONDAY + DAY);
  const { reader } = stores().database;
  expect(await reader.selectFrom('filter_counters').select('hour').execute()).toEqual([{ hour: MONDAY }]);
  expect(await reader.selectFrom('filter_hosts').select('hour').execute()).toEqual([{ hour: MONDAY }]);
  expect(await reader.selectFrom('filter_subjects').select('day').execute()).toEqual([{ day: '2026-11-16' }]);
  expect(await reader.selectFrom('active_subjects').select('week').execute()).toEqual([{ week: '2026-11-16' }]);
});

test('reviewing: raised, closed, and how the queue stands', async () => {
  const ids = await raise(stores(), [{ offset: 1 }, { offset: 2, rule: 'pupils-drugs', severity: 'critical' }], {
    at: MONDAY,
  });
  const [first] = ids;
  if (first === undefined) throw new Error('An incident was expected.');
  const { reviewFigures } = stores();
  const { raised_at: raisedAt } = await stores()
    .database.reader.selectFrom('incidents')
    .select('raised_at')
    .where('id', '=', first)
    .executeTakeFirstOrThrow();
  const window = { from: raisedAt, to: raisedAt + DAY };
  await closeAs(stores(), first, 'false_alarm', raisedAt + HOUR);
  const rows = await reviewFigures.rows(window);
  expect(rows).toMatchObject({
    raised: 2,
    urgent: 1,
    lookedForHelp: 0,
    closed: [{ raisedAt, closedAt: raisedAt + HOUR, resolution: 'false_alarm' }],
  });
  expect(await reviewFigures.rows({ from: raisedAt + DAY, to: raisedAt + 2 * DAY })).toMatchObject({
    raised: 0,
    closed: [],
  });
  expect(await reviewFigures.queueNow()).toEqual({ open: 1, oldestOpenSince: raisedAt });
  expect(await reviewFigures.policyWaiting()).toBe(0);
  expect(await reviewFigures.unblocks()).toEqual([]);
  expect(await reviewFigures.actions(window, raisedAt)).toEqual({ outstanding: 0, overdue: 0, settled: 0 });
  expect(await reviewFigures.access(window)).toEqual({
    people: 0,
    incidentsOpened: 0,
    namesShown: 0,
    logSearches: 0,
    exports: 0,
  });
});

test('who looked, what was done and what was asked to be unblocked, as counts', async () => {
  const { audit, filterRequests, reviewFigures, incidentActions } = stores();
  const [id] = await raise(stores(), [{}], { at: MONDAY });
  if (id === undefined) throw new Error('An incident was expected.');
  const by = 'lead-1' as StaffId;
  const entry = { at: MONDAY, staffId: by, subjectKind: 'incident', subjectId: id } as const;
  for (const action of ['view', 'view', 'show_names', 'make_evidence'] as const) await audit.add({ ...entry, action });
  await audit.add({ ...entry, staffId: null, action: 'view' });
  await audit.add({ ...entry, at: MONDAY + 7 * DAY, action: 'view' });
  expect(await reviewFigures.access(WEEK)).toEqual({
    people: 1,
    incidentsOpened: 2,
    namesShown: 1,
    logSearches: 0,
    exports: 1,
  });
  const wish = { kind: 'unblock', entry: 'learning.example.org', scope: { kind: 'school' }, until: null } as const;
  await filterRequests.ask({ ...wish, reason: 'a lesson', askedBy: by, askedAt: MONDAY, incidentId: null });
  expect(await reviewFigures.unblocks()).toEqual([{ entry: 'learning.example.org', askedAt: MONDAY, settledAt: null }]);
  await closeAs(stores(), id, 'concern', MONDAY + HOUR);
  const { version } = (await stores().incidents.byId(id)) ?? { version: 0 };
  await incidentActions.settle({
    ...{ id, seen: 0, by, at: MONDAY, version, mustChoose: false },
    actions: ['head'],
    done: [],
  });
  expect(await reviewFigures.actions(WEEK, MONDAY + HOUR)).toEqual({ outstanding: 1, overdue: 0, settled: 0 });
  expect(await reviewFigures.actions(WEEK, MONDAY + 9 * DAY)).toEqual({ outstanding: 1, overdue: 1, settled: 0 });
});
