/** How long a report takes of a large school with a year of counters: `npm run bench -- report`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Insertable } from 'kysely';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { createChance } from '../../daemon/demo/seeded.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { createReportMaker } from '../../daemon/reporting/make-report.ts';
import { weekDayOf } from '../../daemon/store/commit-filtered.ts';
import type { Schema } from '../../daemon/store/schema.ts';
import { openStores, type Stores } from '../../daemon/store/stores.ts';
import { BIG, fillStore, insertAll } from './pages/big-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.UTC(2026, 10, 30, 7);
const DAYS = 365;
const SCHOOL_HOURS = { from: 7, to: 17 };
const GROUPS = Array.from({ length: 12 }, (_, group) => `Year ${group}`);
/** Of each group and hour: categories, rules, outcomes and what started it. */
const SORTS = 25;
const CATEGORIES = ['gambling', 'gaming', 'pornography', 'education', 'news', 'filter-bypass'] as const;
const KINDS = ['stopped', 'through', 'over_blocked', 'fine'] as const;
const HOSTS_AN_HOUR = 60;
const SUBJECTS_A_DAY = 300;
const ACTIVE = 1_500;
const RUNS = 5;
const SITE = 'main';
const CALENDAR = [
  { kind: 'term', from: '2026-04-13', to: '2026-07-21', why: 'Summer term' },
  { kind: 'term', from: '2026-09-02', to: '2026-11-27', why: 'Autumn term' },
] as const;
const TIMETABLE = { ...defaultTimetable, calendar: CALENDAR };

/** Prints how many rows there are, and the median time of a week, a term and a year. */
export async function measureReport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-report-'));
  const stores = await openStores(join(folder, 'filterwatch.sqlite'), SITE);
  const silent = () => undefined;
  const archive = openArchive({
    ...{ folder: join(folder, 'archive'), siteId: SITE, book: stores.segmentBook, now: () => NOW },
    ...{ dayOf: createPeriods(TIMETABLE).schoolDayOf, log: { info: silent, warn: silent, error: silent } },
  });
  try {
    await fill(stores);
    const maker = createReportMaker({
      office: {
        ...stores,
        ...{ archive, policy: matrixPolicy, timetable: TIMETABLE, demonstration: false, schoolName: 'Large School' },
        ...{ now: () => NOW, isWithheldSite: () => false, sources: () => [{ id: 'squid', title: 'Squid proxy' }] },
      },
      version: '0.0.0',
      checksOfWeek: async () => null,
    });
    console.log('\n| report | seconds | of the processor |\n|---|---|---|');
    for (const period of maker.periodsAt(NOW)) {
      const times: number[] = [];
      const before = process.cpuUsage();
      for (let run = 0; run < RUNS; run += 1) {
        const began = performance.now();
        const { traffic } = await maker.make(period);
        times.push((performance.now() - began) / 1_000);
        if (traffic.requests.now === 0) throw new Error(`Nothing was counted in ${period.id}.`);
      }
      const { user, system } = process.cpuUsage(before);
      const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
      const processor = (user + system) / RUNS / 1e6;
      console.log(`| ${period.id} | ${median.toFixed(2)} | ${processor.toFixed(2)} |`);
    }
  } finally {
    await archive.stop();
    await stores.database.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill({ database }: Stores): Promise<void> {
  const parts = { siteId: SITE, now: NOW, staffIds: ['lead-1'], ruleIds: matrixPolicy.rules.map(({ id }) => id) };
  const size = { ...BIG, incidents: 20_000, auditADay: 500 };
  await fillStore(database, size, { ...parts, policyVersion: matrixPolicy.version });
  await database.writer.deleteFrom('hour_counters').execute();
  const tables = {
    hour_counters: hourRows,
    filter_counters: filterRows,
    filter_hosts: hostRows,
    filter_subjects: subjectRows,
    active_subjects: activeRows,
  } as const;
  await database.writer.transaction().execute(async (transaction) => {
    await insertAll(transaction, 'hour_counters', tables.hour_counters());
    await insertAll(transaction, 'filter_counters', tables.filter_counters());
    await insertAll(transaction, 'filter_hosts', tables.filter_hosts());
    await insertAll(transaction, 'filter_subjects', tables.filter_subjects());
    await insertAll(transaction, 'active_subjects', tables.active_subjects());
  });
  for (const [table, rows] of Object.entries(tables))
    console.log(`${table}: ${[...rows()].length.toLocaleString('en-GB')} rows`);
}

function* schoolDays(): Generator<number> {
  const last = Math.floor(NOW / DAY_MS) * DAY_MS;
  for (let day = last - DAYS * DAY_MS; day < last; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    if (weekday > 0 && weekday < 6) yield day;
  }
}

function* schoolHours(): Generator<number> {
  for (const day of schoolDays())
    for (let hour = SCHOOL_HOURS.from; hour < SCHOOL_HOURS.to; hour += 1) yield day + hour * HOUR_MS;
}

function* hourRows(): Generator<Insertable<Schema['hour_counters']>> {
  for (const hour of schoolHours())
    for (const group_name of GROUPS)
      for (let sort = 0; sort < SORTS; sort += 1)
        yield {
          ...{ site_id: SITE, source_id: 'squid', hour, group_name, records: 40 },
          ...{ category: CATEGORIES[sort % CATEGORIES.length] ?? '', rule_id: `rule-${sort}`, outcome: 'no_rule' },
          ...{ disposition: sort % 5 === 0 ? 'blocked' : 'allowed', initiator: sort % 8 === 0 ? 'person' : 'page' },
        };
}

function* filterRows(): Generator<Insertable<Schema['filter_counters']>> {
  for (const hour of schoolHours())
    for (const group_name of GROUPS)
      for (const [place, category] of CATEGORIES.entries())
        yield { site_id: SITE, hour, group_name, category, kind: KINDS[place % KINDS.length] ?? 'fine', records: 3 };
}

function* hostRows(): Generator<Insertable<Schema['filter_hosts']>> {
  for (const hour of schoolHours())
    for (let host = 0; host < HOSTS_AN_HOUR; host += 1)
      yield {
        ...{ site_id: SITE, hour, host: `host-${(hour / HOUR_MS + host * 7) % 3_000}.example`, records: 2 },
        ...{ category: 'gambling', kind: KINDS[host % 3] ?? 'through', first_at: hour, last_at: hour + 1 },
      };
}

function* subjectRows(): Generator<Insertable<Schema['filter_subjects']>> {
  const chance = createChance('report');
  for (const at of schoolDays()) {
    const day = new Date(at).toISOString().slice(0, 10);
    for (let subject = 0; subject < SUBJECTS_A_DAY; subject += 1) {
      const host = `host-${chance.between(0, 2_999)}.example`;
      const kind = subject % 2 === 0 ? 'through' : 'over_blocked';
      yield { site_id: SITE, day, kind, host, subject_hash: `${subject}`.padStart(24, '0') };
    }
  }
}

function* activeRows(): Generator<Insertable<Schema['active_subjects']>> {
  const weeks = new Set([...schoolDays()].map((at) => weekDayOf(new Date(at).toISOString().slice(0, 10)).week));
  for (const week of weeks)
    for (let subject = 0; subject < ACTIVE; subject += 1) {
      const group_name = GROUPS[subject % GROUPS.length] ?? '';
      yield { site_id: SITE, week, subject_hash: `${subject}`.padStart(24, '0'), group_name, days: 31 };
    }
}
