import type { Transaction } from 'kysely';
import type { IncidentId, Resolution } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { heldIncidents } from './held-incidents.ts';
import { forgetMerged } from './merged-growth.ts';
import { removeResponses } from './remove-responses.ts';
import type { Schema } from './schema.ts';

/** So that no transaction holds the store for longer than a few hundredths of a second. */
const EVENTS_AT_ONCE = 1_000;
const INCIDENTS_AT_ONCE = 200;

/** Which incidents have had their time. */
export interface Expired {
  readonly resolution: Resolution;
  /** Closed before this. */
  readonly before: number;
}

export interface ExpiredIncidents {
  /** Some that have had their time, the oldest first; none under a legal hold. */
  some(expired: Expired): Promise<readonly IncidentId[]>;
  /**
   * Deletes a piece of an incident: some of its requests, and with the last of them its history, surroundings, alerts and lifted
   * holds. `stays`, and nothing deleted, where it is under a legal hold or open again.
   */
  removePiece(id: IncidentId, expired: Expired): Promise<Piece>;
}
export type Piece = 'more' | 'gone' | 'stays';

export function createExpiredIncidents({ reader, writer }: Database, siteId: string): ExpiredIncidents {
  return {
    async some({ resolution, before }) {
      const rows = await reader
        .selectFrom('incidents')
        .select('id')
        .where('site_id', '=', siteId)
        .where('resolution', '=', resolution)
        .where('closed_at', '<', before)
        // A part of an item stays for as long as the item.
        .where('merged_into', 'is', null)
        .where('id', 'not in', heldIncidents(reader))
        .orderBy('closed_at')
        .limit(INCIDENTS_AT_ONCE)
        .execute();
      return rows.map(({ id }) => id as IncidentId);
    },
    removePiece: (id, expired) => writer.transaction().execute((transaction) => removePiece(transaction, id, expired)),
  };
}

async function removePiece(transaction: Transaction<Schema>, id: IncidentId, expired: Expired): Promise<Piece> {
  if (!(await isStillExpired(transaction, id, expired))) return 'stays';
  const some = transaction.selectFrom('events').select('id').where('incident_id', '=', id).limit(EVENTS_AT_ONCE);
  const { numDeletedRows } = await transaction.deleteFrom('events').where('id', 'in', some).executeTakeFirst();
  if (numDeletedRows === BigInt(EVENTS_AT_ONCE)) return 'more';
  await transaction.deleteFrom('incident_history').where('incident_id', '=', id).execute();
  await removeResponses(transaction, id);
  await transaction.deleteFrom('incident_contexts').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_referrals').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_accounts').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('report_incidents').where('incident_id', '=', id).execute();
  await transaction
    .deleteFrom('outbox')
    .where('kind', 'in', ['alert', 'webhook'])
    .where('subject_id', '=', id)
    .execute();
  await transaction.deleteFrom('legal_holds').where('incident_id', '=', id).execute();
  await forgetMerged(transaction, id);
  await transaction.deleteFrom('incidents').where('id', '=', id).execute();
  return 'gone';
}

/** Asked by a statement that writes, so that nobody places a hold or opens it again before the transaction ends. */
async function isStillExpired(
  transaction: Transaction<Schema>,
  id: IncidentId,
  { resolution, before }: Expired,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('incidents')
    .set({ resolution })
    .where('id', '=', id)
    .where('resolution', '=', resolution)
    .where('closed_at', '<', before)
    .where('merged_into', 'is', null)
    .where('id', 'not in', heldIncidents(transaction))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
