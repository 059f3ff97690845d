import type { Kysely } from 'kysely';
import type { Telling } from '../incidents/evidence.ts';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import type { Finding } from '../incidents/triage.ts';
import { bringBack } from './bring-back.ts';
import { followInClass } from './cluster-changes.ts';
import type { Database } from './database.ts';
import { type Merging, mergeIncidents, type Separating, separateIncident } from './incident-merges.ts';
import { createIncidentQueue, type IncidentQueue } from './incident-queue.ts';
import { partsOf } from './merged-growth.ts';
import { readEvent, readFinding, readIncident, type StoredEvent, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';
import { sorted } from './sorted.ts';
import { createTakenOut, type TakenOut } from './taken-out.ts';

export interface StoredHistory {
  readonly at: number;
  readonly kind: string;
  readonly byStaff: StaffId | null;
  readonly detail: string | null;
  /** Of a finding: what was found, as it was written then. */
  readonly finding: Finding | null;
}

/** A change of state that a person made, claimed: it happens only if nobody changed the incident in between. */
export interface StateChange {
  readonly id: IncidentId;
  readonly version: number;
  readonly state: IncidentState;
  readonly stateBefore: IncidentState | null;
  readonly at: number;
  readonly by: StaffId;
  readonly kind: 'claimed' | 'released' | 'waits' | 'resolved' | 'undone' | 'reopened';
  readonly detail: string | null;
}

/** Something that a member of staff wrote beside an incident. */
export interface StaffNote {
  readonly id: IncidentId;
  readonly note: string;
  readonly at: number;
  readonly by: StaffId;
}

/** What somebody knows about whether an incident was reported; the last that was written down counts. */
export interface ToldNote {
  readonly id: IncidentId;
  readonly told: Telling;
  readonly at: number;
  readonly by: StaffId;
}

export interface Incidents extends IncidentQueue, TakenOut {
  /** Without a viewer: for alerts. */
  byId(id: IncidentId): Promise<StoredIncident | null>;
  events(id: IncidentId, limit: number): Promise<readonly StoredEvent[]>;
  /** The most serious of its events, its own before those of its parts, the newest of them: its reasons stand for the incident. */
  weightiest(id: IncidentId): Promise<StoredEvent | null>;
  history(id: IncidentId): Promise<readonly StoredHistory[]>;
  /** True when this change was the one that counted. */
  change(change: StateChange): Promise<boolean>;
  /** Writes down what a member of staff knows: whether it was reported. */
  told(told: ToldNote): Promise<void>;
  /** Writes something beside an incident; nothing of the incident is changed. */
  note(note: StaffNote): Promise<void>;
  /** Makes one item of several incidents; false where somebody has changed one of them since. */
  merge(merging: Merging): Promise<boolean>;
  /** Makes an item of its own again of a part; false where somebody has changed it since. */
  separate(separating: Separating): Promise<boolean>;
  /** What an item was put together from, directly. */
  parts(id: IncidentId): Promise<readonly StoredIncident[]>;
  /** Open incidents that could be the same as one: those of the same subject first, then those of the same day. */
  alike(incident: StoredIncident, limit: number): Promise<readonly StoredIncident[]>;
  /** Brings back what has waited long enough; answers how many. */
  bringBack(now: number): Promise<number>;
  counted(): Promise<{ readonly incidents: number; readonly events: number }>;
  /** Without those who looked for help. */
  all(limit: number): Promise<readonly StoredIncident[]>;
}

export function createIncidents(database: Database, siteId: string): Incidents {
  const { reader, writer } = database;
  const write = (id: IncidentId, entry: { at: number; kind: string; by: StaffId; detail: string }) => {
    const { at, kind, by, detail } = entry;
    const row = { site_id: siteId, incident_id: id, at, kind, by_staff: by, detail };
    return writer.insertInto('incident_history').values(row).execute();
  };
  return {
    ...createIncidentQueue(reader, siteId),
    ...createTakenOut(database, siteId),
    byId: (id) => byId(reader, id),
    async events(id, limit) {
      const rows = await eventsOf(reader, id).orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(readEvent).reverse();
    },
    weightiest: (id) => weightiest(reader, id),
    history: (id) => history(reader, id),
    change: (change) => applyChange(writer, siteId, change),
    async told({ id, told, at, by }) {
      await write(id, { at, kind: 'told', by, detail: told });
    },
    async note({ id, note, at, by }) {
      await write(id, { at, kind: 'noted', by, detail: note });
    },
    merge: (merging) => mergeIncidents(database, siteId, merging),
    separate: (separating) => separateIncident(database, siteId, separating),
    parts: (id) => parts(reader, id),
    alike: (incident, limit) => alike(reader, siteId, incident, limit),
    bringBack: (now) => bringBack({ reader, writer }, siteId, now),
    async counted() {
      const [incidents, events] = await Promise.all([items(reader, siteId), rowsIn(reader, 'events', siteId)]);
      return { incidents, events };
    },
    all: (limit) => all(reader, siteId, limit),
  };
}

async function byId(reader: Kysely<Schema>, id: IncidentId): Promise<StoredIncident | null> {
  const row = await reader.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? readIncident(row) : null;
}

function eventsOf(reader: Kysely<Schema>, id: IncidentId) {
  return reader
    .selectFrom('events')
    .select(['at', 'record', 'matches', 'initiator', 'reasons', 'severity'])
    .where((table) =>
      table.or([
        table('incident_id', '=', id),
        table('incident_id', 'in', countedIn(reader, id)),
        table('incident_id', 'in', partsOf(reader, id)),
      ]),
    );
}

/** Of a whole class: the pupils who are counted in. */
function countedIn(reader: Kysely<Schema>, id: IncidentId) {
  return reader.selectFrom('incidents').select('id').where('cluster_id', '=', id).where('cluster_role', '=', 'member');
}

async function weightiest(reader: Kysely<Schema>, id: IncidentId): Promise<StoredEvent | null> {
  const row = await eventsOf(reader, id)
    .orderBy('severity', 'desc')
    // What was put together with it may be of another rule, and is named for itself.
    .orderBy((event) => event.case().when('incident_id', '=', id).then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? readEvent(row) : null;
}

async function history(reader: Kysely<Schema>, id: IncidentId): Promise<readonly StoredHistory[]> {
  const rows = await reader
    .selectFrom('incident_history')
    .selectAll()
    .where('incident_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.at,
    kind: row.kind,
    byStaff: row.by_staff as StaffId | null,
    detail: row.detail,
    finding: row.finding === null ? null : readFinding(row.finding),
  }));
}

