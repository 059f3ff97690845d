import { sql, type Transaction } from 'kysely';
import type {
  ActiveSubject,
  FilteredCount,
  FilteredHost,
  FilteredOutcome,
  FilteredSubject,
} from '../examine/tally/filtered-counts.ts';
import { personHashKey, subjectHash } from './person-hash.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** Of one hour: more are made up, and are counted together. */
const MOST_HOSTS = 500;
/** Of one school day, and of one week: beyond them nobody is counted any more. */
const MOST_SUBJECTS = 50_000;

/** What of a commit decides where it is counted. */
export interface FilteredPlace {
  readonly siteId: string;
  schoolDayOf(timestamp: number): string;
}

/** Adds to the figures of the report what a batch came to. */
export async function addFiltered(
  transaction: Transaction<Schema>,
  place: FilteredPlace,
  { counts, hosts, subjects, active }: FilteredOutcome,
): Promise<void> {
  await addCounts(transaction, place, counts);
  const kept = await withinBound(transaction, place, hosts);
  await addHosts(transaction, place, kept.rows);
  if (subjects.length === 0 && active.length === 0) return;
  const key = await personHashKey(transaction, place.siteId);
  const shown = subjects.map((one) => (kept.isBeyond(one.hour, one.host) ? { ...one, host: '' } : one));
  await addSubjects(transaction, { ...place, key }, shown);
  await addActive(transaction, { ...place, key }, active);
}

async function addCounts(
  transaction: Transaction<Schema>,
  { siteId }: FilteredPlace,
  counts: readonly FilteredCount[],
): Promise<void> {
  for (const some of chunksOf(counts)) {
    await transaction
      .insertInto('filter_counters')
      .values(some.map(({ group, ...count }) => ({ site_id: siteId, group_name: group, ...count })))
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'hour', 'group_name', 'category', 'kind'])
          .doUpdateSet({ records: sql<number>`filter_counters.records + excluded.records` }),
      )
      .execute();
  }
}

interface Bounded {
  readonly rows: readonly FilteredHost[];
  /** True where a host is counted among the others. */
  isBeyond(hour: number, host: string): boolean;
}

async function withinBound(
  transaction: Transaction<Schema>,
  { siteId }: FilteredPlace,
  hosts: readonly FilteredHost[],
): Promise<Bounded> {
  const room = new Map<number, Set<string>>();
  for (const hour of new Set(hosts.map((one) => one.hour))) {
    const known = await transaction
      .selectFrom('filter_hosts')
      .select('host')
      .distinct()
      .where('site_id', '=', siteId)
      .where('hour', '=', hour)
      .execute();
    room.set(hour, new Set(known.map(({ host }) => host)));
  }
  for (const { hour, host } of hosts) {
    const known = room.get(hour);
    if (known !== undefined && known.size < MOST_HOSTS) known.add(host);
  }
  const isBeyond = (hour: number, host: string) => host !== '' && room.get(hour)?.has(host) === false;
  const rows = hosts.map((one) => (isBeyond(one.hour, one.host) ? { ...one, host: '' } : one));
  return { rows, isBeyond };
}

/** Each row with a statement of its own key: two of the others may have become one. */
async function addHosts(
  transaction: Transaction<Schema>,
  { siteId }: FilteredPlace,
  hosts: readonly FilteredHost[],
): Promise<void> {
  for (const some of chunksOf(together(hosts))) {
    await transaction
      .insertInto('filter_hosts')
      .values(
        some.map(({ firstAt, lastAt, ...host }) => ({ site_id: siteId, first_at: firstAt, last_at: lastAt, ...host })),
      )
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'hour', 'host', 'category', 'kind']).doUpdateSet({
          records: sql<number>`filter_hosts.records + excluded.records`,
          first_at: earlier(),
          last_at: later(),
        }),
      )
      .execute();
  }
}

function earlier() {
  return sql<number>`case when excluded.first_at < filter_hosts.first_at then excluded.first_at else filter_hosts.first_at end`;
}

