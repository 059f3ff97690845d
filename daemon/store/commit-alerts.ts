import type { Transaction } from 'kysely';
import { type AlertDue, alertsFor, type IncidentChange } from '../incidents/group.ts';
import type { BatchCommit } from './commit.ts';
import type { StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';
import { queueWebhooks } from './webhook-names.ts';

/** What asks for alerts: what was raised or grew, and what has come to stand on its own after it was part of a whole class. */
export interface AlertCauses {
  readonly changes: readonly IncidentChange[];
  /** Of a whole class: one alert, however serious it becomes afterwards. */
  readonly wholeClasses: readonly IncidentChange[];
}

/**
 * The outbox row is committed with its cause: what must be sent is never forgotten, and never asked for twice. Answers how many were
 * queued.
 */
export async function queueAlerts(
  transaction: Transaction<Schema>,
  commit: Pick<BatchCommit, 'now'>,
  { changes, wholeClasses }: AlertCauses,
): Promise<number> {
  const ofClasses = alertsFor(wholeClasses, commit.now).map((alert) => ({
    ...alert,
    id: `alert-${alert.incident.id}`,
  }));
  let queued = 0;
  for (const alert of [...alertsFor(changes, commit.now), ...ofClasses]) {
    if (await queueAlert(transaction, commit.now, alert)) queued += 1;
  }
  return queued;
}

/** What somebody did who was counted in so far asks for an alert as if it were new; one that was sent before is not sent again. */
export function standsAlone(incident: StoredIncident): IncidentChange {
  return { kind: 'raised', incident, sequence: incident.sequence, events: [] };
}

/** False where it is on its way already. */
async function queueAlert(transaction: Transaction<Schema>, now: number, { id, incident }: AlertDue): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('outbox')
    .values({
      id,
      site_id: incident.siteId,
      kind: 'alert',
      subject_id: incident.id,
      created_at: now,
      attempts: 0,
      next_attempt_at: now,
      last_error: null,
      closed_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await queueWebhooks(transaction, { siteId: incident.siteId, aboutId: id, incidentId: incident.id, now });
  await transaction
    .insertInto('incident_history')
    .values({
      site_id: incident.siteId,
      incident_id: incident.id,
      at: now,
      kind: 'alert_queued',
      by_staff: null,
      detail: incident.severity,
    })
    .execute();
  return true;
}
