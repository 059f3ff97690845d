import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The rounds of filter checks that are due, under way or done; and what is about to be asked, written down before, so that its lines in the
 * filter's log are known whenever they are read.
 */
export const checkRounds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table filter_check_rounds (
    id text not null, site_id text not null, how text not null, by_staff text, by_role text, profile_id text,
    due_at bigint not null, started_at bigint, finished_at bigint, is_missed integer not null, planned text not null,
    primary key (site_id, id))`,
  'create index filter_check_rounds_by_time on filter_check_rounds (site_id, due_at)',
  `create table filter_check_asks (
    check_id text not null primary key, site_id text not null, at bigint not null, address text not null, account text,
    addresses text not null, seen_at bigint, seen_as text)`,
  'create index filter_check_asks_by_time on filter_check_asks (site_id, at)',
];
