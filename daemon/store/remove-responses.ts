import type { Transaction } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import type { Schema } from './schema.ts';

/** Deletes what was prescribed for an incident and done of it, the letters about it, and to whom its names are shown: they go with the incident. */
export async function removeResponses(transaction: Transaction<Schema>, id: IncidentId): Promise<void> {
  const letters = transaction.selectFrom('incident_letters').select('id').where('incident_id', '=', id);
  const removals = transaction.selectFrom('access_removals').select('id').where('incident_id', '=', id);
  await transaction.deleteFrom('outbox').where('subject_id', 'in', letters).execute();
  await transaction.deleteFrom('outbox').where('subject_id', 'in', removals).execute();
  await transaction
    .deleteFrom('outbox')
    .where('kind', '=', 'referral')
    .where('subject_id', 'like', `${id} %`)
    .execute();
  await transaction.deleteFrom('names_shown').where('about_id', '=', id).execute();
  await transaction.deleteFrom('incident_letters').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('access_removals').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_actions').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_responses').where('incident_id', '=', id).execute();
}
