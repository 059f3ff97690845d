import { sql } from 'kysely';
import type { EventId, IncidentId } from '../incidents/incident.ts';
import type { Window } from '../records/question.ts';
import type { Database } from './database.ts';
import { partsOf } from './merged-growth.ts';
import { chunksOf } from './row-chunks.ts';

/** When the requests of incidents happened, and of which incident each is. */
export interface IncidentTimes {
  /** The first and the last of its requests, and of those of its parts, in each quarter of an hour that has any, in order; `to` is that of the last. */
  spans(id: IncidentId): Promise<readonly Window[]>;
  /** The incident of each of these flagged requests, for those that are kept. */
  incidentsOf(events: readonly EventId[]): Promise<ReadonlyMap<EventId, IncidentId>>;
}

const QUARTER_MS = 900_000;
/** A school day has 96 quarters, and 100 where the clocks change. */
const MAX_SPANS = 200;

export function createIncidentTimes({ reader }: Database): IncidentTimes {
  return {
    async spans(id) {
      const quarter = sql<number>`at / ${sql.lit(QUARTER_MS)}`;
      const rows = await reader
        .selectFrom('events')
        .select(({ fn }) => [fn.min<number>('at').as('from'), fn.max<number>('at').as('to')])
        .where((table) => table.or([table('incident_id', '=', id), table('incident_id', 'in', partsOf(reader, id))]))
        .groupBy(quarter)
        .orderBy(quarter)
        .limit(MAX_SPANS)
        .execute();
      return rows.map(({ from, to }) => ({ from: Number(from), to: Number(to) }));
    },
    async incidentsOf(events) {
      const found = new Map<EventId, IncidentId>();
      for (const some of chunksOf(events)) {
        const rows = await reader.selectFrom('events').select(['id', 'incident_id']).where('id', 'in', some).execute();
        for (const row of rows) found.set(row.id as EventId, row.incident_id as IncidentId);
      }
      return found;
    },
  };
}