async function applyChange(writer: Kysely<Schema>, siteId: string, change: StateChange): Promise<boolean> {
  const { id, version, state, stateBefore, at } = change;
  return writer.transaction().execute(async (transaction) => {
    const result = await transaction
      .updateTable('incidents')
      .set({
        state: JSON.stringify(state),
        status: state.status,
        state_before: stateBefore === null ? null : JSON.stringify(stateBefore),
        hold_until: state.status === 'on_hold' ? state.until : null,
        is_back: 0,
        assignee: 'assignee' in state ? state.assignee : null,
        version: version + 1,
        closed_at: state.status === 'resolved' ? at : null,
        resolution: state.status === 'resolved' ? state.resolution : null,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n) return false;
    await transaction
      .insertInto('incident_history')
      .values({
        site_id: siteId,
        incident_id: id,
        at,
        kind: change.kind,
        by_staff: change.by,
        detail: change.detail,
        finding: state.status === 'resolved' ? JSON.stringify(state) : null,
      })
      .execute();
    await followInClass(transaction, siteId, change);
    return true;
  });
}

/** Things to review. */
async function items(reader: Kysely<Schema>, siteId: string): Promise<number> {
  const row = await reader
    .selectFrom('incidents')
    .where('site_id', '=', siteId)
    .where('lane', '=', 'review')
    .where('cluster_role', '!=', 'member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function rowsIn(reader: Kysely<Schema>, table: 'events', siteId: string): Promise<number> {
  const row = await reader
    .selectFrom(table)
    .where('site_id', '=', siteId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function all(reader: Kysely<Schema>, siteId: string, limit: number): Promise<readonly StoredIncident[]> {
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('lane', '=', 'review')
    .orderBy('first_seen')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(readIncident);
}

async function parts(reader: Kysely<Schema>, id: IncidentId): Promise<readonly StoredIncident[]> {
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('merged_into', '=', id)
    .where('merged_top', 'is not', null)
    .orderBy(sorted('first_seen'))
    .orderBy('id')
    .execute();
  return rows.map(readIncident);
}

async function alike(
  reader: Kysely<Schema>,
  siteId: string,
  { id, subject, schoolDay, audience }: StoredIncident,
  limit: number,
): Promise<readonly StoredIncident[]> {
  const open = () =>
    reader
      .selectFrom('incidents')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('queue', 'in', ['open', 'waiting'])
      .where('id', '!=', id)
      .where('audience', '=', audience)
      .where('cluster_role', '!=', 'whole_class');
  const [same, day] = await Promise.all([
    open()
      .where('subject', '=', JSON.stringify(subject))
      .orderBy('last_seen', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute(),
    open().where('school_day', '=', schoolDay).orderBy('last_seen', 'desc').orderBy('id').limit(limit).execute(),
  ]);
  const all = new Map([...same, ...day].map((row) => [row.id, row]));
  return [...all.values()].slice(0, limit).map(readIncident);
}
