import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import type { Suppression, SuppressionScope } from '../policy/suppression.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** One suppression with all that happened to it. */
export interface StoredSuppression extends NewSuppression {
  readonly id: string;
  /** Who agreed; null while nobody has, or nobody need. */
  readonly second: { readonly at: number; readonly by: StaffId } | null;
  readonly lifted: { readonly at: number; readonly by: StaffId; readonly reason: string } | null;
}

export interface NewSuppression {
  readonly scope: SuppressionScope;
  readonly reason: string;
  readonly includesStaff: boolean;
  readonly at: number;
  readonly by: StaffId;
  /** Exclusive. */
  readonly until: number;
  readonly needsSecond: boolean;
  /** The incident from whose page it was said. */
  readonly incidentId: IncidentId | null;
}

export interface SuppressionStore {
  /** The newest first: all that can count at `now`, and the last hundred that have ended. */
  all(now: number): Promise<readonly StoredSuppression[]>;
  /** What requests are judged by that come now, late ones of the last days too: each with the time for which it counts. */
  judgedBy(now: number): Promise<readonly Suppression[]>;
  add(
    suppression: NewSuppression,
  ): Promise<{ readonly kind: 'added'; readonly id: string } | { readonly kind: 'full' }>;
  /** `own`: whoever asked for it cannot be the second; `gone`: there is none that waits. */
  second(id: string, by: StaffId, at: number): Promise<'done' | 'own' | 'gone'>;
  /** False where it has ended already, or never was. */
  lift(id: string, by: StaffId, lifting: { readonly at: number; readonly reason: string }): Promise<boolean>;
}

/** More than anybody can keep in mind. */
const MOST_AT_ONCE = 500;
const ENDED_SHOWN = 100;
/** How late a log may come and still be judged by what was quietened then. */
const LATE_MS = 35 * 24 * 3_600_000;

export function createSuppressions({ reader, writer }: Database, siteId: string): SuppressionStore {
  return {
    async all(now) {
      const [open, ended] = await Promise.all([openRows(reader, siteId, now), endedRows(reader, siteId, now)]);
      return [...open, ...ended].map(readSuppression);
    },
    judgedBy: (now) => judgedBy(reader, siteId, now),
    add: (suppression) => writer.transaction().execute((transaction) => add(transaction, siteId, suppression)),
    second: (id, by, at) => second(writer, siteId, { id, by, at }),
    async lift(id, by, { at, reason }) {
      const done = await writer
        .updateTable('suppressions')
        .set({ removed_at: at, removed_by: by, removed_reason: reason })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .where('until_at', '>', at)
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },
  };
}

function openRows(db: Kysely<Schema>, siteId: string, now: number) {
  return ofSite(db, siteId).where('removed_at', 'is', null).where('until_at', '>', now).limit(MOST_AT_ONCE).execute();
}

function endedRows(db: Kysely<Schema>, siteId: string, now: number) {
  return ofSite(db, siteId)
    .where((where) => where.or([where('removed_at', 'is not', null), where('until_at', '<=', now)]))
    .limit(ENDED_SHOWN)
    .execute();
}

function ofSite(db: Kysely<Schema>, siteId: string) {
  return db
    .selectFrom('suppressions')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('created_at', 'desc')
    .orderBy('id');
}

async function judgedBy(db: Kysely<Schema>, siteId: string, now: number): Promise<readonly Suppression[]> {
  const rows = await ofSite(db, siteId)
    .where('until_at', '>', now - LATE_MS)
    .where((where) => where.or([where('removed_at', 'is', null), where('removed_at', '>', now - LATE_MS)]))
    .where((where) => where.or([where('needs_second', '=', 0), where('seconded_at', 'is not', null)]))
    .limit(2 * MOST_AT_ONCE)
    .execute();
  return rows.map(readSuppression).map(({ id, scope, reason, includesStaff, ...times }) => ({
    ...{ id, scope, reason, includesStaff },
    from: times.second?.at ?? times.at,
    until: Math.min(times.until, times.lifted?.at ?? times.until),
  }));
}

async function add(
  transaction: Kysely<Schema>,
  siteId: string,
  suppression: NewSuppression,
): Promise<{ readonly kind: 'added'; readonly id: string } | { readonly kind: 'full' }> {
  if ((await openRows(transaction, siteId, suppression.at)).length >= MOST_AT_ONCE) return { kind: 'full' };
  const row = rowOf(siteId, suppression);
  await transaction.insertInto('suppressions').values(row).execute();
  return { kind: 'added', id: row.id };
}

interface Agreeing {
  readonly id: string;
  readonly by: StaffId;
  readonly at: number;
}

/** The condition is asked in the statement itself: two who press at once are not both the second, and the author never is. */
async function second(db: Kysely<Schema>, siteId: string, { id, by, at }: Agreeing): Promise<'done' | 'own' | 'gone'> {
  const waits = { needs_second: 1, seconded_at: null, removed_at: null };
  const done = await db
    .updateTable('suppressions')
    .set({ seconded_at: at, seconded_by: by })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('needs_second', '=', waits.needs_second)
    .where('seconded_at', 'is', waits.seconded_at)
    .where('removed_at', 'is', waits.removed_at)
    .where('until_at', '>', at)
    .where('created_by', '<>', by)
    .executeTakeFirst();
  if (done.numUpdatedRows === 1n) return 'done';
  const own = (await openRows(db, siteId, at)).some((row) => row.id === id && row.created_by === by);
  return own ? 'own' : 'gone';
}

function rowOf(siteId: string, { scope, ...said }: NewSuppression): Selectable<Schema['suppressions']> {
  return {
    id: randomUUID(),
    site_id: siteId,
    rule_id: scope.ruleId,
    host: scope.host,
    phrase: scope.phrase,
    group_name: scope.group,
    lesson: scope.lesson === null ? null : JSON.stringify(scope.lesson),
    includes_staff: said.includesStaff ? 1 : 0,
    reason: said.reason,
    incident_id: said.incidentId,
    created_at: said.at,
    created_by: said.by,
    until_at: said.until,
    needs_second: said.needsSecond ? 1 : 0,
    ...{ seconded_at: null, seconded_by: null, removed_at: null, removed_by: null, removed_reason: null },
  };
}

function readSuppression(row: Schema['suppressions']): StoredSuppression {
  const { seconded_at, seconded_by, removed_at, removed_by, removed_reason } = row;
  return {
    id: row.id,
    scope: readScope(row),
    reason: row.reason,
    includesStaff: row.includes_staff === 1,
    at: row.created_at,
    by: row.created_by as StaffId,
    until: row.until_at,
    needsSecond: row.needs_second === 1,
    incidentId: row.incident_id as IncidentId | null,
    second: seconded_at === null ? null : { at: seconded_at, by: (seconded_by ?? '') as StaffId },
    lifted:
      removed_at === null ? null : { at: removed_at, by: (removed_by ?? '') as StaffId, reason: removed_reason ?? '' },
  };
}

function readScope({ rule_id, host, phrase, group_name, lesson }: Schema['suppressions']): SuppressionScope {
  return {
    ruleId: rule_id as RuleId | null,
    host,
    phrase,
    group: group_name,
    lesson: lesson === null ? null : (JSON.parse(lesson) as SuppressionScope['lesson']),
  };
}
