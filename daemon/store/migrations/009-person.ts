import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was asked about the data of single people. An account stands here only until its erasure is done; a keyed hash stays. */
export const person: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table person_requests (
    id text not null primary key, site_id text not null, kind text not null, asked_at bigint not null, asked_by text,
    reason text not null, accounts text, outcome text, finished_at bigint)`,
  'create index person_requests_open on person_requests (site_id, kind, finished_at)',
  `create table person_request_accounts (
    site_id text not null, account_hash text not null, request_id text not null,
    primary key (site_id, account_hash, request_id))`,
];
