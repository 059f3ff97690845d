/** What follows for the pupils of a class when somebody closes, opens or splits the class's item, or takes one of them out of it. */
import { sql, type Transaction } from 'kysely';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import { tell } from './cluster-places.ts';
import { columnsOf, countsOf } from './cluster-rows.ts';
import { queueAlerts, standsAlone } from './commit-alerts.ts';
import type { Database } from './database.ts';
import { readIncident } from './rows.ts';
import type { Schema } from './schema.ts';

/** A change that somebody made to an incident, as its store has made it. */
export interface MadeChange {
  readonly id: IncidentId;
  readonly state: IncidentState;
  readonly stateBefore: IncidentState | null;
  readonly at: number;
  readonly by: StaffId;
  readonly kind: string;
  readonly detail: string | null;
}

/** Carries a change on, in its transaction: a class is closed and opened with all who are counted in. */
export async function followInClass(transaction: Transaction<Schema>, siteId: string, made: MadeChange): Promise<void> {
  const row = await transaction
    .selectFrom('incidents')
    .select(['cluster_role', 'cluster_id'])
    .where('id', '=', made.id)
    .executeTakeFirst();
  if (row?.cluster_role === 'whole_class' && made.kind === 'resolved') await closeMembers(transaction, siteId, made);
  const isOpened = made.kind === 'undone' || made.kind === 'reopened';
  if (row?.cluster_role === 'whole_class' && isOpened) await openMembers(transaction, siteId, made);
  if (row?.cluster_role === 'member') await takeOut(transaction, made.id, row.cluster_id);
}

function membersOf(transaction: Transaction<Schema>, id: IncidentId) {
  return transaction.selectFrom('incidents').where('cluster_id', '=', id).where('cluster_role', '=', 'member');
}

async function closeMembers(transaction: Transaction<Schema>, siteId: string, made: MadeChange): Promise<void> {
  const { id, state, at } = made;
  await letGoUnseen(transaction, siteId, made);
  const some = membersOf(transaction, id).select('id').where('status', '!=', 'resolved');
  const ids = (await some.execute()).map((member) => member.id as IncidentId);
  await transaction
    .updateTable('incidents')
    .set({
      state_before: sql<string>`state`,
      state: JSON.stringify(state),
      status: state.status,
      assignee: null,
      version: sql<number>`version + 1`,
      closed_at: at,
      resolution: state.status === 'resolved' ? state.resolution : null,
    })
    .where('cluster_id', '=', id)
    .where('cluster_role', '=', 'member')
    .where('status', '!=', 'resolved')
    .execute();
  await tellAll(transaction, siteId, ids, made);
}

/**
 * Whoever joined after the page of the class was read was not looked at by the one who closes it: each becomes an incident of their
 * own, and alerts where it is serious.
 */
async function letGoUnseen(transaction: Transaction<Schema>, siteId: string, made: MadeChange): Promise<void> {
  const { id, by, at } = made;
  const seen = await transaction
    .selectFrom('audit')
    .select(({ fn }) => fn.max<number | null>('at').as('at'))
    .where('site_id', '=', siteId)
    .where('staff_id', '=', by)
    .where('action', '=', 'view')
    .where('subject_kind', '=', 'incident')
    .where('subject_id', '=', id)
    .executeTakeFirst();
  const seenAt = seen?.at ?? null;
  if (seenAt === null) return;
  const rows = await membersOf(transaction, id).selectAll().where('raised_at', '>', seenAt).execute();
  const unseen = rows.map(readIncident);
  for (const incident of unseen) {
    await transaction
      .updateTable('incidents')
      .set({ cluster_role: 'none', cluster_id: null })
      .where('id', '=', incident.id)
      .execute();
    await tell(transaction, { siteId, now: at }, incident.id, 'left_class');
  }
  await recount(transaction, id);
  await queueAlerts(transaction, { now: at }, { changes: unseen.map(standsAlone), wholeClasses: [] });
}

async function openMembers(transaction: Transaction<Schema>, siteId: string, made: MadeChange): Promise<void> {
  const closed = membersOf(transaction, made.id).select('id').where('state_before', 'is not', null);
  const ids = (await closed.execute()).map((member) => member.id as IncidentId);
  await transaction
    .updateTable('incidents')
    .set({
      state: JSON.stringify({ status: 'new' } satisfies IncidentState),
      status: 'new',
      state_before: null,
      // As if nobody had touched them: they still belong to the class.
      version: 1,
      closed_at: null,
      resolution: null,
    })
    .where('cluster_id', '=', made.id)
    .where('cluster_role', '=', 'member')
    .where('state_before', 'is not', null)
    .execute();
  await tellAll(transaction, siteId, ids, made);
}

/** Somebody looks at this pupil alone. */
async function takeOut(transaction: Transaction<Schema>, id: IncidentId, clusterId: string | null): Promise<void> {
  await transaction.updateTable('incidents').set({ cluster_role: 'apart' }).where('id', '=', id).execute();
  if (clusterId !== null) await recount(transaction, clusterId as IncidentId);
}

/** Writes anew what those come to who are counted in with a class. */
export async function recount(transaction: Transaction<Schema>, id: IncidentId): Promise<void> {
  const columns = columnsOf(await countsOf(transaction, id));
  await transaction.updateTable('incidents').set(columns).where('id', '=', id).execute();
}

async function tellAll(
  transaction: Transaction<Schema>,
  siteId: string,
  ids: readonly IncidentId[],
  { at, kind, by, detail }: Pick<MadeChange, 'at' | 'kind' | 'by' | 'detail'>,
): Promise<void> {
  for (const id of ids) {
    await transaction
      .insertInto('incident_history')
      .values({ site_id: siteId, incident_id: id, at, kind, by_staff: by, detail })
      .execute();
  }
}

/** A class's item that is to become single incidents again. */
export interface Split {
  readonly id: IncidentId;
  readonly version: number;
  readonly reason: string;
  readonly at: number;
  readonly by: StaffId;
}

/**
 * Makes single incidents again of what a class did, and keeps them single for that day. No alert is sent: whoever would read it has
 * just decided. False where somebody changed the item since, or it is closed.
 */
export function splitClass({ writer }: Database, siteId: string, split: Split): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const { id, version, reason, at, by } = split;
    const state: IncidentState = {
      status: 'resolved',
      resolution: 'duplicate',
      intent: 'unclear',
      by,
      at,
      note: reason,
      caseReference: null,
    };
    const { numUpdatedRows } = await transaction
      .updateTable('incidents')
      .set({
        cluster_role: 'split',
        state: JSON.stringify(state),
        status: state.status,
        state_before: null,
        assignee: null,
        version: version + 1,
        closed_at: at,
        resolution: state.resolution,
      })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .where('version', '=', version)
      .where('cluster_role', '=', 'whole_class')
      .where('status', '!=', 'resolved')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const told = { at, by, kind: 'split', detail: reason };
    const members = await membersOf(transaction, id).select('id').execute();
    await tellAll(transaction, siteId, [id, ...members.map((member) => member.id as IncidentId)], told);
    await transaction
      .updateTable('incidents')
      .set({ cluster_role: 'split', cluster_why: null })
      .where('cluster_id', '=', id)
      .where('cluster_role', 'in', ['member', 'outlier'])
      .execute();
    return true;
  });
}
