import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the filter did when it was tried, and what stands since then of each address and profile. */
export const filterChecks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table filter_checks (
    id text not null primary key, site_id text not null, at bigint not null, how text not null, by_staff text,
    by_role text, profile_id text not null, profile_name text not null, address text not null, title text not null,
    category text, expected text not null, outcome text not null, why text not null, evidence text not null,
    place text, note text, took_ms integer not null, round_id text)`,
  'create index filter_checks_by_time on filter_checks (site_id, at)',
  'create index filter_checks_of_profile on filter_checks (site_id, profile_id, at)',
  `create table filter_check_standings (
    site_id text not null, profile_id text not null, address text not null, last_check text not null,
    last_at bigint not null, failed_since bigint, clear_at bigint, clear_outcome text, clear_since bigint,
    unable_times integer not null, unable_since bigint, primary key (site_id, profile_id, address))`,
];
