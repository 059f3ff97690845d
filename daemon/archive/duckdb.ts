import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { archiveStopped } from './archive-trouble.ts';
import { makeSpill } from './spill.ts';
import { quoted } from './sql-text.ts';

/** The database engine, in memory; several processes may each have theirs over the same folder. */
export interface Engine {
  /** Starts the engine where it has not been started. Rejects with KnownError ARCHIVE_STOPPED once it is being closed. */
  connect(): Promise<EngineConnection>;
  /** Interrupts what goes on, waits for it, and takes the engine out of memory. */
  close(): Promise<void>;
  /** True from the moment on at which it is being closed: whatever goes on then is interrupted. */
  isClosing(): boolean;
}

export interface EngineConnection {
  readonly connection: DuckDBConnection;
  /** To be called once, when nothing runs on it any more. What is temporary in it goes with it. */
  release(): void;
}

interface Started {
  readonly instance: DuckDBInstance;
  readonly spill: string;
}

const SETTINGS = {
  // What the engine has used for a question or a compaction is given back to the system soon after it: 200 MB instead of 370.
  allocator_background_threads: 'true',
  memory_limit: '256MB',
  // Pieces that are sorted are put one after another, and must stay so.
  preserve_insertion_order: 'true',
  // The system keeps files in memory already. The engine's own copy stays when a damaged file is mended in the same second, or by a
  // restore that keeps its date; no question was measurably slower without it.
  enable_external_file_cache: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};
const INTERRUPT_AGAIN_MS = 50;

/** An engine over the archive's folder, started by the first that asks for a connection. It can reach no file outside of it. */
export function createEngine(folder: string, threads: 1 | 2 = 2): Engine {
  const inUse = new Set<DuckDBConnection>();
  let starting: Promise<Started> | null = null;
  let isClosing = false;
  return {
    async connect() {
      if (isClosing) throw archiveStopped();
      starting ??= start(folder, threads);
      const connection = await connectTo(starting, () => {
        starting = null;
      });
      if (isClosing) {
        connection.closeSync();
        throw archiveStopped();
      }
      inUse.add(connection);
      return { connection, release: () => release(connection, inUse) };
    },
    isClosing: () => isClosing,
    async close() {
      isClosing = true;
      const started = await starting?.catch(() => null);
      while (inUse.size > 0) {
        // One that was between two statements was not interrupted the first time.
        for (const connection of inUse) connection.interrupt();
        await pause(INTERRUPT_AGAIN_MS);
      }
      started?.instance.closeSync();
      if (started) await rm(started.spill, { recursive: true, force: true });
    },
  };
}

/** Does work with a connection of its own. */
export async function withConnection<Answer>(
  engine: Engine,
  work: (connection: DuckDBConnection) => Promise<Answer>,
): Promise<Answer> {
  const { connection, release } = await engine.connect();
  try {
    return await work(connection);
  } finally {
    release();
  }
}

async function start(folder: string, threads: 1 | 2): Promise<Started> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const spill = await makeSpill(folder);
  const instance = await DuckDBInstance.create(':memory:', {
    ...SETTINGS,
    threads: String(threads),
    temp_directory: spill,
  });
  const connection = await instance.connect();
  await connection.run(`set allowed_directories = [${quoted(resolve(folder))}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  connection.closeSync();
  return { instance, spill };
}

/** An engine that could not be started is tried again by the next that asks: the disk may have room then. */
async function connectTo(starting: Promise<Started>, failed: () => void): Promise<DuckDBConnection> {
  try {
    return await (await starting).instance.connect();
  } catch (error) {
    failed();
    throw error;
  }
}

function release(connection: DuckDBConnection, inUse: Set<DuckDBConnection>): void {
  if (inUse.delete(connection)) connection.closeSync();
}
