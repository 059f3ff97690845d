import type { Database } from './database.ts';

/** Sign-in sessions. The id handed in is already a hash of the cookie's, so that a stolen store opens no session. */
export interface Sessions {
  get(id: string): Promise<StoredSession | null>;
  /** `staffId` is null before sign-in. */
  set(id: string, data: string, expiresAt: number, staffId?: string | null): Promise<void>;
  destroy(id: string): Promise<void>;
  /** The sessions of one account that have not ended, the newest first. */
  ofStaff(staffId: string, now: number): Promise<readonly StoredSession[]>;
  /** Forgets the sessions that ended before `now`; answers how many. */
  sweep(now: number): Promise<number>;
}

export interface StoredSession {
  readonly data: string;
  readonly expiresAt: number;
}

export function createSessions(database: Database): Sessions {
  const { reader, writer } = database;
  return {
    async get(id) {
      const row = await reader.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { data: row.data, expiresAt: row.expires_at } : null;
    },
    async set(id, data, expiresAt, staffId = null) {
      const kept = { data, expires_at: expiresAt, staff_id: staffId };
      await writer
        .insertInto('sessions')
        .values({ id, ...kept })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
        .execute();
    },
    async destroy(id) {
      await writer.deleteFrom('sessions').where('id', '=', id).execute();
    },
    async ofStaff(staffId, now) {
      const rows = reader.selectFrom('sessions').selectAll().where('staff_id', '=', staffId);
      const open = await rows.where('expires_at', '>', now).orderBy('expires_at', 'desc').execute();
      return open.map(({ data, expires_at }) => ({ data, expiresAt: expires_at }));
    },
    async sweep(now) {
      const result = await writer.deleteFrom('sessions').where('expires_at', '<', now).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
