import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';

/** An incident that was handed on to a member of staff who sees no others. */
export interface Referral {
  readonly incidentId: IncidentId;
  readonly staffId: StaffId;
  readonly at: number;
  /** Null where a rule of the school did it. */
  readonly by: StaffId | null;
}

/** Which incidents were referred to whom. A referral goes with its incident. */
export interface Referrals {
  /** False where it was referred to them before. */
  add(referral: Referral): Promise<boolean>;
  /** To whom an incident was referred, the first first. */
  of(incidentId: IncidentId): Promise<readonly Referral[]>;
  /** What was referred to somebody, the newest first. */
  forStaff(staffId: StaffId): Promise<readonly Referral[]>;
  /** Writes into the incident's history what somebody to whom it was referred has done. */
  say(said: Said): Promise<void>;
  /** What somebody has said of it, oldest first. */
  said(incidentId: IncidentId, staffId: StaffId): Promise<readonly Pick<Said, 'at' | 'text'>[]>;
}

export interface Said {
  readonly incidentId: IncidentId;
  readonly staffId: StaffId;
  readonly at: number;
  readonly text: string;
}

export function createReferrals({ reader, writer }: Database, siteId: string): Referrals {
  const all = () => reader.selectFrom('incident_referrals').selectAll().where('site_id', '=', siteId);
  return {
    async add({ incidentId, staffId, at, by }) {
      const { numInsertedOrUpdatedRows } = await writer
        .insertInto('incident_referrals')
        .values({ incident_id: incidentId, site_id: siteId, staff_id: staffId, at, by_staff: by })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async of(incidentId) {
      const rows = await all().where('incident_id', '=', incidentId).orderBy('at').orderBy('staff_id').execute();
      return rows.map(referralOf);
    },
    async forStaff(staffId) {
      const rows = await all().where('staff_id', '=', staffId).orderBy('at', 'desc').orderBy('incident_id').execute();
      return rows.map(referralOf);
    },
    async say({ incidentId, staffId, at, text }) {
      await writer
        .insertInto('incident_history')
        .values({ site_id: siteId, incident_id: incidentId, at, kind: SAID, by_staff: staffId, detail: text })
        .execute();
    },
    async said(incidentId, staffId) {
      const rows = await reader
        .selectFrom('incident_history')
        .select(['at', 'detail'])
        .where('incident_id', '=', incidentId)
        .where('by_staff', '=', staffId)
        .where('kind', '=', SAID)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(({ at, detail }) => ({ at, text: detail ?? '' }));
    },
  };
}

const SAID = 'referred_said';

function referralOf(row: {
  readonly incident_id: string;
  readonly staff_id: string;
  readonly at: number;
  readonly by_staff: string | null;
}): Referral {
  return {
    incidentId: row.incident_id as IncidentId,
    staffId: row.staff_id as StaffId,
    at: row.at,
    by: row.by_staff as StaffId | null,
  };
}
