import type { Kysely } from 'kysely';
import { personHashKey, subjectHash } from './person-hash.ts';
import type { Schema } from './schema.ts';

interface Shelf {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

/** Those who were counted once each for a report, of one day or one week at a time; answers how many rows went. */
export async function removeCountedSubjects({ db, siteId }: Shelf, before: string): Promise<number> {
  const oldest = await db
    .selectFrom('filter_subjects')
    .select(({ fn }) => fn.min<string | null>('day').as('day'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  if (oldest?.day != null && oldest.day < before) {
    const gone = db.deleteFrom('filter_subjects').where('site_id', '=', siteId).where('day', '=', oldest.day);
    return Number((await gone.executeTakeFirst()).numDeletedRows);
  }
  const { week } = await db
    .selectFrom('active_subjects')
    .select(({ fn }) => fn.min<string | null>('week').as('week'))
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  // A week goes when its last day does.
  if (week === null || week > Temporal.PlainDate.from(before).subtract({ days: 7 }).toString()) return 0;
  const gone = db.deleteFrom('active_subjects').where('site_id', '=', siteId).where('week', '=', week);
  return Number((await gone.executeTakeFirst()).numDeletedRows);
}

/** Of these subjects nothing is counted any more that counts people; how often something was asked for stays. */
export async function eraseCountedSubjects({ db, siteId }: Shelf, subjectKeys: readonly string[]): Promise<void> {
  const key = await personHashKey(db, siteId);
  const hashes = subjectKeys.map((subject) => subjectHash(key, subject));
  for (const table of ['filter_subjects', 'active_subjects'] as const)
    await db.deleteFrom(table).where('site_id', '=', siteId).where('subject_hash', 'in', hashes).execute();
}
