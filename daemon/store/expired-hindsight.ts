import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

const FINDINGS_AT_ONCE = 200;
const BATCHES_AT_ONCE = 1_000;

interface Shelf {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

/**
 * Deletes some of what looking back found: what was decided before `before`, and what waits since before `waitsSince`; then what
 * was looked back for, once nothing that it found is left. Answers how many, 0 when nothing is left to delete. A finding keeps its
 * places from being shown again; they go with it, when the log no longer holds anything of them.
 */
export async function removeHindsight(shelf: Shelf, before: number, waitsSince: number): Promise<number> {
  const findings = await removeFindings(shelf, before, waitsSince);
  return findings > 0 ? findings : removeBatches(shelf, before);
}

function removeFindings({ db, siteId }: Shelf, before: number, waitsSince: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('hindsight_findings')
      .select('id')
      .where('site_id', '=', siteId)
      .where(({ or, and, eb }) =>
        or([
          eb('decided_at', '<', before),
          and([eb('decision', 'is', null), eb('batch_id', 'in', finishedBefore(transaction, waitsSince))]),
        ]),
      )
      .limit(FINDINGS_AT_ONCE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await transaction.deleteFrom('hindsight_places').where('finding_id', 'in', ids).execute();
    const gone = await transaction.deleteFrom('hindsight_findings').where('id', 'in', ids).executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}

/** One that is not finished is begun again after a restart, and stays. */
async function removeBatches({ db, siteId }: Shelf, before: number): Promise<number> {
  const empty = finishedBefore(db, before)
    .where('site_id', '=', siteId)
    .where('id', 'not in', db.selectFrom('hindsight_findings').select('batch_id'))
    .limit(BATCHES_AT_ONCE);
  const gone = await db.deleteFrom('hindsight_batches').where('id', 'in', empty).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

function finishedBefore(db: Kysely<Schema> | Transaction<Schema>, before: number) {
  return db.selectFrom('hindsight_batches').select('id').where('finished_at', '<', before);
}
