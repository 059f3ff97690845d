import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { queueMail } from './letters.ts';

export interface TeacherReferral {
  readonly incidentId: IncidentId;
  readonly staffId: StaffId;
  readonly at: number;
  readonly by: StaffId;
}

/** Refers an incident to a class teacher: the referral, its mail and the history are one. False where it was referred to them before. */
export function createRefer({ writer }: Database, siteId: string): (referral: TeacherReferral) => Promise<boolean> {
  return ({ incidentId, staffId, at, by }) =>
    writer.transaction().execute(async (transaction) => {
      const added = await transaction
        .insertInto('incident_referrals')
        .values({ incident_id: incidentId, site_id: siteId, staff_id: staffId, at, by_staff: by })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (added.numInsertedOrUpdatedRows !== 1n) return false;
      const subjectId = `${incidentId} ${staffId}`;
      await queueMail(transaction, siteId, {
        id: `referral-${incidentId}-${staffId}`,
        kind: 'referral',
        subjectId,
        at,
      });
      await transaction
        .insertInto('incident_history')
        .values({ site_id: siteId, incident_id: incidentId, at, kind: 'referred', by_staff: by, detail: null })
        .execute();
      return true;
    });
}
