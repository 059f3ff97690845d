import type { Transaction } from 'kysely';
import type { FlaggedEvent, IncidentId, StaffId } from '../incidents/incident.ts';
import { nobodyTaught } from '../incidents/taught.ts';
import { withoutKnown } from './commit.ts';
import { type IncidentCommit, keepWithoutAlerts, type RaisedAs } from './commit-incidents.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** An event that was found by looking back. */
export interface FoundEvent extends RaisedAs {
  readonly event: FlaggedEvent;
}

/** What a person made of a finding. */
export interface LookedBackCommit extends Omit<IncidentCommit, 'taught' | 'lane'> {
  readonly siteId: string;
  readonly findingId: string;
  readonly events: readonly FoundEvent[];
  readonly by: StaffId;
  readonly note: string;
}

/**
 * Makes incidents of a finding, as the events of a batch become incidents, but without an alert: whoever would read it has just decided.
 * Answers them, or null where somebody has decided about the finding before: then nothing is changed.
 */
export async function commitLookedBack(
  database: Database,
  commit: LookedBackCommit,
): Promise<readonly IncidentId[] | null> {
  return database.writer.transaction().execute(async (transaction) => {
    if (!(await claim(transaction, commit))) return null;
    const raised = new Map(commit.events.map(({ event, ...as }) => [event.id, as]));
    const events = commit.events.map(({ event }) => event);
    const fresh = await withoutKnown(transaction, events);
    // Decided on one by one, so that nothing of it is put together with what others did.
    const alone = { ...commit, taught: nobodyTaught, lane: 'review' as const };
    const changes = await keepWithoutAlerts(transaction, alone, fresh, raised);
    const ids = changes.map(({ incident }) => incident.id);
    for (const id of ids) await tell(transaction, commit, id);
    await transaction
      .updateTable('hindsight_findings')
      .set({ incident_ids: JSON.stringify(ids) })
      .where('id', '=', commit.findingId)
      .execute();
    return ids;
  });
}

async function claim(
  transaction: Transaction<Schema>,
  { findingId, by, now, note }: LookedBackCommit,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('hindsight_findings')
    .set({ decision: 'raised', decided_by: by, decided_at: now, note })
    .where('id', '=', findingId)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The incident tells how it came to be. */
async function tell(
  transaction: Transaction<Schema>,
  { siteId, by, now }: LookedBackCommit,
  incidentId: IncidentId,
): Promise<void> {
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at: now, kind: 'looked_back', by_staff: by, detail: null })
    .execute();
}
