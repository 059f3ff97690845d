/** What was taken out of somebody's incident as nobody's in particular still names their account, as the filter logged it. */
import type { Transaction } from 'kysely';
import type { Identity } from '../identity/identity.ts';
import { readEvent } from './rows.ts';
import type { Schema } from './schema.ts';

/** Takes the account out of the requests that were taken out of an incident as somebody else's; what was asked for stays. */
export async function forgetTaken(transaction: Transaction<Schema>, id: string): Promise<void> {
  const others = transaction
    .selectFrom('incidents')
    .select('id')
    .where('taken_from', '=', id)
    .where('subject_person', 'is', null);
  const rows = await transaction.selectFrom('events').selectAll().where('incident_id', 'in', others).execute();
  for (const row of rows) {
    const { record } = readEvent(row);
    const identity: Identity = { kind: 'unknown', account: null, address: record.clientIp };
    const set = { identity: JSON.stringify(identity), record: JSON.stringify({ ...record, userName: null }) };
    await transaction.updateTable('events').set(set).where('id', '=', row.id).execute();
  }
  await transaction.updateTable('incidents').set({ taken_from: null }).where('taken_from', '=', id).execute();
}
