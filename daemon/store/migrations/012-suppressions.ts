import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What the school has quietened, by whom, why and until when; what has ended stays, and tells why a request was not flagged.
 * `seconded_at` is null while a second person has not agreed that must.
 */
export const suppressions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table suppressions (
    id text not null primary key, site_id text not null, rule_id text, host text, phrase text, group_name text, lesson text,
    includes_staff integer not null, reason text not null, incident_id text, created_at bigint not null,
    created_by text not null, until_at bigint not null, needs_second integer not null, seconded_at bigint,
    seconded_by text, removed_at bigint, removed_by text, removed_reason text)`,
  'create index suppressions_by_end on suppressions (site_id, until_at)',
];
