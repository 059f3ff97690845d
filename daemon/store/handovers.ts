import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { incidentsWithin, type Reach } from './reach.ts';
import { chunksOf } from './row-chunks.ts';

/** What was given to another system, as the incident's history has it. */
export interface HandedOver {
  readonly at: number;
  readonly by: StaffId | null;
}

export interface Handovers {
  /** Incidents that somebody closed as a concern since then, the oldest finding first, at most `limit`; without those inside another. */
  confirmedSince(reach: Reach, since: number, limit: number): Promise<readonly IncidentId[]>;
  /** The last time that each was handed over; without those that never were. */
  last(ids: readonly IncidentId[]): Promise<ReadonlyMap<IncidentId, HandedOver>>;
  /** Writes onto the history of each that it was handed over; all of them or none. */
  note(ids: readonly IncidentId[], made: HandoverNote): Promise<void>;
}

export interface HandoverNote {
  readonly at: number;
  readonly by: StaffId;
  /** What file it was, and what for. */
  readonly detail: string;
}

const KIND = 'handed_over';

export function createHandovers({ reader, writer }: Database, siteId: string): Handovers {
  return {
    async confirmedSince(reach, since, limit) {
      const rows = await reader
        .selectFrom('incidents')
        .select('id')
        .where('site_id', '=', siteId)
        .where('status', '=', 'resolved')
        .where('resolution', '=', 'concern')
        .where('closed_at', '>=', since)
        .where('merged_top', 'is', null)
        .where(incidentsWithin(reach))
        .orderBy('closed_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id as IncidentId);
    },
    async last(ids) {
      const last = new Map<IncidentId, HandedOver>();
      for (const some of chunksOf(ids)) {
        const rows = await reader
          .selectFrom('incident_history')
          .select(['incident_id', 'at', 'by_staff'])
          .where('site_id', '=', siteId)
          .where('kind', '=', KIND)
          .where('incident_id', 'in', some)
          .orderBy('at')
          .execute();
        for (const row of rows)
          last.set(row.incident_id as IncidentId, { at: row.at, by: row.by_staff as StaffId | null });
      }
      return last;
    },
    note: (ids, { at, by, detail }) =>
      writer.transaction().execute(async (transaction) => {
        const row = { site_id: siteId, at, kind: KIND, by_staff: by, detail };
        for (const some of chunksOf(ids)) {
          const rows = some.map((id) => ({ ...row, incident_id: id }));
          await transaction.insertInto('incident_history').values(rows).execute();
        }
      }),
  };
}
