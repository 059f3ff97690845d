import type { Transaction } from 'kysely';
import { isStillGoingOn } from '../incidents/follow-up.ts';
import { ALERT_WITHIN_MS, type AlertDue, alertsFor, type IncidentChange } from '../incidents/group.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { isAtLeast } from '../policy/severity.ts';
import { type AlertRules, alertRulesOf } from './alert-rules.ts';
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
  const siteId = [...changes, ...wholeClasses][0]?.incident.siteId;
  if (siteId === undefined) return 0;
  const rules = await alertRulesOf(transaction, siteId);
  const ofClasses = alertsFor(wholeClasses, commit.now, rules.from).map((alert) => ({
    ...alert,
    id: `alert-${alert.incident.id}`,
  }));
  const alerts = alertsFor(changes, commit.now, rules.from);
  const news = new Set(alerts.map(({ incident }) => incident.id));
  const others = changes.filter(({ incident }) => !news.has(incident.id));
  const again = await goingOn(transaction, commit.now, { changes: others, rules });
  let queued = 0;
  for (const alert of [...alerts, ...ofClasses, ...again]) {
    if (await queueAlert(transaction, commit.now, alert)) queued += 1;
  }
  return queued;
}

/** Of what goes on after the quiet time that follows a mail, somebody is told once more. */
async function goingOn(
  transaction: Transaction<Schema>,
  now: number,
  { changes, rules }: { readonly changes: readonly IncidentChange[]; readonly rules: AlertRules },
): Promise<readonly AlertDue[]> {
  const due: AlertDue[] = [];
  for (const { kind, incident, events } of changes) {
    const isGrown = kind === 'grown' && events.length > 0 && now - incident.lastSeen <= ALERT_WITHIN_MS;
    if (!isGrown || !isAtLeast(incident.severity, rules.from)) continue;
    const { severity, state } = incident;
    const before = await alertsSoFar(transaction, incident.id);
    if (!isStillGoingOn({ severity, status: state.status, ...before }, { now, ...rules })) continue;
    due.push({ id: `alert-${incident.id}-${severity}-again-${before.alerts}`, kind: 'goes_on', incident });
  }
  return due;
}

async function alertsSoFar(
  transaction: Transaction<Schema>,
  id: IncidentId,
): Promise<{ readonly alertedAt: number | null; readonly alerts: number }> {
  const row = await transaction
    .selectFrom('incident_history')
    .select(({ fn }) => [fn.max<number | null>('at').as('at'), fn.countAll<number>().as('alerts')])
    .where('incident_id', '=', id)
    .where('kind', '=', 'alert_queued')
    .executeTakeFirst();
  return { alertedAt: row?.at ?? null, alerts: Number(row?.alerts ?? 0) };
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
