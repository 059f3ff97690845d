import type { Kysely, Transaction } from 'kysely';
import { NO_STANDING, standingAfter } from '../health/filter-checks/standing.ts';
import type { Database } from './database.ts';
import {
  checkColumns,
  type NewCheck,
  readCheck,
  readStanding,
  type StoredCheck,
  type StoredStanding,
  standingColumns,
} from './filter-check-rows.ts';
import type { Schema } from './schema.ts';

export interface CheckFilter {
  /** Null for all. */
  readonly profileId: string | null;
  /** Not before, and before; null where there is no bound. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface FilterChecks {
  /** Keeps what was found, and what stands since then, in one transaction. What is known already stays as it is. */
  add(checks: readonly NewCheck[]): Promise<void>;
  /** The newest first, after so many. */
  newest(filter: CheckFilter, page: { readonly most: number; readonly after: number }): Promise<readonly StoredCheck[]>;
  count(filter: CheckFilter): Promise<number>;
  ofRound(roundId: string): Promise<readonly StoredCheck[]>;
  standings(): Promise<readonly StoredStanding[]>;
  /** Those of them that failed, or where the filter could not be asked. */
  troubled(): Promise<readonly StoredStanding[]>;
  /** Forgets what stands of addresses and profiles that are asked for no more; what was tried by hand stays. */
  keepStandingsOf(pairs: readonly { readonly profileId: string; readonly url: string }[]): Promise<void>;
}

export function createFilterChecks({ reader, writer }: Database, siteId: string): FilterChecks {
  return {
    async add(checks) {
      if (checks.length === 0) return;
      await writer.transaction().execute(async (transaction) => {
        for (const check of checks) await addCheck(transaction, siteId, check);
      });
    },
    async newest(filter, { most, after }) {
      const rows = filtered(withSeen(reader, siteId), filter).orderBy('filter_checks.at', 'desc');
      return (await rows.orderBy('filter_checks.id').limit(most).offset(after).execute()).map(readCheck);
    },
    async count(filter) {
      const all = filtered(withSeen(reader, siteId), filter).clearSelect();
      const { count } = await all.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    },
    async ofRound(roundId) {
      const rows = withSeen(reader, siteId).where('round_id', '=', roundId).orderBy('filter_checks.at');
      return (await rows.execute()).map(readCheck);
    },
    standings: () => readStandings(standingRows(reader, siteId)),
    troubled: () =>
      readStandings(
        standingRows(reader, siteId).where(({ or, eb }) =>
          or([eb('standing.failed_since', 'is not', null), eb('standing.unable_times', '>', 0)]),
        ),
      ),
    async keepStandingsOf(pairs) {
      const wanted = new Set(pairs.map(({ profileId, url }) => `${profileId} ${url}`));
      for (const { last } of await readStandings(standingRows(reader, siteId))) {
        if (last.how === 'by_hand' || wanted.has(`${last.profileId} ${last.url}`)) continue;
        const row = writer.deleteFrom('filter_check_standings').where('site_id', '=', siteId);
        await row.where('profile_id', '=', last.profileId).where('address', '=', last.url).execute();
      }
    },
  };
}

function withSeen(db: Kysely<Schema>, siteId: string) {
  return db
    .selectFrom('filter_checks')
    .leftJoin('filter_check_asks', 'filter_check_asks.check_id', 'filter_checks.id')
    .selectAll('filter_checks')
    .select(['filter_check_asks.seen_at', 'filter_check_asks.seen_as'])
    .where('filter_checks.site_id', '=', siteId);
}

function filtered(
  rows: ReturnType<typeof withSeen>,
  { profileId, from, to }: CheckFilter,
): ReturnType<typeof withSeen> {
  let query = rows;
  if (profileId !== null) query = query.where('profile_id', '=', profileId);
  if (from !== null) query = query.where('filter_checks.at', '>=', from);
  if (to !== null) query = query.where('filter_checks.at', '<', to);
  return query;
}

async function addCheck(db: Transaction<Schema>, siteId: string, check: NewCheck): Promise<void> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('filter_checks')
    .values(checkColumns(check, siteId))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (Number(added) === 0) return;
  const { profileId, url, at } = check;
  const before = await db
    .selectFrom('filter_check_standings')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('profile_id', '=', profileId)
    .where('address', '=', url)
    .executeTakeFirst();
  // What somebody writes down late says nothing of what stands now.
  if (before !== undefined && before.last_at > at) return;
  const standing = standingAfter(before === undefined ? NO_STANDING : readStanding(before), check);
  const columns = { last_check: check.id, last_at: at, ...standingColumns(standing) };
  await db
    .insertInto('filter_check_standings')
    .values({ site_id: siteId, profile_id: profileId, address: url, ...columns })
    .onConflict((conflict) => conflict.columns(['site_id', 'profile_id', 'address']).doUpdateSet(columns))
    .execute();
}

function standingRows(db: Kysely<Schema>, siteId: string) {
  return withSeen(db, siteId)
    .innerJoin('filter_check_standings as standing', 'standing.last_check', 'filter_checks.id')
    .select([
      ...(['standing.failed_since', 'standing.clear_at', 'standing.clear_outcome', 'standing.clear_since'] as const),
      ...(['standing.unable_times', 'standing.unable_since'] as const),
    ])
    .orderBy('filter_checks.profile_id')
    .orderBy('filter_checks.address');
}

async function readStandings(rows: ReturnType<typeof standingRows>): Promise<readonly StoredStanding[]> {
  return (await rows.execute()).map((row) => ({ ...readStanding(row), last: readCheck(row) }));
}
