import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../store/database.ts';

/** Where the store of a data folder lies. */
export function storePath(dataFolder: string): string {
  return join(dataFolder, 'filterwatch.sqlite');
}

/** Opens the store for one command and closes it whatever happens. */
export async function withStore<Answer>(config: Config, use: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase(storePath(config.data));
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
