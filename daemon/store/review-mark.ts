import type { Database } from './database.ts';

/** Answers another text once anything has changed that reviewers are told of: an incident was raised, or something happened to one. */
export function createReviewMark({ reader }: Database, siteId: string): () => Promise<string> {
  return async () => {
    const [raised, happened] = await Promise.all([
      reader
        .selectFrom('incidents')
        .select('raised_at')
        .where('site_id', '=', siteId)
        .orderBy('raised_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      reader
        .selectFrom('incident_history')
        .select('id')
        .where('site_id', '=', siteId)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ]);
    return `${raised?.raised_at ?? 0} ${happened?.id ?? 0}`;
  };
}
