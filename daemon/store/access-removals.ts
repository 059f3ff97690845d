import type { Kysely, Transaction } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { queueMail } from './letters.ts';
import { incidentsWithin, type Reach } from './reach.ts';
import type { Schema } from './schema.ts';

/** That somebody’s access was taken away, from one school day to another, the last included. */
export interface StoredRemoval {
  readonly id: string;
  readonly incidentId: IncidentId;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
  readonly by: StaffId;
  readonly at: number;
  readonly endedAt: number | null;
  readonly endedBy: StaffId | null;
}
export type NewRemoval = Omit<StoredRemoval, 'endedAt' | 'endedBy'>;

export interface Ending {
  readonly id: string;
  readonly incidentId: IncidentId;
  readonly by: StaffId;
  readonly at: number;
}

export interface AccessRemovals {
  /** Stands in the incident's history. */
  add(removal: NewRemoval): Promise<void>;
  one(id: string): Promise<StoredRemoval | null>;
  of(incidentId: IncidentId): Promise<readonly StoredRemoval[]>;
  /** Within somebody's reach, those that nobody has ended; the first to end first. */
  running(reach: Reach, limit: number): Promise<readonly StoredRemoval[]>;
  /** False where somebody ended it before. */
  end(ending: Ending): Promise<boolean>;
  /** Puts a reminder into the outbox for each that ends on `day` or ended before; answers how many were new. */
  remind(day: string, at: number): Promise<number>;
}

export function createAccessRemovals({ reader, writer }: Database, siteId: string): AccessRemovals {
  const all = () => reader.selectFrom('access_removals').selectAll().where('site_id', '=', siteId);
  return {
    add: (removal) => writer.transaction().execute((transaction) => add(transaction, siteId, removal)),
    one: async (id) => (await all().where('id', '=', id).execute()).map(readRemoval)[0] ?? null,
    of: async (id) => (await all().where('incident_id', '=', id).orderBy('at').execute()).map(readRemoval),
    async running(reach, limit) {
      const rows = await all()
        .where('ended_at', 'is', null)
        .where('incident_id', 'in', idsWithin(reader, reach))
        .orderBy('until_day')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readRemoval);
    },
    end: (ending) => writer.transaction().execute((transaction) => end(transaction, siteId, ending)),
    remind: (day, at) => writer.transaction().execute((transaction) => remind(transaction, siteId, { day, at })),
  };
}

function idsWithin(reader: Kysely<Schema>, reach: Reach) {
  return reader.selectFrom('incidents').where(incidentsWithin(reach)).select('id');
}

async function add(transaction: Transaction<Schema>, siteId: string, removal: NewRemoval): Promise<void> {
  const { id, incidentId, fromDay, untilDay, reason, by, at } = removal;
  await transaction
    .insertInto('access_removals')
    .values({
      ...{ id, site_id: siteId, incident_id: incidentId, from_day: fromDay, until_day: untilDay, reason },
      ...{ by_staff: by, at, ended_at: null, ended_by: null, reminded_at: null },
    })
    .execute();
  const told = { site_id: siteId, incident_id: incidentId, at, by_staff: by };
  const detail = `${fromDay} ${untilDay}: ${reason}`;
  await transaction
    .insertInto('incident_history')
    .values({ ...told, kind: 'access_removed', detail })
    .execute();
}

async function end(transaction: Transaction<Schema>, siteId: string, ending: Ending): Promise<boolean> {
  const { id, incidentId, by, at } = ending;
  const ended = await transaction
    .updateTable('access_removals')
    .set({ ended_at: at, ended_by: by })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('incident_id', '=', incidentId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows !== 1n) return false;
  const told = { site_id: siteId, incident_id: incidentId, at, by_staff: by, detail: null };
  await transaction
    .insertInto('incident_history')
    .values({ ...told, kind: 'access_given_back' })
    .execute();
  return true;
}

/** Once for each: the mark and the outbox row are one transaction. */
async function remind(
  transaction: Transaction<Schema>,
  siteId: string,
  { day, at }: { readonly day: string; readonly at: number },
): Promise<number> {
  const due = await transaction
    .updateTable('access_removals')
    .set({ reminded_at: at })
    .where('site_id', '=', siteId)
    .where('until_day', '<=', day)
    .where('ended_at', 'is', null)
    .where('reminded_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of due) {
    await queueMail(transaction, siteId, { id: `access-ends-${id}`, kind: 'access_ends', subjectId: id, at });
  }
  return due.length;
}

function readRemoval(row: Schema['access_removals']): StoredRemoval {
  return {
    id: row.id,
    incidentId: row.incident_id as IncidentId,
    fromDay: row.from_day,
    untilDay: row.until_day,
    reason: row.reason,
    by: row.by_staff as StaffId,
    at: row.at,
    endedAt: row.ended_at,
    endedBy: row.ended_by as StaffId | null,
  };
}
