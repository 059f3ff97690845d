import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

const AT_ONCE = 500;

/** Requests that are over, with their history, and tokens that were withdrawn; what is in force or waits stays, however old. */
export async function removeFilterRequests(
  { db, siteId }: { readonly db: Kysely<Schema>; readonly siteId: string },
  before: number,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from filter_requests where site_id = ${siteId} and (
      closed_at < ${before} or until_at < ${before} or (authorised_at is not null and until_at is null and exists (
        select 1 from filter_requests later where later.site_id = ${siteId} and later.entry = filter_requests.entry
        and later.scope = filter_requests.scope and later.until_at is null
        and later.authorised_at > filter_requests.authorised_at and later.authorised_at < ${before})))
    limit ${AT_ONCE}`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return removeTokens(db, siteId, before);
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('filter_request_history').where('request_id', 'in', ids).execute();
    await transaction.deleteFrom('filter_requests').where('id', 'in', ids).execute();
  });
  return ids.length;
}

async function removeTokens(db: Kysely<Schema>, siteId: string, before: number): Promise<number> {
  const gone = await db
    .deleteFrom('export_tokens')
    .where('site_id', '=', siteId)
    .where('withdrawn_at', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
