/** Whether somebody has answered an alert: by a step on the incident, or by the button behind its link. */
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';

export interface AlertAnswers {
  /** When the newest alert of an incident was queued; null where there was none. */
  alertedAt(id: IncidentId): Promise<number | null>;
  /** True where anybody did something with the incident since then, or said that they have seen it. */
  isAnswered(id: IncidentId, since: number): Promise<boolean>;
  /** Notes on its history that somebody has seen the alert; false where that was known already. */
  acknowledge(id: IncidentId, given: { readonly at: number; readonly by: StaffId | null }): Promise<boolean>;
}

export function createAlertAnswers({ reader, writer }: Database, siteId: string): AlertAnswers {
  const historyOf = (db: typeof reader, id: IncidentId) =>
    db.selectFrom('incident_history').where('site_id', '=', siteId).where('incident_id', '=', id);
  const answers = (db: typeof reader, id: IncidentId, since: number) =>
    historyOf(db, id)
      .where('at', '>=', since)
      .where(({ or, eb }) => or([eb('by_staff', 'is not', null), eb('kind', '=', 'alert_acknowledged')]));
  const newest = async (db: typeof reader, id: IncidentId): Promise<number | null> => {
    const queued = historyOf(db, id).where('kind', '=', 'alert_queued');
    const row = await queued.select(({ fn }) => fn.max<number | null>('at').as('at')).executeTakeFirst();
    return row?.at ?? null;
  };
  return {
    alertedAt: (id) => newest(reader, id),
    isAnswered: async (id, since) => (await answers(reader, id, since).select('at').executeTakeFirst()) !== undefined,
    acknowledge: (id, { at, by }) =>
      writer.transaction().execute(async (transaction) => {
        const since = await newest(transaction, id);
        if (since === null) return false;
        const known = await answers(transaction, id, since).select('at').executeTakeFirst();
        if (known !== undefined) return false;
        const row = { site_id: siteId, incident_id: id, at, kind: 'alert_acknowledged', by_staff: by, detail: null };
        await transaction.insertInto('incident_history').values(row).execute();
        return true;
      }),
  };
}
