import type { Kysely } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { Schema } from './schema.ts';
import type { Removal, Saying } from './school-lists.ts';

/** Where what one school says is kept, and how much of it. */
export interface SchoolShelf {
  readonly reader: Kysely<Schema>;
  readonly writer: Kysely<Schema>;
  readonly siteId: string;
  readonly max: number;
}

/** What was taken off is shown for so many, the newest first; all of it stays in the store. */
export const REMOVED_SHOWN = 100;

interface SayingRow {
  readonly reason: string;
  readonly author: string;
  readonly created_at: number;
  readonly incident_id: string | null;
  readonly removed_at: number | null;
  readonly removed_by: string | null;
  readonly removed_reason: string | null;
}

export function readSaying(row: SayingRow): Saying & { readonly removed: Removal | null } {
  const isRemoved = row.removed_at !== null;
  return {
    reason: row.reason,
    by: row.author as StaffId,
    at: row.created_at,
    incidentId: row.incident_id as IncidentId | null,
    removed: isRemoved ? { at: row.removed_at, by: row.removed_by as StaffId, reason: row.removed_reason ?? '' } : null,
  };
}

export function sayingRow({ reason, by, at, incidentId }: Saying) {
  return { reason, author: by, created_at: at, incident_id: incidentId };
}

export function removalRow({ at, by, reason }: Removal) {
  return { removed_at: at, removed_by: by, removed_reason: reason };
}

/** An incident tells that a colleague put right what raised it. */
export async function writeCorrection(
  transaction: Kysely<Schema>,
  siteId: string,
  { incidentId, at, by }: Saying,
  detail: string,
): Promise<void> {
  if (incidentId === null) return;
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at, kind: 'corrected', by_staff: by, detail })
    .execute();
}
