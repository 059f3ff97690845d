import type { Transaction } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import type { Schema } from './schema.ts';

/** Deletes what was prescribed for an incident and done of it: it goes with the incident. */
export async function removeResponses(transaction: Transaction<Schema>, id: IncidentId): Promise<void> {
  await transaction.deleteFrom('incident_actions').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_responses').where('incident_id', '=', id).execute();
}
