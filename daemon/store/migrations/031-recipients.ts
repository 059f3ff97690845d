import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The mail addresses that the settings name for alerts: who has said that mail reaches them, and who wants less of it. */
export const recipients: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table recipients (
    site_id text not null, id text not null, address text not null, seen_at bigint not null, times_asked integer not null,
    asked_at bigint, confirmed_at bigint, leaves text, left_at bigint, primary key (site_id, id))`,
];
