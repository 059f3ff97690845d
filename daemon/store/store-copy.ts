import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

const BUSY_TIMEOUT_MS = 5_000;

/** Where the segments of a store lie, in the folder of the archive, and what their files are. */
export interface NamedSegment {
  readonly path: string;
  /** SHA-256, hex, by the name of the file. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly isDamaged: boolean;
}

/**
 * Writes the store as it is at this moment to a new file, while others go on writing to it: one reading transaction, so that what
 * is in it belongs together. Holds the thread; a command of its own calls it.
 */
export function copyStore(path: string, to: string): void {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    database.prepare('vacuum into ?').run(to);
    chmodSync(to, 0o600);
  } finally {
    database.close();
  }
}

/** What is wrong with a store's file, in the engine's words; none where it is whole. */
export function faultsOfStore(path: string): readonly string[] {
  return withStoreFile(path, (database) => {
    const rows = database.pragma('integrity_check') as readonly { readonly integrity_check: string }[];
    return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  });
}

/** The segments that a store's file names, of every school in it. */
export function segmentsOfStore(path: string): readonly NamedSegment[] {
  return withStoreFile(path, (database) => {
    const rows = database
      .prepare<[], { path: string; hashes: string; damaged_at: number | null }>(
        'select path, hashes, damaged_at from archive_segments order by path',
      )
      .all();
    return rows.map((row) => ({
      path: row.path,
      hashes: JSON.parse(row.hashes) as NamedSegment['hashes'],
      isDamaged: row.damaged_at !== null,
    }));
  });
}

function withStoreFile<Answer>(path: string, use: (database: Sqlite.Database) => Answer): Answer {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    return use(database);
  } finally {
    database.close();
  }
}
