import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import { RESPONSE_ACTIONS, type ResponseAction } from '../incidents/response-matrix.ts';
import type { Database } from './database.ts';
import { incidentsWithin, type Reach } from './reach.ts';
import { readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';
import { sorted } from './sorted.ts';

/** An incident of which something is still to do. */
export interface OutstandingIncident {
  readonly incident: StoredIncident;
  /** True where a person must first say which row of the policy fits. */
  readonly mustChoose: boolean;
  readonly actions: readonly ResponseAction[];
}

export interface OutstandingActions {
  /** Concerns of which nobody has worked out since they changed what is to do; closed at `since` or after. */
  unsettled(since: number, limit: number): Promise<readonly StoredIncident[]>;
  /** What is to do within somebody's reach, the longest closed first. */
  list(reach: Reach, limit: number): Promise<readonly OutstandingIncident[]>;
  /** How many things are to do, and of how many incidents. */
  count(reach: Reach): Promise<{ readonly things: number; readonly incidents: number }>;
  /** Of each of these incidents, how many things are to do; those without are left out. */
  perIncident(ids: readonly IncidentId[]): Promise<ReadonlyMap<IncidentId, number>>;
  /** Things that were done or found not to apply since then, within somebody's reach. */
  settledSince(reach: Reach, since: number): Promise<number>;
}

interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}

export function createOutstandingActions({ reader }: Database, siteId: string): OutstandingActions {
  const shelf: Shelf = { reader, siteId };
  return {
    unsettled: (since, limit) => unsettled(shelf, since, limit),
    list: (reach, limit) => list(shelf, reach, limit),
    count: (reach) => count(shelf, reach),
    perIncident: (ids) => perIncident(shelf, ids),
    settledSince: (reach, since) => settledSince(shelf, reach, since),
  };
}

async function unsettled({ reader, siteId }: Shelf, since: number, limit: number): Promise<readonly StoredIncident[]> {
  const rows = await reader
    .selectFrom('incidents')
    .leftJoin('incident_responses', 'incident_responses.incident_id', 'incidents.id')
    .selectAll('incidents')
    .where('incidents.site_id', '=', siteId)
    .where('incidents.resolution', '=', 'concern')
    .where('incidents.closed_at', '>=', since)
    .where('incidents.lane', '=', 'review')
    .where('incidents.cluster_role', '!=', 'member')
    .where((table) =>
      table.or([
        table('incident_responses.incident_id', 'is', null),
        table('incident_responses.settled_version', '!=', table.ref('incidents.version')),
      ]),
    )
    .orderBy('incidents.closed_at')
    .limit(limit)
    .execute();
  return rows.map(readIncident);
}

function actionsToDo({ reader, siteId }: Shelf) {
  return reader
    .selectFrom('incident_actions')
    .where('site_id', '=', siteId)
    .where('state', '=', 'to_do')
    .where('is_prescribed', '=', 1);
}

function rowsToChoose({ reader, siteId }: Shelf) {
  return reader.selectFrom('incident_responses').where('site_id', '=', siteId).where('must_choose', '=', 1);
}

/**
 * Concerns alone: what was opened again asks for nothing until it is closed again. They are found by their ids, from the little that is to
 * do; the pluses keep SQLite from reading all that a school has closed as a concern.
 */
function concerns({ reader, siteId }: Shelf, reach: Reach) {
  return reader
    .selectFrom('incidents')
    .where(sql<SqlBool>`+incidents.site_id = ${siteId} and +incidents.resolution = 'concern'`)
    .where('lane', '=', 'review')
    .where(incidentsWithin(reach))
    .where('cluster_role', '!=', 'member');
}

function isOf(table: 'incident_actions' | 'incident_responses') {
  return sql<SqlBool>`incidents.id = ${sql.ref(`${table}.incident_id`)}`;
}

async function list(shelf: Shelf, reach: Reach, limit: number): Promise<readonly OutstandingIncident[]> {
  const rows = await concerns(shelf, reach)
    .where('id', 'in', actionsToDo(shelf).select('incident_id').union(rowsToChoose(shelf).select('incident_id')))
    .selectAll()
    .orderBy(sorted('closed_at'))
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  const [actions, choices] = await Promise.all([
    actionsToDo(shelf).select(['incident_id', 'action']).where('incident_id', 'in', ids).execute(),
    rowsToChoose(shelf).select('incident_id').where('incident_id', 'in', ids).execute(),
  ]);
  return rows.map((row) => ({
    incident: readIncident(row),
    mustChoose: choices.some((one) => one.incident_id === row.id),
    actions: inOrder(actions.filter((one) => one.incident_id === row.id).map(({ action }) => action)),
  }));
}

function inOrder(actions: readonly string[]): readonly ResponseAction[] {
  return RESPONSE_ACTIONS.filter((action) => actions.includes(action));
}

async function count(shelf: Shelf, reach: Reach): Promise<{ readonly things: number; readonly incidents: number }> {
  const [actions, choices] = await Promise.all([
    actionsToDo(shelf)
      .where(({ exists }) => exists(concerns(shelf, reach).where(isOf('incident_actions')).select('id')))
      .select(({ fn }) => [
        fn.countAll<number>().as('things'),
        fn.count<number>('incident_id').distinct().as('incidents'),
      ])
      .executeTakeFirstOrThrow(),
    rowsToChoose(shelf)
      .where(({ exists }) => exists(concerns(shelf, reach).where(isOf('incident_responses')).select('id')))
      .select(({ fn }) => fn.countAll<number>().as('things'))
      .executeTakeFirstOrThrow(),
  ]);
  const toChoose = Number(choices.things);
  return { things: Number(actions.things) + toChoose, incidents: Number(actions.incidents) + toChoose };
}

async function perIncident(shelf: Shelf, ids: readonly IncidentId[]): Promise<ReadonlyMap<IncidentId, number>> {
  if (ids.length === 0) return new Map();
  const actions = await actionsToDo(shelf)
    .where('incident_id', 'in', ids)
    .select(['incident_id', ({ fn }) => fn.countAll<number>().as('things')])
    .groupBy('incident_id')
    .execute();
  const choices = await rowsToChoose(shelf).where('incident_id', 'in', ids).select('incident_id').execute();
  return new Map([
    ...actions.map((row) => [row.incident_id as IncidentId, Number(row.things)] as const),
    ...choices.map((row) => [row.incident_id as IncidentId, 1] as const),
  ]);
}

async function settledSince({ reader, siteId }: Shelf, reach: Reach, since: number): Promise<number> {
  const row = await reader
    .selectFrom('incident_actions')
    .where('site_id', '=', siteId)
    .where('state', '!=', 'to_do')
    .where('at', '>=', since)
    .where(({ exists }) =>
      exists(reader.selectFrom('incidents').select('id').where(isOf('incident_actions')).where(incidentsWithin(reach))),
    )
    .select(({ fn }) => fn.countAll<number>().as('things'))
    .executeTakeFirstOrThrow();
  return Number(row.things);
}
