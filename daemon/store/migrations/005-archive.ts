import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where every record lies: fresh ones in blocks, one a batch; older ones in segments, which are folders of files. */
export const archive: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  // Nothing was ever written to it.
  'drop table archive_segments',
  `create table archive_blocks (
    id text not null primary key, site_id text not null, source_id text not null, file_id text not null,
    records bigint not null, first_at bigint not null, last_at bigint not null, created_at bigint not null, bytes blob not null)`,
  `create table archive_segments (
    id text not null primary key, site_id text not null, day text not null, path text not null, records bigint not null,
    bytes bigint not null, first_at bigint not null, last_at bigint not null, hashes text not null, created_at bigint not null,
    damaged_at bigint, damaged_why text)`,
  'create index archive_segments_by_day on archive_segments (site_id, day)',
];
