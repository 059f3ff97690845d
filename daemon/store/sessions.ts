import type { Database } from './database.ts';

/** Sign-in sessions. The id handed in is already a hash of the cookie's, so that a stolen store opens no session. */
export interface Sessions {
  get(id: string): Promise<{ readonly data: string; readonly expiresAt: number } | null>;
  set(id: string, data: string, expiresAt: number): Promise<void>;
  destroy(id: string): Promise<void>;
  /** Forgets the sessions that ended before `now`; answers how many. */
  sweep(now: number): Promise<number>;
}

export function createSessions(database: Database): Sessions {
  const { reader, writer } = database;
  return {
    async get(id) {
      const row = await reader.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { data: row.data, expiresAt: row.expires_at } : null;
    },
    async set(id, data, expiresAt) {
      await writer
        .insertInto('sessions')
        .values({ id, data, expires_at: expiresAt })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ data, expires_at: expiresAt }))
        .execute();
    },
    async destroy(id) {
      await writer.deleteFrom('sessions').where('id', '=', id).execute();
    },
    async sweep(now) {
      const result = await writer.deleteFrom('sessions').where('expires_at', '<', now).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
