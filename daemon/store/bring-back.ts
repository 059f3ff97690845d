import type { Transaction } from 'kysely';
import type { Incident } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** Brings back what has waited long enough; answers how many. Nothing that a person wrote is changed. */
export async function bringBack(
  { reader, writer }: Pick<Database, 'reader' | 'writer'>,
  siteId: string,
  now: number,
): Promise<number> {
  const due = await reader
    .selectFrom('incidents')
    .select('id')
    .where('site_id', '=', siteId)
    .where('hold_until', '<=', now)
    .where('is_back', '=', 0)
    .execute();
  let back = 0;
  for (const { id } of due) back += (await comeBack(writer, { siteId, id, now })) ? 1 : 0;
  return back;
}

async function comeBack(
  writer: Database['writer'],
  { siteId, id, now }: { readonly siteId: string; readonly id: string; readonly now: number },
): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('incidents')
      .set({ is_back: 1 })
      .where('id', '=', id)
      .where('status', '=', 'on_hold')
      .where('is_back', '=', 0)
      .where('hold_until', '<=', now)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await transaction
      .insertInto('incident_history')
      .values({ site_id: siteId, incident_id: id, at: now, kind: 'came_back', by_staff: null, detail: null })
      .execute();
    return true;
  });
}

/** What waits comes back at once when it has become more serious: whoever let it wait did not know that. */
export async function backWhenWorse(
  transaction: Transaction<Schema>,
  { id, siteId, severity }: Pick<Incident, 'id' | 'siteId' | 'severity'>,
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('incidents')
    .set({ is_back: 1 })
    .where('id', '=', id)
    .where('status', '=', 'on_hold')
    .where('is_back', '=', 0)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: id, at: now, kind: 'came_back', by_staff: null, detail: severity })
    .execute();
}
