import type { Database } from './database.ts';

/** When the last backup was made: epoch milliseconds, as a text. */
export const LAST_BACKUP = 'last_backup_at';

/** Small facts about one school that the daemon itself wrote: its name, the set-up token, the session secret. */
export interface Settings {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  /** Sets what is not set yet; answers what is kept, which of several who try at once is the same for all. */
  keepFirst(key: string, value: string): Promise<string>;
  /** Removes it where it has this value; true for whoever was the one to remove it. */
  take(key: string, value: string): Promise<boolean>;
}

export function createSettings(database: Database, siteId: string): Settings {
  const { reader, writer } = database;
  return {
    async get(key) {
      const row = await reader
        .selectFrom('settings')
        .select('value')
        .where('site_id', '=', siteId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(key, value) {
      await writer
        .insertInto('settings')
        .values({ site_id: siteId, key, value })
        .onConflict((conflict) => conflict.columns(['site_id', 'key']).doUpdateSet({ value }))
        .execute();
    },
    async keepFirst(key, value) {
      await writer
        .insertInto('settings')
        .values({ site_id: siteId, key, value })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await this.get(key)) ?? value;
    },
    async take(key, value) {
      const taken = await writer
        .deleteFrom('settings')
        .where('site_id', '=', siteId)
        .where('key', '=', key)
        .where('value', '=', value)
        .executeTakeFirst();
      return taken.numDeletedRows === 1n;
    },
  };
}
