import { type Kysely, sql } from 'kysely';
import type {
  ActiveFigures,
  CountedSince,
  FigureWindow,
  FilterRow,
  HostFigures,
  SourceHour,
  SourceLines,
  StoppedHour,
  TrafficHour,
  TrafficTotals,
} from '../report/figure-rows.ts';
import { weekDayOf } from './commit-filtered.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** What was counted, for a report. Each answer is read in a few statements by the hour, the day or the week. */
export interface ReportFigures {
  since(): Promise<CountedSince>;
  totals(window: FigureWindow): Promise<TrafficTotals>;
  hours(window: FigureWindow): Promise<readonly TrafficHour[]>;
  filtered(window: FigureWindow): Promise<readonly FilterRow[]>;
  active(window: FigureWindow): Promise<ActiveFigures>;
  /** Sites that got through, or were blocked needlessly. */
  hosts(window: FigureWindow, kind: 'through' | 'over_blocked'): Promise<readonly HostFigures[]>;
  /** Different people, each counted once. */
  people(window: FigureWindow, kind: 'through' | 'bypass'): Promise<number>;
  /** When these were stopped. */
  stopped(window: FigureWindow, hosts: readonly string[]): Promise<readonly StoppedHour[]>;
  lines(window: FigureWindow): Promise<readonly SourceLines[]>;
  sourceHours(window: FigureWindow): Promise<readonly SourceHour[]>;
  /** When each source brought its first record, by its id. */
  firstHours(): Promise<ReadonlyMap<string, number>>;
  /** Names of the filter that nobody knows. */
  unknownLabels(window: FigureWindow): Promise<number>;
}

interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}

export function createReportFigures({ reader }: Database, siteId: string): ReportFigures {
  const shelf: Shelf = { reader, siteId };
  return {
    since: () => since(shelf),
    async totals(window) {
      const row = await counters(shelf, window).select(TOTALS).executeTakeFirstOrThrow();
      return totalsOf(row);
    },
    async hours(window) {
      const rows = await counters(shelf, window).select('hour').select(TOTALS).groupBy('hour').execute();
      return rows.map((row) => ({ hour: row.hour, ...totalsOf(row) }));
    },
    filtered: (window) => filtered(shelf, window),
    active: (window) => active(shelf, window),
    hosts: (window, kind) => hosts(shelf, window, kind),
    async people(window, kind) {
      const row = await subjects(shelf, window, kind).select(DIFFERENT).executeTakeFirstOrThrow();
      return Number(row.subjects);
    },
    stopped: (window, named) => stopped(shelf, window, named),
    lines: (window) => lines(shelf, window),
    sourceHours: (window) => sourceHours(shelf, window),
    firstHours: () => firstHours(shelf),
    unknownLabels: (window) => unknownLabels(shelf, window),
  };
}

async function since({ reader, siteId }: Shelf): Promise<CountedSince> {
  const [records, kinds, week] = await Promise.all([
    reader
      .selectFrom('hour_counters')
      .select(({ fn }) => fn.min<number | null>('hour').as('since'))
      .where('site_id', '=', siteId)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('filter_counters')
      .select(({ fn }) => fn.min<number | null>('hour').as('since'))
      .where('site_id', '=', siteId)
      .executeTakeFirstOrThrow(),
    reader
      .selectFrom('active_subjects')
      .select(({ fn }) => fn.min<string | null>('week').as('since'))
      .where('site_id', '=', siteId)
      .executeTakeFirstOrThrow(),
  ]);
  return { records: records.since, filtered: kinds.since, activeWeek: week.since };
}

function counters({ reader, siteId }: Shelf, { from, to }: FigureWindow) {
  return reader
    .selectFrom('hour_counters')
    .where('site_id', '=', siteId)
    .where('hour', '>=', from)
    .where('hour', '<', to);
}

const TOTALS = [
  sql<number>`coalesce(sum(records), 0)`.as('requests'),
  sql<number>`coalesce(sum(case when disposition = 'blocked' then records end), 0)`.as('blocked'),
  sql<number>`coalesce(sum(case when outcome = 'flag' then records end), 0)`.as('flagged'),
  sql<number>`coalesce(sum(case when initiator = 'person' then records end), 0)`.as('byPersons'),
  sql<number>`coalesce(sum(case when initiator = 'person' and category = '' then records end), 0)`.as('unknown'),
] as const;

function totalsOf(row: TrafficTotals): TrafficTotals {
  return {
    requests: Number(row.requests),
    blocked: Number(row.blocked),
    flagged: Number(row.flagged),
    byPersons: Number(row.byPersons),
    unknown: Number(row.unknown),
  };
}

async function filtered({ reader, siteId }: Shelf, { from, to }: FigureWindow): Promise<readonly FilterRow[]> {
  const rows = await reader
    .selectFrom('filter_counters')
    .select(['group_name', 'category', 'kind', ({ fn }) => fn.sum<number>('records').as('records')])
    .where('site_id', '=', siteId)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .groupBy(['group_name', 'category', 'kind'])
    .execute();
  return rows.map(({ group_name: group, category, kind, records }) => ({
    ...{ group, category, kind },
    records: Number(records),
  }));
}

