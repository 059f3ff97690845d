import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { KnownError } from '../errors.ts';
import { first } from './migrations/001-first.ts';
import { lookUps } from './migrations/002-look-ups.ts';
import { unknownLabels } from './migrations/003-unknown-labels.ts';
import { schoolLists } from './migrations/004-school-lists.ts';
import { archive } from './migrations/005-archive.ts';
import { searches } from './migrations/006-searches.ts';
import { hindsight } from './migrations/007-hindsight.ts';
import { retention } from './migrations/008-retention.ts';
import { person } from './migrations/009-person.ts';
import { evidence } from './migrations/010-evidence.ts';
import { policyChanges } from './migrations/011-policy-changes.ts';
import { suppressions } from './migrations/012-suppressions.ts';
import { keptRosters } from './migrations/013-kept-rosters.ts';
import { attachments } from './migrations/014-attachments.ts';
import { behaviour } from './migrations/015-behaviour.ts';
import { lanes } from './migrations/016-lanes.ts';
import { access } from './migrations/017-access.ts';
import { signIn } from './migrations/018-sign-in.ts';
import { audit } from './migrations/019-audit.ts';
import { triage } from './migrations/020-triage.ts';
import { responses } from './migrations/021-responses.ts';
import { reports } from './migrations/022-reports.ts';
import { filterRequests } from './migrations/023-filter-requests.ts';
import { years } from './migrations/024-years.ts';
import { namesShown } from './migrations/025-names-shown.ts';
import { attempts } from './migrations/026-attempts.ts';
import { parts } from './migrations/027-parts.ts';
import { alarms } from './migrations/028-alarms.ts';
import { escalation } from './migrations/029-escalation.ts';
import { digests } from './migrations/030-digests.ts';
import { recipients } from './migrations/031-recipients.ts';
import { parked } from './migrations/032-parked.ts';
import { canaries } from './migrations/034-canaries.ts';
import { filterChecks } from './migrations/036-filter-checks.ts';
import { checkRounds } from './migrations/037-check-rounds.ts';
import { figures } from './migrations/038-figures.ts';
import { filteringReports } from './migrations/039-filtering-reports.ts';
import { annualReviews } from './migrations/040-annual-reviews.ts';
import { bounces } from './migrations/041-bounces.ts';
import type { Schema } from './schema.ts';

/** In the order in which they are made. */
export const MIGRATIONS = {
  '001-first': first,
  '002-look-ups': lookUps,
  '003-unknown-labels': unknownLabels,
  '004-school-lists': schoolLists,
  '005-archive': archive,
  '006-searches': searches,
  '007-hindsight': hindsight,
  '008-retention': retention,
  '009-person': person,
  '010-evidence': evidence,
  '011-policy-changes': policyChanges,
  '012-suppressions': suppressions,
  '013-kept-rosters': keptRosters,
  '014-attachments': attachments,
  '015-behaviour': behaviour,
  '016-lanes': lanes,
  '017-access': access,
  '018-sign-in': signIn,
  '019-audit': audit,
  '020-triage': triage,
  '021-responses': responses,
  '022-reports': reports,
  '023-filter-requests': filterRequests,
  '024-years': years,
  '025-names-shown': namesShown,
  '026-attempts': attempts,
  '027-parts': parts,
  '028-alarms': alarms,
  '029-escalation': escalation,
  '030-digests': digests,
  '031-recipients': recipients,
  '032-parked': parked,
  '034-canaries': canaries,
  '036-filter-checks': filterChecks,
  '037-check-rounds': checkRounds,
  '038-figures': figures,
  '039-filtering-reports': filteringReports,
  '040-annual-reviews': annualReviews,
  '041-bounces': bounces,
};
const BUSY_TIMEOUT_MS = 5_000;
/** Statements kept prepared; the daemon uses some sixty. */
const MAX_PREPARED = 300;

