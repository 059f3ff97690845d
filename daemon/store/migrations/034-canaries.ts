import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How far each test request came. They are nobody's. */
export const canaries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table canaries (
    id text primary key, site_id text not null, source_id text not null, seen_at bigint not null,
    stage text not null, reason text, told_at bigint)`,
  'create index canaries_by_time on canaries (site_id, seen_at)',
  'create index canaries_told on canaries (site_id, told_at)',
];