const DIFFERENT = sql<number>`count(distinct subject_hash)`.as('subjects');

/** Of the first and the last week, the days that lie within. */
async function active(shelf: Shelf, { firstDay, lastDay }: FigureWindow): Promise<ActiveFigures> {
  const [first, last] = [weekDayOf(firstDay), weekDayOf(lastDay)];
  const within = () =>
    shelf.reader
      .selectFrom('active_subjects')
      .where('site_id', '=', shelf.siteId)
      .where('week', '>=', first.week)
      .where('week', '<=', last.week)
      .where(
        sql<boolean>`(week <> ${first.week} or days >= ${first.bit}) and (week <> ${last.week} or (days & ${bitsUpTo(last.bit)}) <> 0)`,
      );
  const [all, groups] = await Promise.all([
    within().select(DIFFERENT).executeTakeFirstOrThrow(),
    within().select(['group_name', DIFFERENT]).groupBy('group_name').orderBy('group_name').execute(),
  ]);
  return {
    subjects: Number(all.subjects),
    byGroup: groups.map((row) => ({ group: row.group_name, subjects: Number(row.subjects) })),
  };
}

/** This day of a week and all before it. */
function bitsUpTo(bit: number): number {
  return bit * 2 - 1;
}

async function hosts(
  shelf: Shelf,
  window: FigureWindow,
  kind: 'through' | 'over_blocked',
): Promise<readonly HostFigures[]> {
  const { reader, siteId } = shelf;
  const [rows, counted] = await Promise.all([
    reader
      .selectFrom('filter_hosts')
      .select(({ fn }) => [
        'host',
        'category',
        fn.sum<number>('records').as('records'),
        fn.min<number>('first_at').as('firstAt'),
      ])
      .where('site_id', '=', siteId)
      .where('hour', '>=', window.from)
      .where('hour', '<', window.to)
      .where('kind', '=', kind)
      .groupBy(['host', 'category'])
      .execute(),
    subjects(shelf, window, kind).select(['host', DIFFERENT]).groupBy('host').execute(),
  ]);
  const people = new Map(counted.map((row) => [row.host, Number(row.subjects)]));
  return rows.map(({ records, ...row }) => ({ ...row, records: Number(records), people: people.get(row.host) ?? 0 }));
}

function subjects(
  { reader, siteId }: Shelf,
  { firstDay, lastDay }: FigureWindow,
  kind: 'through' | 'over_blocked' | 'bypass',
) {
  return reader
    .selectFrom('filter_subjects')
    .where('site_id', '=', siteId)
    .where('day', '>=', firstDay)
    .where('day', '<=', lastDay)
    .where('kind', '=', kind);
}

async function stopped(
  { reader, siteId }: Shelf,
  { from, to }: FigureWindow,
  named: readonly string[],
): Promise<readonly StoppedHour[]> {
  const found: StoppedHour[] = [];
  for (const some of chunksOf(named)) {
    const rows = await reader
      .selectFrom('filter_hosts')
      .select(['host', 'first_at', 'last_at'])
      .where('site_id', '=', siteId)
      .where('hour', '>=', from)
      .where('hour', '<', to)
      .where('kind', '=', 'stopped')
      .where('host', 'in', some)
      .execute();
    found.push(...rows.map(({ host, first_at: firstAt, last_at: lastAt }) => ({ host, firstAt, lastAt })));
  }
  return found;
}

async function lines({ reader, siteId }: Shelf, { from, to }: FigureWindow): Promise<readonly SourceLines[]> {
  const rows = await reader
    .selectFrom('line_counters')
    .select(['source_id', 'kind', ({ fn }) => fn.sum<number>('lines').as('lines')])
    .where('site_id', '=', siteId)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .groupBy(['source_id', 'kind'])
    .execute();
  return rows.map((row) => ({ sourceId: row.source_id, kind: row.kind, lines: Number(row.lines) }));
}

async function sourceHours({ reader, siteId }: Shelf, { from, to }: FigureWindow): Promise<readonly SourceHour[]> {
  const rows = await reader
    .selectFrom('line_counters')
    .select(['source_id', 'hour'])
    .where('site_id', '=', siteId)
    .where('hour', '>=', from)
    .where('hour', '<', to)
    .where('kind', '=', 'record')
    .execute();
  return rows.map(({ source_id: sourceId, hour }) => ({ sourceId, hour }));
}

/** By the counts that are kept: a source that is older than those has been there all along. */
async function firstHours({ reader, siteId }: Shelf): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .selectFrom('line_counters')
    .select(({ fn }) => ['source_id', fn.min<number>('hour').as('hour')])
    .where('site_id', '=', siteId)
    .where('kind', '=', 'record')
    .groupBy('source_id')
    .execute();
  return new Map(rows.map(({ source_id, hour }) => [source_id, hour]));
}

async function unknownLabels({ reader, siteId }: Shelf, { from, to }: FigureWindow): Promise<number> {
  const labels = await reader
    .selectFrom('unknown_labels')
    .select(['observer', 'label'])
    .distinct()
    .where('site_id', '=', siteId)
    .where('observer', '!=', '')
    .where('last_at', '>=', from)
    .where('first_at', '<', to)
    .execute();
  return labels.length;
}
