import type { IncidentId } from '../incidents/incident.ts';
import { type Split, splitClass } from './cluster-changes.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import { readEvent, readIncident, type StoredEvent, type StoredIncident } from './rows.ts';
import { sorted } from './sorted.ts';

/** One pupil of a class, with what the requests were. */
export interface ClassPupil {
  readonly incident: StoredIncident;
  /** The newest, oldest first. */
  readonly events: readonly StoredEvent[];
}

/** What whole classes did, pupil by pupil. */
export interface WholeClasses {
  /** All of them, those included who stand on their own; by when they began. */
  pupils(id: IncidentId): Promise<readonly ClassPupil[]>;
  /** True when this split was the one that counted. */
  split(split: Split): Promise<boolean>;
}

/** More than a year group. */
const MOST_PUPILS = 500;
const EVENTS_OF_EACH = 20;

export function createWholeClasses(database: Database, siteId: string): WholeClasses {
  const { reader } = database;
  return {
    async pupils(id) {
      const rows = await reader
        .selectFrom('incidents')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('cluster_id', '=', id)
        .orderBy(sorted('first_seen'))
        .orderBy('id')
        .limit(MOST_PUPILS)
        .execute();
      const events = await eventsOf(
        database,
        rows.map((row) => row.id),
      );
      return rows.map((row) => ({ incident: readIncident(row), events: events.get(row.id) ?? [] }));
    },
    split: (split) => splitClass(database, siteId, split),
  };
}

async function eventsOf(
  { reader }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
  const found = new Map<string, StoredEvent[]>();
  for (const some of chunksOf(ids)) {
    const rows = await reader
      .selectFrom('events')
      .select(['incident_id', 'at', 'record', 'matches', 'initiator', 'reasons', 'severity'])
      .where('incident_id', 'in', some)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(some.length * EVENTS_OF_EACH)
      .execute();
    for (const row of rows) found.set(row.incident_id, [readEvent(row), ...(found.get(row.incident_id) ?? [])]);
  }
  return new Map([...found].map(([id, events]) => [id, events.slice(-EVENTS_OF_EACH)]));
}
