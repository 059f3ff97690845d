import type { Database } from './database.ts';

/** What of the queue a trust is told besides its counts: moments alone. */
export interface SchoolFigureStore {
  /** When the oldest of the open incidents was raised; null where none is open. */
  oldestOpen(): Promise<number | null>;
  /** From being raised to being closed, of what was closed since. */
  reviewTimes(since: number): Promise<readonly number[]>;
}

export function createSchoolFigures({ reader }: Database, siteId: string): SchoolFigureStore {
  const ofSchool = () => reader.selectFrom('incidents').where('site_id', '=', siteId);
  return {
    async oldestOpen() {
      const row = await ofSchool()
        .where('queue', '=', 'open')
        .select(({ fn }) => fn.min<number | null>('raised_at').as('oldest'))
        .executeTakeFirst();
      return row?.oldest ?? null;
    },
    async reviewTimes(since) {
      const rows = await ofSchool()
        .where('queue', '=', 'closed')
        .where('closed_at', '>=', since)
        .select(['raised_at', 'closed_at'])
        .execute();
      return rows.map(({ raised_at, closed_at }) => Math.max(0, (closed_at ?? raised_at) - raised_at));
    },
  };
}
