import type { Kysely } from 'kysely';
import { fingerprintStart } from '../incidents/fingerprint.ts';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { incidentsWithin, type Reach } from './reach.ts';
import { readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';
import { sorted } from './sorted.ts';

/** What was done for somebody who looked for help. */
export interface CareGiven {
  readonly id: IncidentId;
  readonly version: number;
  readonly care: string;
  readonly state: IncidentState;
  readonly at: number;
  readonly by: StaffId;
}

/** Who looked for help, one item for each pupil and school day: apart from every queue of what somebody may have done. */
export interface SupportLane {
  list(
    reach: Reach,
    view: 'open' | 'closed',
    part: { readonly page: number; readonly perPage: number },
  ): Promise<SupportRows>;
  one(reach: Reach, id: IncidentId): Promise<StoredIncident | null>;
  counts(reach: Reach): Promise<{ readonly open: number; readonly closed: number }>;
  /** False where somebody was quicker. */
  close(given: CareGiven): Promise<boolean>;
  /** What the same person looked for, or was flagged for, on the same school day in the other lane; by when it began. */
  beside(incident: StoredIncident, subjectKey: string): Promise<readonly StoredIncident[]>;
}

export interface SupportRows {
  readonly rows: readonly StoredIncident[];
  readonly total: number;
}

export function createSupportLane({ reader, writer }: Database, siteId: string): SupportLane {
  const lane = (reach: Reach) => ofSchool(reader, siteId).where(incidentsWithin(reach));
  const inView = (reach: Reach, view: 'open' | 'closed') =>
    lane(reach).where('status', view === 'open' ? '!=' : '=', 'resolved');
  const count = async (reach: Reach, view: 'open' | 'closed') => {
    const row = await inView(reach, view)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  };
  return {
    async list(reach, view, { page, perPage }) {
      const rows = await inView(reach, view)
        .selectAll()
        .orderBy(view === 'open' ? 'last_seen' : 'closed_at', 'desc')
        .orderBy('id')
        .limit(perPage)
        .offset((page - 1) * perPage)
        .execute();
      return { rows: rows.map(readIncident), total: await count(reach, view) };
    },
    async one(reach, id) {
      const row = await lane(reach).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readIncident(row) : null;
    },
    counts: async (reach) => ({ open: await count(reach, 'open'), closed: await count(reach, 'closed') }),
    close: (given) => close(writer, siteId, given),
    beside: (incident, subjectKey) => beside(reader, incident, subjectKey),
  };
}

function ofSchool(reader: Kysely<Schema>, siteId: string) {
  return reader.selectFrom('incidents').where('site_id', '=', siteId).where('lane', '=', 'support');
}

function close(writer: Kysely<Schema>, siteId: string, given: CareGiven): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const { id, version, care, state, at, by } = given;
    const { numUpdatedRows } = await transaction
      .updateTable('incidents')
      .set({
        care,
        state: JSON.stringify(state),
        status: state.status,
        version: version + 1,
        closed_at: at,
        resolution: state.status === 'resolved' ? state.resolution : null,
      })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .where('lane', '=', 'support')
      .where('status', '!=', 'resolved')
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await transaction
      .insertInto('incident_history')
      .values({ site_id: siteId, incident_id: id, at, kind: 'cared', by_staff: by, detail: care })
      .execute();
    return true;
  });
}

/** The sign after the bar: a fingerprint that begins with `start` is less than this. */
const AFTER_BAR = '}';

async function beside(
  reader: Kysely<Schema>,
  { siteId, schoolDay, lane: own }: StoredIncident,
  subjectKey: string,
): Promise<readonly StoredIncident[]> {
  if (schoolDay === null) return [];
  const start = fingerprintStart(siteId, subjectKey);
  const rows = await reader
    .selectFrom('incidents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('fingerprint', '>=', start)
    .where('fingerprint', '<', `${start.slice(0, -1)}${AFTER_BAR}`)
    .where('school_day', '=', schoolDay)
    .where('lane', '!=', own)
    .orderBy(sorted('first_seen'))
    .orderBy('id')
    .execute();
  return rows.map(readIncident);
}