function later() {
  return sql<number>`case when excluded.last_at > filter_hosts.last_at then excluded.last_at else filter_hosts.last_at end`;
}

/** What was put among the others may stand there already. */
function together(hosts: readonly FilteredHost[]): readonly FilteredHost[] {
  const byKey = Map.groupBy(hosts, ({ hour, kind, category, host }) => `${hour} ${kind} ${category} ${host}`);
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const records = same.reduce((sum, one) => sum + one.records, 0);
    const firstAt = Math.min(...same.map((one) => one.firstAt));
    return [{ ...first, records, firstAt, lastAt: Math.max(...same.map((one) => one.lastAt)) }];
  });
}

interface HashedPlace extends FilteredPlace {
  readonly key: string;
}

async function addSubjects(
  transaction: Transaction<Schema>,
  { siteId, schoolDayOf, key }: HashedPlace,
  subjects: readonly FilteredSubject[],
): Promise<void> {
  const rows = subjects.map(({ hour, kind, host, subject }) => ({
    site_id: siteId,
    ...{ day: schoolDayOf(hour), kind, host },
    subject_hash: subjectHash(key, subject),
  }));
  for (const [day, ofDay] of Map.groupBy(rows, (row) => row.day)) {
    const { known } = await transaction
      .selectFrom('filter_subjects')
      .select(({ fn }) => fn.countAll<number>().as('known'))
      .where('site_id', '=', siteId)
      .where('day', '=', day)
      .executeTakeFirstOrThrow();
    for (const some of chunksOf(ofDay.slice(0, MOST_SUBJECTS - Number(known))))
      await transaction
        .insertInto('filter_subjects')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

/** Whoever changed the group within the week is counted in the last one. */
async function addActive(
  transaction: Transaction<Schema>,
  { siteId, schoolDayOf, key }: HashedPlace,
  active: readonly ActiveSubject[],
): Promise<void> {
  const weeks = new Map<number, WeekDay>();
  const rows = active.map(({ hour, subject, group }) => {
    const { week, bit } = weeks.get(hour) ?? weekDayOf(schoolDayOf(hour));
    weeks.set(hour, { week, bit });
    return { site_id: siteId, week, subject_hash: subjectHash(key, subject), group_name: group, days: bit };
  });
  for (const [week, ofWeek] of Map.groupBy(rows, (row) => row.week)) {
    const { known } = await transaction
      .selectFrom('active_subjects')
      .select(({ fn }) => fn.countAll<number>().as('known'))
      .where('site_id', '=', siteId)
      .where('week', '=', week)
      .executeTakeFirstOrThrow();
    if (Number(known) >= MOST_SUBJECTS) continue;
    // In one statement a key may stand once alone.
    for (const some of chunksOf(eachOnce(ofWeek)))
      await transaction
        .insertInto('active_subjects')
        .values(some)
        .onConflict((conflict) =>
          conflict.columns(['site_id', 'week', 'subject_hash']).doUpdateSet({
            group_name: sql<string>`excluded.group_name`,
            days: sql<number>`active_subjects.days | excluded.days`,
          }),
        )
        .execute();
  }
}

function eachOnce(rows: readonly Schema['active_subjects'][]): readonly Schema['active_subjects'][] {
  const byHash = Map.groupBy(rows, (row) => row.subject_hash);
  return [...byHash.values()].flatMap((same) => {
    const last = same.at(-1);
    return last === undefined ? [] : [{ ...last, days: same.reduce((days, one) => days | one.days, 0) }];
  });
}

interface WeekDay {
  readonly week: string;
  readonly bit: number;
}

/** The Monday of a date's week, and the date's bit in it. */
export function weekDayOf(day: string): WeekDay {
  const date = Temporal.PlainDate.from(day);
  const past = date.dayOfWeek - 1;
  return { week: date.subtract({ days: past }).toString(), bit: 1 << past };
}
