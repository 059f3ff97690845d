/** Single requests of incidents: which they are, and what was made of those that were taken out. */
import type { Kysely } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { readEvent, readIncident, type StoredEvent, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';
import { type PutBack, type PuttingBack, putBack, type Taken, type Taking, takeOut } from './take-out.ts';

export interface TakenOut {
  /** Its own requests, the newest, with the ids by which they can be taken out; oldest first. */
  ownEvents(id: IncidentId, limit: number): Promise<readonly (StoredEvent & { readonly id: string })[]>;
  /** Makes an incident of its own of single requests. */
  takeOut(taking: Taking): Promise<Taken>;
  /** Puts them back, while nobody has done anything with them. */
  putBack(putting: PuttingBack): Promise<PutBack>;
  /** What was made of requests that were taken out of an incident, the oldest first. */
  takenFrom(id: IncidentId): Promise<readonly StoredIncident[]>;
}

export function createTakenOut(database: Database, siteId: string): TakenOut {
  const { reader } = database;
  return {
    ownEvents: (id, limit) => ownEvents(reader, id, limit),
    takeOut: (taking) => takeOut(database, siteId, taking),
    putBack: (putting) => putBack(database, siteId, putting),
    takenFrom: (id) => takenFrom(reader, id),
  };
}

async function ownEvents(reader: Kysely<Schema>, id: IncidentId, limit: number) {
  const rows = await reader
    .selectFrom('events')
    .select(['id', 'at', 'record', 'matches', 'initiator', 'reasons', 'severity'])
    .where('incident_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...readEvent(row), id: row.id })).reverse();
}

async function takenFrom(reader: Kysely<Schema>, id: IncidentId): Promise<readonly StoredIncident[]> {
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('taken_from', '=', id)
    .orderBy('raised_at')
    .orderBy('id')
    .execute();
  return rows.map(readIncident);
}
