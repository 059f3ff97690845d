import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { Migrator } from 'kysely/migration';
import { KnownError } from '../errors.ts';
import { first } from './migrations/001-first.ts';
import type { Schema } from './schema.ts';

const MIGRATIONS = { '001-first': first };
const BUSY_TIMEOUT_MS = 5_000;
/** Statements kept prepared; the daemon uses some sixty. */
const MAX_PREPARED = 300;

export interface Database {
  readonly path: string;
  /** One at a time; a transaction holds it. */
  readonly writer: Kysely<Schema>;
  /** A second connection, so that a page never waits for a batch to be stored. */
  readonly reader: Kysely<Schema>;
  bytes(): number;
  close(): Promise<void>;
}

/**
 * Opens (and where needed makes and migrates) the store at `path`. Files are readable by their owner alone.
 * Throws KnownError STORE_NOT_OPENED when the file cannot be opened or belongs to a newer version.
 */
export async function openDatabase(path: string): Promise<Database> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const writer = connect(path);
    chmodSync(path, 0o600);
    await migrate(writer);
    const reader = connect(path);
    return {
      path,
      writer,
      reader,
      bytes: () => [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0),
      close: async () => {
        await reader.destroy();
        await writer.destroy();
      },
    };
  } catch (cause) {
    throw new KnownError(
      'STORE_NOT_OPENED',
      `The store ${path} could not be opened (${cause instanceof Error ? cause.message : String(cause)}). Nothing can be checked without it. Check that the folder exists, has room and belongs to the user that runs Filterwatch.`,
      { cause },
    );
  }
}

function connect(path: string): Kysely<Schema> {
  const database = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  // An alert that was sent must not be forgotten by a power cut: every commit reaches the disk. At a few commits a second this costs nothing.
  database.pragma('synchronous = FULL');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepPrepared(database) }) });
}

/** Kysely prepares each statement anew; the same texts recur all day, so the prepared ones are kept. */
function keepPrepared(database: Sqlite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare(sql: string): SqliteStatement {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = database.prepare<unknown[]>(sql);
      if (prepared.size >= MAX_PREPARED) prepared.clear();
      prepared.set(sql, statement);
      return statement;
    },
  };
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