export interface Database {
  readonly path: string;
  /** One at a time; a transaction holds it. */
  readonly writer: Kysely<Schema>;
  /** A second connection, so that a page never waits for a batch to be stored. */
  readonly reader: Kysely<Schema>;
  /** Calls `listener` after each commit of this process, until the answer is called. */
  onCommit(listener: () => void): () => void;
  /** Another number once anybody has committed: this process, or a command beside it. */
  commits(): Promise<number>;
  bytes(): number;
  /** Writes the journal into the file and empties it, so that nothing that was deleted stands in it any more. */
  emptyJournal(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens (and where needed makes and migrates) the store at `path`. Files are readable by their owner alone.
 * Throws KnownError STORE_NOT_OPENED when the file cannot be opened, STORE_NEWER when a newer version wrote it.
 */
export async function openDatabase(path: string): Promise<Database> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Made before SQLite makes it: what SQLite keeps beside it takes its mode, and no moment is left in which others could open it.
    closeSync(openSync(path, 'a', 0o600));
    const listeners = new Set<() => void>();
    const writer = connect(path, () => {
      for (const listener of listeners) listener();
    });
    try {
      chmodSync(path, 0o600);
      await migrate(writer, path);
      return databaseOf(path, { writer, reader: connect(path), listeners });
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  } catch (cause) {
    throw cause instanceof KnownError ? cause : notOpened(path, cause);
  }
}

interface Connections {
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
  readonly listeners: Set<() => void>;
}

function databaseOf(path: string, { writer, reader, listeners }: Connections): Database {
  return {
    path,
    writer,
    reader,
    onCommit(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    // SQLite counts the commits of every connection but the one that asks, and the reader makes none.
    async commits() {
      const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(reader);
      return rows[0]?.data_version ?? 0;
    },
    bytes: () => [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0),
    emptyJournal: async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(writer)),
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

function notOpened(path: string, cause: unknown): KnownError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KnownError(
    'STORE_NOT_OPENED',
    `The store ${path} could not be opened (${why}). Nothing can be checked without it. Check that the folder exists, has room and belongs to the user that runs Filterwatch.`,
    { cause },
  );
}

function connect(path: string, committed: () => void = () => undefined): Kysely<Schema> {
  const database = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  // An alert that was sent must not be forgotten by a power cut: every commit reaches the disk. At a few commits a second this costs nothing.
  database.pragma('synchronous = FULL');
  // What is deleted is overwritten: free pages would keep a child's requests for years. 30 MB of blocks take a fifth of a second more.
  database.pragma('secure_delete = ON');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: preparing(database, committed) }) });
}

/** Kysely prepares each statement anew; the same texts recur all day, so the prepared ones are kept. */
function preparing(database: Sqlite.Database, committed: () => void): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  const rollback = rollbackOf(database);
  return {
    close: () => void database.close(),
    prepare(text: string): SqliteStatement {
      const known = text === 'rollback' ? rollback : prepared.get(text);
      if (known) return known;
      const statement = telling(database, database.prepare<unknown[]>(text), committed);
      if (prepared.size >= MAX_PREPARED) prepared.clear();
      prepared.set(text, statement);
      return statement;
    },
  };
}

/** What writes is a commit as soon as no transaction is open after it: it was one by itself, or ended one. */
function telling(
  database: Sqlite.Database,
  statement: Sqlite.Statement<unknown[]>,
  committed: () => void,
): SqliteStatement {
  if (statement.readonly && !/^commit$/i.test(statement.source)) return statement;
  const after = <Result>(result: Result): Result => {
    if (!database.inTransaction) committed();
    return result;
  };
  return {
    reader: statement.reader,
    all: (parameters) => after(statement.all(...parameters)),
    run: (parameters) => after(statement.run(...parameters)),
    iterate: (parameters) => statement.iterate(...parameters),
  };
}

/**
 * On a full disk SQLite takes the transaction back by itself, and refuses a rollback after that. The refusal would hide
 * the full disk, which is waited out, behind an error that looks like a bug.
 */
function rollbackOf(database: Sqlite.Database): SqliteStatement {
  const statement = database.prepare<unknown[]>('rollback');
  return {
    reader: false,
    all: () => [],
    run: (parameters) => (database.inTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 }),
    iterate: () => [][Symbol.iterator](),
  };
}

async function migrate(db: Kysely<Schema>, path: string): Promise<void> {
  const done = await migrationsDone(db);
  refuseNewer(done, path);
  if (Object.keys(MIGRATIONS).every((name) => done.includes(name))) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function migrationsDone(db: Kysely<Schema>): Promise<readonly string[]> {
  const made =
    await sql`select 1 from sqlite_master where type = 'table' and name = ${DEFAULT_MIGRATION_TABLE}`.execute(db);
  if (made.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map(({ name }) => name);
}

/** What a newer version wrote may mean something else: better not to start than to judge wrongly. */
function refuseNewer(done: readonly string[], path: string): void {
  if (done.every((name) => name in MIGRATIONS)) return;
  throw new KnownError(
    'STORE_NEWER',
    `The store ${path} was written by a newer version of Filterwatch. This version cannot read it and has left it as it was. Install the version that wrote it, or a newer one.`,
  );
}
