import type { Database } from './database.ts';

/** How far one file of a source has been read; the door that reads files gives these fields their meaning. */
export interface StoredCursor {
  readonly fileId: string;
  readonly identity: {
    readonly device: string;
    readonly inode: string;
    readonly headHash: string;
    readonly headBytes: number;
  };
  readonly firstOffset: number;
  readonly offset: number;
  readonly finished: boolean;
  readonly origin: 'followed' | 'imported' | 'passed_over';
  readonly modifiedMs: number;
}

export interface Cursors {
  /** The cursors of a source, the file that was read last at the end. */
  of(sourceId: string): Promise<readonly StoredCursor[]>;
  /** Lets go of the cursor of a file that is gone for good. */
  forget(sourceId: string, fileId: string): Promise<void>;
}

export function createCursors(database: Database, siteId: string): Cursors {
  return {
    async of(sourceId) {
      const rows = await database.reader
        .selectFrom('cursors')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('source_id', '=', sourceId)
        .orderBy('updated_at')
        .execute();
      return rows.map((row) => ({
        fileId: row.file_id,
        identity: { device: row.device, inode: row.inode, headHash: row.head_hash, headBytes: row.head_bytes },
        firstOffset: row.first_offset,
        offset: row.read_offset,
        finished: row.finished === 1,
        origin: row.origin as StoredCursor['origin'],
        modifiedMs: row.modified_ms,
      }));
    },
    async forget(sourceId, fileId) {
      await database.writer
        .deleteFrom('cursors')
        .where('site_id', '=', siteId)
        .where('source_id', '=', sourceId)
        .where('file_id', '=', fileId)
        .execute();
    },
  };
}
