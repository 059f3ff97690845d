import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const AT_ONCE = 500;

/** Checks that had their time, with their rounds, what was asked for them, and what stood of addresses that nobody has checked since. */
export async function removeFilterChecks(
  { db, siteId }: { readonly db: Kysely<Schema>; readonly siteId: string },
  before: number,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const some = transaction.selectFrom('filter_checks').select('id').where('site_id', '=', siteId);
    const old = some.where('at', '<', before).limit(AT_ONCE);
    const standings = transaction.deleteFrom('filter_check_standings').where('site_id', '=', siteId);
    const removed = [
      await standings.where('last_at', '<', before).executeTakeFirst(),
      await transaction.deleteFrom('filter_checks').where('id', 'in', old).executeTakeFirst(),
      await removeAsks(transaction, siteId, before),
      await removeRounds(transaction, siteId, before),
    ];
    return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
  });
}

function removeAsks(db: Kysely<Schema>, siteId: string, before: number) {
  const some = db.selectFrom('filter_check_asks').select('check_id').where('site_id', '=', siteId);
  const old = some.where('at', '<', before).limit(AT_ONCE);
  return db.deleteFrom('filter_check_asks').where('check_id', 'in', old).executeTakeFirst();
}

function removeRounds(db: Kysely<Schema>, siteId: string, before: number) {
  const rounds = db.deleteFrom('filter_check_rounds').where('site_id', '=', siteId);
  return rounds.where('due_at', '<', before).executeTakeFirst();
}
