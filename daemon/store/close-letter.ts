import type { Transaction } from 'kysely';
import { notSent, sent } from '../requests/steps.ts';
import { readRequest, stateColumns } from './filter-request-rows.ts';
import { note } from './filter-requests.ts';
import type { StoredEnding } from './outbox.ts';
import type { Schema } from './schema.ts';

/** The request says what became of its mail, in the same transaction that closes the row of the outbox. */
export async function closeLetter(
  db: Transaction<Schema>,
  siteId: string,
  { id, at, ending }: { readonly id: string; readonly at: number; readonly ending: StoredEnding },
): Promise<void> {
  const row = await db
    .selectFrom('filter_requests')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const { state } = readRequest(row);
  const step = ending.kind === 'done' ? sent(state, at) : notSent(state, ending.message);
  // Somebody has told the provider by hand in between: that counts, and the history tells of the mail too.
  if (step.kind === 'done') {
    await db
      .updateTable('filter_requests')
      .set(({ eb }) => ({ ...stateColumns(step.state), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
  await note(db, siteId, id, { at, kind: ending.kind === 'done' ? 'mailed' : 'not_mailed', by: null });
}
