import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What somebody wanted the filter to block or to let through, who authorised it, when the provider was told and since when the log
 * shows it; the tokens with which filters fetch the school's lists, and when those last changed.
 */
export const filterRequests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table filter_requests (
    id text not null primary key, site_id text not null, number integer not null, kind text not null, entry text not null,
    scope text not null, reason text not null, until_at bigint, asked_by text not null, asked_at bigint not null,
    incident_id text, status text not null, state text not null, authorised_at bigint, closed_at bigint,
    decided_reason text, letter text, mailings integer not null, watched_to bigint, last_against bigint,
    first_as_asked bigint, version integer not null)`,
  'create unique index filter_requests_by_number on filter_requests (site_id, number)',
  'create index filter_requests_by_status on filter_requests (site_id, status, watched_to)',
  `create table filter_request_history (
    site_id text not null, request_id text not null, at bigint not null, kind text not null, by_staff text)`,
  'create index filter_request_history_of on filter_request_history (request_id, at)',
  `create table export_tokens (
    id text not null primary key, site_id text not null, name text not null, hash text not null, made_at bigint not null,
    made_by text not null, withdrawn_at bigint, withdrawn_by text, fetched_at bigint, fetched_from text,
    fetched_what text)`,
  'create unique index export_tokens_by_hash on export_tokens (hash)',
  `create table export_contents (
    site_id text not null, name text not null, hash text not null, serial bigint not null, changed_at bigint not null,
    primary key (site_id, name))`,
];
