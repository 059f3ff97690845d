import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who searched the log, when, for what and why. Written before the search runs, and never changed but for what it found. */
export const searches: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table searches (
    id text not null primary key, site_id text not null, at bigint not null, staff_id text, by_name text,
    purpose text not null, kind text not null, question text not null, subjects text, records bigint)`,
  'create index searches_by_time on searches (site_id, at)',
];
